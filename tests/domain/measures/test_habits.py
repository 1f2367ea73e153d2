"""Days, weeks and shades of the calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.measures.habits import (
    DAYS_IN_WEEK,
    DayStudied,
    in_last_year,
    minutes_by_week,
    shade,
    weeks,
)
from her2quiz.domain.measures.mix_ups import MixUp, most_often

DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))
DAYS = st.lists(
    st.builds(DayStudied, DATES, st.integers(1, 300), st.floats(0, 7200)),
    max_size=20,
    unique_by=lambda day: day.day,
)


@given(DAYS, DATES, st.integers(1, 53))
def test_every_day_of_the_last_weeks_is_in_the_calendar_once(
    days: list[DayStudied], today: date, count: int
) -> None:
    """The calendar ends with today; days to come are empty, and rows begin on a Monday."""
    laid_out = weeks(days, today, count)
    assert {len(week) for week in laid_out} == {DAYS_IN_WEEK}
    assert len(laid_out) == count
    first = today - timedelta(days=today.weekday(), weeks=count - 1)
    known = {day.day: day.answers for day in days}
    for place, answers in enumerate(each for week in laid_out for each in week):
        day = first + timedelta(days=place)
        assert answers == (None if day > today else known.get(day, 0))


def test_the_last_year_has_as_many_days_on_every_screen() -> None:
    """365, today included, also where the calendar begins some days earlier."""
    today = date(2026, 11, 23)
    days = [DayStudied(today - timedelta(days=ago), 1, 0.0) for ago in range(371)]
    assert in_last_year(days, today) == days[:365]


@given(DAYS, DATES, st.integers(1, 53))
def test_minutes_of_the_last_weeks(days: list[DayStudied], today: date, count: int) -> None:
    """Each second of the last weeks is counted once, in its own week; days to come are not counted."""
    minutes = minutes_by_week(days, today, count)
    first = today - timedelta(days=today.weekday(), weeks=count - 1)
    past = sum(day.seconds for day in days if first <= day.day < first + timedelta(weeks=count))
    assert len(minutes) == count
    assert abs(sum(minutes) * 60 - past) < 1e-6 * max(1, past)


def test_a_calendar_begins_with_the_first_day_there_is() -> None:
    """At the beginning of time there are fewer weeks."""
    assert len(weeks([], date(1, 1, 9), 53)) == 2


def test_shades() -> None:
    """None, few, some, many, very many."""
    assert [shade(answers) for answers in (0, 1, 9, 10, 24, 25, 49, 50, 900)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_the_most_frequent_mix_ups_come_first() -> None:
    """What was answered once is chance."""
    counted = [MixUp("d/a", "x", 2), MixUp("d/b", "y", 3), MixUp("d/c", "z", 1)]
    assert most_often(counted, least=2, most=9) == [MixUp("d/b", "y", 3), MixUp("d/a", "x", 2)]
    assert most_often(counted, least=1, most=1) == [MixUp("d/b", "y", 3)]
