"""Details of one deck."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz import paths
from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.widgets.habits.known_bar import known_bar, known_in_words
from her2quiz.tui.widgets.page import Page

_BARS = " ▁▂▃▄▅▆▇█"
_LEAD = Content(" ")
_BAR = 24
"""Cells of the bar of how much is known."""


class DeckPanel(Page, can_focus=False):
    """A deck's description, progress, forecast and sources."""

    DRAWN_AT_ONCE = True

    def show_deck(self, deck: ShelfDeck, overview: Overview) -> None:
        """Show a deck."""
        self.border_title = Content(one_line(deck.header.title))
        self.show(list(_blocks(deck, overview)))


def _blocks(deck: ShelfDeck, overview: Overview) -> Iterator[Block]:
    yield from _about(deck)
    yield from _progress(deck, overview)
    yield from _origin(deck)


def _about(deck: ShelfDeck) -> Iterator[Block]:
    """Say how many cards cannot be read, and what the deck teaches."""
    if deck.left_out:
        left_out = (
            f"{wording.plural(deck.left_out, 'card')} could not be read. See: her2quiz check {deck.file}"
        )
        yield Block(prose(left_out, "$text-warning"), _LEAD)
        yield BLANK
    if deck.header.description:
        yield Block(prose(deck.header.description), _LEAD)
        yield BLANK


def _progress(deck: ShelfDeck, overview: Overview) -> Iterator[Block]:
    """Say how much of the deck is known, what is asked today and on the next days, and when it was studied."""
    progress, counts = overview.progress(deck), overview.counts[deck.header.id]
    yield Block(Content(f"{wording.plural(len(deck.keys), 'card')}   {progress.learned} learned"), _LEAD)
    known = counts.mature, counts.young, counts.new
    yield Block(known_bar(*known, _BAR), _LEAD)
    yield Block(known_in_words(*known, is_below=True), _LEAD)
    yield from _today(deck.header.id, overview)
    if progress.shown_recall is not None:
        yield Block(Content(f"Expected recall {wording.percent(progress.shown_recall)}"), _LEAD)
    if any(progress.forecast):
        bars = Content.styled(bar_chart(progress.forecast), "$text-primary")
        yield Block(bars + Content("  due in 7 days"), _LEAD)
    if progress.last_day is not None:
        yield Block(Content(f"Last studied {wording.day_name(progress.last_day, overview.now.day)}"), _LEAD)


def _origin(deck: ShelfDeck) -> Iterator[Block]:
    """Say which file takes the place of another, and where the facts come from."""
    if deck.is_own_copy:
        yield BLANK
        copy = f"Your own copy, {paths.from_home(deck.file)}, takes the place of the deck that came with her2quiz."
        yield Block(Content(one_line(copy)), _LEAD)
    if deck.header.source:
        yield BLANK
        yield Block(prose(f"Sources: {deck.header.source}", "$foreground-muted"), _LEAD)


def _today(deck: str, overview: Overview) -> Iterator[Block]:
    """Say what a session of the deck asks today, and that new cards are shared with the other decks."""
    counts, new = overview.counts[deck], overview.new_today(deck)
    said = wording.share_of_deck((overview.due_today(deck), counts.due), (new, counts.new))
    if said:
        yield Block(Content(said), _LEAD)
    if new and len(overview.decks) > 1:
        yield Block(
            Content.styled(wording.shared_new(overview.today.new_per_day), "$foreground-muted"), _LEAD
        )


def bar_chart(counts: tuple[int, ...]) -> str:
    """Draw numbers as bars, one character each. Only 0 has no bar."""
    highest = max(counts, default=0)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // highest)] if count else "·" for count in counts)
