"""Every card of the example decks on the screen: right, partly right and wrong."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import View
from her2quiz.tui.screens.study.screen import StudyScreen
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.playing import keys_of

FOLDER = Path(__file__).parents[1] / "example-decks"
DECKS = [*deck_files([FOLDER])]
SCORES = {Grade.RIGHT: (1.0, 1.0), Grade.PARTLY: (0.25, 0.95), Grade.WRONG: (0.0, 0.0)}


def texts_of(answer: Answer) -> tuple[str, ...]:
    """Return the texts to enter, pasted because a keyboard may lack some characters."""
    match answer:
        case Named(texts) | Filled(texts):
            return texts
        case Entered(text):
            return (text,)
        case _:
            return ()


def given_by(view: View, answer: Answer, question: AnyQuestion) -> Answer | None:
    """Return an answer by the keys of a view, or by its field; only the last of them makes it."""
    texts = texts_of(answer)
    made = (
        [view.read(text) for text in texts]
        if texts
        else [view.press(key) for key in keys_of(answer, question)]
    )
    assert made[:-1] == [None] * (len(made) - 1)
    return made[-1]


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
@pytest.mark.parametrize("grade", list(Grade))
def test_every_card_can_be_answered_in_its_view(deck: Path, grade: Grade) -> None:
    """The keys give the answer, it gets its score, and both states of the card can be drawn."""
    opened = services(deck)
    session = StudySession(opened, opened.library.decks, new_limit=1000)
    unseen = {*opened.library.decks[0].keys}
    while unseen:
        assert session.turn is not None
        view = view_of(session.turn.question)
        graded = answer_to(session.turn.question, grade)
        answer = graded or answer_to(session.turn.question, Grade.RIGHT)
        assert answer is not None
        before = view.blocks(None)
        assert given_by(view, answer, session.turn.question) == answer
        given = session.answer(answer)
        low, high = SCORES[grade if graded else Grade.RIGHT]
        assert given.mark.score is None or low <= given.mark.score <= high
        assert view.blocks(given.mark) != before
        unseen.discard(session.turn.card.key)
        session.rate(Rating.EASY)  # so that the card does not come back
        session.go_on()
    assert opened.log.size()[0] == len(opened.library.decks[0].keys)


async def give(pilot: Pilot[None], answer: Answer, question: AnyQuestion) -> None:
    """Return an answer in the app."""
    for text in texts_of(answer):
        pilot.app.screen.query_one(AnswerField).value = text
        await pilot.press("enter")
    if not texts_of(answer):
        await pilot.press(*keys_of(answer, question))
    await pilot.pause()


@pytest.mark.parametrize("grade", list(Grade))
async def test_every_card_of_a_deck_can_be_answered_in_the_app(grade: Grade) -> None:
    """One deck with many kinds; Easy stops a card from coming back."""
    opened = services(FOLDER / "new-deck.toml")
    unseen = {*opened.library.decks[0].keys}
    app = Her2QuizApp(opened, study=(opened.library.decks[0].header.id,), new_limit=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        while unseen:
            screen = app.screen
            assert isinstance(screen, StudyScreen)
            posed = screen.session.turn
            assert posed is not None
            graded = answer_to(posed.question, grade)
            answer = graded or answer_to(posed.question, Grade.RIGHT)
            assert answer is not None
            await give(pilot, answer, posed.question)
            assert screen.session.answered is not None
            score = screen.session.answered.mark.score
            low, high = SCORES[grade if graded else Grade.RIGHT]
            assert score is None or low <= score <= high
            unseen.discard(posed.card.key)
            await pilot.press("4")
            await pilot.pause()
        assert opened.log.size()[0] == len(opened.library.decks[0].keys)
