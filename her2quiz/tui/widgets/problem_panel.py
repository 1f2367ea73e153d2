"""The problems of a deck, beside the card that is shown."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.characters import one_line, printable
from her2quiz.session.authoring.preview import Preview
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.widgets.page import Page

_STYLES = {"error": "bold $text-error", "warning": "bold $text-warning", "info": "bold $text-primary"}
FEW = 3
"""Problems up to which each is told with what to do."""

AROUND = 50
"""Problems that are listed above and below the one to be seen; nobody reads on for thousands."""

_INDENT = Content("    ")


class ProblemPanel(Page, can_focus=False):
    """Lists problems; those of the present card are marked, and told in full where there is room."""

    class Chosen(Page.Chosen):
        """A problem was clicked."""

    def show_problems(self, preview: Preview, *, is_brief: bool) -> None:
        """Show the problems of a preview, and when its file was read.

        Args:
            preview: knows which of them are in the card that is shown, and which one the author went to last.
            is_brief: whether there is room for one line each and no more.
        """
        self.border_title = Content(f"{preview.deck.counted()} · {preview.deck.news}")
        seen = _seen(preview)
        first, end = max(0, seen - AROUND), min(len(preview.deck.problems), seen + AROUND)
        blocks = [[*_blocks(preview, place, is_brief=is_brief)] for place in range(first, end)]
        self.show([block for each in blocks for block in each], from_top=False)
        self.call_after_refresh(self._bring, sum(len(each) for each in blocks[: seen - first]))

    def _bring(self, block: int) -> None:
        """Show as much as there is room for: all of it, or what begins with a block."""
        if len(self.lines) <= self._room:
            self.scroll_to(y=0, animate=False)
        self.reveal(block)


def _seen(preview: Preview) -> int:
    """Give the problem to scroll to: the one the author went to last, or the first of the card that is shown."""
    if preview.chosen is not None:
        return preview.chosen
    return next((place for place, each in enumerate(preview.deck.problems) if preview.is_here(each)), 0)


def _blocks(preview: Preview, place: int, *, is_brief: bool) -> Iterator[Block]:
    """Give a problem: where and what; of the present card also the very words, and what to do."""
    problem, is_few = preview.deck.problems[place], len(preview.deck.problems) <= FEW
    is_here, is_chosen = preview.is_here(problem), place == preview.chosen
    name = problem.severity.name.lower()
    lead = Content.styled("▸ " if is_here else "  ", "bold $text-primary")
    head = Content.assemble(
        (f"{problem.position.line}: {name} {problem.code}", _STYLES[name]),
        (" ", ""),
        (one_line(problem.message), "bold" if is_here else ""),
    )
    yield Block(head.stylize("reverse") if is_chosen else head, lead, choice=place)
    is_full = (is_chosen or is_here) and not is_brief
    if is_full and problem.position.source.strip():
        start = problem.position.column - 1
        yield Block(
            _underlined(problem.position.source, start, start + problem.position.width), _INDENT, choice=place
        )
    if is_full or is_chosen or is_few:
        yield Block(prose(one_line(problem.help), "$text-primary"), _INDENT, choice=place)
    if is_full and problem.note:
        yield Block(prose(one_line(problem.note), "$foreground-muted"), _INDENT, choice=place)


def _underlined(source: str, start: int, end: int) -> Content:
    """Give a line of the deck with some of its characters underlined."""
    return Content.assemble(
        (printable(source[:start].lstrip()), "$foreground-muted"),
        (printable(source[start:end]), "underline"),
        (printable(source[end:].rstrip()), "$foreground-muted"),
    )
