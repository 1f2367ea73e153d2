"""The panel of a deck's diagnostics, beside the card in the preview."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.characters import one_line, printable
from her2quiz.session.authoring.preview.preview import Preview
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.page import Page

_STYLES = {"error": "bold $text-error", "warning": "bold $text-warning", "info": "bold $text-primary"}
FEW = 3
"""With this many diagnostics or fewer, each is shown with its help."""

AROUND = 50
"""How many diagnostics are listed above and below the current one; nobody reads thousands."""

_INDENT = Content("    ")


class DiagnosticPanel(Page, can_focus=False):
    """Lists diagnostics. Those of the card that is shown are marked, and shown in full where there is room."""

    class Chosen(Page.Chosen):
        """A diagnostic was clicked."""

    def show_diagnostics(self, preview: Preview, *, is_brief: bool) -> None:
        """Show the diagnostics of a preview, and when its file was read.

        Args:
            preview: the preview, with the card that is shown and the diagnostic the author went to last.
            is_brief: whether each diagnostic has room for one line only.
        """
        self.border_title = Content(f" {preview.deck.counted()} · {preview.deck.news} ")
        seen = _seen(preview)
        first, end = max(0, seen - AROUND), min(len(preview.deck.diagnostics), seen + AROUND)
        blocks = [[*_blocks(preview, place, is_brief=is_brief)] for place in range(first, end)]
        self.show([block for each in blocks for block in each], from_top=False)
        self.call_after_refresh(self._bring, sum(len(each) for each in blocks[: seen - first]))

    def _bring(self, block: int) -> None:
        """Scroll to the top if everything fits, or else to a block."""
        if len(self.lines) <= self._room:
            self.scroll_to(y=0, animate=False)
        self.reveal(block)


def _seen(preview: Preview) -> int:
    """Return the diagnostic to scroll to: the one the author went to last, or the first of the card that is shown."""
    if preview.chosen is not None:
        return preview.chosen
    return next((place for place, each in enumerate(preview.deck.diagnostics) if preview.is_here(each)), 0)


def _blocks(preview: Preview, place: int, *, is_brief: bool) -> Iterator[Block]:
    """Return a diagnostic: its line and message; for the card that is shown also its source, help and note."""
    diagnostic, is_few = preview.deck.diagnostics[place], len(preview.deck.diagnostics) <= FEW
    is_here, is_chosen = preview.is_here(diagnostic), place == preview.chosen
    name = diagnostic.severity.name.lower()
    lead = Content.styled("▸ " if is_here else "  ", "bold $text-primary")
    head = Content.assemble(
        (f"{diagnostic.position.line}: {name} {diagnostic.code}", _STYLES[name]),
        (" ", ""),
        (one_line(diagnostic.message), "bold" if is_here else ""),
    )
    yield Block(head.stylize("reverse") if is_chosen else head, lead, choice=place)
    is_full = (is_chosen or is_here) and not is_brief
    if is_full and diagnostic.position.source.strip():
        start = diagnostic.position.column - 1
        yield Block(
            _underlined(diagnostic.position.source, start, start + diagnostic.position.width),
            _INDENT,
            choice=place,
        )
    if is_full or is_chosen or is_few:
        yield Block(verbatim(one_line(diagnostic.help), "$text-primary"), _INDENT, choice=place)
    if is_full and diagnostic.note:
        yield Block(verbatim(one_line(diagnostic.note), "$foreground-muted"), _INDENT, choice=place)


def _underlined(source: str, start: int, end: int) -> Content:
    """Return a line of the deck with some of its characters underlined."""
    return Content.assemble(
        (printable(source[:start].lstrip()), "$foreground-muted"),
        (printable(source[start:end]), "underline"),
        (printable(source[end:].rstrip()), "$foreground-muted"),
    )
