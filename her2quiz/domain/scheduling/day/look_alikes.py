"""Questions that read alike and are answered differently. With `typos` the only module that knows `rapidfuzz`."""

from collections.abc import Collection
from functools import cache
from typing import Any

ALIKE = 90
"""Similarity in percent from which two stems are look-alikes ("IHC 2+" / "IHC 3+": 95, T-DM1 / T-DXd: 94)."""


LONGEST_COMPARED = 1_000
"""Characters of a stem that are compared, half from its beginning and half from its end: comparing takes as long as the
lengths of both multiplied, and the blanks of one long text make many stems."""

_LIKE_NO_LONGER_ONE = LONGEST_COMPARED * ALIKE // (200 - ALIKE)
"""Characters up to which a stem is too short to be like one of which only the ends are compared."""


def are_look_alikes(first: str, second: str) -> bool:
    """Whether two stems read so alike that one would give away the other's answer."""
    return has_look_alike(first, (second,))


def look_alikes(stem: str, others: Collection[str]) -> list[tuple[int, float]]:
    """Return the place of each look-alike of a stem among others, in order, with how alike they read, in percent."""
    stem, others = _compared(stem, others)
    process, scorer = _comparing()
    found = process.extract(stem, others, scorer=scorer, score_cutoff=ALIKE, limit=None)
    return sorted((place, alike) for _, alike, place in found)


def has_look_alike(stem: str, others: Collection[str]) -> bool:
    """Whether a stem is a look-alike of any of the others."""
    if not others:
        return False
    stem, others = _compared(stem, others)
    process, scorer = _comparing()
    return process.extractOne(stem, others, scorer=scorer, score_cutoff=ALIKE) is not None


@cache
def _comparing() -> tuple[Any, Any]:
    """Load what compares texts, and how, once there are two to compare: it takes 4 MiB of memory."""
    from rapidfuzz import fuzz, process

    return process, fuzz.ratio


def _compared(stem: str, others: Collection[str]) -> tuple[str, Collection[str]]:
    """Return what is compared of a stem and of others; nothing of one that is much longer or shorter."""
    if len(stem) <= _LIKE_NO_LONGER_ONE:
        return stem, others
    return _ends(stem), [_ends(other) if _are_of_like_length(stem, other) else "" for other in others]


def _ends(stem: str) -> str:
    half = LONGEST_COMPARED // 2
    return stem if len(stem) <= LONGEST_COMPARED else stem[:half] + stem[-half:]


def _are_of_like_length(first: str, second: str) -> bool:
    return 200 * min(len(first), len(second)) >= ALIKE * (len(first) + len(second))
