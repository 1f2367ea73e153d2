"""Several markers in one answer, each with its status or alone: HR-positive, HER2-negative; ER/PR. Their order tells nothing.

HER2/CEP17 is a ratio and keeps its order: CEP17 is no receptor.
"""

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
    r"(?P<name>[A-Za-z][A-Za-z0-9]*)(?:(?:\s*-\s*|\s+)(?P<word>(?:positive|negative|pos|neg|low|ultralow)\b|[0-3]\+(?![\w+]))|\s?(?P<sign>[+\-−–]))"
    r"(?:\s*(?:[,;/&]\s*(?:and\s+)?|\band\s+)|\s+|$)",
    re.IGNORECASE,
)

_RECEPTORS = frozenset(
    [
        "er",
        "pr",
        "pgr",
        "hr",
        "ar",
        "her1",
        "her2",
        "her3",
        "her4",
        "egfr",
        "erbb1",
        "erbb2",
        "erbb3",
        "erbb4",
    ]
)
_BETWEEN_RECEPTORS = re.compile(r"\s*[,;/&]\s*(?:and\s+)?|\s+(?:and|plus)\s+", re.IGNORECASE)


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


def receptors(text: str) -> tuple[tuple[str, str], ...]:
    """Take ER/PR or ER, PR and HER2 apart, as `statuses` does; empty if anything but receptors is in it, or one twice."""
    names = _BETWEEN_RECEPTORS.split(text.strip().rstrip("."))
    found = {name.casefold(): name for name in names[: _MOST + 1]}
    is_whole = 1 < len(names) == len(found) <= _MOST and found.keys() <= _RECEPTORS
    return tuple(found.items()) if is_whole else ()


def in_order_of(typed: str, right: str) -> tuple[str, str] | None:
    """Return both texts as lists with their markers in the order of the right answer; None if the markers differ."""
    given, wanted = (dict(statuses(text) or receptors(text)) for text in (typed, right))
    if not wanted or given.keys() != wanted.keys():
        return None
    return ", ".join(given[name] for name in wanted), ", ".join(wanted.values())
