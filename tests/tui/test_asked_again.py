"""On the screen: what is wrong only in its form is asked again, and stays in the field."""

from decimal import Decimal
from pathlib import Path

import pytest

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.answer import Entered
from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.kinds.cloze import ClozeView
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import Drafting
from tests.factories import services, write_deck
from tests.tui.playing import page, study_screen, typing

HOUR = AcceptedAnswer(("1 hour",))
DECK = """\
title = "One"
id = "one"
[[card]]
id = "time"
question = "How long?"
answer = "1 hour"
typed = true
[[card]]
id = "share"
question = "Which share?"
answer = 0.333
[[card]]
id = "names"
question = "Which two?"
answer = ["insulin", "EGFR"]
"""


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path, DECK))


@pytest.mark.parametrize(
    ("question", "typed", "said"),
    [
        (Typed("?", HOUR), "1", "The unit is missing."),
        (Cloze("?", (HOUR,)), "1", "1: The unit is missing."),
        (Number("?", Decimal("0.333")), "0.33", "'0.33': More figures are wanted."),
        (Number("?", Decimal(10)), ">= 10", "'>= 10': Type one number only."),
        (Number("?", Decimal(10)), "ten or so", "'ten or so' cannot be read as a number."),
    ],
)
def test_a_text_that_lacks_only_its_form_stays(question: AnyQuestion, typed: str, said: str) -> None:
    """With a note on what is wrong; the next text is the answer."""
    view = view_of(question)
    assert isinstance(view, Drafting)
    assert view.read(typed) is None
    assert view.draft == typed
    assert said in "\n".join(block.text.plain for block in view.blocks(None))
    assert view.read("5 hours") in (Entered("5 hours"), Filled(("5 hours",)))
    assert view.draft == ""


def test_a_blank_that_is_taken_back_leaves_no_note() -> None:
    """Nor its text."""
    view = ClozeView(Cloze("?", (AcceptedAnswer(("formalin",)), HOUR)))
    view.read("formalin")
    view.read("1")
    assert (view.note, view.draft) == ("1: The unit is missing.", "1")
    assert view.take_back()
    assert (view.note, view.draft) == ("", "")


@pytest.mark.parametrize(("card", "typed"), [(0, "1"), (1, "0.33"), (1, "about x")])
async def test_the_field_keeps_what_was_typed(made: Services, card: int, typed: str) -> None:
    """Nothing is counted; what was typed can be mended."""
    app = Her2QuizApp(made, study=("one",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(card):
            study_screen(app).session.bury()
        study_screen(app).ask()
        await pilot.pause()
        await pilot.press(*typing(typed), "enter")
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == typed
        assert study_screen(app).session.answered is None
        assert made.log.size()[0] == 0


def test_a_refusal_says_what_each_name_was_taken_for() -> None:
    """In the mark, which both faces show."""
    question = NameAll("?", (AcceptedAnswer(("insulin",)), AcceptedAnswer(("EGFR",))))
    mark = question.mark_answer(Named(("inulin", "VEGFR")))
    assert mark.feedback == "inulin is another word. VEGFR is not EGFR. 0 of 2 named."
    assert [part.feedback for part in mark.parts[:2]] == ["inulin is another word.", "VEGFR is not EGFR."]


async def test_the_screen_says_what_each_name_was_taken_for(made: Services) -> None:
    """Below the names."""
    app = Her2QuizApp(made, study=("one",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(2):
            study_screen(app).session.bury()
        study_screen(app).ask()
        await pilot.pause()
        await pilot.press(*typing("inulin, VEGFR"), "enter")
        await pilot.pause()
        assert "inulin is another word. VEGFR is not EGFR." in page(app)
