"""A paragraph of a card on the screen."""

from attrs import frozen
from textual.content import Content

GUTTER = Content("  ")
"""The margin before a paragraph."""


@frozen
class Block:
    """A paragraph, wrapped when it is shown."""

    text: Content
    """The text."""

    lead: Content = GUTTER
    """Comes before the first line; the other lines are indented by its width."""

    choice: int | None = None
    """What a click on it chooses; None if nothing."""

    is_focus: bool = False
    """Whether the keys act on it, so that it must be visible."""

    def wrapped(self, width: int) -> list[Content]:
        """Return its lines, each at most `width` cells wide."""
        indent = self.lead.cell_length
        if self.text.cell_length <= width - indent and "\n" not in self.text.plain:
            return [self.lead + self.text]
        lines = self.text.wrap(max(8, width - indent)) or [Content("")]
        rest = Content(" " * indent)
        return [(self.lead if place == 0 else rest) + line for place, line in enumerate(lines)]


BLANK = Block(Content(""))
"""An empty line."""
