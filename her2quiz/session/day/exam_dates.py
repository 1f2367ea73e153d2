"""The exams that are to come: what they can be on, on which decks each is, and on which day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.learning_path import EVERYTHING
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.moment import days_after
from her2quiz.session import wording
from her2quiz.session.day.path_choice import PathChoice
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.settings.written_days import day_of, exam_dates, written_exam_dates

LONGEST = 730
"""Days from today to the latest exam that can be planned for."""


class ExamDateError(Her2QuizError):
    """A day cannot be that of an exam."""


@frozen
class ComingExam:
    """An exam that is to come."""

    name: str
    """What settings and commands call it: the id of a deck, the name of a path, or `everything`."""

    title: str
    """What learners read, in one line."""

    day: date
    """Its day."""

    decks: tuple[ShelfDeck, ...]
    """The decks it asks."""


def coming_exams(services: Services) -> tuple[ComingExam, ...]:
    """Return the exams after today whose decks are at hand, the earliest first."""
    today = services.clock().day
    known = exam_dates(services.preferences.exam_dates)
    found = (_exam(services, name, day) for name, day in known.items() if day > today)
    return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.day, each.name)))


def first_of_all(services: Services) -> tuple[str, ...]:
    """Return the ids of the decks whose new cards come first, for an exam is to come: those of the earliest first."""
    if not services.preferences.exam_dates:
        return ()
    exams = (exam for exam in coming_exams(services) if exam.name != EVERYTHING)
    return tuple(dict.fromkeys(deck.header.id for exam in exams for deck in exam.decks))


def exam_on(services: Services, names: Sequence[str], day: date) -> ComingExam:
    """Return an exam on decks or paths, on a day.

    Raises:
        Her2QuizError: if there is no such deck or path; it names the nearest ones.
    """
    if not names:
        return ComingExam(EVERYTHING, "All decks", day, services.library.decks)
    parts = [_exam(services, name, day) or _deck(services, name, day) for name in names]
    decks = tuple(dict.fromkeys(deck for part in parts for deck in part.decks))
    return ComingExam(
        " ".join(part.name for part in parts), ", ".join(part.title for part in parts), day, decks
    )


def exam_day(services: Services, typed: str) -> date:
    """Read the day of an exam as it was typed.

    Raises:
        ExamDateError: if it is no day, or none on which an exam can be planned for; it says which can.
    """
    today = services.clock().day
    try:
        day = day_of(typed)
    except ValueError as error:
        raise ExamDateError(f"{one_line(str(error))}.") from None
    if day <= today:
        when = "today" if day == today else "past"
        raise ExamDateError(f"{day} is {when}. An exam can be planned for from {days_after(today, 1)} on.")
    if (day - today).days > LONGEST:
        last = days_after(today, LONGEST)
        raise ExamDateError(f"{day} is too far away. An exam can be planned for until {last}.")
    return day


def keep_exam(services: Services, exam: ComingExam) -> None:
    """Keep the date of an exam, and forget those that are over. Raises PreferencesError."""
    today = services.clock().day
    known = {name: day for name, day in exam_dates(services.preferences.exam_dates).items() if day > today}
    _keep(services, known | dict.fromkeys(exam.name.split(), exam.day))


def forget_exams(services: Services, names: Iterable[str]) -> bool:
    """Forget the dates of exams; return whether there was one. Raises PreferencesError.

    Args:
        services: the settings.
        names: as settings call the exams; all if there is none.
    """
    known, gone = exam_dates(services.preferences.exam_dates), {*names}
    left = {name: day for name, day in known.items() if gone and name not in gone}
    if left != known:
        _keep(services, left)
    return left != known


def _keep(services: Services, dates: dict[str, date]) -> None:
    services.prefer(exam_dates=written_exam_dates(dates))


def _exam(services: Services, name: str, day: date) -> ComingExam | None:
    """Return the exam on what has a name; None if nothing at hand has it."""
    library, wanted = services.library, one_line(name).strip().casefold()
    if wanted == EVERYTHING:
        return ComingExam(EVERYTHING, "All decks", day, library.decks)
    for deck in library.decks:
        if wanted in (deck.header.id, deck.header.title.casefold()):
            return ComingExam(deck.header.id, one_line(deck.header.title), day, (deck,))
    for path in library.paths:
        if wanted in (path.name, path.title.casefold()):
            return ComingExam(path.name, one_line(path.title), day, library.decks_of(path))
    return None


def _deck(services: Services, name: str, day: date) -> ComingExam:
    """Return the exam on a deck; raises UnknownDeckError, which names the nearest ones, or says why it is broken."""
    (deck,) = services.library.find([name])
    return ComingExam(deck.header.id, one_line(deck.header.title), day, (deck,))


def exam_choices(services: Services, present: str) -> tuple[PathChoice, ...]:
    """Return everything, the paths and the decks, each with its size and the date that is kept.

    Args:
        services: decks and settings.
        present: the name of what is planned for now.
    """
    library, today = services.library, services.clock().day
    dates = exam_dates(services.preferences.exam_dates)
    names = [(EVERYTHING, "All decks")]
    names += [(path.name, f"Path: {path.title}") for path in library.paths]
    names += [(deck.header.id, deck.header.title) for deck in library.decks]
    found = []
    for name, title in names:
        cards = sum(len(deck.keys) for deck in exam_on(services, [name], today).decks)
        kept = f", exam on {dates[name].isoformat()}" if name in dates else ""
        found.append(
            PathChoice(name, one_line(title), f"{wording.plural(cards, 'card')}{kept}", name == present)
        )
    return tuple(found)
