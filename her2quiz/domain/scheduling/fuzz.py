"""Fuzz: spreads reviews that would be due on the same day, always in the same way for the same review."""

from functools import lru_cache

from her2quiz.domain.blake2 import blake2b

SHORTEST_FUZZED = 2.5
"""An interval of fewer days than this is not changed."""

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From day, to day, and the share of that part of the interval by which it may move: as in Anki and FSRS."""


def fuzz_factor(key: str, reviews: int) -> float:
    """Return a number, 0 <= number < 1, that depends only on the card's key and its number of reviews."""
    digest = blake2b(f"{key}#{reviews}".encode(), digest_size=7).digest()
    # a float has 53 bits; with more, the largest digests would be rounded up to 1
    return (int.from_bytes(digest, "big") >> 3) / (1 << 53)


@lru_cache(maxsize=1024)
def fuzz_range(interval: int) -> tuple[int, int]:
    """Return the shortest and the longest interval, in days, that an interval may become."""
    if interval < SHORTEST_FUZZED:
        return interval, interval
    delta = 1.0 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in _RANGES)
    return max(2, round(interval - delta)), round(interval + delta)


def fuzzed(interval: int, factor: float, *, longer_than: int, longest: int) -> int:
    """Return an interval moved within its range.

    Args:
        interval: the days that the scheduler computed.
        factor: from `fuzz_factor`; the same factor for all four ratings of a review keeps their order.
        longer_than: the last interval in days; if the new interval is longer, the moved one is longer too.
        longest: the longest interval allowed, in days.
    """
    low, high = fuzz_range(interval)
    if interval > longer_than:
        low = max(low, min(longer_than + 1, interval))
    moved = low + int(factor * (max(low, high) - low + 1))
    return min(moved, longest)
