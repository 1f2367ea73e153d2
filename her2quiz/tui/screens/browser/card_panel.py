"""One card of those that were found: its face, what is remembered of it, when it is asked, and how it was answered."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session.progress.card_words import about, history_lines
from her2quiz.session.services.services import Services
from her2quiz.session.turn.turn import AnsweredTurn
from her2quiz.tui.card.card_face import face_blocks, looked_up
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import verbatim
from her2quiz.tui.widgets.page import Page

_LEAD = Content("  ")
_DIM = "$foreground-muted"


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

    def show_card(self, found: SearchedCard | None) -> None:
        """Show a card; nothing for None."""
        self._found, self._drawn_at = found, self.size.width
        self.turn = None
        if found is not None:
            card = self._services.library.card(found.key)
            self.turn = looked_up(card, self._services.clock())
        self.show([*self._face()])

    def show_error(self, message: str) -> None:
        """Show what is wrong with a search, above the card."""
        self.show([Block(verbatim(message, "$text-warning"), _LEAD), BLANK, *self._face()])

    def on_resize(self) -> None:
        """Draw at the new width: a picture may fit now, or no longer."""
        if self.size.width != self._drawn_at:
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
