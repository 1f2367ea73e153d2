"""The page on which a card stands; the arrow keys belong to its options, not to scrolling."""

from typing import ClassVar

from textual.binding import Binding

from her2quiz.tui.widgets.page import Page


class CardPage(Page, inherit_bindings=False):
    """A page that scrolls by whole pages alone."""

    BINDINGS: ClassVar = [
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
    ]
