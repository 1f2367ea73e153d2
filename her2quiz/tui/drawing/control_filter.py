"""The last look at what is painted: no control character leaves for the terminal, whoever drew it."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class ControlFilter(LineFilter):
    """Takes control characters out of painted lines; each line stays as wide as it is."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Give the segments of a line without control characters."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [Segment(_harmless(text), style, control) for text, style, control in segments]


def _harmless(text: str) -> str:
    return "".join(each if each.isprintable() else "\ufffd" * cell_len(each) for each in text)
