"""What another target retention does to the load: the next weeks played through with the one and with the other."""

from attrs import evolve

from her2quiz.domain.planning.outlook import PlannedDay, Student, days_ahead
from her2quiz.session.planning.load import DAYS, WEEKS
from her2quiz.session.planning.student import FEW, evidence, memories_of, student_of
from her2quiz.session.services.services import Services

_COURSES = 3
"""How many courses are played through for each: their averages differ by a card or two a day."""


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
