"""One card of those that were found: its face, what is remembered of it, and how it was answered."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session import wording
from her2quiz.session.progress.found_cards import lines
from her2quiz.session.services.services import Services
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import prose, verbatim
from her2quiz.tui.widgets.page import Page

_LEAD = Content(" ")
_DIM = "$foreground-muted"


class CardPanel(Page, can_focus=False):
    """Shows a card with its answer."""

    def show_card(self, services: Services, found: SearchedCard | None) -> None:
        """Show a card; nothing for None."""
        self.show([*_blocks(services, found)] if found is not None else [])

    def show_error(self, message: str) -> None:
        """Show what is wrong with a search."""
        self.show([Block(verbatim(message, "$text-warning"), _LEAD)])


def _blocks(services: Services, found: SearchedCard) -> Iterator[Block]:
    card = services.library.card(found.key).example()
    if card.story:
        yield Block(prose(card.story, _DIM), _LEAD)
        yield BLANK
    yield Block(prose(card.kind.prompt, "bold"), _LEAD)
    yield Block(prose(card.kind.right_answer, "$text-success"), Content(" → "))
    if card.why:
        yield BLANK
        yield Block(prose(card.why), _LEAD)
    yield BLANK
    for line in lines(services, found):
        yield Block(Content(line), _LEAD)
    yield BLANK
    tags = f"   {', '.join(card.tags)}" if card.tags else ""
    yield Block(verbatim(f"{found.key}{tags}", _DIM), _LEAD)
    yield Block(verbatim(wording.provenance(card, found.today), _DIM), _LEAD)
