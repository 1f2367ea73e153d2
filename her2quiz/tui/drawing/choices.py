"""A list to pick one line from, by number, with the arrow keys or by click."""

from collections.abc import Sequence

from attrs import define
from textual.content import Content

from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import RIGHT, WRONG, feedback_block
from her2quiz.tui.drawing.prose import prose

_SIGNS = {
    Verdict.RIGHT: (RIGHT, "bold $text-success"),
    Verdict.MISSED: (RIGHT, "bold $text-success"),
    Verdict.WRONG: (WRONG, "bold $text-error"),
    Verdict.LEFT: (" ", "$foreground-muted"),
}
"""The sign and style of each option. The right one has a tick even if it was not picked."""


@define
class Choices:
    """The list before the answer, with a cursor that the arrow keys move."""

    texts: Sequence[str]
    """The lines, in the order shown."""

    cursor: int | None = None
    """The line under the cursor, from 0; None until an arrow key is pressed."""

    def press(self, key: str) -> int | None:
        """Handle a key; return the line that was picked, if any."""
        if key in ("up", "k", "down", "j"):
            self._move(-1 if key in ("up", "k") else 1)
            return None
        if key in ("enter", "space"):
            return self.cursor
        if key.isdecimal() and 1 <= int(key) <= len(self.texts):
            return int(key) - 1
        return None

    def blocks(self) -> list[Block]:
        """Return the lines."""
        return [self._block(place, text) for place, text in enumerate(self.texts)]

    def _block(self, place: int, text: str) -> Block:
        at_cursor = place == self.cursor
        style = "reverse" if at_cursor else ""
        lead = Content.assemble(" ▸ " if at_cursor else "   ", (str(place + 1), "bold $text-primary"), "  ")
        return Block(prose(text, style), lead, choice=place)

    def _move(self, step: int) -> None:
        if self.cursor is None:
            self.cursor = 0 if step > 0 else len(self.texts) - 1
        else:
            self.cursor = (self.cursor + step) % len(self.texts)


def marked_choices(parts: Sequence[Part]) -> list[Block]:
    """Return the lines after the answer, each with its sign and feedback."""
    blocks = []
    for number, part in enumerate(parts, 1):
        sign, style = _SIGNS[part.verdict]
        blocks.append(Block(prose(part.text, style), Content.styled(f" {sign} {number}  ", style)))
        blocks += feedback_block(part, "      ")
    return blocks
