"""The list of the cards that a search found."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session.progress.cards.card_search import state
from her2quiz.session.services.library import Library
from her2quiz.session.wording import plural
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.page import Page

MOST_SHOWN = 200
"""Cards that are listed; of more, it is said how many there are."""

_BEGINNING, _CHARACTERS_A_CELL = 2_000, 4
"""Characters of a question that are looked at: no row has room for more, and a text may have 50,000; and of a cell."""

_NO_LEAD = Content("")
_WIDEST_STATE, _ROOMY = 24, 80
"""Cells of how a card stands; in a list that has so many, up to half of them."""


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
        self._known = dict[str, str]()
        self._found: Sequence[SearchedCard] = ()
        self._cursor = 0
        self._rows: list[Content] = []

    @property
    def current(self) -> SearchedCard | None:
        """The card under the cursor."""
        return self._found[self._cursor] if self._found else None

    def forget(self) -> None:
        """Look up again what cards ask: decks may have changed."""
        self._known.clear()

    def show_found(self, found: Sequence[SearchedCard], *, keeps_cursor: bool = False) -> None:
        """Show cards, with the cursor on the first, or where it was."""
        self._found = found
        self._cursor = min(self._cursor, max(0, self._last)) if keeps_cursor else 0
        self._rows = [*self._described()]
        self._draw()

    def move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(self._last, self._cursor + step))
        self._draw()

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._rows = [*self._described()]
        self._draw()

    @property
    def _last(self) -> int:
        return min(len(self._found), MOST_SHOWN) - 1

    def _draw(self) -> None:
        self.show([*self._lines()], from_top=False)

    def _lines(self) -> Iterator[Block]:
        for place, row in enumerate(self._rows):
            at_cursor = place == self._cursor
            line = Content.assemble("▌" if at_cursor else " ", row)
            line = line.stylize("bold $text-primary") if at_cursor else line
            yield Block(line, _NO_LEAD, choice=place, is_focus=at_cursor)
        if len(self._found) > MOST_SHOWN:
            more = plural(len(self._found) - MOST_SHOWN, "more card")
            said = Content.styled(f" {more}; a longer search finds fewer", "$foreground-muted")
            yield Block(said, _NO_LEAD, is_focus=self._cursor == self._last)

    def _asked(self, key: str) -> str:
        """Return the beginning of what a card asks, with numbers in place of those that are drawn; it is looked up once."""
        if key not in self._known:
            stem = self._library.stem(key)
            prompt = self._library.card(key).example().kind.prompt if "{" in stem else stem
            self._known[key] = one_line(prompt[:_BEGINNING])
        return self._known[key]

    def _described(self) -> Iterator[Content]:
        """Return what each card asks and how it stands; it stays while the cursor moves.

        Where there is room, how they stand is a column. Else each row gives it only as many cells as it needs, at the
        end, so that one card with much to say does not cut short what all the others ask.
        """
        shown = [(card, state(card)) for card in self._found[:MOST_SHOWN]]
        width = self.scrollable_content_region.width
        most = _WIDEST_STATE if width < _ROOMY else _ROOMY // 2
        widest = min(most, max((len(told) for _, told in shown), default=0))
        for card, told in shown:
            room = max(8, width - (widest if width >= _ROOMY else min(widest, len(told))) - 3)
            asks = Content(self._asked(card.key)[: _CHARACTERS_A_CELL * room]).truncate(room, ellipsis=True)
            stands = Content.styled(told, "$foreground-muted").truncate(widest, ellipsis=True)
            yield Content.assemble(asks.pad_right(room - asks.cell_length), "  ", stands)
