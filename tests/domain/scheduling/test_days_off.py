"""Easy days and breaks: which dates move, how far, and that a date that was shown is the date that is kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment, days_after
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.days_off import NONE_OFF, SPREAD, DaysOff
from her2quiz.domain.scheduling.fuzz import fuzz_range
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.outcome import outcome
from tests.domain.samples import KEY, NOW, TODAY, learned, studied
from tests.domain.strategies import begun_histories
from tests.factories import MONDAY

intervals = st.integers(1, 400)
factors = st.floats(0, 1, exclude_max=True)
easy = st.builds(DaysOff, easy=st.sets(st.integers(0, 6), min_size=1, max_size=5).map(tuple))


def a_break(first: int, days: int) -> tuple[date, date]:
    """Return a break that begins some days from today."""
    return TODAY + timedelta(days=first), TODAY + timedelta(days=first + days - 1)


broken = st.builds(
    lambda first, days, weekdays: DaysOff(tuple(weekdays), (a_break(first, days),)),
    st.integers(0, 100),
    st.integers(1, 40),
    st.sets(st.integers(0, 6), max_size=3),
)


def moved(off: DaysOff, interval: int, factor: float = 0.5, last: int = 0, longest: int = 36500) -> int:
    """Move an interval that begins today."""
    return off.moved(
        TODAY, interval, fuzz=fuzz_range(interval), longer_than=last, longest=longest, factor=factor
    )


@given(intervals, factors, st.integers(0, 400))
def test_without_days_off_nothing_moves(interval: int, factor: float, last: int) -> None:
    """Nor does it cost anything."""
    assert not NONE_OFF
    assert moved(NONE_OFF, interval, factor, last) == interval


@given(easy, intervals, factors)
def test_easy_days_move_a_card_only_within_its_fuzz(off: DaysOff, interval: int, factor: float) -> None:
    """To the nearest other day, if there is one."""
    low, high = fuzz_range(interval)
    found = moved(off, interval, factor)
    assert low <= found <= high
    free = [each for each in range(low, high + 1) if not off.is_easy(TODAY + timedelta(days=each))]
    if free:
        assert found in free
        assert abs(found - interval) == min(abs(each - interval) for each in free)
    else:
        assert found == interval


@given(broken, intervals, factors, st.integers(0, 400))
def test_no_card_becomes_due_in_a_break(off: DaysOff, interval: int, factor: float, last: int) -> None:
    """It comes before, with at least half of its interval left, or after; and one that grew is still longer."""
    found = moved(off, interval, factor, last)
    assert not off.is_break(TODAY + timedelta(days=found))
    assert found >= min(interval, round(interval / 2))
    if interval > last:
        assert found > last


@given(broken, intervals, factors, st.integers(1, 400))
def test_the_longest_interval_holds(off: DaysOff, interval: int, factor: float, longest: int) -> None:
    """Even if the day then lies in a break."""
    assert moved(off, min(interval, longest), factor, longest=longest) <= longest


def test_cards_of_a_break_are_spread_over_several_days() -> None:
    """Not all of them come on the last day before it."""
    off = DaysOff(breaks=(a_break(20, 14),))
    days = {moved(off, 25, factor / 20) for factor in range(20)}
    assert days == {*range(20 - SPREAD, 20)}
    late = {moved(off, 25, factor / 20, last=24) for factor in range(20)}
    assert late == {*range(34, 34 + SPREAD)}


def test_an_end_of_the_calendar_is_no_error() -> None:
    """There are no days behind it."""
    last = date.max - timedelta(days=3)
    off = DaysOff((0, 1, 2, 3), ((last, date.max),))
    assert off.moved(last, 3, fuzz=(2, 4), longer_than=0, longest=36500, factor=0.9) >= 1


@given(begun_histories, st.one_of(easy, broken))
def test_the_date_on_the_button_is_the_date_that_is_kept(
    answers: list[tuple[Rating, float]], off: DaysOff
) -> None:
    """With easy days and breaks too, in the order of the ratings; and computed again it is the same."""
    settings = SchedulerSettings(days_off=off)
    memory, local = studied(answers, settings)
    now = Moment.from_local(local + timedelta(days=3))
    possible = outcomes(KEY, memory, now, settings)
    shown = [possible.after(rating) for rating in Rating]
    assert shown == [outcome(KEY, memory, now, settings, rating=rating) for rating in Rating]
    dates = [each.due_day for each in shown if not each.in_steps]
    assert dates == sorted(dates)


@pytest.mark.parametrize("rating", Rating)
def test_a_review_is_due_on_no_day_off(rating: Rating) -> None:
    """Here every weekend, and all of December."""
    off = DaysOff((5, 6), ((date(2026, 12, 1), date(2026, 12, 31)),))
    after = outcomes(KEY, learned(), NOW, SchedulerSettings(days_off=off)).after(rating)
    assert after.in_steps or not (off.is_easy(after.due_day) or off.is_break(after.due_day))


def test_a_date_that_was_given_before_a_break_was_planned_stays() -> None:
    """Only the next answer gets another."""
    memory, _ = studied([(Rating.EASY, 0)])
    assert memory is not None
    off = DaysOff(breaks=((memory.due_day, days_after(memory.due_day, 9)),))
    same, _ = studied([(Rating.EASY, 0)], SchedulerSettings(days_off=NONE_OFF))
    other, _ = studied([(Rating.EASY, 0)], SchedulerSettings(days_off=off))
    assert same == memory
    assert other is not None
    assert other._replace(due_day=memory.due_day) == memory
    assert not off.is_break(other.due_day)
    assert MONDAY.date() < other.due_day
