"""Images on the screen: in half blocks where there are colours, else in words; as large as the terminal by a key."""

from pathlib import Path

import pytest
from textual.style import Style

from her2quiz.domain.image import Image
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.drawing.image_block import can_show, image_block
from her2quiz.tui.screens.image import ImageScreen
from her2quiz.tui.widgets.page import Page
from tests.factories import services
from tests.sample_images import claiming, sample, write
from tests.tui.playing import seen

ALT = "Two halves, red and blue"
DECK = f"""
title = "T"
id = "t"

[[card]]
id = "c"
question = "Which half is red?"
image = "halves.png"
alt = "{ALT}"
why = "It is so."
why_image = "halves.png"
why_alt = "The same"

[[card.option]]
text = "Left"
right = true
image = "halves.png"
alt = "An arrow"

[[card.option]]
text = "Right"
"""


def deck(folder: Path, data: bytes) -> Path:
    """Write a deck and its image."""
    write(folder, "halves.png", data)
    return write(folder, "t.toml", DECK.encode())


def lines(folder: Path, width: int = 60, rows: int = 8) -> list[str]:
    """Return the lines of an image as drawn."""
    block = image_block(Image("halves.png", ALT, str(folder)), rows)
    return [line.plain for line in block.wrapped(width)]


def test_an_image_takes_the_room_there_is(tmp_path: Path) -> None:
    """In its own proportions, two dots to a cell; an odd last row is doubled."""
    write(tmp_path, "halves.png", sample(size=(40, 20)))
    assert lines(tmp_path) == ["  " + "▀" * 32] * 8
    assert lines(tmp_path, width=14) == ["  " + "▀" * 10] * 3
    content = image_block(Image("halves.png", ALT, str(tmp_path)), 8).wrapped(60)[0]
    assert [str(span.style) for span in content.spans] != []


def test_nothing_white_is_below_an_image(tmp_path: Path) -> None:
    """Also if it has an odd number of rows: a dark image would end in a white line."""
    write(tmp_path, "halves.png", sample(size=(10, 5)))
    wrapped = image_block(Image("halves.png", ALT, str(tmp_path)), 8).wrapped(12)
    last = [span.style for span in wrapped[-1].spans if isinstance(span.style, Style)]
    assert {style.background for style in last} == {style.foreground for style in last}


@pytest.mark.parametrize(
    ("data", "why"),
    [(None, "there is no file"), (b"x", "is damaged"), (claiming(90_000, 90_000), "is too large")],
)
def test_what_cannot_be_shown_is_described(tmp_path: Path, data: bytes | None, why: str) -> None:
    """And the reason is said."""
    if data is not None:
        write(tmp_path, "halves.png", data)
    shown = " ".join(" ".join(lines(tmp_path)).split())
    assert shown.startswith(f"Image: {ALT} (")
    assert why in shown


@pytest.mark.parametrize(
    ("environment", "shows"),
    [({}, True), ({"LANG": "C.UTF-8"}, True), ({"NO_COLOR": "1"}, False), ({"LC_ALL": "C"}, False)],
)
def test_an_image_needs_colours_and_half_blocks(environment: dict[str, str], shows: bool) -> None:
    """Without either it would be noise."""
    assert can_show(environment) is shows


def test_without_colours_the_description_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is not even opened."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert lines(tmp_path) == [f"  Image: {ALT}"]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_card_shows_its_images(tmp_path: Path, size: tuple[int, int]) -> None:
    """The card's before the answer, the reason's after it; f4 shows them large, with their descriptions."""
    app = Her2QuizApp(services(deck(tmp_path, sample())), study=("t",))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "▀▀▀▀▀▀" in seen(app)
        assert ALT not in seen(app)
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(app.screen, ImageScreen)
        text = app.screen.query_one(Page).text
        assert ALT in text
        assert "An arrow" in text
        assert "The same" not in text
        await pilot.press("escape")
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("f4")
        await pilot.pause()
        assert "The same" in app.screen.query_one(Page).text


async def test_a_card_without_images_has_no_key_for_them(tmp_path: Path) -> None:
    """The key does nothing."""
    text = '\ntitle = "T"\nid = "t"\n[[card]]\nid = "c"\nquestion = "A?"\nanswer = "B"\n'
    app = Her2QuizApp(services(write(tmp_path, "t.toml", text.encode())), study=("t",))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        assert not isinstance(app.screen, ImageScreen)
