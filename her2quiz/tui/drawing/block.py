"""A paragraph of a card on the screen."""

from attrs import frozen
from textual.content import Content

GUTTER = Content("  ")
"""Comes before every paragraph."""


@frozen
class Block:
    """A paragraph; it is wrapped when it is shown."""

    text: Content
    """What it says."""

    lead: Content = GUTTER
    """What comes before its first line; the other lines are indented as far."""

    choice: int | None = None
    """What clicking on it chooses."""

    is_focus: bool = False
    """Whether it is where the keys go, and must be seen."""

    def wrapped(self, width: int) -> list[Content]:
        """Give its lines, none wider than `width` cells."""
        indent = self.lead.cell_length
        if self.text.cell_length <= width - indent and "\n" not in self.text.plain:
            return [self.lead + self.text]
        lines = self.text.wrap(max(8, width - indent)) or [Content("")]
        rest = Content(" " * indent)
        return [(self.lead if place == 0 else rest) + line for place, line in enumerate(lines)]


BLANK = Block(Content(""))
"""An empty line."""
