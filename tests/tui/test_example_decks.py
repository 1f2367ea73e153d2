"""Every card of the example decks in the app: right, in part and wrong."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.kinds.cloze import Filled
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.study import StudyScreen
from her2quiz.tui.widgets.answer_field import AnswerField
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.playing import keys_of

DECKS = [*deck_files([Path(__file__).parents[1] / "example-decks"])]
SCORES = {Grade.RIGHT: (1.0, 1.0), Grade.PARTLY: (0.25, 0.95), Grade.WRONG: (0.0, 0.0)}


async def give(pilot: Pilot[None], answer: Answer) -> None:
    """Give an answer: typed ones as if pasted, for a keyboard may lack their signs."""
    texts = (
        answer.texts
        if isinstance(answer, Named | Filled)
        else (answer.text,)
        if isinstance(answer, Entered)
        else ()
    )
    for text in texts:
        pilot.app.screen.query_one(AnswerField).value = text
        await pilot.press("enter")
    if not texts:
        await pilot.press(*keys_of(answer))
    await pilot.pause()


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
@pytest.mark.parametrize("grade", list(Grade))
async def test_every_card_can_be_answered_in_the_app(deck: Path, grade: Grade) -> None:
    """With the score that the answer is worth; easy puts the card away."""
    opened = services(deck)
    unseen = {*opened.library.decks[0].keys}
    app = Her2QuizApp(opened, study=(opened.library.decks[0].header.id,), new_limit=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        while unseen:
            screen = app.screen
            assert isinstance(screen, StudyScreen)
            posed = screen.session.posed
            assert posed is not None
            graded = answer_to(posed.question, grade)
            answer = graded or answer_to(posed.question, Grade.RIGHT)
            assert answer is not None
            await give(pilot, answer)
            assert screen.session.given is not None
            score = screen.session.given.mark.score
            low, high = SCORES[grade if graded else Grade.RIGHT]
            assert score is None or low <= score <= high
            unseen.discard(posed.card.key)
            await pilot.press("4")
            await pilot.pause()
        assert opened.log.size()[0] == len(opened.library.decks[0].keys)
