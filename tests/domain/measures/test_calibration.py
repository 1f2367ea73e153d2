"""Calibration: expected against real recall."""

from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.measures.recall_sums import sums_of
from tests.factories import MONDAY

RECALLS = st.lists(
    st.builds(
        Recall,
        card=st.just("d/c"),
        day=st.just(MONDAY.date()),
        expected=st.floats(0, 1),
        remembered=st.booleans(),
        interval=st.integers(1, 400),
        elapsed=st.integers(1, 4000),
        place=st.integers(2, 90),
        lapses=st.integers(0, 12),
    ),
    min_size=1,
    max_size=30,
)


def recall(
    expected: float, *, remembered: bool = True, elapsed: int = 3, place: int = 2, lapses: int = 0
) -> Recall:
    """Make a recall."""
    return Recall("d/c", MONDAY.date(), expected, remembered, 3, elapsed, place, lapses)


@given(RECALLS)
def test_every_recall_is_in_one_bar_and_means_lie_within(found: list[Recall]) -> None:
    """Nothing is counted twice or left out, at 0 and at 1 too."""
    drawn = [*sums_of(found).bars()]
    assert sum(bar.answers for bar in drawn) == len(found)
    for bar in drawn:
        assert bar.low - 1e-9 <= bar.expected <= bar.high + 1e-9
        assert 0 <= bar.remembered <= 1


@given(RECALLS)
def test_log_loss_is_never_infinite_and_rmse_is_a_share(found: list[Recall]) -> None:
    """Even for a card that was certain to be known and was not."""
    assert 0 < sums_of(found).log_loss() < 10
    assert 0 <= sums_of(found).rmse_in_bins() <= 1


def test_log_loss_by_hand() -> None:
    """Two answers, expected at 0.9 and 0.8, one of them forgotten."""
    found = [recall(0.9), recall(0.8, remembered=False)]
    assert isclose(sums_of(found).log_loss(), -(log(0.9) + log(0.2)) / 2)


def test_rmse_is_over_alike_recalls() -> None:
    """Two bins, off by 0.1 with two answers and by 0.3 with one: by hand."""
    alike = [recall(0.9), recall(0.9, remembered=True)]
    other = [recall(0.7, elapsed=40)]
    assert isclose(sums_of(alike + other).rmse_in_bins(), ((2 * 0.1**2 + 1 * 0.3**2) / 3) ** 0.5)


@pytest.mark.parametrize(
    ("one", "another", "is_alike"),
    [
        (recall(0.5, elapsed=1), recall(0.5, elapsed=3), True),
        (recall(0.5, elapsed=3), recall(0.5, elapsed=4), False),
        (recall(0.5, place=4), recall(0.5, place=6), True),
        (recall(0.5, place=6), recall(0.5, place=7), False),
        (recall(0.5, lapses=0), recall(0.5, lapses=1), False),
        (recall(0.5, lapses=2), recall(0.5, lapses=3), False),
        (recall(0.5, lapses=3), recall(0.5, lapses=5), True),
    ],
    ids=str,
)
def test_the_grid_is_that_of_the_benchmark(one: Recall, another: Recall, is_alike: bool) -> None:
    """Powers of 3.62 days, of 1.89 answers and of 1.73 lapses begin a bin."""
    missed = another._replace(remembered=False)
    assert (sums_of([one, missed]).rmse_in_bins() == 0) is is_alike
