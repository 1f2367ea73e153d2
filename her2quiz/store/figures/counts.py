"""Counts of the answers to each deck's cards: by day, by hour, and what was wrong. Answers are added and taken away."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from her2quiz.domain.history.review import given_in
from her2quiz.domain.history.statistics import LONGEST_SECONDS
from her2quiz.domain.history.tally import Tally
from her2quiz.domain.measures.habits import DayStudied, Hour
from her2quiz.domain.rating import Rating
from her2quiz.store.errors import progress_errors
from her2quiz.store.file.card_today import card_today
from her2quiz.store.log.bare_pass import Stretch
from her2quiz.store.progress_file import ProgressFile

_HOUR = "((at / 1000000 + offset) % 86400 + 86400) % 86400 / 3600"
_COLUMNS = (
    f"id, at, offset, day, {card_today('log')} AS card, card AS card_then, rating, score, answer, seconds"
)
_STRETCH = f"""
    SELECT {_COLUMNS} FROM log WHERE kind = 'review' AND id > :after AND id <= :last
    AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id AND undo.id <= :until)
    """  # noqa: S608 - fixed words
_UNDONE = f"SELECT {_COLUMNS} FROM log WHERE id IN (SELECT value FROM json_each(:ids))"  # noqa: S608 - fixed words
_DECK, _DECK_THEN = (f"substr({card}, 1, instr({card}, '/') - 1)" for card in ("card", "card_then"))
_COUNTED = f"""
    SELECT {_DECK}, {_DECK_THEN}, day, {_HOUR}, rating, count(*), sum(min(seconds, {LONGEST_SECONDS})), count(score),
        sum(coalesce(score, 0) = 1) FROM ({{}}) GROUP BY 1, 2, 3, 4, 5
    """  # noqa: S608 - fixed words
_WRONG = f"""
    SELECT card, answer, count(*) FROM ({{}}) WHERE rating = {int(Rating.AGAIN)} AND answer <> '' GROUP BY 1, 2
    """  # noqa: S608 - fixed words

_Numbers = dict[str, list[float]]


class AnswerFigures:
    """Counts of answers, without those that were undone."""

    def __init__(self, kept: str = "{}") -> None:
        """Begin with what `text` gave, or with no answer."""
        data = json.loads(kept)
        self._days: dict[str, _Numbers] = defaultdict(dict, data.get("days", {}))
        self._hours: dict[str, _Numbers] = defaultdict(dict, data.get("hours", {}))
        self._ratings: dict[str, _Numbers] = defaultdict(dict, data.get("ratings", {}))
        self._wrong: dict[str, dict[str, int]] = defaultdict(dict, data.get("wrong", {}))

    def text(self) -> str:
        """Return them as JSON."""
        numbers = {"days": self._days, "hours": self._hours, "ratings": self._ratings}
        return json.dumps({**numbers, "wrong": self._wrong})

    def add(self, file: ProgressFile, stretch: Stretch, until: str) -> None:
        """Count the answers in a stretch of a log, as they were when it ended with some id. Raises ProgressError."""
        self._count(file, 1, _STRETCH, {**stretch._asdict(), "until": until})

    def take_away(self, file: ProgressFile, undone: Iterable[str]) -> None:
        """Count some answers no longer, by their ids. Raises ProgressError."""
        self._count(file, -1, _UNDONE, {"ids": json.dumps([*undone])})

    def days(self, decks: Iterable[str]) -> Iterator[DayStudied]:
        """Return what was studied of some decks on each study day, the first day first."""
        for day, (answers, seconds) in sorted(_summed(self._days, decks).items()):
            if answers:
                yield DayStudied(date.fromisoformat(day), int(answers), seconds)

    def hours(self, decks: Iterable[str]) -> Iterator[Hour]:
        """Return what was answered of some decks at each hour with an answer, by the local time of then."""
        found = {int(hour): numbers for hour, numbers in _summed(self._hours, decks).items()}
        for hour, (answers, remembered) in sorted(found.items()):
            if answers:
                yield Hour(hour, int(answers), int(remembered))

    def wrong_answers(self) -> Iterator[tuple[str, str, int]]:
        """Return each card with each wrong answer to it that says something, and how often it was given."""
        for card, answers in self._wrong.items():
            for given, times in answers.items():
                if times:
                    yield card, given, times

    def tallies(self) -> Iterator[Tally]:
        """Count the answers by rating and by the deck in which the card was then."""
        for deck, ratings in sorted(self._ratings.items()):
            for rating, (count, marked, right, seconds) in sorted(ratings.items()):
                if count:
                    yield Tally(deck, Rating(int(rating)), int(count), int(marked), int(right), seconds)

    def _count(self, file: ProgressFile, times: int, answers: str, which: Mapping[str, str]) -> None:
        """Count the answers that a query gives, so many times."""
        with progress_errors(file.path):
            counted = file.connection.execute(_COUNTED.format(answers), which).fetchall()
            wrong = file.connection.execute(_WRONG.format(answers), which).fetchall()
        for deck, deck_then, day, hour, rating, count, *sums in counted:
            seconds, marked, right = sums
            remembered = 0 if rating == Rating.AGAIN else count
            _add(self._days[deck], day, times * count, times * seconds)
            _add(self._hours[deck], str(hour), times * count, times * remembered)
            rated = (count, marked, right, seconds)
            _add(self._ratings[deck_then], str(rating), *(times * each for each in rated))
        for card, answer, count in wrong:
            given = given_in(answer)
            if given:
                self._wrong[card][given] = self._wrong[card].get(given, 0) + times * count


def _add(numbers: _Numbers, name: str, *more: float) -> None:
    found = numbers.setdefault(name, [0] * len(more))
    for place, number in enumerate(more):
        found[place] += number


def _summed(of_decks: dict[str, _Numbers], decks: Iterable[str]) -> _Numbers:
    summed: _Numbers = {}
    for deck in decks:
        for name, numbers in of_decks.get(deck, {}).items():
            _add(summed, name, *numbers)
    return summed
