"""The streak, where the start of the study day is moved, and on journeys over the date line."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from attrs import define

from her2quiz.domain.history.statistics import is_next_day
from her2quiz.domain.moment import Moment
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from tests.factories import services
from tests.session.sessions import answer_rightly, statements, study

LOS_ANGELES, AUCKLAND, BERLIN = -8, 13, 1
"""Hours ahead of UTC in November."""


@define
class TravellersClock:
    """Shows a local time and knows at which hour study days begin."""

    local: datetime
    begins_at: int = 4

    def __call__(self) -> Moment:
        """Return the present moment, a second later at each look."""
        self.local += timedelta(seconds=1)
        return Moment.from_local(self.local, timedelta(hours=self.begins_at))


class Learner:
    """Somebody who answers one card now and then, at any hour and place."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing answered."""
        self.clock = TravellersClock(at(1, 0))
        self.made: Services = services(statements(folder, 26))
        self.made.clock = self.clock

    def begin_days_at(self, hour: int) -> None:
        """Move the start of the study day."""
        self.clock.begins_at = hour
        self.made.preferences = replace(self.made.preferences, day_begins_at=hour)

    def studies(self, *times: datetime) -> None:
        """Answer a card at each of these times."""
        for local in times:
            self.clock.local = local
            answer_rightly(study(self.made, "many", new_limit=99))

    def streak(self, local: datetime) -> int:
        """Return the streak that the first screen shows at a time."""
        self.clock.local = local
        return Overview(self.made).streak


def at(day: int, hour: int, minute: int = 0, zone: int = BERLIN) -> datetime:
    """Return a local time in November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=timezone(timedelta(hours=zone)))


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner on the first of November."""
    return Learner(tmp_path)


def test_a_start_moved_back_in_the_night_keeps_the_streak(learner: Learner) -> None:
    """From four o'clock to midnight: the next night has the name of another day, but none was missed."""
    learner.studies(at(3, 1), at(4, 1), at(5, 1))
    assert learner.streak(at(5, 1, 5)) == 3
    learner.begin_days_at(0)
    assert learner.streak(at(5, 1, 10)) == 3
    assert learner.streak(at(6, 0, 30)) == 3
    learner.studies(at(6, 1))
    assert learner.streak(at(6, 1, 10)) == 4
    learner.studies(at(7, 1))
    assert learner.streak(at(7, 1, 10)) == 5


def test_a_start_moved_on_in_the_night_keeps_the_streak(learner: Learner) -> None:
    """From midnight to four o'clock: today has the name of yesterday, and the last answer is dated tomorrow."""
    learner.begin_days_at(0)
    learner.studies(at(3, 1), at(4, 1), at(5, 1))
    assert learner.streak(at(5, 1, 5)) == 3
    learner.begin_days_at(4)
    assert learner.streak(at(5, 1, 10)) == 3
    learner.studies(at(6, 1))
    assert learner.streak(at(6, 1, 10)) == 3
    learner.studies(at(7, 1))
    assert learner.streak(at(7, 1, 10)) == 4


def test_a_night_over_the_date_line_keeps_the_streak(learner: Learner) -> None:
    """From Los Angeles to Auckland a calendar day is never lived through."""
    learner.studies(at(2, 21, zone=LOS_ANGELES), at(3, 21, zone=LOS_ANGELES))
    assert learner.streak(at(5, 8, zone=AUCKLAND)) == 2
    learner.studies(at(5, 9, zone=AUCKLAND))
    assert learner.streak(at(5, 10, zone=AUCKLAND)) == 3
    assert learner.streak(at(6, 10, zone=AUCKLAND)) == 3


def test_a_day_lived_through_twice_keeps_the_streak(learner: Learner) -> None:
    """From Auckland to Los Angeles: the last answers are dated a day ahead."""
    learner.studies(at(4, 9, zone=AUCKLAND), at(5, 9, zone=AUCKLAND))
    assert learner.streak(at(4, 15, zone=LOS_ANGELES)) == 2
    learner.studies(at(4, 20, zone=LOS_ANGELES))
    assert learner.streak(at(4, 21, zone=LOS_ANGELES)) == 2
    learner.studies(at(5, 20, zone=LOS_ANGELES), at(6, 20, zone=LOS_ANGELES))
    assert learner.streak(at(6, 21, zone=LOS_ANGELES)) == 3


@pytest.mark.parametrize("begins_at", [0, 4])
def test_a_missed_day_ends_it(learner: Learner, begins_at: int) -> None:
    """Wherever the day begins."""
    learner.studies(at(3, 20), at(4, 20))
    learner.begin_days_at(begins_at)
    assert learner.streak(at(6, 20)) == 0
    learner.studies(at(6, 21))
    assert learner.streak(at(6, 22)) == 1


def test_a_clock_that_was_ahead_adds_nothing(learner: Learner) -> None:
    """What it dated for tomorrow was not done yet."""
    learner.studies(at(3, 20), at(5, 20))
    assert learner.streak(at(4, 20)) == 1


@pytest.mark.parametrize(("hours", "is_next"), [(1, True), (24, True), (31, True), (33, False), (-1, False)])
def test_moments_on_neighbouring_days(hours: int, *, is_next: bool) -> None:
    """From eight in the evening, the next study day ends at four in the morning, 32 hours later."""
    first = Moment.from_local(at(3, 20))
    then = Moment.from_local(at(3, 20) + timedelta(hours=hours))
    assert is_next_day(first, then, timedelta(hours=4)) is is_next
