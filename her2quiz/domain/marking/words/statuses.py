"""Statuses of several markers in one answer: HR-positive, HER2-negative. Which marker stands first tells nothing."""

import re
from functools import lru_cache
from itertools import islice

_KEPT = 1 << 10  # texts that are not taken apart again
_MOST = 6
_IN_WORDS = {
    "+": "positive",
    "-": "negative",
    "−": "negative",
    "–": "negative",
    "pos": "positive",
    "neg": "negative",
}
_STATUS = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9]*)(?:(?:\s*-\s*|\s+)(?P<word>positive|negative|pos|neg|low|ultralow)\b|\s?(?P<sign>[+\-−–]))"
    r"(?:\s*(?:[,;/&]\s*(?:and\s+)?|\band\s+)|\s+|$)",
    re.IGNORECASE,
)


@lru_cache(maxsize=_KEPT)
def statuses(text: str) -> tuple[tuple[str, str], ...]:
    """Take HER2-, HR+ apart: each marker in small letters, and its status in words.

    Returns:
        At least two markers, each different; empty if the text says something else besides.
    """
    found, end = [], 0
    text = text.strip().rstrip(".")
    for part in islice(_STATUS.finditer(text), _MOST + 1):
        if part.start() != end:
            return ()
        status = (part["word"] or part["sign"]).casefold()
        found.append((part["name"].casefold(), f"{part['name']} {_IN_WORDS.get(status, status)}"))
        end = part.end()
    is_whole = end == len(text) and 1 < len(found) <= _MOST
    return tuple(found) if is_whole and len(dict(found)) == len(found) else ()


def in_order_of(typed: str, right: str) -> tuple[str, str] | None:
    """Return both texts as lists with their markers in the order of the right answer; None if the markers differ."""
    given, wanted = dict(statuses(typed)), dict(statuses(right))
    if not wanted or given.keys() != wanted.keys():
        return None
    return ", ".join(given[name] for name in wanted), ", ".join(wanted.values())
