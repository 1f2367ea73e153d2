"""The page that a card is drawn on. The arrow keys belong to its options, not to scrolling."""

from typing import ClassVar

from textual.binding import Binding
from textual.widget import Widget

from her2quiz.tui.card.arrangement import Room, WholeCard
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.drawing.block import MEASURE, Block
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL

HIGH = 32
"""Lines of a screen from which a card takes no more room than it needs, so that what is below it is near."""

LEAST, STEP = 16, 4
"""Lines that a card takes at least in a high screen, and in what steps it takes more, so that little ever moves."""


class CardPage(Page, inherit_bindings=False):
    """A page that scrolls only by whole pages."""

    WIDEST = MEASURE
    BINDINGS: ClassVar = [
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
    ]

    def __init__(self, *, stays_near: bool) -> None:
        """Make an empty page.

        Args:
            stays_near: whether what is below the card stays near it in a high screen.
        """
        super().__init__()
        self._stays_near = stays_near
        self._limit: int | None = None
        self._drawn_in: Room | None = None
        self.given_up = 0
        """Lines that another widget takes from the next layout on."""

    def draw(self, shown: ShownCard, *, below: int, from_top: bool, seen: Block | None) -> None:
        """Draw a card as it is now; nothing if there is no turn.

        Args:
            shown: the card.
            below: lines to leave free below the page.
            from_top: whether to start at the top.
            seen: a note to scroll to.
        """
        self._drawn_in = self._room_for_card()
        card = shown.drawn(self._drawn_in)
        if card is None:
            return
        self.show([*shown.above, *card.blocks], from_top=from_top)
        self.fit_again(below=below)
        above = len(shown.above)
        place = card.blocks.index(seen) + above if seen is not None else None
        if not shown.is_open:
            last = place if card.last is None else card.last + above
            self.reveal(card.first + above, last)
        elif place is not None:
            self.reveal(place)
        elif from_top:
            self._reveal_question(card)

    def fit_again(self, *, below: int) -> None:
        """Take as much room as the card needs, with some lines free below the page."""
        self._stay_near(below)
        self.fit(below=below)

    def draw_text(self, block: Block) -> None:
        """Draw a text in place of a card."""
        self.show([block])
        self.fit(below=0)

    def scroll_by_key(self, key: str) -> bool:
        """Scroll by an arrow key, or by space to what is hidden and back; return False if there is nowhere to go."""
        if not self.max_scroll_y or key not in ("space", "up", "down", "j", "k"):
            return False
        if key == "space":
            self.look_up()
        else:
            self.scroll_lines(-1 if key in ("up", "k") else 1)
        return True

    def scroll_lines(self, lines: int) -> None:
        """Scroll down by some lines, or up if negative."""
        self.scroll_relative(y=lines, animate=False)

    def scroll_whole_pages(self, pages: int) -> None:
        """Scroll down by whole pages, or up if negative."""
        self.scroll_lines(pages * max(1, self.scrollable_content_region.height))

    def _reveal_question(self, card: WholeCard) -> None:
        """Scroll to a question below a long story, once the field has taken its room."""
        if card.first:
            self.call_after_refresh(self.reveal, card.first)

    def _room_for_card(self) -> Room:
        """Return the room there is for a card, however little of it is taken now."""
        size = self.screen.size
        width = self.scrollable_content_region.width or size.width
        lines = self._lines_around or size.height
        return Room(width, lines, is_low=size.height < TALL)

    @property
    def _room(self) -> int:
        """How many lines are visible at the height that was just chosen, even before the next layout."""
        return self._height if isinstance(self._height, int) else self._lines_around

    @property
    def has_other_room(self) -> bool:
        """Whether there is other room now than when the card was drawn."""
        return self._drawn_in != self._room_for_card()

    @property
    def _lines_around(self) -> int:
        """How many lines there are for the page and what is below it; 0 before the first layout."""
        return max(0, self.height_around + self._unused() - self.given_up)

    def _unused(self) -> int:
        """Count the lines that are left free below everything because this page takes no more than it needs."""
        around = self.parent
        if self._limit is None or not isinstance(around, Widget) or not isinstance(around.parent, Widget):
            return 0
        beside = [each for each in around.parent.children if each.display and each.layer == around.layer]
        return around.parent.size.height - max(each.region.bottom for each in beside)

    def _stay_near(self, below: int) -> None:
        """In a high screen, take as many lines as the card needs, in steps; lay out only if they change."""
        needed = max(LEAST, len(self.lines) + below)
        limit = -(-needed // STEP) * STEP if self._stays_near and self.screen.size.height >= HIGH else None
        if limit != self._limit and isinstance(self.parent, Widget):
            self._limit = self.parent.styles.max_height = limit
