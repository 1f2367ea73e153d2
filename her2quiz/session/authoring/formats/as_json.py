"""Problems for a program: one JSON list, in ASCII."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from her2quiz.deckfile.toml.diagnostic import Diagnostic


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Say problems as a list; line and column are from 1, columns and widths in characters."""
    yield json.dumps([_entry(diagnostic) for diagnostic in diagnostics], indent=2, ensure_ascii=True)


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
