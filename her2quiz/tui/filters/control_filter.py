"""The last step before the terminal: filters out control characters, whichever widget painted them."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class ControlFilter(LineFilter):
    """Removes control characters from painted lines without changing their width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the segments of a line without control characters."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [Segment(_harmless(text), style, control) for text, style, control in segments]


def _harmless(text: str) -> str:
    return "".join(each if each.isprintable() else "\ufffd" * cell_len(each) for each in text)
