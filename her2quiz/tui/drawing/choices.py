"""A list to pick one line from, by number, with the arrow keys or by click."""

from collections.abc import Sequence

from textual.content import Content

from her2quiz.domain.image import Image
from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.image_block import image_block
from her2quiz.tui.drawing.option_keys import KEY_STYLE, OptionKeys
from her2quiz.tui.drawing.parts import RIGHT, WRONG, feedback_block
from her2quiz.tui.drawing.text.prose import prose

_SIGNS = {
    Verdict.RIGHT: (RIGHT, "bold $text-success", Rank.OWN),
    Verdict.MISSED: (RIGHT, "bold $text-success", Rank.RIGHT),
    Verdict.WRONG: (WRONG, "bold $text-error", Rank.OWN),
    Verdict.LEFT: (" ", "", Rank.OTHER),
}
"""The sign, style and rank of each option. The right one has a tick even if it was not picked."""


class Choices:
    """The list before the answer, with a cursor that the arrow keys move."""

    def __init__(self, texts: Sequence[str], images: Sequence[Image | None] = ()) -> None:
        """Show these lines, in this order, without a cursor.

        Args:
            texts: the lines.
            images: the image of each line; empty if none has one.
        """
        self._images = images or [None] * len(texts)
        self.texts = texts
        self.keys = OptionKeys(texts)
        """The digits that pick a line."""
        self.cursor: int | None = None
        """Where the cursor is; None until a key leads there."""

    def press(self, key: str) -> int | None:
        """Handle a key; return what was picked, if anything."""
        picked = self.keys.press(key)
        if key in ("up", "k", "down", "j"):
            self._move(-1 if key in ("up", "k") else 1)
        elif key in ("enter", "space"):
            return self.cursor
        elif self.keys.nearest is not None:
            self.cursor = self.keys.nearest
        return picked

    def blocks(self) -> list[Block]:
        """Return the lines."""
        pairs = ((self._block(place), image) for place, image in enumerate(self._images))
        return [block for line, image in pairs for block in (line, *option_image(image))]

    def _block(self, place: int) -> Block:
        at_cursor, number = place == self.cursor, self.keys.lead(place)
        gap = "  " if number else ""
        lead = Content.assemble(" ▸ " if at_cursor else "   ", (number, KEY_STYLE), gap)
        return Block(self.keys.text(place, "reverse" if at_cursor else ""), lead, choice=place)

    def _move(self, step: int) -> None:
        if self.cursor is None:
            self.cursor = 0 if step > 0 else len(self.texts) - 1
        else:
            self.cursor = (self.cursor + step) % len(self.texts)


def option_image(image: Image | None) -> list[Block]:
    """Return the image of an option, below its text; nothing if it has none."""
    return [image_block(image, lead=Content("      "))] if image else []


def marked_choices(parts: Sequence[Part]) -> list[Block]:
    """Return the lines after the answer, each with its sign and feedback."""
    blocks = []
    keys = OptionKeys([part.text for part in parts])
    for place, part in enumerate(parts):
        sign, style, rank = _SIGNS[part.verdict]
        number = keys.lead(place)
        lead = f" {sign} {number}  " if number else f" {sign} "
        blocks.append(Block(prose(part.text, style), Content.styled(lead, style), rank=rank))
        blocks += feedback_block(part, "      ")
        blocks += option_image(part.image)
    return blocks
