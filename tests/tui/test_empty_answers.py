"""An empty answer on the study screen: a note below the field asks to confirm it, and the question stays visible."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services
from her2quiz.tui.card.answer_field import AnswerField
from tests.factories import services, write_deck
from tests.tui.playing import seen, studying
from tests.tui.test_study_screen import SIZES, made, press, ratings

__all__ = ["made"]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_question_stays_visible_when_nothing_is_entered(
    made: Services, size: tuple[int, int]
) -> None:
    """The note is shown below the field, in full."""
    app = studying(made)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+d", "enter", "ctrl+d", "enter", "enter")
        shown = " ".join(seen(app).split())
        assert "Official gene symbol of HER2?" in shown
        asks = AnswerField.ASKS_BRIEFLY if size[0] < 60 else AnswerField.ASKS
        assert f"┃ {asks} " in shown
        assert "┛ Press enter again if you don't know it." in shown


async def test_the_field_stays_visible_when_the_terminal_shrinks(tmp_path: Path) -> None:
    """The question scrolls above the field."""
    long = "as the guideline has it, " * 12
    deck = f'title = "N"\nid = "mixed"\n[[card]]\nid = "n"\nquestion = "How many, {long}?"\nanswer = 10\n'
    app = studying(services(write_deck(tmp_path, deck)))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        await pilot.pause()
        assert "How many, as the guideline has it" in seen(app)
        assert "┛\n  Press enter again" in seen(app)
        assert "enter Answer" in seen(app)


async def test_what_is_typed_removes_the_note(tmp_path: Path) -> None:
    """Enter would now answer; on a field that is empty again, it asks again."""
    deck = 'title = "N"\nid = "mixed"\n[[card]]\nid = "n"\nquestion = "How many?"\nanswer = 10\n'
    made = services(write_deck(tmp_path, deck))
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert "Press enter again" in seen(app)
        await press(pilot, "1")
        assert "Press enter again" not in seen(app)
        await press(pilot, "backspace", "enter")
        assert "Press enter again" in seen(app)
        assert ratings(made) == []


async def test_a_text_that_is_not_a_number_is_not_an_empty_field(tmp_path: Path) -> None:
    """No note is left below the field, and an empty answer must be confirmed again."""
    deck = 'title = "N"\nid = "mixed"\n[[card]]\nid = "n"\nquestion = "How many?"\nanswer = 10\n'
    made = services(write_deck(tmp_path, deck))
    app = studying(made)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "enter", *"many", "enter")
        assert "cannot be read" in seen(app)
        assert "Press enter again" not in seen(app)
        await press(pilot, "enter")
        assert "How many?" in seen(app)
        assert ratings(made) == []
