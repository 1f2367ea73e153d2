"""How many cards the next weeks will probably ask, with new cards and without."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import astuple, evolve, frozen

from her2quiz.domain.planning.lasting import Weighing
from her2quiz.domain.planning.outlook import Days, PlannedDay
from her2quiz.session.planning.student import Evidence, decay_of, memories_of, student_of
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck

WEEKS = 4
"""Weeks of the forecast."""

DAYS = 7 * WEEKS


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
