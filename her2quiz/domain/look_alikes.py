"""Questions that read alike and are answered differently. The only module that knows `rapidfuzz`."""

from rapidfuzz import fuzz

ALIKE = 90
"""Percent from which two stems are taken for each other (measured: "IHC 2+" / "IHC 3+" 95, T-DM1 / T-DXd 94)."""


def are_look_alikes(first: str, second: str) -> bool:
    """Whether two stems read so alike that one gives the other away when asked soon after it."""
    return fuzz.ratio(first, second, score_cutoff=ALIKE) >= ALIKE
