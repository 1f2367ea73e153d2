"""A paragraph of a card on the screen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum, auto
from typing import ClassVar

from textual.content import Content

GUTTER = Content("  ")
"""The margin before a paragraph."""

MEASURE = 84
"""Cells of the longest line of running text that is good to read, its margin included."""


class Rank(IntEnum):
    """How soon a part of a marked answer is shown where there is no room for all of them."""

    OWN = auto()
    """What the learner answered."""
    RIGHT = auto()
    """What is right, and the learner did not answer."""
    OTHER = auto()
    """Another option, or another line."""
    COMMENT = auto()
    """What the author says about a part."""


@dataclass(frozen=True)
class Block:
    """A paragraph, wrapped when it is shown."""

    is_image: ClassVar[bool] = False
    """Whether it is an image, which the terminal may draw better than with characters."""

    text: Content
    """The text."""

    lead: Content = GUTTER
    """Comes before the first line; the other lines are indented by its width."""

    choice: int | None = None
    """What a click on it chooses; None if nothing."""

    is_focus: bool = False
    """Whether the keys act on it, so that it must be visible."""

    rank: Rank = Rank.OTHER
    """How soon it is shown where there is little room."""

    is_drawing: bool = False
    """Whether it is a line of a picture, which is never wrapped."""

    _known: dict[int, list[Content]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def wrapped(self, width: int) -> list[Content]:
        """Return its lines, each at most `width` cells wide. They are computed once for each width."""
        if width not in self._known:
            self._known[width] = self._wrapped(width)
        return self._known[width]

    def _wrapped(self, width: int) -> list[Content]:
        indent = self.lead.cell_length
        fits = self.is_drawing or self.text.cell_length <= width - indent
        if fits and "\n" not in self.text.plain:
            return [self.lead + self.text]
        lines = self.text.wrap(max(8, width - indent)) or [Content("")]
        rest = Content(" " * indent)
        return [(self.lead if place == 0 else rest) + line for place, line in enumerate(lines)]


BLANK = Block(Content(""))
"""An empty line."""


def lines_of(blocks: Iterable[Block], width: int) -> int:
    """Count the lines of blocks wrapped to a width."""
    return sum(len(block.wrapped(width)) for block in blocks)
