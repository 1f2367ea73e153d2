"""Stability and difficulty against golden vectors.

The numbers were computed once with fsrs-rs-python 0.9.3, the Rust implementation that Anki uses, from its default
parameters. It counts in 32-bit floats, hence the tolerance.
"""

from datetime import timedelta
from itertools import accumulate

import pytest

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import interval_days
from her2quiz.domain.scheduling.fuzz import fuzz_range
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from tests.domain.samples import KEY, SETTINGS
from tests.factories import MONDAY

AGAIN, HARD, GOOD, EASY = Rating
TOLERANCE = 1e-4

Vector = list[tuple[Rating, int, float, float]]
"""Rating, study days since the previous answer, and the resulting stability and difficulty."""

VECTORS: dict[str, Vector] = {
    "good every time": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (GOOD, 2, 10.96434116, 2.11121416),
        (GOOD, 10, 43.93168259, 2.10433125),
        (GOOD, 40, 148.70558167, 2.09745526),
        (GOOD, 120, 413.63562012, 2.09058619),
        (GOOD, 300, 987.25134277, 2.08372402),
    ],
    "a failure first": [
        (AGAIN, 0, 0.21200000, 6.41330004),
        (GOOD, 1, 1.88678813, 6.40211487),
        (GOOD, 3, 7.63823175, 6.39094114),
        (GOOD, 8, 21.60783958, 6.37977839),
    ],
    "hard every time": [
        (HARD, 0, 1.29310000, 5.11217070),
        (HARD, 1, 3.24941230, 6.74045944),
        (HARD, 3, 6.72834873, 7.82139349),
        (HARD, 7, 11.91643620, 8.53896809),
        (HARD, 20, 20.81636047, 9.01532745),
    ],
    "easy every time": [
        (EASY, 0, 8.29559994, 1.0),
        (EASY, 8, 65.62425995, 1.0),
        (EASY, 50, 335.55261230, 1.0),
        (EASY, 300, 1520.42626953, 1.0),
    ],
    "forgotten after two months": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (GOOD, 2, 10.96434116, 2.11121416),
        (GOOD, 11, 46.28025055, 2.10433125),
        (AGAIN, 47, 2.93974614, 7.38997555),
        (GOOD, 1, 4.96689320, 7.37781382),
        (GOOD, 4, 11.30016518, 7.36566448),
    ],
    "forgotten day after day": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (AGAIN, 3, 0.63685071, 7.39450216),
        (AGAIN, 2, 0.25021851, 9.12881947),
        (AGAIN, 1, 0.11213583, 9.69887638),
        (HARD, 1, 0.33044186, 9.78532887),
        (GOOD, 2, 1.04642284, 9.77077198),
    ],
    "long overdue": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (GOOD, 30, 37.42063904, 2.11121416),
        (GOOD, 400, 372.86453247, 2.10433125),
    ],
    "before its day": [
        (EASY, 0, 8.29559994, 1.0),
        (GOOD, 1, 13.48504543, 1.0),
        (GOOD, 1, 18.37623024, 1.0),
        (GOOD, 1, 23.06593895, 1.0),
    ],
    "all ratings": [
        (HARD, 0, 1.29310000, 5.11217070),
        (GOOD, 1, 4.54603004, 5.10228682),
        (EASY, 5, 27.03064346, 3.45092773),
        (AGAIN, 30, 2.30063128, 7.83259249),
        (HARD, 2, 4.15700245, 8.54640198),
        (EASY, 9, 17.55488396, 8.04590511),
        (GOOD, 60, 54.21871948, 8.03308773),
    ],
    "new and failed on one day": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (AGAIN, 0, 0.77508390, 7.39450216),
        (GOOD, 1, 2.64949918, 7.38233614),
        (GOOD, 3, 7.44128466, 7.37018204),
    ],
    "recalled and failed on one day": [
        (GOOD, 0, 2.30649996, 2.11810398),
        (GOOD, 2, 10.96434116, 2.11121416),
        (AGAIN, 0, 3.32528853, 7.39223766),
        (GOOD, 1, 5.34179115, 7.38007402),
        (HARD, 4, 9.16992950, 8.24599934),
    ],
    "hard and failed on one day": [
        (HARD, 0, 1.29310000, 5.11217070),
        (AGAIN, 0, 0.45140293, 8.37863159),
        (EASY, 5, 5.17478461, 7.82207441),
    ],
}

INTERVALS = {
    0.5: (4.643954, 1.657979, 0.5, 0.201279, 0.034349),
    2.3065: (21.422562, 7.648257, 2.3065, 0.928502, 0.158453),
    10.0: (92.879089, 33.159580, 10.0, 4.025587, 0.686983),
    46.28: (429.844391, 153.462524, 46.28, 18.630415, 3.179356),
    400.0: (3715.163574, 1326.383179, 400.0, 161.023483, 27.479307),
}
"""Stability -> days until the chance of recall is RETENTIONS, before they are rounded; from the same source."""

RETENTIONS = (0.7, 0.8, 0.9, 0.95, 0.99)


def progress_of(vector: Vector) -> list[Memory]:
    """Return the memory after each answer of a vector, given a few minutes after nine o'clock."""
    memories: list[Memory] = []
    days = accumulate(gap for _, gap, _, _ in vector)
    for minutes, (day, (rating, *_)) in enumerate(zip(days, vector, strict=True)):
        now = Moment.from_local(MONDAY + timedelta(days=day, minutes=minutes))
        memories.append(outcomes(KEY, memories[-1] if memories else None, now, SETTINGS).after(rating))
    return memories


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_stability_follows_the_golden_vector(vector: Vector) -> None:
    """The stability after each answer is that of the reference."""
    wanted = [stability for _, _, stability, _ in vector]
    assert [memory.stability for memory in progress_of(vector)] == pytest.approx(wanted, rel=TOLERANCE)


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_difficulty_follows_the_golden_vector(vector: Vector) -> None:
    """The difficulty after each answer is that of the reference."""
    wanted = [difficulty for *_, difficulty in vector]
    assert [memory.difficulty for memory in progress_of(vector)] == pytest.approx(wanted, rel=TOLERANCE)


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS.keys())
def test_the_due_day_is_near_the_golden_interval(vector: Vector) -> None:
    """At 90% retention the interval is the stability in whole days, moved by fuzz within its range."""
    for memory, (_, _, stability, _) in zip(progress_of(vector), vector, strict=True):
        golden = max(1, round(stability))
        low, high = fuzz_range(golden)
        assert interval_days(memory.stability, SETTINGS.retention) == golden
        assert memory.in_steps or low <= memory.interval() <= high


@pytest.mark.parametrize("stability", INTERVALS)
def test_intervals_at_every_retention_are_the_reference_s_in_whole_days(stability: float) -> None:
    """A lower target retention gives a longer interval, as in the reference, of at least one day."""
    wanted = [max(1, round(days)) for days in INTERVALS[stability]]
    assert [interval_days(stability, retention) for retention in RETENTIONS] == wanted
