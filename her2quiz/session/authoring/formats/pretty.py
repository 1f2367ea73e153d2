"""Problems as compilers tell them: the line, carets under the very words, what to do and why."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.characters import one_line, printable

FEWEST_SHOWN = 40
"""Characters of a line that are shown at least, however narrow the terminal."""


def lines(diagnostics: Sequence[Diagnostic], width: int = 0) -> Iterator[str]:
    """Say problems, with an empty line behind each; `width` is the terminal's, 0 where lines may be of any length."""
    for diagnostic in diagnostics:
        yield from diagnostic_lines(diagnostic, width)
        yield ""


def diagnostic_lines(diagnostic: Diagnostic, width: int = 0) -> Iterator[str]:
    """Say a problem with its line, and carets under the very words."""
    span = diagnostic.position
    name = diagnostic.severity.name.lower()
    yield f"{name}[{diagnostic.code}]: {one_line(diagnostic.message)}"
    margin = " " * len(str(span.line))
    yield f"{margin}--> {printable(str(diagnostic.file))}:{span.line}:{span.column}"
    if diagnostic.position.source.strip():
        before, marked, after = _cropped(diagnostic, width - len(margin) - 3 if width else 0)
        yield f"{margin} |"
        yield f"{span.line} | {printable(before + marked + after)}"
        yield f"{margin} | {' ' * _cells(before)}{'^' * max(1, _cells(marked))}"
    yield f"{margin} = help: {one_line(diagnostic.help)}"
    if diagnostic.note:
        yield f"{margin} = note: {one_line(diagnostic.note)}"
    if diagnostic.fixable:
        yield f"{margin} = fix: --fix does this"


def _cropped(diagnostic: Diagnostic, room: int) -> tuple[str, str, str]:
    """Give what stands before the very words, the words, and what stands behind them, as far as there is room."""
    start, source = diagnostic.position.column - 1, diagnostic.position.source
    before, marked, after = source[:start], source[start : start + diagnostic.position.width], source[start:]
    after = after[len(marked) :]
    if not room or _cells(source) <= room:
        return before, marked, after
    room = max(room, FEWEST_SHOWN)
    marked = marked if len(marked) <= room // 2 else f"{marked[: room // 2]}…"
    left = (room - len(marked)) // 2
    before = before if len(before) <= left else f"…{before[-left + 1 :]}"
    right = room - len(before) - len(marked)
    return before, marked, after if len(after) <= right else f"{after[: max(0, right - 1)]}…"


def _cells(text: str) -> int:
    """Count the cells of a terminal that a text takes: two for a Chinese letter, none for an accent on its own."""
    shown = [character for character in printable(text) if not combining(character)]
    return len(shown) + sum(east_asian_width(character) in "WF" for character in shown)
