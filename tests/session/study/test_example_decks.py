"""Every card of the example decks, answered right, in part and wrong."""

import json
from pathlib import Path
from random import Random

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.marking import marking
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from tests.answers import Grade, answer_to
from tests.factories import services

DECKS = [*deck_files([Path(__file__).parents[2] / "example-decks"])]
SCORES = {Grade.RIGHT: (1.0, 1.0), Grade.PARTLY: (0.25, 0.95), Grade.WRONG: (0.0, 0.0)}
RATINGS = {
    Grade.RIGHT: {Rating.GOOD},
    Grade.PARTLY: {Rating.HARD, Rating.AGAIN},
    Grade.WRONG: {Rating.AGAIN},
}
each_deck = pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
each_grade = pytest.mark.parametrize("grade", list(Grade))


@each_deck
def test_an_example_deck_has_no_problem(deck: Path) -> None:
    """It shows how a deck is written."""
    reading = read_deck(deck)
    assert reading.mistakes == ()
    assert reading.deck is not None
    assert reading.deck.left_out == 0


@each_deck
@each_grade
def test_every_card_can_be_answered(deck: Path, grade: Grade) -> None:
    """With the score and the rating that the answer is worth, and a row in the log from which it can be shown again."""
    opened = services(deck)
    session = StudySession(opened, opened.library.decks, new_limit=1000)
    cards, seen = len(opened.library.decks[0].keys), set[str]()
    while session.turn is not None and len(seen) < cards:
        posed = session.turn
        answer = answer_to(posed.question, grade)
        if answer is None:
            answer = answer_to(posed.question, Grade.RIGHT)
            assert answer is not None
            given = session.answer(answer)
        else:
            given = session.answer(answer)
            low, high = SCORES[grade]
            if given.mark.score is not None:
                assert low <= given.mark.score <= high
                assert given.rating in RATINGS[grade]
        session.rate(Rating.EASY)  # so that it does not come back
        session.go_on()
        seen.add(posed.card.key)
        (review, _), *_ = reversed(opened.log.reviews_of(posed.card.key))
        rng = Random(review.seed)
        card = opened.library.card(review.card).drawn(rng)
        assert card.kind.pose(rng) == posed.question
        answer_key = opened.library.card(review.card).kind.answer_key.brief
        assert json.loads(review.answer) == {**marking.record(posed.question, answer), "standard": answer_key}
    assert len(seen) == cards
