"""Days as they are written in settings and on the command line: exam dates, easy days and breaks."""

import re
from collections.abc import Mapping
from datetime import date

from her2quiz.domain.deck.learning_path import EVERYTHING
from her2quiz.domain.limits import LONGEST_BREAK

EXAMPLE_DAY = "2027-05-12"

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 2
"""Letters by which a weekday is known."""

_TO = " to "

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


def day_of(text: str) -> date:
    """Read a day such as 2027-05-12; raises ValueError with what is wrong."""
    wanted = text.strip()
    try:
        return date.fromisoformat(wanted if re.fullmatch(_DAY, wanted) else "")
    except ValueError:
        raise ValueError(
            f"'{wanted}' is not a day. Write year, month and day, such as {EXAMPLE_DAY}"
        ) from None


def exam_dates(text: str) -> dict[str, date]:
    """Read exam dates such as "ihc-scoring 2027-05-12, student 2027-06-01"; raises ValueError with what is wrong.

    Returns:
        The days by what is asked: the id of a deck, the name of a path, or `everything`, also where no name is written.
    """
    found = dict[str, date]()
    for part in filter(None, map(str.strip, text.split(","))):
        name, _, day = part.rpartition(" ")
        found[name.strip() or EVERYTHING] = day_of(day)
    return found


def written_exam_dates(dates: Mapping[str, date]) -> str:
    """Write exam dates, the earliest first."""
    order = sorted(dates.items(), key=lambda each: (each[1], each[0]))
    return ", ".join(f"{name} {day.isoformat()}" for name, day in order)


def easy_days(text: str) -> tuple[int, ...]:
    """Read weekdays such as "saturday, sunday", each from 0, Monday; raises ValueError with what is wrong."""
    found = sorted({_weekday(each) for each in text.replace(",", " ").split()})
    if len(found) == len(_WEEKDAYS):
        raise ValueError("not every day can be an easy day")
    return tuple(found)


def written_easy_days(days: tuple[int, ...]) -> str:
    """Write weekdays."""
    return ", ".join(_WEEKDAYS[day] for day in days)


def breaks(text: str) -> tuple[tuple[date, date], ...]:
    """Read breaks such as "2026-12-20 to 2027-01-03", several with commas; raises ValueError with what is wrong."""
    parts = filter(None, map(str.strip, text.split(",")))
    return tuple(sorted(_break(part) for part in parts))


def written_breaks(breaks_: tuple[tuple[date, date], ...]) -> str:
    """Write breaks, the earliest first."""
    return ", ".join(f"{first.isoformat()}{_TO}{last.isoformat()}" for first, last in sorted(breaks_))


def _break(text: str) -> tuple[date, date]:
    first, to, last = text.replace("..", _TO).partition(_TO)
    begin = day_of(first)
    end = day_of(last) if to else begin
    if end < begin:
        raise ValueError(f"the break '{text}' ends before it begins")
    if (end - begin).days >= LONGEST_BREAK:
        raise ValueError(f"the break '{text}' is longer than {LONGEST_BREAK} days")
    return begin, end


def _weekday(text: str) -> int:
    wanted = text.strip().lower()
    for place, name in enumerate(_WEEKDAYS):
        if len(wanted) >= _SHORTEST and name.startswith(wanted):
            return place
    raise ValueError(f"'{text}' is not a weekday, such as saturday")
