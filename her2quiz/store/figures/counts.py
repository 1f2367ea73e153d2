"""Counts of the answers to each deck's cards: by day, by hour, and what was wrong. Answers are added and taken away."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from her2quiz.domain.history.review import given_in
from her2quiz.domain.history.tally import LONGEST_SECONDS, Tally
from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.habits import DayStudied, Hour
from her2quiz.domain.rating import Rating
from her2quiz.store.figures.growth import Mark
from her2quiz.store.file.card_today import card_today
from her2quiz.store.progress_file import ProgressFile

_HOUR = "((at / 1000000 + offset) % 86400 + 86400) % 86400 / 3600"
_COLUMNS = f"""
    day, {_HOUR}, rating, min(seconds, {LONGEST_SECONDS}), score, CASE rating WHEN {int(Rating.AGAIN)} THEN answer END
    """
_AFTER = f"SELECT card, card_then, {_COLUMNS} FROM review WHERE id > ?"  # noqa: S608 - fixed words
_UNDONE = f"""
    SELECT {card_today("log")}, card, {_COLUMNS} FROM log WHERE id IN (SELECT value FROM json_each(?))
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

    def add_since(self, file: ProgressFile, then: Mark) -> None:
        """Count the answers of a log after a mark. Raises sqlite3.Error."""
        for row in file.connection.execute(_AFTER, (then.latest,)):
            self._count(1, row)

    def take_away(self, file: ProgressFile, undone: Iterable[str]) -> None:
        """Count some answers no longer, by their ids. Raises sqlite3.Error."""
        for row in file.connection.execute(_UNDONE, (json.dumps([*undone]),)):
            self._count(-1, row)

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

    def _count(self, times: int, row: tuple[Any, ...]) -> None:
        card, card_then, day, hour, rating, seconds, score, wrong = row
        deck, is_right = deck_of(card), rating != Rating.AGAIN
        _add(self._days[deck], day, times, times * seconds)
        _add(self._hours[deck], str(hour), times, times * is_right)
        marks = times * (score is not None), times * (score == 1)
        _add(self._ratings[deck_of(card_then)], str(rating), times, *marks, times * seconds)
        given = given_in(wrong) if wrong else ""
        if given:
            self._wrong[card][given] = self._wrong[card].get(given, 0) + times


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
