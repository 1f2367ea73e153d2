"""A line for each problem, such as editors and scripts read."""

from collections.abc import Iterator, Sequence

from her2quiz.deckfile.toml.problem import Problem
from her2quiz.domain.characters import one_line, printable


def lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Say problems as file:line:column: severity[code] message (help)."""
    for problem in problems:
        span, name = problem.span, problem.severity.name.lower()
        place = f"{printable(str(problem.file))}:{span.line}:{span.column}"
        yield f"{place}: {name}[{problem.code}] {one_line(problem.message)} ({one_line(problem.help)})"
