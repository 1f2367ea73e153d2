"""How the preview helps with a broken file, and with a field to type into."""

from pathlib import Path

import pytest

from her2quiz.tui.card.answer_field import AnswerField
from tests.factories import MIXED_DECK, write_deck
from tests.tui.playing import page, seen
from tests.tui.test_preview_screen import Size, diagnostics, previewing, save, screen, status


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_a_typed_card_shows_what_enter_does(tmp_path: Path, size: Size) -> None:
    """It does so before typing, in the field, and after an empty answer; a second one shows the answer."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("right", "right")
        await pilot.pause()
        assert "Press enter to type" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        asks = AnswerField.ASKS if size[0] > 40 else AnswerField.ASKS_BRIEFLY
        assert asks in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        shown = " ".join(seen(app).split())
        assert "Official gene symbol of HER2?" in shown
        assert "Press enter again if you don't know it." in shown
        await pilot.press("enter")
        await pilot.pause()
        assert "You didn't know. The answer is: ERBB2" in page(app)
        assert "Press enter again" not in seen(app)


async def test_leaving_the_preview_says_nothing_of_saving(tmp_path: Path) -> None:
    """Neither does the key that leaves any screen: no answer is kept here."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        shown = " ".join(seen(app).split())
        assert "ctrl+q Leave │" in shown
        assert "everything is saved" not in shown


async def test_a_field_that_loses_the_focus_shows_how_to_type_again(tmp_path: Path) -> None:
    """The next card starts without the note on this one."""
    app = previewing(write_deck(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("right", "right", "enter", "enter", "escape")
        await pilot.pause()
        assert "Press enter to type" in seen(app)
        assert "Press enter again" not in seen(app)
        await pilot.press("enter", "enter", "escape", "r")
        await pilot.pause()
        assert "Press enter to type" in seen(app)
        assert "Press enter again" not in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
@pytest.mark.parametrize(
    "text", ["", "title =", '[[card]]\nquestion = "Q?"\n'], ids=["empty", "no TOML", "error"]
)
async def test_a_broken_file_stays_open_until_it_is_fixed(tmp_path: Path, text: str, size: Size) -> None:
    """Its diagnostics are shown; every key is safe, and after a save the cards appear."""
    app = previewing(write_deck(tmp_path, text))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "error D" in seen(app)
        await pilot.press("enter", "right", "left", "r", "0", "h", "1", "t", "down", "space", "n", "N")
        await pilot.pause()
        assert "error D" in diagnostics(app)
        await save(pilot, MIXED_DECK)
        assert "Which score is equivocal?" in seen(app)
        assert "1 of 4" in status(app)
        await pilot.press("1")
        await pilot.pause()
        assert screen(pilot).preview.trial.answered is not None


async def test_diagnostics_take_the_room_of_the_missing_card(tmp_path: Path) -> None:
    """The screen says what to do, and names the file because there is no title."""
    text = "".join(f"line {number} is no TOML\n" for number in range(3))
    app = previewing(write_deck(tmp_path, text))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "Fix the file and save it" in page(app)
        assert status(app).split()[0] == "mixed.toml"
        assert "no card" in status(app)
        assert "Next card" not in seen(app)
        assert "D006" in seen(app)
