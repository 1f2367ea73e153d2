"""The only module that knows what time it is."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services.clock import NOW_VARIABLE, system_clock


def test_the_clock_is_that_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a time that is set, moments lie between two looks at the machine's clock."""
    monkeypatch.delenv(NOW_VARIABLE, raising=False)
    before = datetime.now(UTC)  # noqa: TID251 - compared with the clock under test
    moment = system_clock()()
    assert before <= moment.at <= datetime.now(UTC)  # noqa: TID251


@pytest.mark.parametrize(
    ("start", "day"),
    [("2030-03-05T09:00", date(2030, 3, 5)), ("2030-03-05T03:59", date(2030, 3, 4)), ("2030-03-05", date(2030, 3, 5))],
)  # fmt: skip
def test_the_clock_starts_at_the_time_that_is_set(
    monkeypatch: pytest.MonkeyPatch, start: str, day: date
) -> None:
    """A local time is taken as such, a day as its noon, and the study day follows from it."""
    monkeypatch.setenv(NOW_VARIABLE, start)
    moment = system_clock()()
    wanted = datetime.fromisoformat(start if "T" in start else f"{start}T12:00")
    late = moment.at.astimezone() - wanted.astimezone()
    assert timedelta(0) <= late < timedelta(minutes=1)
    assert moment.day == day


def test_the_clock_goes_on_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Moments never go back."""
    monkeypatch.setenv(NOW_VARIABLE, "2030-03-05T09:00+02:00")
    clock = system_clock()
    first, second = clock(), clock()
    assert first.at <= second.at
    assert first.at - datetime(2030, 3, 5, 7, tzinfo=UTC) < timedelta(minutes=1)


def test_a_study_day_begins_when_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An hour other than four can be set."""
    monkeypatch.setenv(NOW_VARIABLE, "2030-03-05T03:00")
    assert system_clock(timedelta(hours=2))().day == date(2030, 3, 5)


@pytest.mark.parametrize(
    ("start", "day"),
    [
        ("2026-10-24T23:59+00:00", 24),  # one minute to two
        ("2026-10-25T00:30+00:00", 25),  # half past two: the day has begun
        ("2026-10-25T01:00+00:00", 25),  # one o'clock again
        ("2026-10-25T01:59+00:00", 25),  # one minute to two again
        ("2026-10-25T02:00+00:00", 25),
    ],
)
def test_a_study_day_that_has_begun_does_not_end(
    monkeypatch: pytest.MonkeyPatch, start: str, day: int
) -> None:
    """At Troll in Antarctica clocks go back by two hours, from three to one."""
    monkeypatch.setenv("TZ", "Antarctica/Troll")
    monkeypatch.setenv(NOW_VARIABLE, start)
    time.tzset()
    try:
        assert system_clock(timedelta(hours=2))().day == date(2026, 10, day)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "start", ["tomorrow", "2030-13-01", "9", "1969-12-31", "0001-01-01T00:00", "9999-12-31T23:59"]
)
def test_a_time_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    """What was set is shown, with an example of what can be."""
    monkeypatch.setenv(NOW_VARIABLE, start)
    with pytest.raises(Her2QuizError, match=f"such as 2026-11-24T09:00, not '{start}'"):
        system_clock()
