"""Diagnostics for a program: one JSON list, in ASCII."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.session.authoring.styled import StyledLine, styled


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[StyledLine]:
    """Show diagnostics as a list; line and column are from 1, columns and widths in characters."""
    yield styled(json.dumps([_entry(each) for each in diagnostics], indent=2, ensure_ascii=True))


def _entry(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "file": str(diagnostic.file),
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "width": diagnostic.position.width,
        "severity": diagnostic.severity.name.lower(),
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "note": diagnostic.note,
        "fixable": diagnostic.fixable,
    }
