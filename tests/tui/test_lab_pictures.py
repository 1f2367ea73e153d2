"""The pictures of the HER2 lab, and what is there where they cannot be shown."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Score, ihc_score
from her2quiz.session.lab.kind import LabKind
from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.tui.screens.lab.drawings import CountedNuclei
from her2quiz.tui.widgets.picture import Picture
from tests.her2.fields.seen import seen_pattern
from tests.her2.grids import SCORES
from tests.tui.labs import is_shown, playing, press, screen_of, wrong_key
from tests.tui.playing import seen

NO_PICTURE = """
import sys
import her2quiz.tui.app, her2quiz.tui.screens.lab.menu, her2quiz.session.lab.run, her2quiz.plain.lab
print("PIL" in sys.modules)
import her2quiz.tui.screens.lab.screen
print("PIL" in sys.modules)
"""


def half_blocks(picture: Picture) -> Image.Image:
    """Return what a terminal shows: two dots to a cell, the upper one in its colour, the lower one in that behind it."""
    shown = Image.new("RGB", picture.dots)
    for y in range(picture.size.height):
        x = 0
        for segment in picture.render_line(y):
            assert {*segment.text} == {"▀"}
            assert segment.style is not None
            colours = segment.style.color, segment.style.bgcolor
            for row, colour in enumerate(colours):
                assert colour is not None
                assert colour.triplet is not None
                shown.paste(tuple(colour.triplet), (x, 2 * y + row, x + len(segment.text), 2 * y + row + 1))
            x += len(segment.text)
    return shown


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=str)
async def test_the_half_blocks_of_a_field_give_its_score(tmp_path: Path, size: tuple[int, int]) -> None:
    """Read from what the terminal shows alone, field after field, until each score has come."""
    app = playing(tmp_path, LabKind.IHC)
    scores = set[Score]()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        while len(scores) < len(SCORES):
            field = screen_of(app).run.item.field
            assert isinstance(field, IhcField)
            picture = app.screen.query_one("#field", Picture)
            cell = min(picture.dots[0] / WIDTH, picture.dots[1] / HEIGHT)
            assert ihc_score(seen_pattern(half_blocks(picture), cell)).score is field.scored.score
            scores.add(field.scored.score)
            await press(pilot, "ctrl+d", "enter")


async def test_a_digit_draws_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture is drawn once for each nucleus that is counted, however much is typed."""
    drawn, draw = list[CountedNuclei](), CountedNuclei.__call__

    def noted(self: CountedNuclei, dots: tuple[int, int]) -> Pixels:
        drawn.append(self)
        return draw(self, dots)

    monkeypatch.setattr(CountedNuclei, "__call__", noted)
    app = playing(tmp_path, LabKind.FISH)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "1", "2", "backspace", "enter", "3", "enter", "4")
    assert len(drawn) == 2
    assert drawn[0].nucleus != drawn[1].nucleus


async def test_a_small_terminal_describes_the_field_and_asks_for_room(tmp_path: Path) -> None:
    """At 40x15; grown, it shows the picture of the same field."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert not is_shown(app)
        said = " ".join(seen(app).split())
        assert "too small for the picture" in said
        assert "tumour cells" in said
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.pause()
        assert is_shown(app)
        assert "tumour cells" not in seen(app)


async def test_a_terminal_too_small_takes_no_answer(tmp_path: Path) -> None:
    """Nobody answers what is not to be seen; it can be left, and grows again."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(30, 9)) as pilot:
        await pilot.pause()
        await press(pilot, "1", "ctrl+d", "enter", "c")
        assert screen_of(app).run.tally.total == 0
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.pause()
        assert is_shown(app)
        await press(pilot, "ctrl+d")
        assert screen_of(app).run.tally.total == 1


async def test_a_small_terminal_says_only_what_is_there(tmp_path: Path) -> None:
    """What the drawings are not, always; no picture to the left or right; and no nucleus once all are counted."""
    app = playing(tmp_path, LabKind.IHC)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, wrong_key(app))
        said = seen(app)
        assert "Schematic, no slide." in said
        assert "This field, " in said
        assert "Left, " not in said
    app = playing(tmp_path, LabKind.FISH)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "This nucleus has" in seen(app)
        assert "discs" not in seen(app)
        await press(pilot, "f", "f", "f", "f", "enter", "enter")
        assert "Average HER2 copies per cell?" in seen(app)
        assert "This nucleus has" not in seen(app)


@pytest.mark.parametrize("kind", [LabKind.IHC, LabKind.FISH], ids=str)
@pytest.mark.parametrize("variable", [("NO_COLOR", "1"), ("LC_ALL", "C")], ids=str)
async def test_without_colours_or_blocks_there_are_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: tuple[str, str], kind: LabKind
) -> None:
    """And nothing about room."""
    monkeypatch.setenv(*variable)
    app = playing(tmp_path, kind, counts=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not is_shown(app)
        said = " ".join(seen(app).split())
        assert ("tumour cells" if kind is LabKind.IHC else "Nucleus 1: HER2") in said
        assert "too small" not in said
        assert "Contrast" not in said


async def test_a_palette_without_colours(tmp_path: Path) -> None:
    """By a key: black and grey on white."""
    app = playing(tmp_path, LabKind.IHC, 4)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(screen_of(app).run.item.field, IhcField)
        picture = app.screen.query_one("#field", Picture)
        for has_colours in (True, False):
            colours = {
                segment.style.color.triplet
                for y in range(picture.size.height)
                for segment in picture.render_line(y)
                if segment.style and segment.style.color and segment.style.color.triplet
            }
            assert any(len({*colour}) > 1 for colour in colours) is has_colours
            await press(pilot, "p")


def test_nothing_is_drawn_with_before_the_lab_is_opened() -> None:
    """The library of pictures is loaded with the first field, not with the app, the menu or plain mode."""
    found = subprocess.run([sys.executable, "-c", NO_PICTURE], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "True"]
