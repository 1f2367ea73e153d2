"""One card of those that were found: its face, what is remembered of it, when it is asked, and how it was answered."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.characters import printable
from her2quiz.domain.search.searched import NUMBERS, STATES, SearchedCard
from her2quiz.domain.search.words import SearchError
from her2quiz.session.progress.cards.card_words import about, history_lines
from her2quiz.session.services.services import Services
from her2quiz.session.turn.turn import AnsweredTurn
from her2quiz.tui.card.whole_card import face_blocks, looked_up
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.page import Page

_LEAD = Content("  ")
_DIM = "$foreground-muted"

_EXAMPLES = {"r": 0.9, "d": 7, "due": 3, "reps": 5, "lapses": 2}
"""Numbers of properties that make sense."""

_HOW = (
    "deck:ihc-scoring, tag:fish: of a deck, or with a tag; * stands for any letters",
    f"is: {', '.join(STATES)}",
    "rated:7: answered in the last 7 days; rated:7:1: with Again then",
    *(f"prop:{name}<{_EXAMPLES.get(name, 21)}: {meaning}" for name, meaning in NUMBERS.items()),
    "saved:name: what a saved search finds (F2)",
    '-word: without it; this or that: one of them; (…): together; "two words": as they stand',
)
"""How a search can be written."""


class CardPanel(Page, can_focus=False):
    """Shows a card with its answer."""

    def __init__(self, services: Services) -> None:
        """Show no card yet.

        Args:
            services: decks, log and clock.
        """
        super().__init__()
        self._services = services
        self._found: SearchedCard | None = None
        self._drawn_at = 0
        self.turn: AnsweredTurn | None = None
        """The card that is shown, looked up; None if none is."""

    def show_card(self, found: SearchedCard) -> None:
        """Show a card."""
        self._found, self._drawn_at = found, self.size.width
        self.turn = looked_up(self._services.library.card(found.key), self._services.clock())
        self.show([*self._face()])

    def show_error(self, error: SearchError, text: str) -> None:
        """Show what is wrong with a search, and where, above the card.

        Args:
            error: what is wrong.
            text: the search.
        """
        said = verbatim(str(error), "$text-warning")
        place = min(error.place, len(text))
        marked = Content(printable(f"{text} ")).stylize("reverse", place, place + 1)
        self.show([Block(said, _LEAD), Block(marked, _LEAD), BLANK, *self._face()])

    def show_none(self, text: str) -> None:
        """Say that no card is found, and how a search can be written.

        Args:
            text: the search.
        """
        self._found = self.turn = None
        first = (
            Content("No card is found. A card must match every part of the search.")
            if text.strip()
            else Content("No cards.")
        )
        self.show([Block(first, _LEAD), BLANK, *(Block(Content(line), _LEAD) for line in _HOW)])

    def on_resize(self) -> None:
        """Draw at the new width: a picture may fit now, or no longer."""
        if self.size.width != self._drawn_at and self._found is not None:
            self.show_card(self._found)

    def _face(self) -> Iterator[Block]:
        if self._found is None or self.turn is None:
            return
        region = self.scrollable_content_region
        yield from face_blocks(self.turn, region.width, region.height)
        yield BLANK
        yield from (Block(Content(line), _LEAD) for line in about(self._services, self._found))
        history = [*history_lines(self._services, self._found)]
        if history:
            yield BLANK
            yield from (Block(Content(line), _LEAD) for line in history)
        yield BLANK
        tags = f"   {', '.join(self.turn.card.tags)}" if self.turn.card.tags else ""
        yield Block(verbatim(f"{self._found.key}{tags}", _DIM), _LEAD)
