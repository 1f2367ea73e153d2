"""Study days and due days around the world: both clock changes, the date line, leap days, odd zones, other hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings

SETTINGS = SchedulerSettings(learning_minutes=(), relearning_minutes=())
"""Without steps, so that every answer sets a day."""

MOMENTS = """
# zone                instant (UTC)      rollover  study day   what it is
Europe/Berlin         2026-03-29T00:59   4         2026-03-28  one minute before clocks go forward
Europe/Berlin         2026-03-29T01:00   4         2026-03-28  three o'clock, straight after two
Europe/Berlin         2026-03-29T01:59   4         2026-03-28  one minute before the day begins
Europe/Berlin         2026-03-29T02:00   4         2026-03-29  four o'clock in summer time
Europe/Berlin         2026-03-29T01:00   3         2026-03-29  a day that begins at three begins there
Europe/Berlin         2026-03-29T01:00   2         2026-03-29  a day that begins at two begins at three
Europe/Berlin         2026-03-29T00:59   2         2026-03-28  and not before
Europe/Berlin         2026-10-25T00:30   4         2026-10-24  half past two, the first one
Europe/Berlin         2026-10-25T01:30   4         2026-10-24  half past two, the second one
Europe/Berlin         2026-10-25T02:59   4         2026-10-24  one minute before four in winter time
Europe/Berlin         2026-10-25T03:00   4         2026-10-25  four o'clock in winter time
Europe/Berlin         2026-10-25T00:30   2         2026-10-25  a day that begins at two has begun
America/New_York      2026-03-08T06:59   4         2026-03-07  one minute before clocks go forward
America/New_York      2026-03-08T08:00   4         2026-03-08  four o'clock in summer time
America/New_York      2026-11-01T05:30   4         2026-10-31  half past one, the first one
America/New_York      2026-11-01T06:30   4         2026-10-31  half past one, the second one
America/New_York      2026-11-01T09:00   4         2026-11-01  four o'clock in winter time
Australia/Lord_Howe   2026-04-04T15:00   4         2026-04-04  clocks go back by half an hour
Australia/Lord_Howe   2026-04-04T17:30   4         2026-04-05  four o'clock after that
Australia/Lord_Howe   2026-10-03T17:00   4         2026-10-04  four o'clock after half an hour forward
America/Havana        2026-03-08T05:00   4         2026-03-07  a night without midnight
America/Havana        2026-03-08T05:00   0         2026-03-08  a day that begins at midnight begins at one
America/Havana        2026-11-01T04:30   0         2026-11-01  half past midnight, the first one
America/Havana        2026-11-01T05:30   0         2026-11-01  half past midnight, the second one
Antarctica/Troll      2026-03-29T00:59   2         2026-03-28  one minute before clocks go forward by two hours
Antarctica/Troll      2026-03-29T01:00   2         2026-03-29  three o'clock, straight after one
Antarctica/Troll      2026-03-29T01:59   4         2026-03-28  one minute to four
Antarctica/Troll      2026-03-29T02:00   4         2026-03-29  four o'clock after two hours forward
Antarctica/Troll      2026-10-25T03:59   4         2026-10-24  one minute to four after two hours back
Antarctica/Troll      2026-10-25T04:00   4         2026-10-25  four o'clock after two hours back
Africa/Casablanca     2025-04-06T01:59   4         2025-04-05  one minute before clocks go forward after Ramadan
Africa/Casablanca     2025-04-06T03:00   4         2025-04-06  four o'clock after Ramadan
America/Sao_Paulo     2018-11-04T03:00   0         2018-11-04  a day that begins at midnight begins at one
Asia/Tehran           2022-09-21T19:30   0         2022-09-21  eleven o'clock again, for midnight went back to it
Asia/Tehran           2022-09-21T20:30   0         2022-09-22  midnight at last
Africa/Casablanca     2025-02-23T03:30   4         2025-02-22  half past three, after an hour back for Ramadan
Asia/Kathmandu        2026-06-30T22:14   4         2026-06-30  one minute to four, 5:45 ahead
Asia/Kathmandu        2026-06-30T22:15   4         2026-07-01  four o'clock, 5:45 ahead
Asia/Kolkata          2026-12-31T22:29   4         2026-12-31  the last minute of a year, 5:30 ahead
Asia/Kolkata          2026-12-31T22:30   4         2027-01-01  the first minute of a year, 5:30 ahead
Pacific/Kiritimati    2026-06-09T14:00   4         2026-06-10  the earliest zone, 14 hours ahead
Pacific/Kiritimati    2026-06-09T13:59   4         2026-06-09  and a minute before
Pacific/Pago_Pago     2026-06-10T14:59   4         2026-06-09  the latest zone, a minute before four
Pacific/Pago_Pago     2026-06-10T15:00   4         2026-06-10  the latest zone, 25 hours behind the earliest
Pacific/Marquesas     2026-06-10T13:30   4         2026-06-10  nine and a half hours behind
Pacific/Apia          2011-12-30T09:59   4         2011-12-29  the evening before a day that never was
Pacific/Apia          2011-12-30T10:00   4         2011-12-30  at once the 31st, before four: the missing day's
Pacific/Apia          2011-12-30T14:00   4         2011-12-31  four o'clock on the other side of the date line
UTC                   2028-02-29T03:59   4         2028-02-28  leap day has not begun
UTC                   2028-02-29T04:00   4         2028-02-29  leap day begins
UTC                   2028-03-01T03:59   4         2028-02-29  leap day goes on
UTC                   2100-03-01T03:59   4         2100-02-28  no leap day in 2100
UTC                   2000-03-01T03:59   4         2000-02-29  a leap day in 2000
UTC                   2026-12-31T23:59   4         2026-12-31  the last minute by the calendar
UTC                   2027-01-01T03:59   4         2026-12-31  new year's night
UTC                   2027-01-01T04:00   4         2027-01-01  new year's morning
UTC                   2026-06-10T11:59   12        2026-06-09  a day that begins at noon
UTC                   2026-06-10T12:00   12        2026-06-10  and then does
UTC                   2026-06-10T00:00   0         2026-06-10  a day that begins at midnight
"""
"""Instants, the zone in which somebody studies, the hour at which their day begins, and the wanted study day."""

DUE = """
# zone               answered (local)   next (local)       due  what it is
Europe/Berlin        2026-03-28T23:00   2026-03-29T03:59   no   the night in which clocks go forward
Europe/Berlin        2026-03-28T23:00   2026-03-29T04:00   yes  five hours later by the wall, four by the sun
Europe/Berlin        2026-10-24T23:00   2026-10-25T03:59   no   the night in which clocks go back
Europe/Berlin        2026-10-24T23:00   2026-10-25T04:00   yes  the morning after
America/New_York     2026-03-08T01:30   2026-03-08T04:00   yes  an hour and a half later
America/New_York     2026-11-01T01:30   2026-11-01T03:59   no   three hours and a half later
Asia/Kathmandu       2026-12-31T23:59   2027-01-01T03:59   no   new year's night
Asia/Kathmandu       2026-12-31T23:59   2027-01-01T04:00   yes  new year's morning
UTC                  2028-02-28T12:00   2028-02-29T04:00   yes  leap day
UTC                  2028-02-29T12:00   2028-03-01T03:00   no   leap day goes on
UTC                  2027-02-28T12:00   2027-03-01T04:00   yes  no leap day
"""
"""A card that is due on the next study day, and whether it is due then."""


def _lines(table: str) -> list[list[str]]:
    return [line.split(maxsplit=4) for line in table.strip().splitlines()[1:]]


def _local(text: str, zone: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(("zone", "instant", "rollover", "day", "what"), _lines(MOMENTS))
def test_the_wall_clock_decides_the_study_day(
    zone: str, instant: str, rollover: str, day: str, what: str
) -> None:
    """Wherever somebody is, and whatever was done to their clock that night."""
    local = datetime.fromisoformat(instant).replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    assert Moment.from_local(local, timedelta(hours=int(rollover))).day == date.fromisoformat(day), what


def test_there_are_at_least_forty_moments() -> None:
    """In at least a dozen zones, with at least five hours at which a day begins."""
    moments = _lines(MOMENTS)
    assert len(moments) >= 40
    assert len({zone for zone, *_ in moments}) >= 12
    assert len({rollover for _, _, rollover, *_ in moments}) >= 5


@pytest.mark.parametrize(("zone", "answered", "later", "due", "what"), _lines(DUE))
def test_a_card_is_due_when_its_study_day_begins(
    zone: str, answered: str, later: str, due: str, what: str
) -> None:
    """And neither an hour earlier nor an hour later, whatever the clocks do that night."""
    now = Moment.from_local(_local(answered, zone))
    memory = outcomes("deck/card", None, now, SETTINGS).again
    assert memory.due_day == now.day + timedelta(days=1)
    assert memory.is_due(Moment.from_local(_local(later, zone))) is (due == "yes"), what


def test_flying_east_over_the_date_line_brings_a_day_twice_and_asks_nothing_twice() -> None:
    """From Auckland to Honolulu: it is yesterday again, and what is due tomorrow waits."""
    auckland = Moment.from_local(_local("2026-06-10T18:00", "Pacific/Auckland"))
    honolulu = Moment.from_local(_local("2026-06-09T20:00", "Pacific/Honolulu"))
    assert honolulu.at == auckland.at
    memory = outcomes("deck/card", None, auckland, SETTINGS).again
    assert honolulu.day < auckland.day
    assert not memory.is_due(honolulu)
    again = outcomes("deck/card", memory, honolulu, SETTINGS).good
    assert again.day == memory.day
    assert again.due_day > memory.day


def test_flying_west_over_the_date_line_loses_a_day_and_no_card() -> None:
    """From Honolulu to Auckland: a card that was due on the day that was skipped is due on arrival."""
    honolulu = Moment.from_local(_local("2026-06-09T20:00", "Pacific/Honolulu"))
    memory = outcomes("deck/card", None, honolulu, SETTINGS).again
    arrived = Moment.from_local(_local("2026-06-11T06:00", "Pacific/Auckland"))
    assert arrived.day == memory.due_day + timedelta(days=1)
    assert memory.is_due(arrived)


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Antarctica/Troll"]
)
@pytest.mark.parametrize("hour", [4, 0])
def test_a_year_has_every_study_day_once(zone: str, hour: int) -> None:
    """Looking at the clock every half hour, each day comes after the one before, and none is left out."""
    start, place, rollover = datetime(2026, 1, 1, 12, tzinfo=UTC), ZoneInfo(zone), timedelta(hours=hour)
    looks = (start + timedelta(minutes=30 * number) for number in range(365 * 48))
    days = [Moment.from_local(look.astimezone(place), rollover).day.toordinal() for look in looks]
    assert days == sorted(days)
    assert [*dict.fromkeys(days)] == [*range(days[0], days[-1] + 1)]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("wake", [(4, 0), (23, 59), (3, 59)])
@pytest.mark.much_work
def test_through_a_year_each_card_is_due_on_the_date_that_its_button_showed(
    zone: str, wake: tuple[int, int]
) -> None:
    """Somebody studies each day at the same time on the wall, also just before and just after the day begins."""
    promised: dict[str, Memory] = {}
    asked_on: dict[str, date] = {}
    first, place = datetime(2026, 1, 1, *wake, tzinfo=ZoneInfo(zone)), ZoneInfo(zone)
    for number in range(366):
        now = Moment.from_local((first + timedelta(days=number)).astimezone(UTC).astimezone(place))
        due = [card for card, memory in promised.items() if memory.is_due(now)]
        assert {promised[card].due_day for card in due} <= {
            now.day
        }  # not a day later, for every day is a study day
        for card in (*due, f"deck/c{number % 40}"):
            assert card in due or card not in promised or promised[card].due_day > now.day
            if asked_on.get(card) != now.day:
                asked_on[card] = now.day
                promised[card] = outcomes(card, promised.get(card), now, SETTINGS).after(
                    list(Rating)[number % 4]
                )
                assert promised[card].due_day > now.day
    assert len(promised) == 40
