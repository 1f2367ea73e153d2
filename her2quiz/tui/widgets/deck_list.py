"""The list of decks, with what is due and new in each."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.widgets.habits.known_bar import known_bar, known_in_columns
from her2quiz.tui.widgets.page import Page

_NO_LEAD = Content("")

_BARS = ((72, 12), (56, 8), (44, 4))
"""From how many cells of a line on it has a bar of how much is known, and the cells of that."""

_AIRY, _SHORTEST_BAR, _LONGEST_BAR = 28, 4, 40
"""Lines from which a deck can have several, and the cells of a bar on a line of its own."""

NONE_FOUND = (
    "To write a deck of your own, leave with q and run: her2quiz new my-deck.toml",
    "To read decks from another folder: her2quiz --decks FOLDER",
)
"""What stands in place of the decks if there are none."""


class DeckRow(NamedTuple):
    """One deck in the list."""

    id: str
    """The deck's id."""

    title: str
    """The deck's title."""

    due: int
    """How many cards are due today."""

    new: int
    """How many new cards a session of it asks today."""

    news: str = ""
    """What changed since it was last studied, shown on a line below; empty if nothing did."""

    group: str = ""
    """What stands above the first of the decks that share it; empty for nothing."""

    known: tuple[int, int, int] = (0, 0, 0)
    """How many of its cards are mature, young, and unseen."""


class DeckList(Page):
    """A list with a cursor."""

    DRAWN_AT_ONCE = True
    BINDINGS: ClassVar = [
        Binding("up", "move(-1)", show=False, key_display="up k", tooltip="The deck above"),
        Binding("k", "move(-1)", show=False),
        Binding("down", "move(1)", show=False, key_display="down j", tooltip="The deck below"),
        Binding("j", "move(1)", show=False),
        Binding("home", "move(-1000)", "First deck", show=False),
        Binding("end", "move(1000)", "Last deck", show=False),
    ]

    class Highlighted(Message):
        """The cursor is on a deck."""

        def __init__(self, id_: str) -> None:
            """Carry the deck's id."""
            super().__init__()
            self.id = id_

    class Selected(Message):
        """A deck was double-clicked."""

        def __init__(self, id_: str) -> None:
            """Carry the deck's id."""
            super().__init__()
            self.id = id_

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Start with no decks."""
        super().__init__(id=id)
        self._rows: Sequence[DeckRow] = ()
        self._widest: Sequence[int] = (0, 0)
        self._most_known: Sequence[int] = (0, 0, 0)
        self._cursor = 0

    def show_decks(self, rows: Sequence[DeckRow]) -> None:
        """Show decks. The cursor stays on its deck, or where it was if that is gone."""
        before, self._rows = self.current, rows
        same = [place for place, row in enumerate(rows) if before is not None and row.id == before.id]
        self._cursor = same[0] if same else self._cursor
        self._widest = [max(map(len, texts)) for texts in zip(*map(_counts, rows), strict=True)]
        self._most_known = [max(each) for each in zip(*(row.known for row in rows), strict=True)]
        self.action_move(0)

    @property
    def current(self) -> DeckRow | None:
        """The deck under the cursor."""
        return self._rows[self._cursor] if self._rows else None

    @property
    def counts_width(self) -> int:
        """Cells at the end of each line that are taken by counts."""
        return sum(most + 2 for most in self._widest)

    def go_to_first(self) -> None:
        """Go to the first deck."""
        self.action_move(-self._cursor)

    def come_back_from(self, decks: Sequence[str]) -> None:
        """Go to the deck that was studied; if nothing is left in it today, to the next one with something to do.

        Args:
            decks: the ids of the decks that were studied; of several, the cursor stays on its own.
        """
        studied = [place for place, row in enumerate(self._rows) if [row.id] == [*decks]]
        here = studied[0] if studied else self._cursor
        around = [*range(here, len(self._rows)), *range(here)]
        there = next((place for place in around if self._rows[place].due or self._rows[place].new), here)
        self.action_move(there - self._cursor)

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self._cursor = max(0, min(len(self._rows) - 1, self._cursor + step))
        self._draw()
        row = self.current
        if row is not None:
            self.scroll_to_cursor()
            self.post_message(self.Highlighted(row.id))

    def scroll_to_cursor(self) -> None:
        """Scroll just far enough to show the cursor."""
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        lines = [number for number, line in enumerate(self.lines) if line.choice == self._cursor] or [0]
        wanted = min(max(top, lines[-1] - height + 1), lines[0])
        if wanted != top:
            self.scroll_to(y=wanted, animate=False)

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def on_focus(self) -> None:
        """Show that the keys move the cursor."""
        self._draw()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked deck; a double click studies it."""
        offset = event.get_content_offset(self)
        number = offset.y + self.scroll_offset.y if offset else len(self.lines)
        place = self.lines[number].choice if number < len(self.lines) else None
        if place is None:
            return
        if place == self._cursor and event.chain > 1:
            self.post_message(self.Selected(self._rows[place].id))
        else:
            self.action_move(place - self._cursor)

    def _draw(self) -> None:
        if self.scrollable_content_region.width:  # else it is drawn once it has a width
            self.show(self.blocks_now(), from_top=False)

    def blocks_now(self) -> Sequence[Block]:
        """Return the lines of the decks, where there is much room with a bar and a blank line below each."""
        region = self.scrollable_content_region
        blocks = [
            block
            for place, row in enumerate(self._rows)
            for block in self._blocks_of(place, row, region.width)
        ]
        spare = region.height - len(blocks)
        if region.height >= _AIRY and spare >= len(self._rows):
            has_gaps = spare >= 2 * len(self._rows)
            blocks = [
                block
                for place, row in enumerate(self._rows)
                for block in self._airy(place, row, region.width, has_gaps=has_gaps)
            ]
        return blocks if self._rows else _none_found()

    def _airy(self, place: int, row: DeckRow, width: int, *, has_gaps: bool) -> Iterator[Block]:
        """Return the lines of a deck where there is much room: with a bar below, and perhaps a blank line."""
        yield from self._blocks_of(place, row, width, has_bar=False)
        words = Content("  ") + known_in_columns(row.known, self._most_known)
        if width - words.cell_length - 2 < _SHORTEST_BAR:
            words = Content("")
        cells = max(_SHORTEST_BAR, min(_LONGEST_BAR, width - words.cell_length - 2))
        bar = Content.assemble("  ", known_bar(*row.known, cells), words)
        yield Block(bar, _NO_LEAD, choice=place)
        yield from [BLANK] if has_gaps else []

    def _blocks_of(self, place: int, row: DeckRow, width: int, *, has_bar: bool = True) -> Iterator[Block]:
        """Return the deck's line, above it the heading of a group that begins, and below it what changed."""
        if row.group and (place == 0 or self._rows[place - 1].group != row.group):
            heading = Content.styled(f" {row.group}", "$foreground-muted")
            yield Block(heading.truncate(width, ellipsis=True), _NO_LEAD)
        cells = next((cells for least, cells in _BARS if has_bar and width >= least), 0)
        yield self._block(place, row, width, cells)
        if row.news:
            news = Content.styled(f"  {row.news}", "$text-warning").truncate(width, ellipsis=True)
            yield Block(news, _NO_LEAD, choice=place)

    def _block(self, place: int, row: DeckRow, width: int, cells: int) -> Block:
        """Return the deck's line, with a bar of so many cells."""
        counts = "".join(f"{text:>{most + 2}}" for text, most in zip(_counts(row), self._widest, strict=True))
        bar = Content.assemble(" ", known_bar(*row.known, cells)) if cells else Content("")
        room = max(4, width - len(counts) - bar.cell_length - 2)
        title = Content(one_line(row.title)).truncate(room, ellipsis=True)
        title = title.pad_right(room - title.cell_length)
        at_cursor = place == self._cursor
        style = "" if row.due or row.new else "$foreground-muted"
        line = Content.assemble("▌" if at_cursor else " ", title, bar, " ", counts).stylize(style)
        return Block(line.stylize("bold $text-primary") if at_cursor else line, _NO_LEAD, choice=place)


def _counts(row: DeckRow) -> tuple[str, str]:
    """Return what is due and what is new."""
    return f"{row.due} due" if row.due else "–", f"{row.new} new" if row.new else "–"


def _none_found() -> list[Block]:
    return [Block(Content(line), Content(" ")) for line in NONE_FOUND]


def row_of(deck: ShelfDeck, overview: Overview) -> DeckRow:
    """Return the row of a deck."""
    id_ = deck.header.id
    counts = overview.counts[id_]
    return DeckRow(
        id_,
        deck.header.title,
        overview.due_today(id_),
        overview.new_today(id_),
        wording.news(*overview.news[id_], is_own_copy=deck.is_own_copy),
        "" if deck.is_on_path else wording.OTHER_DECKS,
        (counts.mature, counts.young, counts.new),
    )
