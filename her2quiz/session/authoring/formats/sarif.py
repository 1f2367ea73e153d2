"""Diagnostics as SARIF 2.1.0, which code hosts and editors read."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from her2quiz import __version__
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.explanation import explanations
from her2quiz.session.authoring.styled import StyledLine, styled

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(diagnostics: Sequence[Diagnostic]) -> Iterator[StyledLine]:
    """Show diagnostics as one log of one run; columns are in characters."""
    codes = sorted({diagnostic.code for diagnostic in diagnostics})
    driver = {"name": "her2quiz", "version": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(diagnostic, codes) for diagnostic in diagnostics]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield styled(json.dumps(log, indent=2, ensure_ascii=True))


def _rule(code: str) -> dict[str, Any]:
    known = explanations().get(code)
    return {"id": code} | ({"shortDescription": {"text": known.title}} if known else {})


def _result(diagnostic: Diagnostic, codes: Sequence[str]) -> dict[str, Any]:
    at = diagnostic.position
    region = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + at.width}
    location = {"artifactLocation": {"uri": _uri(diagnostic.file)}, "region": region}
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message}. {diagnostic.help}"},
        "locations": [{"physicalLocation": location}],
    }


def _uri(file: Path) -> str:
    """Return a file's name as a URI, or one relative to the current folder; other than ASCII is percent-encoded."""
    return file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))
