"""The list of the cards that a search found."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session.progress.found_cards import state
from her2quiz.session.services.library import Library
from her2quiz.session.wording import plural
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.page import Page

MOST_SHOWN = 200
"""Cards that are listed; of more, it is said how many there are."""

_NO_LEAD = Content("")
_WIDEST_STATE = 24


class FoundList(Page, can_focus=False):
    """A list with a cursor, which the keys of the screen move."""

    BINDINGS: ClassVar = []

    def __init__(self, library: Library, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start empty.

        Args:
            library: tells what each card asks.
            id: Textual's name of the widget.
        """
        super().__init__(id=id)
        self._library = library
        self._found: Sequence[SearchedCard] = ()
        self._cursor = 0

    @property
    def current(self) -> SearchedCard | None:
        """The card under the cursor."""
        return self._found[self._cursor] if self._found else None

    def show_found(self, found: Sequence[SearchedCard], *, keeps_cursor: bool = False) -> None:
        """Show cards, with the cursor on the first, or where it was."""
        self._found = found
        self._cursor = min(self._cursor, max(0, self._last)) if keeps_cursor else 0
        self._draw()

    def move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(self._last, self._cursor + step))
        self._draw()

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    @property
    def _last(self) -> int:
        return min(len(self._found), MOST_SHOWN) - 1

    def _draw(self) -> None:
        self.show([*self._lines()], from_top=False)

    def _lines(self) -> Iterator[Block]:
        shown = [(card, state(card)) for card in self._found[:MOST_SHOWN]]
        widest = min(_WIDEST_STATE, max((len(told) for _, told in shown), default=0))
        for place, (card, told) in enumerate(shown):
            yield self._line(place, card, Content(told).truncate(widest, ellipsis=True), widest)
        if len(self._found) > MOST_SHOWN:
            more = plural(len(self._found) - MOST_SHOWN, "more card")
            said = Content.styled(f" {more}; a longer search finds fewer", "$foreground-muted")
            yield Block(said, _NO_LEAD, is_focus=self._cursor == self._last)

    def _line(self, place: int, card: SearchedCard, told: Content, widest: int) -> Block:
        at_cursor = place == self._cursor
        room = max(8, self.scrollable_content_region.width - widest - 3)
        asks = Content(one_line(self._library.stem(card.key))).truncate(room, ellipsis=True)
        asks = asks.pad_right(room - asks.cell_length)
        line = Content("▌" if at_cursor else " ") + asks + Content("  ") + told.stylize("$foreground-muted")
        style = "bold $text-primary" if at_cursor else ""
        return Block(line.stylize(style) if style else line, _NO_LEAD, choice=place, is_focus=at_cursor)
