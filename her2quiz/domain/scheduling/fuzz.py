"""Spreads reviews that would fall on one day, always in the same way for the same review."""

from hashlib import blake2b

SHORTEST_FUZZED = 2.5
"""Days below which an interval is kept as it is."""

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From day, to day, share of that part of the interval by which it may move: the ranges that Anki and FSRS use."""


def fuzz_factor(key: str, reviews: int) -> float:
    """Draw a number from 0 up to 1 that depends on the card and on how often it was reviewed, nothing else."""
    digest = blake2b(f"{key}#{reviews}".encode(), digest_size=7).digest()
    # a float holds 53 bits; with more, the greatest digests would be rounded up to 1
    return (int.from_bytes(digest, "big") >> 3) / (1 << 53)


def fuzz_range(interval: int) -> tuple[int, int]:
    """Give the shortest and the longest interval, in days, to which one may be moved."""
    if interval < SHORTEST_FUZZED:
        return interval, interval
    delta = 1.0 + sum(share * max(0.0, min(interval, end) - start) for start, end, share in _RANGES)
    return max(2, round(interval - delta)), round(interval + delta)


def fuzzed(interval: int, factor: float, *, longer_than: int, longest: int) -> int:
    """Move an interval within its range.

    Args:
        interval: days that the scheduler asks for.
        factor: from `fuzz_factor`; one factor for all four ratings of a review keeps their order.
        longer_than: the last interval in days; if the scheduler asks for more, the moved interval is more too.
        longest: the longest interval allowed, in days.
    """
    low, high = fuzz_range(interval)
    if interval > longer_than:
        low = max(low, min(longer_than + 1, interval))
    moved = low + int(factor * (max(low, high) - low + 1))
    return min(moved, longest)
