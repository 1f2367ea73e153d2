"""A list from which one is picked, by number, by arrow keys or by click."""

from collections.abc import Sequence

from attrs import define, frozen
from textual.content import Content

from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose

RIGHT, WRONG = "✓", "✗"
"""Signs that say without colour what is right and what is not."""


@frozen
class Choice:
    """One line of the list."""

    text: str
    """What it says."""

    is_right: bool
    """Whether it is the right one; shown only after the answer."""

    feedback: str = ""
    """What to say about it after the answer."""


@define
class Choices:
    """The list, with a cursor that the arrow keys move."""

    choices: Sequence[Choice]
    """The lines, in the order shown."""

    cursor: int | None = None
    """Where the cursor is; None until an arrow key was pressed."""

    def press(self, key: str) -> int | None:
        """Take a key; gives what was picked, if anything."""
        if key in ("up", "k", "down", "j"):
            self._move(-1 if key in ("up", "k") else 1)
            return None
        if key in ("enter", "space"):
            return self.cursor
        if key.isdecimal() and 1 <= int(key) <= len(self.choices):
            return int(key) - 1
        return None

    def open_blocks(self) -> list[Block]:
        """Give the lines before the answer."""
        return [self._open_block(place, choice) for place, choice in enumerate(self.choices)]

    def marked_blocks(self, picked: int | None) -> list[Block]:
        """Give the lines after the answer, each with its sign and its feedback."""
        blocks = []
        for place, choice in enumerate(self.choices):
            sign, style = " ", "" if choice.is_right or place == picked else "$foreground-muted"
            if choice.is_right:
                sign, style = RIGHT, "bold $text-success"
            elif place == picked:
                sign, style = WRONG, "bold $text-error"
            lead = Content.styled(f" {sign} {place + 1}  ", style)
            blocks.append(Block(prose(choice.text, style), lead))
            if choice.feedback:
                blocks.append(Block(prose(choice.feedback, "$foreground-muted"), Content("      ")))
        return blocks

    def _open_block(self, place: int, choice: Choice) -> Block:
        at_cursor = place == self.cursor
        style = "reverse" if at_cursor else ""
        lead = Content.assemble(" ▸ " if at_cursor else "   ", (str(place + 1), "bold $text-primary"), "  ")
        return Block(prose(choice.text, style), lead, choice=place)

    def _move(self, step: int) -> None:
        if self.cursor is None:
            self.cursor = 0 if step > 0 else len(self.choices) - 1
        else:
            self.cursor = (self.cursor + step) % len(self.choices)
