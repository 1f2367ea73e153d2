"""Dots are drawn over the cells of an image and over nothing else."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.strip import Strip

from her2quiz.tui.graphics.overlay import over


@given(st.integers(1, 30), st.data())
def test_a_line_keeps_its_text_and_its_width(width: int, data: st.DataObject) -> None:
    """The row is drawn when its cells are painted, back at the first of them."""
    start = data.draw(st.integers(0, width - 1))
    cells = range(start, data.draw(st.integers(start + 1, width)))
    strip = Strip([Segment("abc" * 10)]).crop(0, width)
    drawn = over(strip, "ROW", cells)
    assert drawn.cell_length == width
    sent = "".join(segment.text for segment in drawn)
    assert sent == strip.text[: cells.stop] + f"\x1b7\x1b[{len(cells)}DROW\x1b8" + strip.text[cells.stop :]
    assert [segment.text for segment in drawn if not segment.control] == [
        part for part in (strip.text[: cells.stop], strip.text[cells.stop :]) if part
    ]
