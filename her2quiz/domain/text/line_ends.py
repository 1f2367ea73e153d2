"""Which line ends of a paragraph its author meant, and which only wrap it."""

import re
from collections.abc import Sequence
from itertools import pairwise

FULL, NARROW, FEW = 60, 40, 4
"""Letters of the widest line up to which lines that all begin like entries were not wrapped, and up to which so many lines
were not, whatever they begin with."""

SHORT = 0.7
"""The share of the widest line below which a line ends before it is full."""

_ENTRY = re.compile(r"""[\s"'“‘(\[*`$]*(?:[^\W\d_a-z]|\d|[<>≤≥~±+−])""")
_ROW = re.compile(r"\s*\|")
_VALUE = re.compile(
    r"\s*[^\W\d_][^\n.!?]{0,40}?(?:[\s:=]|, )\s*[<>≤≥~≈]?\s*[+−-]?\d[\d.,]*(?:\s*[-–/x×^]\s*\d[\d.,]*)*(?:\s*\S{1,12}){0,3}"
)
"""A name, a number and perhaps a unit: Hemoglobin 16 g/dL."""


def kept_ends(lines: Sequence[str], *, in_item: bool = False) -> list[bool]:
    """Return for each line but the last whether its end was meant.

    Args:
        lines: of a paragraph or of an item of a list.
        in_item: whether they are of an item, whose lines are short by nature.
    """
    widest = max(map(len, lines), default=0)
    are_entries = all(map(is_entry, lines[1:]))
    is_set = (widest <= FULL and are_entries) or (widest <= NARROW and len(lines) >= FEW)
    return [(is_set and not in_item) or _is_meant(line, after, widest) for line, after in pairwise(lines)]


def is_entry(line: str) -> bool:
    """Whether a line begins as a sentence or an entry of a list does: with a capital, a figure or a sign."""
    return _ENTRY.match(line) is not None


def without_mark(line: str) -> str:
    """Return a line without the backslash or the two spaces that keep its end."""
    line = line.rstrip()
    return line[:-1].rstrip() if _ends_in_backslash(line) else line


def _is_meant(line: str, after: str, widest: int) -> bool:
    if line.endswith("  ") or _ends_in_backslash(line.rstrip()):
        return True
    line = line.strip()
    if line.endswith(":") or _ROW.match(line) or _ROW.match(after):
        return True
    if _is_value(line) and _is_value(after):
        return True
    first = after.split(maxsplit=1)[0]
    return len(line) + 1 + len(first) <= SHORT * widest and is_entry(after)


def _is_value(line: str) -> bool:
    return len(line) <= FULL and _VALUE.fullmatch(line.strip()) is not None


def _ends_in_backslash(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1
