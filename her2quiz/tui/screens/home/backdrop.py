"""What is seen of the home screen between its parts: a background, of which each line looks like the others."""

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Backdrop(Widget):
    """A widget that shows only a background of one colour, and its parts; the last base of a class, for its styles."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint one line in place of all; Textual would paint each, also those behind the parts."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, min(1, crop.height))) * crop.height


class Shelf(Horizontal, Backdrop):
    """The decks, and what is said beside them."""


class Beside(Vertical, Backdrop):
    """What is said of one deck, and of the week."""
