"""A line for each problem, such as editors and scripts read."""

from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.characters import one_line, printable


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Say problems as file:line:column: severity[code] message (help)."""
    for diagnostic in diagnostics:
        span, name = diagnostic.position, diagnostic.severity.name.lower()
        place = f"{printable(str(diagnostic.file))}:{span.line}:{span.column}"
        yield f"{place}: {name}[{diagnostic.code}] {one_line(diagnostic.message)} ({one_line(diagnostic.help)})"
