"""Problems as compilers tell them: the line, carets under the very words, what to do and why."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width

from her2quiz.deckfile.problem import Problem
from her2quiz.session.wording import one_line, printable


def lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Say problems, with an empty line behind each."""
    for problem in problems:
        yield from problem_lines(problem)
        yield ""


def problem_lines(problem: Problem) -> Iterator[str]:
    """Say a problem with its line, and carets under the very words."""
    span = problem.span
    name = problem.severity.name.lower()
    yield f"{name}[{problem.code}]: {one_line(problem.message)}"
    margin = " " * len(str(span.line))
    yield f"{margin}--> {printable(str(problem.file))}:{span.line}:{span.column}"
    if problem.source.strip():
        start = span.column - 1
        before, marked = problem.source[:start], problem.source[start : start + span.width]
        yield f"{margin} |"
        yield f"{span.line} | {printable(problem.source)}"
        yield f"{margin} | {' ' * _cells(before)}{'^' * max(1, _cells(marked))}"
    yield f"{margin} = help: {one_line(problem.help)}"
    if problem.note:
        yield f"{margin} = note: {one_line(problem.note)}"


def _cells(text: str) -> int:
    """Count the cells of a terminal that a text takes: two for a Chinese letter, none for an accent on its own."""
    shown = [character for character in printable(text) if not combining(character)]
    return len(shown) + sum(east_asian_width(character) in "WF" for character in shown)
