"""Problems as SARIF 2.1.0, which code hosts and editors read."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from her2quiz import __version__
from her2quiz.deckfile.toml.problem import Problem, Severity
from her2quiz.lint.explanation import explanations

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Say problems as one log of one run; columns are in characters."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "her2quiz", "version": __version__, "rules": [_rule(code) for code in codes]}
    results = [_result(problem, codes) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=True)


def _rule(code: str) -> dict[str, Any]:
    known = explanations().get(code)
    return {"id": code} | ({"shortDescription": {"text": known.title}} if known else {})


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    span = problem.span
    region = {"startLine": span.line, "startColumn": span.column, "endColumn": span.column + span.width}
    location = {"artifactLocation": {"uri": problem.file.as_posix()}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message}. {problem.help}"},
        "locations": [{"physicalLocation": location}],
    }
