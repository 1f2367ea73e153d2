"""The problems of a deck, beside the card that is shown."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from her2quiz.domain.characters import one_line, printable
from her2quiz.session.authoring.preview import Told
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

    def show_problems(self, told: Sequence[Told], title: str, news: str, *, is_brief: bool) -> None:
        """Show problems.

        Args:
            told: the problems.
            title: how many there are.
            news: when the file was read, and what became of it.
            is_brief: whether there is room for one line each and no more.
        """
        self.border_title = Content(f"{title} · {news}")
        is_few = len(told) <= FEW
        seen = _seen(told)
        first = max(0, seen - AROUND)
        near = list(enumerate(told))[first : seen + AROUND]
        blocks = [list(_blocks(place, each, is_brief=is_brief, is_few=is_few)) for place, each in near]
        self.show([block for each in blocks for block in each], from_top=False)
        self.call_after_refresh(self._bring, sum(len(each) for each in blocks[: seen - first]))

    def _bring(self, block: int) -> None:
        """Show as much as there is room for: all of it, or what begins with a block."""
        if len(self._lines) <= self._room:
            self.scroll_to(y=0, animate=False)
        self.reveal(block)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._lines)


def _seen(told: Sequence[Told]) -> int:
    """Give the problem to be seen: the one that was come to last, or the first of the card that is shown."""
    chosen = (place for place, each in enumerate(told) if each.is_chosen)
    here = (place for place, each in enumerate(told) if each.is_here)
    return next(chosen, next(here, 0))


def _blocks(place: int, told: Told, *, is_brief: bool, is_few: bool) -> Iterator[Block]:
    """Give a problem: where and what; of the present card also the very words, and what to do."""
    problem = told.problem
    name = problem.severity.name.lower()
    lead = Content.styled("▸ " if told.is_here else "  ", "bold $text-primary")
    head = Content.assemble(
        (f"{problem.position.line}: {name} {problem.code}", _STYLES[name]),
        (" ", ""),
        (one_line(problem.message), "bold" if told.is_here else ""),
    )
    yield Block(head.stylize("reverse") if told.is_chosen else head, lead, choice=place)
    is_full = (told.is_chosen or told.is_here) and not is_brief
    if is_full and problem.position.source.strip():
        yield Block(_source(told), _INDENT, choice=place)
    if is_full or told.is_chosen or is_few:
        yield Block(prose(one_line(problem.help), "$text-primary"), _INDENT, choice=place)
    if is_full and problem.note:
        yield Block(prose(one_line(problem.note), "$foreground-muted"), _INDENT, choice=place)


def _source(told: Told) -> Content:
    """Give the line of the deck with the very words underlined."""
    source, span = told.problem.position.source, told.problem.position
    start, end = span.column - 1, span.column - 1 + span.width
    return Content.assemble(
        (printable(source[:start].lstrip()), "$foreground-muted"),
        (printable(source[start:end]), "underline"),
        (printable(source[end:].rstrip()), "$foreground-muted"),
    )
