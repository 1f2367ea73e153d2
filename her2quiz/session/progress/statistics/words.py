"""What the statistics say in words, in the app and on the command line."""

from collections.abc import Iterator
from typing import NamedTuple

from her2quiz.domain.measures.calibration import Calibration
from her2quiz.domain.measures.habits import DAYS_IN_WEEK, in_last_year
from her2quiz.domain.measures.recall import Share
from her2quiz.domain.moment import days_after
from her2quiz.session import wording
from her2quiz.session.planning.load import Load
from her2quiz.session.progress.statistics.statistics import (
    ENOUGH_TO_CALIBRATE,
    FEW,
    PERIODS,
    Statistics,
    since,
)

_LONG = 2 * 3600
"""Seconds from which hours are said."""

WHAT_RECALL_IS = "Counted is the first answer of a day to a card that was learned before."


def year(found: Statistics) -> str:
    """Say how much was studied in the last year."""
    days = in_last_year(found.days, found.today)
    answers, seconds = sum(each.answers for each in days), sum(each.seconds for each in days)
    if not days:
        return "Nothing was answered in the last year."
    return (
        f"{wording.plural(answers, 'answer')} on {wording.plural(len(days), 'day')} in the last year, "
        f"{spent(seconds)}"
    )


class Told(NamedTuple):
    """A figure, and what it is."""

    number: str
    what: str


def glance(found: Statistics) -> Iterator[Told]:
    """Say the few figures that matter most; the first steps, as long as nothing was answered."""
    if not found.days:
        yield Told("Nothing answered yet.", "Study a deck, and these pages begin to fill.")
        return
    if found.streak:
        yield Told(wording.plural(found.streak, "day"), "in a row")
    yield Told(f"{found.due[0]:,}", "due today")
    every = found.remembered[PERIODS[0]].every if found.remembered else None
    if every is not None and every.answers >= FEW:
        yield Told(wording.percent(every.value), f"remembered in {PERIODS[0]} days")
    first = since(found.today, DAYS_IN_WEEK)
    minutes = sum(each.seconds for each in found.days if each.day >= first) / 60
    yield Told(wording.plural(round(minutes), "minute"), f"in {DAYS_IN_WEEK} days")


def spent(seconds: float) -> str:
    """Say how long something took, in hours if it was long."""
    hours = round(seconds / 3600)
    return wording.minutes(seconds) if seconds < _LONG else wording.plural(hours, "hour")


def due(found: Statistics) -> str:
    """Say what is due in the next days, and on which day most of it is."""
    total, most = sum(found.due), max(found.due, default=0)
    if not total:
        return f"No review is due in the next {len(found.due)} days"
    day = wording.day_name(days_after(found.today, found.due.index(most)), found.today)
    return f"{wording.plural(total, 'review')} in the next {len(found.due)} days, most of them ({most}) {day}"


def week(place: int) -> str:
    """Name a week that is to come, from 0, which begins today."""
    return ("next 7 days", "second week", "third week", "fourth week")[place]


def load(found: Load) -> str:
    """Say how many reviews a day the next weeks probably ask."""
    first, *_, last = found.weeks()
    new = wording.plural(found.new_per_day, "new card")
    return (
        f"About {first[1]:.0f} reviews a day this week and {last[1]:.0f} in the fourth with {new} a day; "
        f"without new cards {first[0]:.0f} and {last[0]:.0f}"
    )


def period(days: int | None) -> str:
    """Name a number of last study days; None is all."""
    return "all the time" if days is None else f"last {days} days"


def recall(found: Statistics, days: int | None) -> str:
    """Say what was remembered over the last study days, or since the beginning."""
    every, *some = found.remembered[days]
    named = zip(("young cards", "mature cards"), some, strict=True)
    parts = [f"{name} {part(of)}" for name, of in named if of.answers]
    return f"{period(days)} {part(every)}" + (f" ({', '.join(parts)})" if len(parts) > 1 else "")


def part(of: Share) -> str:
    """Say which share was remembered, or of how many answers too few are there."""
    if of.answers < FEW:
        return f"{of.remembered} of {of.answers}"
    return f"{wording.percent(of.value)} of {of.answers:,}"


def more_needed(found: Statistics, enough: int, answers: str = "such answers") -> str:
    """Say how many more answers a figure needs; empty if there are enough.

    Args:
        found: the statistics.
        enough: how many the figure needs.
        answers: what they are called, where it was not said which are counted.
    """
    lacking = enough - len(found.recalls)
    if lacking <= 0:
        return ""
    return f"This needs {enough} {answers}; {lacking} more to go."


def calibration(of: Calibration) -> str:
    """Say how far what is expected is off."""
    off, loss = of.rmse_in_bins, of.log_loss
    return (
        f"On average the scheduler is {100 * off:.1f} points off. RMSE(bins) {off:.4f}, log loss {loss:.4f}"
    )


def lines(found: Statistics) -> Iterator[str]:
    """Say the most telling figures in a few lines."""
    yield f"{due(found)}."
    if found.load is not None:
        yield f"{load(found.load)}."
    lacking = more_needed(found, FEW)
    if lacking:
        yield f"What you remember on a later day. {lacking}"
        return
    yield f"Remembered on a later day, of {wording.percent(found.wanted)} wanted: {recall(found, 30)}; {recall(found, None)}."
    if found.calibration is not None and len(found.recalls) >= ENOUGH_TO_CALIBRATE:
        yield calibration(found.calibration) + "."
