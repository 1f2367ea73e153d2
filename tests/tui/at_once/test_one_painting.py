"""What a key costs on the study screen, in numbers that no machine changes: paintings, layouts, messages and bytes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.segment import Segment
from textual import events
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.message_pump import MessagePump
from textual.messages import Prompt
from textual.screen import Screen
from textual.strip import Strip

from her2quiz.session.services.services import Services
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.at_once.lines import Line, Lines
from tests.benchmarks.history import flip_deck
from tests.factories import services, write_deck
from tests.tui.playing import seen, study_screen, studying, to_the_typed_card

MOST_MESSAGES = 1
"""Messages that are handled for a key: the key alone."""

MOST_BYTES, MOST_LINES = 1500, 10
"""What is written to a terminal of 80 by 24 for a key that shows the next card, of whole lines that changed."""


@pytest.fixture
def flips(tmp_path: Path) -> Services:
    """Cards that are turned over."""
    return services(flip_deck(tmp_path, 20))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Everything that is given to the terminal."""
    given: list[object] = []

    def display(_app: App[None], _screen: Screen[None], update: object) -> None:
        given.append(update)

    monkeypatch.setattr(App, "_display", display)
    return given


@contextmanager
def noted(monkeypatch: pytest.MonkeyPatch, kind: type, name: str) -> Iterator[list[tuple[object, ...]]]:
    """Note each call of a method."""
    calls: list[tuple[object, ...]] = []
    before = getattr(kind, name)

    def note(self: object, *given: object, **named: object) -> object:
        calls.append((self, *given))
        return before(self, *given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(kind, name, note)
        yield calls


async def test_each_key_is_painted_once_without_a_layout(
    flips: Services, painted: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Turned over, rated, and the next card asked, with nothing between the key and the painting."""
    app = Her2QuizApp(flips, study=("flip",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in ("enter", "4", "enter", "1"):
            painted.clear()
            with (
                noted(monkeypatch, Screen, "_refresh_layout") as layouts,
                noted(monkeypatch, MessagePump, "_dispatch_message") as messages,
            ):
                await pilot.press(key)
                await pilot.pause()
            assert len(painted) == 1
            assert layouts == []
            own = [
                each for each in messages if not isinstance(each[-1], events.Callback)
            ]  # those are of the test
            assert len(own) <= MOST_MESSAGES, own


async def test_few_bytes_are_written_for_a_key(flips: Services, painted: list[object]) -> None:
    """Only lines that changed, without the rules and the padding beside them."""
    app = Her2QuizApp(flips, study=("flip",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in ("enter", "4"):
            painted.clear()
            await pilot.press(key)
            [lines] = painted
            assert isinstance(lines, Lines)
            assert len(lines.render_segments(app.console).encode()) <= MOST_BYTES
            assert len(lines.lines) <= MOST_LINES


def _key(name: str) -> events.Key:
    return events.Key(name, name if len(name) == 1 else None)


def cells(strip: Strip) -> list[tuple[str, object]]:
    """Return each cell of a line with its style."""
    return [(letter, style) for text, style, _ in strip for letter in text]


def assert_as_textual_paints(app: App[None], lines: Lines) -> None:
    """Compare lines with the screen that Textual puts together from all parts."""
    whole = app.screen._compositor.render_strips()
    assert lines.lines
    for x, y, strip in lines.lines:
        assert cells(strip) == cells(whole[y].crop(x, x + strip.cell_length))


@pytest.mark.parametrize(
    ("theme", "size"), [("textual-dark", (80, 24)), ("textual-light", (200, 60)), ("ansi-dark", (40, 15))]
)
async def test_lines_look_as_textual_would_paint_them(
    tmp_path: Path, painted: list[object], theme: str, size: tuple[int, int]
) -> None:
    """In dark, light and the terminal's own colours; at all sizes."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.pause()
        compared = 0
        for key in ("down", "x", "1", "3", "down", "space", "enter", "enter"):
            painted.clear()
            await pilot.press(key)
            for lines in painted:
                if isinstance(lines, Lines):
                    assert_as_textual_paints(app, lines)
                    compared += 1
            await pilot.pause()
        assert compared >= 2


async def test_a_key_that_needs_a_layout_is_painted_once_too(
    tmp_path: Path, painted: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By Textual: the field of a typed card goes, and the page takes its room."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("x")
        await pilot.pause()
        painted.clear()
        with noted(monkeypatch, Screen, "_refresh_layout") as layouts:
            await pilot.press("enter")
            await pilot.pause()
        assert layouts
        assert not any(isinstance(each, Lines) for each in painted)


async def test_a_letter_is_painted_without_a_layout(
    tmp_path: Path, painted: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It moves nothing around its field, and a long text is seen at its end."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=(40, 15)) as pilot:
        await to_the_typed_card(pilot)
        await pilot.press("x")
        await pilot.pause()
        painted.clear()
        with noted(monkeypatch, Screen, "_refresh_layout") as layouts:
            await pilot.press("y")
            await pilot.pause()
        assert layouts == []
        assert len(painted) == 1
        await pilot.press(*"a long answer that is wider than its field")
        await pilot.pause()
        assert "than its field" in seen(app)
        assert "a long answer" not in seen(app)


async def test_the_focus_repaints_no_more_than_what_has_it(tmp_path: Path, painted: list[object]) -> None:
    """From the field to the page with an answer, and back with the next card."""
    app = studying(services(write_deck(tmp_path)))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_typed_card(pilot)
        painted.clear()
        await pilot.press("x", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert painted
        assert not any(isinstance(each, LayoutUpdate) for each in painted)


async def test_a_key_waits_for_what_is_still_on_its_way(flips: Services) -> None:
    """So that keys keep their order."""
    app = Her2QuizApp(flips, study=("flip",))
    async with app.run_test() as pilot:
        await pilot.pause()
        screen = study_screen(app)
        key = _key("4")
        assert screen.has_all_keys(key)
        screen.post_message(Prompt())
        assert not screen.has_all_keys(key)
        await pilot.pause()
        assert screen.has_all_keys(key)
        assert not screen.has_all_keys(_key("escape"))


def test_lines_are_written_at_their_places() -> None:
    """As Textual counts, from 0; a terminal counts from 1."""
    lines = Lines([Line(2, 0, Strip([Segment("ab")])), Line(0, 7, Strip([Segment("c")]))])
    assert lines.render_segments(App[None]().console) == "\x1b[1;3Hab\x1b[8;1Hc"
