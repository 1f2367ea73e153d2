"""A picture reaches the terminal dot by dot, by each protocol; checked by readers that share nothing with the writers."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.tui.graphics.abilities import Abilities, Protocol
from her2quiz.tui.graphics.kitty import kitty_rows
from her2quiz.tui.graphics.overlay import rows_of
from her2quiz.tui.graphics.sixel import sixel_rows
from tests.tui.graphics.terminal_pictures import read_kitty, read_sixels

COLOURS = [(0, 0, 0), (255, 255, 255), (200, 30, 30), (20, 60, 220), (120, 70, 20)]


@st.composite
def pictures(draw: st.DrawFn) -> Pixels:
    """Draw a picture of few colours."""
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 30))
    dots = draw(st.lists(st.sampled_from(COLOURS), min_size=width * height, max_size=width * height))
    return Pixels(width, height, bytes(amount for dot in dots for amount in dot))


def in_percent(pixels: Pixels, x: int, y: int) -> tuple[int, ...]:
    """Return the colour of a dot as a terminal of the time was told it."""
    start = 3 * (y * pixels.width + x)
    return tuple((100 * amount + 127) // 255 for amount in pixels.rgb[start : start + 3])


@given(pictures(), st.integers(1, 14))
def test_sixels_are_the_dots(pixels: Pixels, high: int) -> None:
    """Every dot, in its colour, and no other; each slice by itself."""
    rows = sixel_rows(pixels, high, 256)
    assert len(rows) == -(-pixels.height // high)
    for number, row in enumerate(rows):
        top = number * high
        tall = min(high, pixels.height - top)
        size, dots = read_sixels(row)
        assert size == (pixels.width, tall)
        wanted = {(x, y): in_percent(pixels, x, top + y) for x in range(pixels.width) for y in range(tall)}
        assert {place: colour for place, colour in dots.items() if place[1] < tall} == wanted
        assert dots.keys() == wanted.keys()


def test_no_more_colours_than_the_terminal_has() -> None:
    """A picture of many colours is shown in those that there are."""
    rgb = bytes(amount for each in range(64 * 64) for amount in (each % 256, each // 16, 255 - each % 256))
    used = {
        colour for row in sixel_rows(Pixels(64, 64, rgb), 12, 16) for colour in read_sixels(row)[1].values()
    }
    assert 8 <= len(used) <= 16


@given(pictures(), st.integers(1, 14), st.integers(1, 40))
def test_messages_of_kitty_are_the_dots(pixels: Pixels, high: int, cells: int) -> None:
    """In as many slices; the last one is filled up; its id is the colour of its placeholders."""
    rows = kitty_rows(pixels, high, cells)
    sent = [read_kitty(row) for row in rows]
    assert b"".join(data for _, data in sent)[: len(pixels.rgb)] == pixels.rgb
    for row, (keys, data) in zip(rows, sent, strict=True):
        assert (int(keys["s"]), int(keys["v"]), len(data)) == (pixels.width, high, 3 * pixels.width * high)
        assert (keys["c"], keys["r"], keys["U"], keys["q"]) == (str(cells), "1", "1", "2")
        red, green, blue = int(keys["i"]).to_bytes(3, "big")
        assert f"\x1b[38;2;{red};{green};{blue}m" in row
        assert row.count("\U0010eeee") == cells


def test_a_slice_is_as_high_as_a_cell() -> None:
    """By either protocol."""
    pixels = Pixels(20, 30, bytes(1800))
    assert len(rows_of(pixels, Abilities(Protocol.SIXEL, (10, 15)), 2)) == 2
    assert len(rows_of(pixels, Abilities(Protocol.KITTY, (10, 15)), 2)) == 2
