"""Terminals that are too small, have no colours, or no more than ASCII."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.card.answer_field import AnswerField
from her2quiz.tui.filters.ascii_signs import is_ascii_only
from her2quiz.tui.widgets.too_small import SMALLEST
from tests.factories import services, write_deck
from tests.tui.playing import card, seen, study_screen, studying, to_the_typed_card, typing

TINY = ((SMALLEST[0] - 1, 24), (80, SMALLEST[1] - 1))
THEMES = sorted(BUILTIN_THEMES)


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path))


async def resize(pilot: Pilot[None], size: tuple[int, int]) -> None:
    """Give the terminal another size."""
    await pilot.resize_terminal(*size)
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", TINY, ids=str)
async def test_a_terminal_too_small_takes_no_answer(made: Services, size: tuple[int, int]) -> None:
    """Neither an option, nor a rating, nor a command; it can be left, and grows again to the card as it was."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for before in ((), ("1",)):
            await pilot.press(*before)
            await pilot.pause()
            turn, log = study_screen(app).session.turn, made.log.size()
            await resize(pilot, size)
            assert "Please make the terminal" in seen(app)
            await pilot.press(
                "1", "down", "enter", "2", "ctrl+d", "ctrl+b", "ctrl+u", "ctrl+t", "ctrl+f", "enter"
            )
            await pilot.pause()
            assert study_screen(app).session.turn is turn
            assert made.log.size() == log
            await resize(pilot, (80, 24))
            assert "esc Stop" in seen(app)
        await pilot.press("enter")
        await pilot.pause()
        assert card(app) == "mixed/statement"


@pytest.mark.parametrize("size", TINY, ids=str)
async def test_a_terminal_too_small_takes_no_text(made: Services, size: tuple[int, int]) -> None:
    """What was typed before is there when it grows, and letters go into the field again."""
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press(*typing("ERB"))
        await resize(pilot, size)
        await pilot.press("x", "enter", "enter")
        await pilot.pause()
        assert study_screen(app).session.answered is None
        await resize(pilot, (80, 24))
        await pilot.press(*typing("B2"))
        await pilot.pause()
        assert app.screen.query_one(AnswerField).value == "ERBB2"
        assert "┏━" in seen(app)


def styles(app: Her2QuizApp) -> list[tuple[str, Style]]:
    """Return all texts of the screen with their styles."""
    strips = app.screen._compositor.render_strips()
    return [(each.text, each.style or Style()) for strip in strips for each in strip]


async def test_without_colour_every_theme_is_readable(
    made: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No colour is asked of the terminal, whose own are readable; what was marked by a colour is reversed."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for theme in THEMES:
            app.theme = theme
            await pilot.pause()
            assert not [text for text, style in styles(app) if style.color or style.bgcolor], theme


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_without_colour_the_cursor_of_the_palette_is_reversed(
    made: Services, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every kind of theme: a dark one, a light one, and one with the terminal's own colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        shown = styles(app)
        assert not [text for text, style in shown if style.color or style.bgcolor]
        marked = " ".join(text for text, style in shown if style.reverse)
        assert "Study what is due" in marked or "Show all keys" in marked


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark"])
async def test_without_colour_a_question_is_not_all_reversed(
    made: Services, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the line under the cursor is."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        await pilot.press("down")
        await pilot.pause()
        reversed_ = [text.strip() for text, style in styles(app) if style.reverse and text.strip()]
        assert len(reversed_) == 1


@pytest.mark.parametrize(
    "keys", [(), ("down",), ("1",), ("ctrl+f",), ("question_mark",), ("escape",)], ids=str
)
async def test_an_ascii_terminal_gets_ascii(
    made: Services, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames and signs, on each screen; as wide as the others."""
    monkeypatch.setenv("LC_ALL", "C")
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert seen(app).isascii(), [each for each in seen(app) if not each.isascii()]
        assert "----" in seen(app)


@pytest.mark.parametrize(
    ("environment", "is_ascii"),
    [
        ({"LC_ALL": "C"}, True),
        ({"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, True),
        ({"LC_ALL": "", "LC_CTYPE": "C", "LANG": "de_DE.UTF-8"}, True),
        ({"LANG": "en_US.US-ASCII"}, True),
        ({"LC_ALL": "C.UTF-8"}, False),
        ({"LANG": "de_DE.UTF-8"}, False),
        ({"LC_CTYPE": "C.utf8", "LANG": "C"}, False),
        ({}, False),
    ],
)
def test_the_locale_says_what_the_terminal_knows(environment: dict[str, str], is_ascii: bool) -> None:
    """The first variable that is set decides."""
    assert is_ascii_only(environment) is is_ascii
