"""Questions about code: what it prints, and options that are code, in which every sign counts."""

import re

from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import prose

_BLOCK = re.compile(r"^[ \t]*(?:```|~~~)|(?:^|\s)::(?:\s|$)|^[ \t]*\.\. \w+::|\s\.\. \w+::", re.MULTILINE)
"""A fence, or the mark of a literal block or a directive in text that was pasted from a page of a course."""

_RUNS = re.compile(
    r"\b(?:prints?|printed|execut(?:e|es|ed|ing))\b|\boutput of (?:this|the|an?) (?:\w+ )?(?:circuit|code|program|function)\b",
    re.IGNORECASE,
)
_OUTPUT = re.compile(r"[-+]?\d[\d.,]*|None|True|False|[\[({\"'].*|\S+", re.DOTALL)
_SIGNS = re.compile(r"`|[=(){}\[\];]")
_OPERATORS = re.compile(r"`|==|\w\([^)]*[-+*/] |[<>]=?\s*\d|\(\(|\w\[|[{};]")
_FORMULA = re.compile(r"\\\w+\{|[=<>+*/^]\s*[\w(]*\d\s*\Z")
"""Marks of a formula: a command of TeX, or an operator before the last number."""

_INSIDE = re.compile(r"(?<=\w)(?:\.|\(|\[|->|::)(?=\w)")
"""Signs inside of what is a name in code, or in a nomenclature: math.pi, math(pi), p.V777L."""


def shows_code(card: CardSheet) -> bool:
    """Whether the question shows code."""
    return _BLOCK.search(card.stem) is not None


def asks_what_runs(card: CardSheet) -> bool:
    """Whether it asks what code or a circuit does, which it does always or never: no option exaggerates."""
    return _RUNS.search(prose(card.stem)) is not None


def asks_for_output(card: CardSheet) -> bool:
    """Whether it asks what code gives, which is as long as it is: an option is a value."""
    return shows_code(card) and any(_OUTPUT.fullmatch(option.text.strip()) for option in card.options)


def ends_in_code(card: CardSheet) -> bool:
    """Whether the question shows code, or ends with a formula, which needs no mark behind it."""
    return shows_code(card) or _FORMULA.search(card.stem) is not None


def begins_as_code(text: str) -> bool:
    """Whether a text has signs of code."""
    return _SIGNS.search(text) is not None


def are_different_code(card: CardSheet, one: str, other: str) -> bool:
    """Whether two options that differ only in signs are code, in which signs make the difference."""
    is_code = shows_code(card) or asks_what_runs(card) or _OPERATORS.search(one + other) is not None
    return is_code or _INSIDE.findall(one) != _INSIDE.findall(other)
