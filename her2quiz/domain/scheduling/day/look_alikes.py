"""Questions that read alike and are answered differently. With `typos` the only module that knows `rapidfuzz`."""

from collections.abc import Collection

from rapidfuzz import fuzz, process

ALIKE = 90
"""Similarity in percent from which two stems are look-alikes ("IHC 2+" / "IHC 3+": 95, T-DM1 / T-DXd: 94)."""


def are_look_alikes(first: str, second: str) -> bool:
    """Whether two stems read so alike that one would give away the other's answer."""
    return fuzz.ratio(first, second, score_cutoff=ALIKE) >= ALIKE


def look_alikes(stem: str, others: Collection[str]) -> list[tuple[int, float]]:
    """Return the place of each look-alike of a stem among others, in order, with how alike they read, in percent."""
    found = process.extract(stem, others, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
    return sorted((place, alike) for _, alike, place in found)


def has_look_alike(stem: str, others: Collection[str]) -> bool:
    """Whether a stem is a look-alike of any of the others."""
    return process.extractOne(stem, others, scorer=fuzz.ratio, score_cutoff=ALIKE) is not None
