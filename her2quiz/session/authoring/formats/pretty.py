"""Diagnostics as compilers show them: the line, carets under the words that are meant, what to do and why."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import combining, east_asian_width

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Position
from her2quiz.domain.characters import one_line, printable
from her2quiz.session.authoring.styled import Style, StyledLine, styled

MOST_SHOWN, FIRST_SHOWN = 1_000, 20
"""Diagnostics up to which all are shown, and how many of each code where there are more."""

FEWEST_SHOWN = 40
"""Characters of a line that are shown at least, however narrow the terminal."""


_STYLES = {Severity.ERROR: Style.ERROR, Severity.WARNING: Style.WARNING, Severity.INFO: Style.INFO}


def lines(diagnostics: Sequence[Diagnostic], width: int = 0) -> Iterator[StyledLine]:
    """Show diagnostics, an empty line after each; where there are very many, the first of each kind, and a count.

    `width` is the terminal's, 0 where lines may be of any length.
    """
    most = len(diagnostics) if len(diagnostics) <= MOST_SHOWN else FIRST_SHOWN
    met: Counter[str] = Counter()
    for diagnostic in diagnostics:
        met[diagnostic.code] += 1
        if met[diagnostic.code] <= most:
            yield from diagnostic_lines(diagnostic, width)
            yield styled("")
    yield from _counted({code: count - most for code, count in met.items() if count > most})


def _counted(left: Mapping[str, int]) -> Iterator[StyledLine]:
    for code, count in left.items():
        yield styled((f"{code}:", Style.HEADLINE), f" {count:,} more")
    if left:
        yield styled("--format short lists all of them.")
        yield styled("")


def diagnostic_lines(diagnostic: Diagnostic, width: int = 0) -> Iterator[StyledLine]:
    """Show a diagnostic with its line, and carets under the words that are meant."""
    at, style = diagnostic.position, _STYLES[diagnostic.severity]
    code = f"[{diagnostic.code}]" if diagnostic.code else ""
    head = f"{diagnostic.severity.name.lower()}{code}:"
    yield styled((head, style), (f" {one_line(diagnostic.message)}", Style.HEADLINE))
    margin = " " * len(str(at.line))
    yield styled(f"{margin}--> {one_line(str(diagnostic.file))}:{at.line}:{at.column}")
    if at.source.strip():
        before, marked, after = _cropped(at, width - len(margin) - 3 if width else 0)
        yield styled(f"{margin} |")
        yield styled(f"{at.line} | {printable(before + marked + after)}")
        yield styled(f"{margin} | {' ' * _cells(before)}", ("^" * max(1, _cells(marked)), Style.MARK))
    for label, text in _labelled(diagnostic):
        yield styled(f"{margin} = ", (label, Style.LABEL), f": {one_line(text)}")


def _labelled(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    yield "help", diagnostic.help
    if diagnostic.note:
        yield "note", diagnostic.note
    if diagnostic.fixable:
        yield "fix", "--fix does this"


def _cropped(at: Position, room: int) -> tuple[str, str, str]:
    """Return the words that are meant, with what is before and after them on the line as far as there is room."""
    start, source = at.column - 1, at.source
    before, marked, after = source[:start], source[start : start + at.width], source[start:]
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
