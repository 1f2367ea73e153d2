"""The page that a card is drawn on. The arrow keys belong to its options, not to scrolling."""

from typing import ClassVar

from textual.binding import Binding

from her2quiz.tui.card.arrangement import WholeCard
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL


class CardPage(Page, inherit_bindings=False):
    """A page that scrolls only by whole pages."""

    BINDINGS: ClassVar = [
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
    ]

    def draw(self, shown: ShownCard, *, below: int, from_top: bool, seen: Block | None) -> None:
        """Draw a card as it is now; nothing if there is no turn.

        Args:
            shown: the card.
            below: lines to leave free below the page.
            from_top: whether to start at the top.
            seen: a note to scroll to.
        """
        size = self.screen.size
        width = self.scrollable_content_region.width or size.width
        card = shown.drawn(width, self.height_around or size.height, is_low=size.height < TALL)
        if card is None:
            return
        self.show([*shown.above, *card.blocks], from_top=from_top)
        self.fit(below=below)
        above = len(shown.above)
        place = card.blocks.index(seen) + above if seen is not None else None
        if not shown.is_open:
            last = place if card.last is None else card.last + above
            self.reveal(card.first + above, last)
        elif place is not None:
            self.reveal(place)
        elif from_top:
            self._reveal_question(card)

    def draw_text(self, block: Block) -> None:
        """Draw a text in place of a card."""
        self.show([block])
        self.fit(below=0)

    def _reveal_question(self, card: WholeCard) -> None:
        """Scroll to a question below a long story, once the field has taken its room."""
        if card.first:
            self.call_after_refresh(self.reveal, card.first)
