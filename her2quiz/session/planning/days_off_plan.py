"""Easy days and breaks before they are agreed to: what comes on each day without them and with them."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve, frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.moment import days_after
from her2quiz.domain.planning.outlook import PlannedDay, days_ahead
from her2quiz.domain.scheduling.days_off import DaysOff
from her2quiz.session.planning.student import evidence, memories_of, student_of
from her2quiz.session.services.services import Services
from her2quiz.session.settings.written_days import breaks, easy_days, written_breaks, written_easy_days

FEWEST_DAYS, DAYS_AFTER, MOST_DAYS = 28, 21, 180
"""How many days are compared at least, how many after the last break, and how many at most."""

NONE = "none"
"""Is written for no easy days, or no breaks."""


class DaysOffError(Her2QuizError):
    """Days cannot be easy days or a break."""


@frozen
class DaysOffPlan:
    """What easy days and breaks would change."""

    today: date
    """The present study day."""

    present: DaysOff
    """What holds now."""

    wanted: DaysOff
    """What would hold."""

    before: tuple[PlannedDay, ...]
    """Each day from today as things are."""

    after: tuple[PlannedDay, ...]
    """The same days with what would hold."""

    dated: int
    """How many cards have a date in a new break already: they keep it, and are asked after the break."""

    @property
    def new_breaks(self) -> tuple[tuple[date, date], ...]:
        """The breaks that are not planned yet."""
        return tuple(each for each in self.wanted.breaks if each not in self.present.breaks)


def days_off_typed(services: Services, *, easy: str | None = None, break_: str | None = None) -> DaysOff:
    """Return the present easy days and breaks with what was typed.

    Args:
        services: settings and clock.
        easy: the weekdays that are easy from now on, or `none`; the present ones if not given.
        break_: one more break, or `none` for no break at all; the present ones if not given.

    Raises:
        DaysOffError: if it cannot be read, or a break is over.
    """
    present, today = services.days_off, services.clock().day
    try:
        weekdays = present.easy if easy is None else easy_days("" if easy.strip() == NONE else easy)
        added = () if break_ is None or break_.strip() == NONE else breaks(break_)
    except ValueError as error:
        raise DaysOffError(f"{_capital(one_line(str(error)))}.") from None
    over = next((last for _, last in added if last < today), None)
    if over is not None:
        raise DaysOffError(f"A break that ended on {over} is over. Name days from {today} on.")
    far = next((first for first, _ in added if (first - today).days > MOST_DAYS), None)
    if far is not None:
        raise DaysOffError(
            f"{far} is too far away. A break can be planned if it begins until {days_after(today, MOST_DAYS)}."
        )
    kept = () if break_ is not None and break_.strip() == NONE else present.breaks
    return DaysOff(weekdays, tuple(sorted({*kept, *added})))


def days_off_in(services: Services, typed: str) -> DaysOff:
    """Return the present easy days and breaks with what was typed in one line; raises as `days_off_typed` does.

    Args:
        services: settings and clock.
        typed: a break, weekdays, or `none` for neither.
    """
    if typed.strip() == NONE:
        return DaysOff()
    is_break = any(sign.isdigit() for sign in typed)
    return days_off_typed(services, break_=typed) if is_break else days_off_typed(services, easy=typed)


def plan_days_off(services: Services, wanted: DaysOff) -> DaysOffPlan:
    """Compare the days ahead without and with some days off. Raises ProgressError.

    Args:
        services: decks, progress, settings and clock.
        wanted: the easy days and breaks that would hold.
    """
    decks = services.library.decks
    memories = memories_of(services, decks)
    student = student_of(services, decks, evidence(services, memories), memories)
    present = services.days_off
    days = _horizon(student.today, (*present.breaks, *wanted.breaks))
    changed = student.at(evolve(student.pace, days_off=wanted))
    plan = DaysOffPlan(
        student.today, present, wanted, days_ahead(student, days), days_ahead(changed, days), dated=0
    )
    new = DaysOff(breaks=plan.new_breaks)
    dated = sum(not each.in_steps and new.is_break(each.due_day) for each in memories.values())
    return evolve(plan, dated=dated)


def keep_days_off(services: Services, wanted: DaysOff) -> None:
    """Let easy days and breaks hold for all dates that are computed from now on. Raises PreferencesError."""
    services.prefer(easy_days=written_easy_days(wanted.easy), breaks=written_breaks(wanted.breaks))


def _horizon(today: date, breaks_: Sequence[tuple[date, date]]) -> int:
    last = max((last for _, last in breaks_), default=today)
    return min(MOST_DAYS, max(FEWEST_DAYS, (last - today).days + DAYS_AFTER))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
