"""Moments and study days."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import ROLLOVER, Moment, instant, microseconds

BERLIN = ZoneInfo("Europe/Berlin")
"""Changes its clocks on 29 March and 25 October 2026."""

HAVANA = ZoneInfo("America/Havana")
"""Changes its clocks at midnight."""

KATHMANDU = timezone(timedelta(hours=5, minutes=45))
"""An offset that is not a whole number of hours."""

_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_locals = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=_offsets)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("local", "day"),
    [
        pytest.param(
            datetime(2026, 11, 23, 3, 59, 59, tzinfo=UTC), date(2026, 11, 22), id="just before four"
        ),
        pytest.param(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), date(2026, 11, 23), id="four"),
        pytest.param(datetime(2026, 11, 23, 23, 59, tzinfo=UTC), date(2026, 11, 23), id="late evening"),
        pytest.param(datetime(2026, 11, 24, 0, 1, tzinfo=UTC), date(2026, 11, 23), id="after midnight"),
        pytest.param(datetime(2028, 3, 1, 3, 0, tzinfo=UTC), date(2028, 2, 29), id="leap day goes on"),
        pytest.param(datetime(2028, 2, 29, 4, 0, tzinfo=UTC), date(2028, 2, 29), id="leap day begins"),
        pytest.param(datetime(2027, 3, 1, 3, 0, tzinfo=UTC), date(2027, 2, 28), id="no leap day"),
        pytest.param(datetime(2027, 1, 1, 2, 0, tzinfo=UTC), date(2026, 12, 31), id="new year's night"),
        pytest.param(
            datetime(2026, 3, 29, 1, 59, tzinfo=BERLIN), date(2026, 3, 28), id="before spring forward"
        ),
        pytest.param(datetime(2026, 3, 29, 3, 59, tzinfo=BERLIN), date(2026, 3, 28), id="spring, 03:59"),
        pytest.param(datetime(2026, 3, 29, 4, 0, tzinfo=BERLIN), date(2026, 3, 29), id="spring, 04:00"),
        pytest.param(
            datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN), date(2026, 10, 24), id="autumn, first 02:30"
        ),
        pytest.param(
            datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
            date(2026, 10, 24),
            id="autumn, second 02:30",
        ),
        pytest.param(datetime(2026, 10, 25, 3, 59, tzinfo=BERLIN), date(2026, 10, 24), id="autumn, 03:59"),
        pytest.param(datetime(2026, 10, 25, 4, 0, tzinfo=BERLIN), date(2026, 10, 25), id="autumn, 04:00"),
        pytest.param(
            datetime(2026, 3, 8, 1, 0, tzinfo=HAVANA), date(2026, 3, 7), id="no midnight that night"
        ),
        pytest.param(datetime(2026, 11, 23, 4, 0, tzinfo=KATHMANDU), date(2026, 11, 23), id="quarter hours"),
    ],
)
def test_a_study_day_begins_at_four_local_time(local: datetime, day: date) -> None:
    """Local time decides, even on a night when the clocks change."""
    assert Moment.from_local(local).day == day


def test_the_night_in_which_clocks_go_back_is_one_study_day_of_an_hour_more() -> None:
    """The two times of 02:30 are an hour apart and belong to one day."""
    first = Moment.from_local(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN))
    second = Moment.from_local(datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN))
    assert second.at - first.at == timedelta(hours=1)
    assert second.day == first.day
    assert (first.offset, second.offset) == (timedelta(hours=2), timedelta(hours=1))


@pytest.mark.parametrize(
    ("offset", "utc_hour", "day"),
    [
        pytest.param(-8, 11, 22, id="west, still yesterday"),
        pytest.param(-8, 12, 23, id="west, today"),
        pytest.param(13, 14, 22, id="far east, still yesterday"),
        pytest.param(13, 15, 23, id="far east, today"),
    ],
)
def test_the_local_offset_decides_the_day(offset: int, utc_hour: int, day: int) -> None:
    """The same instant falls on different study days around the world."""
    start = datetime(2026, 11, 23 if offset < 0 else 22, utc_hour, tzinfo=UTC)
    local = start.astimezone(timezone(timedelta(hours=offset)))
    assert Moment.from_local(local).day == date(2026, 11, day)


def test_the_rollover_can_be_changed() -> None:
    """Without a rollover, a study day is a calendar day."""
    local = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
    assert Moment.from_local(local, rollover=timedelta(0)).day == date(2026, 11, 23)
    assert Moment.from_local(local, rollover=ROLLOVER).day == date(2026, 11, 22)


def test_a_time_without_a_zone_is_refused() -> None:
    """Its instant is unknown."""
    with pytest.raises(ValueError, match="time zone"):
        Moment.from_local(datetime(2026, 11, 23, 9, 0))  # noqa: DTZ001


@given(_locals)
def test_a_moment_keeps_the_instant_and_the_local_time(local: datetime) -> None:
    """Nothing is lost in the round trip to UTC."""
    moment = Moment.from_local(local)
    assert moment.at == local
    assert moment.at.tzinfo is UTC
    assert moment.at.replace(tzinfo=None) + moment.offset == local.replace(tzinfo=None)


@given(_locals, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_study_days_never_go_back_at_one_offset(local: datetime, later: timedelta) -> None:
    """A later time is on the same study day or a later one."""
    assert Moment.from_local(local).day <= Moment.from_local(local + later).day


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_is_what_it_was_written_as(at: datetime) -> None:
    """From the first year of the calendar to its last."""
    assert (
        instant(microseconds(at))
        == at
        == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds(at))
    )


@pytest.mark.parametrize("at", [10**18, -(10**18), 10**40])
def test_what_is_outside_the_calendar_is_no_instant(at: int) -> None:
    """Who reads a file that was altered learns of it."""
    with pytest.raises(OverflowError):
        instant(at)
