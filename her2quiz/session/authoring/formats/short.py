"""One line for each diagnostic, such as editors and scripts read."""

from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.characters import one_line
from her2quiz.session.authoring.styled import StyledLine, styled


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[StyledLine]:
    """Show diagnostics as file:line:column: severity[code] message (help)."""
    for diagnostic in diagnostics:
        span, name = diagnostic.position, diagnostic.severity.name.lower()
        place = f"{one_line(str(diagnostic.file))}:{span.line}:{span.column}"
        yield styled(
            f"{place}: {name}[{diagnostic.code}] {one_line(diagnostic.message)} ({one_line(diagnostic.help)})"
        )
