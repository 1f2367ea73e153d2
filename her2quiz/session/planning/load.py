"""How many cards the next weeks will probably ask, with new cards and without."""

from collections.abc import Iterable

from attrs import evolve, frozen

from her2quiz.domain.planning.outlook import PlannedDay, days_ahead
from her2quiz.session.planning.student import Evidence, memories_of, student_of
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


def load_ahead(services: Services, decks: Iterable[ShelfDeck], known: Evidence) -> Load:
    """Return what the next days probably ask. Raises ProgressError.

    Args:
        services: decks, progress, settings and clock.
        decks: of which decks.
        known: what answers say of the learner.
    """
    decks = [*decks]
    student = student_of(services, decks, known, memories_of(services, decks))
    without = student.at(evolve(student.pace, new_per_day=0))
    return Load(services.preferences.new_per_day, days_ahead(student, DAYS), days_ahead(without, DAYS))


def _mean(days: tuple[PlannedDay, ...]) -> float:
    return sum(day.due for day in days) / len(days)
