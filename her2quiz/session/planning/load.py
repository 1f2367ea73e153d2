"""How many cards the next weeks will probably ask, with new cards and without, and with another target retention."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import astuple, evolve, frozen

from her2quiz.domain.planning.lasting import Weighing
from her2quiz.domain.planning.outlook import Days, PlannedDay, Student, days_ahead
from her2quiz.session.planning.student import FEW, Evidence, decay_of, evidence, memories_of, student_of
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

WEEKS = 4
"""Weeks of the forecast."""

DAYS = 7 * WEEKS

_COURSES = 3
"""How many courses are played through for each target retention: their averages differ by a card or two a day."""


@frozen
class Load:
    """What the next days probably ask, and what they would ask if no new card came."""

    new_per_day: int
    """How many new cards a day the learner wants."""

    with_new: tuple[PlannedDay, ...]
    """Each day from today, with new cards."""

    without_new: tuple[PlannedDay, ...]
    """The same days without."""

    def weeks(self) -> list[tuple[float, float]]:
        """Return the reviews a day in each week, on average: without new cards and with them."""
        return [
            (_mean(self.without_new[start : start + 7]), _mean(self.with_new[start : start + 7]))
            for start in range(0, DAYS, 7)
        ]

    def text(self) -> str:
        """Return it as JSON, to be kept."""
        with_new, without_new = (
            [(day.isoformat(), *numbers) for day, *numbers in map(astuple, days)]
            for days in (self.with_new, self.without_new)
        )
        return json.dumps([self.new_per_day, with_new, without_new])


def read_load(text: str | bytes) -> Load:
    """Return the load of which `Load.text` made a text."""
    new_per_day, *both = json.loads(text)
    with_new, without_new = (
        tuple(PlannedDay(date.fromisoformat(day), *numbers) for day, *numbers in days) for days in both
    )
    return Load(new_per_day, with_new, without_new)


def look_ahead(services: Services, decks: Iterable[ShelfDeck], known: Evidence) -> Iterator[Load | None]:
    """Look what the next days probably ask, bit by bit; the last of what it gives is the load.

    Before that it gives None, so that a screen stays quick meanwhile. Raises ProgressError.

    Args:
        services: decks, progress, settings and clock.
        decks: of which decks.
        known: what answers say of the learner.
    """
    decks = [*decks]
    weighing = Weighing(known.recalls, decay_of(services))
    while weighing.go_on():
        yield None
    memories = memories_of(services, decks)
    yield None
    student = student_of(services, decks, known, memories, weighing.result())
    without = Days(student.at(evolve(student.pace, new_per_day=0)), DAYS)
    with_new = Days(student, DAYS)
    yield None
    while with_new.go_on() or without.go_on():
        yield None
    yield Load(services.preferences.new_per_day, with_new.result(), without.result())


def _mean(days: tuple[PlannedDay, ...]) -> float:
    return sum(day.due for day in days) / len(days)


class RetentionLoad:
    """Compares target retentions for one learner, of whom it asks only once."""

    def __init__(self, services: Services) -> None:
        """Look at what was answered. Raises ProgressError."""
        decks = services.library.decks
        memories = memories_of(services, decks)
        known = evidence(services, memories)
        self._student = student_of(services, decks, known, memories) if len(known.recalls) >= FEW else None
        self._told = dict[float, tuple[PlannedDay, ...]]()

    def words(self, before: float, after: float) -> str:
        """Say what the next weeks ask; empty where too little was answered to tell, or nothing changes.

        Args:
            before: the one target retention.
            after: the other.
        """
        if self._student is None or before == after:
            return ""
        answers, minutes = _a_day(self._days(self._student, after))
        answers_before, minutes_before = _a_day(self._days(self._student, before))
        return (
            f"In the next {WEEKS} weeks that is probably {answers} cards a day in {minutes} minutes, instead of "
            f"{answers_before} in {minutes_before}."
        )

    def _days(self, student: Student, retention: float) -> tuple[PlannedDay, ...]:
        if retention not in self._told:
            settings = evolve(student.pace.settings, retention=retention)
            self._told[retention] = days_ahead(
                student.at(evolve(student.pace, settings=settings)), DAYS, _COURSES
            )
        return self._told[retention]


def _a_day(days: tuple[PlannedDay, ...]) -> tuple[int, int]:
    """Return cards and minutes a day, on average."""
    cards = sum(day.due + day.new for day in days) / len(days)
    return round(cards), round(sum(day.minutes for day in days) / len(days))
