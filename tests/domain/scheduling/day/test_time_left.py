"""The time left does not swing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.scheduling.day.time_left import TimeLeft, steadied

times = st.builds(TimeLeft, st.floats(0.1, 500), st.floats(1, 20_000))


@given(times, times, st.floats(0, 5_000))
def test_it_rises_by_no_more_than_the_card_itself_and_never_by_a_third(
    before: TimeLeft, fresh: TimeLeft, again: float
) -> None:
    """And falls by no more than a third at the pace it had."""
    after = steadied(before, fresh, again)
    assert after.answers == fresh.answers
    assert after.seconds <= before.seconds + again
    assert after.seconds <= before.seconds * 4 / 3 * (1 + 1e-9)
    share_left = min(1.0, fresh.answers / before.answers)
    assert after.seconds >= before.seconds * share_left * 2 / 3 * (1 - 1e-9)


@pytest.mark.parametrize(
    ("fresh", "again", "told"),
    [
        pytest.param(540, 0, 540, id="an answer at the usual pace"),
        pytest.param(1500, 0, 600, id="a slow one"),
        pytest.param(1500, 60, 660, id="a slow one that was missed"),
        pytest.param(1500, 900, 800, id="a card that comes many times"),
        pytest.param(100, 0, 360, id="a quick one"),
    ],
)
def test_what_is_told_after_ten_minutes_were_left(fresh: float, again: float, told: float) -> None:
    """Of ten answers one was given."""
    assert steadied(TimeLeft(10, 600), TimeLeft(9, fresh), again).seconds == pytest.approx(told)


def test_the_end_is_no_time_and_a_new_start_is_believed() -> None:
    """Nothing is left after the last answer; cards that are added then count in full."""
    assert steadied(TimeLeft(1, 15), TimeLeft(0, 0), 0).seconds == 0
    assert steadied(TimeLeft(0, 0), TimeLeft(10, 150), 0).seconds == 150
