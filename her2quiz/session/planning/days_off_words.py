"""What is said of easy days and breaks before they are agreed to."""

from collections.abc import Iterator, Sequence
from datetime import date

from her2quiz.domain.moment import days_after
from her2quiz.domain.planning.outlook import PlannedDay
from her2quiz.session import wording
from her2quiz.session.planning.days_off_plan import DaysOffPlan
from her2quiz.session.planning.plan_words import brief_day

_WEEK = 7

NO_DATE_MOVES = "No date that you have been shown moves: this holds for cards that you answer from now on."


def heading(plan: DaysOffPlan) -> str:
    """Say which easy days and breaks there would be."""
    names = [wording.WEEKDAYS[day] for day in plan.wanted.easy]
    parts = [f"easy days: {', '.join(names)}"] if names else []
    parts += [f"break from {span(*each)}" for each in plan.wanted.breaks]
    text = "; ".join(parts) or "no easy days and no breaks"
    return text[:1].upper() + text[1:]


def span(first: date, last: date) -> str:
    """Say from when to when a break lasts."""
    days = wording.plural((last - first).days + 1, "day")
    return f"{wording.long_day(first)} to {wording.long_day(last)} ({days})"


def dated(plan: DaysOffPlan) -> str:
    """Say how many cards have a date in a new break already; nothing if there is no new break."""
    if not plan.new_breaks:
        return ""
    if not plan.dated:
        return "No card has a date in the break yet."
    cards = wording.plural(plan.dated, "card has a date", "cards have a date")
    _, last = plan.new_breaks[-1]
    return f"{cards} in the break already, and will wait until {wording.long_day(days_after(last, 1))}."


def rows(plan: DaysOffPlan) -> list[tuple[str, float, float]]:
    """Return what is asked a day before and after, due and new cards together: by weekday, or by week for a break."""
    groups = dict[str, list[int]]()
    for place, day in enumerate(plan.before):
        if plan.wanted.breaks:
            start = place - place % _WEEK
            last = plan.before[min(start + _WEEK, len(plan.before)) - 1].day
            name = f"{brief_day(plan.before[start].day)} to {brief_day(last)}"
        else:
            name = wording.WEEKDAYS[day.day.weekday()]
        groups.setdefault(name, []).append(place)
    found = [(name, _mean(plan.before, some), _mean(plan.after, some)) for name, some in groups.items()]
    if not plan.wanted.breaks:
        found.sort(key=lambda row: wording.WEEKDAYS.index(row[0]))
    return found


def _mean(days: Sequence[PlannedDay], places: Sequence[int]) -> float:
    return sum(days[place].due + days[place].new for place in places) / len(places)


def most(plan: DaysOffPlan) -> str:
    """Say on which day most would be asked, before and after."""
    before, after = (max(days, key=lambda day: day.due + day.new) for days in (plan.before, plan.after))
    return (
        f"Most cards on one day: {before.due + before.new:.0f} as it is ({wording.day_name(before.day, plan.today)}), "
        f"{after.due + after.new:.0f} then ({wording.day_name(after.day, plan.today)})."
    )


def lines(plan: DaysOffPlan) -> Iterator[str]:
    """Say all that would change, line by line."""
    yield heading(plan) + "."
    if dated(plan):
        yield dated(plan)
    yield "Cards a day, on average, as it is and then:"
    for name, before, after in rows(plan):
        yield f"  {name}: {before:.0f}, then {after:.0f}"
    yield most(plan)
    yield NO_DATE_MOVES
