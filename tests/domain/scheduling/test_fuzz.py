"""Fuzz: reviews are spread, always in the same way."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from her2quiz.domain.scheduling import fuzz
from her2quiz.domain.scheduling.fuzz import fuzz_factor, fuzz_range, fuzzed

factors = st.floats(0, 1, exclude_max=True)
intervals = st.integers(1, 40_000)


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [
        (1, 1, 1),
        (2, 2, 2),
        (3, 2, 4),
        (5, 4, 6),
        (7, 5, 9),
        (10, 8, 12),
        (20, 17, 23),
        (50, 46, 54),
        (100, 93, 107),
    ],
)
def test_the_range_widens_with_the_interval(interval: int, low: int, high: int) -> None:
    """The ranges are those documented by Anki and FSRS."""
    assert fuzz_range(interval) == (low, high)


@given(intervals)
def test_a_range_holds_its_interval_and_never_shrinks(interval: int) -> None:
    """Both ends of a longer interval's range are at least as late."""
    low, high = fuzz_range(interval)
    assert 1 <= low <= interval <= high
    next_low, next_high = fuzz_range(interval + 1)
    assert low <= next_low
    assert high <= next_high


@pytest.mark.parametrize(
    ("key", "reviews", "factor"),
    [
        ("mixed/best", 0, 0.9001374780673485),
        ("mixed/best", 1, 0.04292833122010725),
        ("mixed/recall", 0, 0.9795725410375503),
    ],
)
def test_the_factor_of_a_review_never_changes(key: str, reviews: int, factor: float) -> None:
    """Dates that were shown, and logs that are replayed, depend on these exact numbers."""
    assert fuzz_factor(key, reviews) == pytest.approx(factor, abs=1e-9)


@given(st.text(), st.integers(0, 10_000))
def test_the_factor_is_from_zero_up_to_one(key: str, reviews: int) -> None:
    """It is a share of a range, excluding the end."""
    assert 0 <= fuzz_factor(key, reviews) < 1


@pytest.mark.parametrize(("byte", "least"), [(b"\x00", 0.0), (b"\xff", 0.999)])
def test_the_factor_stays_below_one_for_every_digest(
    monkeypatch: pytest.MonkeyPatch, byte: bytes, least: float
) -> None:
    """The largest digest is not rounded up to 1, which would be outside the range."""

    class Digest:
        """A digest of one byte over and over."""

        def __init__(self, data: bytes, *, digest_size: int) -> None:
            self.size = digest_size

        def digest(self) -> bytes:
            """Return the bytes."""
            return byte * self.size

    monkeypatch.setattr(fuzz, "blake2b", Digest)
    assert least <= fuzz_factor("mixed/best", 1) < 1


def test_every_day_of_a_range_is_as_likely_as_any_other() -> None:
    """No day of the range is more or less likely."""
    draws = (fuzz_factor(f"deck/card-{number}", 3) for number in range(5000))
    days = Counter(fuzzed(10, factor, longer_than=0, longest=36500) for factor in draws)
    assert sorted(days) == [8, 9, 10, 11, 12]
    assert all(count == pytest.approx(1000, rel=0.12) for count in days.values())


@given(intervals, factors, st.integers(0, 40_000), st.integers(1, 40_000))
def test_a_moved_interval_stays_in_its_range_and_under_the_longest(
    interval: int, factor: float, last: int, longest: int
) -> None:
    """For any last interval, no interval leaves its range, except at the longest interval."""
    low, high = fuzz_range(interval)
    moved = fuzzed(interval, factor, longer_than=last, longest=longest)
    assert min(low, longest) <= moved <= min(high, longest)


@given(intervals, factors, st.integers(1, 40_000))
@example(10, 0.0, 9)
@example(3, 0.0, 2)
def test_an_interval_that_grows_stays_longer_than_the_last(interval: int, factor: float, last: int) -> None:
    """Fuzz must not make a known card come back sooner than last time."""
    moved = fuzzed(interval, factor, longer_than=last, longest=40_000)
    assert interval <= last or moved > last


@given(intervals, st.integers(0, 50), factors, st.integers(0, 40_000), st.integers(1, 40_000))
def test_one_factor_keeps_the_order_of_intervals(
    interval: int, more: int, factor: float, last: int, longest: int
) -> None:
    """A better rating therefore never comes back sooner than a worse one."""
    shorter = fuzzed(interval, factor, longer_than=last, longest=longest)
    assert shorter <= fuzzed(interval + more, factor, longer_than=last, longest=longest)


@given(st.integers(1, 2), factors)
def test_one_and_two_days_are_kept(interval: int, factor: float) -> None:
    """There is nothing to spread."""
    assert fuzzed(interval, factor, longer_than=0, longest=36500) == interval
