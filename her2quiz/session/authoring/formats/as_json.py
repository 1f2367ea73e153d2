"""Problems for a program: one JSON list, in ASCII."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from her2quiz.deckfile.toml.problem import Problem


def lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Say problems as a list; line and column are from 1, columns and widths in characters."""
    yield json.dumps([_entry(problem) for problem in problems], indent=2, ensure_ascii=True)


def _entry(problem: Problem) -> dict[str, Any]:
    return {
        "file": str(problem.file),
        "line": problem.span.line,
        "column": problem.span.column,
        "width": problem.span.width,
        "severity": problem.severity.name.lower(),
        "code": problem.code,
        "message": problem.message,
        "help": problem.help,
        "note": problem.note,
        "fixable": problem.fixable,
    }
