"""Images on the screen, dot by dot, once the terminal has said that it can."""

import sys
from pathlib import Path

import pytest
from textual.geometry import Region

from her2quiz.session.lab.kind import LabKind
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.graphics.abilities import Abilities, Protocol
from her2quiz.tui.graphics.pictured_app import Answered
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.picture import Picture
from tests.factories import services
from tests.sample_images import sample
from tests.terminals import Terminal
from tests.tui.graphics.terminal_pictures import read_sixels
from tests.tui.labs import playing
from tests.tui.test_images import deck

SIXEL = Abilities(Protocol.SIXEL, (10, 20))


def painted(app: Her2QuizApp) -> list[str]:
    """Return the lines of the page as they are sent to the terminal."""
    page = app.screen.query_one(Page)
    return ["".join(segment.text for segment in strip) for strip in page.render_lines(page.size.region)]


def pictures(app: Her2QuizApp) -> list[str]:
    """Return the rows of pictures among them."""
    return [line[line.index("\x1bP") : line.index("\x1b\\") + 2] for line in painted(app) if "\x1bP" in line]


def assert_cover(lines: list[str]) -> None:
    """Each row of a picture is drawn right after its half blocks, from the first of them on."""
    drawn = [line for line in lines if "▀" in line]
    assert drawn != []
    for line in drawn:
        blocks = "▀" * line.count("▀")
        assert f"{blocks}\x1b7\x1b[{len(blocks)}D\x1bP" in line


async def test_an_image_is_drawn_over_its_half_blocks(tmp_path: Path) -> None:
    """In the same cells, all of them; the text stays as it was, and under a window no dots are drawn."""
    app = Her2QuizApp(services(deck(tmp_path, sample())), study=("t",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = [line for line in painted(app) if "▀" in line]
        assert pictures(app) == []
        app.post_message(Answered(SIXEL))
        await pilot.pause()
        shown = [read_sixels(row) for row in pictures(app)]
        assert [size for size, _ in shown] == [(10 * line.count("▀"), 20) for line in before]
        assert all(len(dots) == 20 * size[0] for size, dots in shown)
        assert_cover(painted(app))
        card = app.screen.query_one(Page)
        await pilot.press("f4")
        await pilot.pause()
        assert_cover(painted(app))
        hidden = card.render_lines(card.size.region)
        assert not any(segment.control for strip in hidden for segment in strip)


async def test_a_terminal_that_draws_only_characters_gets_only_those(tmp_path: Path) -> None:
    """Also after it has answered."""
    app = Her2QuizApp(services(deck(tmp_path, sample())), study=("t",))
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Answered(None))
        await pilot.pause()
        assert not any("\x1b" in line for line in painted(app))


async def test_a_field_of_the_lab_is_drawn_in_dots(tmp_path: Path) -> None:
    """All of it, once, whatever is painted again; the half blocks are below it."""
    app = playing(tmp_path, LabKind.IHC, 4)
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Answered(SIXEL))
        await pilot.pause()
        picture = app.screen.query_one("#field", Picture)
        strips = picture.render_lines(picture.size.region)
        lines = ["".join(segment.text for segment in strip) for strip in strips]
        shown = [read_sixels(line[line.index("\x1bP") : line.index("\x1b\\") + 2]) for line in lines]
        wide = 10 * picture.size.width
        assert [(size, len(dots)) for size, dots in shown] == [((wide, 20), 20 * wide)] * picture.size.height
        assert {line.count("▀") for line in lines} == {picture.size.width}
        lower = picture.render_lines(Region(0, 3, picture.size.width, 2))
        assert [strip._segments for strip in lower] == [strip._segments for strip in strips[3:5]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_the_terminal_is_asked_when_an_image_is_shown(tmp_path: Path) -> None:
    """Its answers are no keys, keys between them still count, and one without images is never asked."""
    (tmp_path / "own").mkdir()
    deck(tmp_path / "own", sample())
    terminal = Terminal(tmp_path, "study", "t")
    terminal.wait_for("\x1b[16t\x1b[?1;1;0S\x1b[>q\x1b[c")
    terminal.type("\x1b[6;20;10t\x1b[?1;0;256S\x1b[?62;4c")
    terminal.wait_for("\x1bP0;1;0q")
    terminal.type("1")
    terminal.wait_for("enter goes on")
    terminal.type("\x03")
    assert terminal.exit_status() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_without_an_image_the_terminal_is_not_asked(tmp_path: Path) -> None:
    """Nothing is sent that could cost time, or be shown by an old terminal."""
    terminal = Terminal(tmp_path, "study", "mixed")
    terminal.wait_for("equivocal")
    terminal.type("\x03")
    terminal.exit_status()
    assert b"\x1b[c" not in terminal.seen
