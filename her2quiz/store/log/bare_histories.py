"""Reads the answers to many cards, of each only what scheduling needs."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from her2quiz.domain.history.replay import BareAnswer, BareHistory
from her2quiz.domain.history.review import PRACTICE, answer_key_in
from her2quiz.domain.moment import instant
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.fits import fits_of
from her2quiz.store.log.resets import resets_of
from her2quiz.store.progress_file import ProgressFile

OF_CARDS = """
    card_then IN (SELECT value FROM json_each(?)
        UNION SELECT former FROM renamed WHERE card IN (SELECT value FROM json_each(?)))
    AND card IN (SELECT value FROM json_each(?))
    """  # the first part leaves few rows to the second, which looks at each
IN_ORDER = "coalesce(place, at), id"
ANSWERS = "SELECT card, at, day, rating, scheduler, card_then, mode, place, id FROM review"
"""The rows that `BareReader` reads."""

_SCHEDULERS = "SELECT id, settings FROM scheduler"
_ANSWER = "SELECT answer FROM log WHERE id = ?"


def bare_histories(
    file: ProgressFile, cards: Iterable[str] | None = None, since: str = ""
) -> Iterator[tuple[str, BareHistory]]:
    """Return every card that was answered, or those among some cards, with its answers that were not undone.

    Whether rows were altered is not looked at. Those of some cards are read to the end before the first is returned, so
    that answers may be saved in between: SQLite refuses that while this file is read, if another copy has written since.

    Args:
        file: the progress file.
        cards: their keys; None for all.
        since: only answers with a higher id are returned.

    Raises:
        ProgressError: if it cannot be read.
    """
    only = "WHERE id > ?" if cards is None else f"WHERE id > ? AND {OF_CARDS}"
    keys = [since] if cards is None else [since, *[json.dumps([*cards])] * 3]
    with progress_errors(file.path):
        reader = BareReader(file)
        reading = file.connection.execute(f"{ANSWERS} {only} ORDER BY card, {IN_ORDER}", keys)
        found = reading if cards is None else reading.fetchall()
        for card, answers in groupby(found, key=itemgetter(0)):
            yield str(card), reader.history(str(card), [*answers])


def answer_key_of(file: ProgressFile, id_: str) -> str:
    """Return the answer key of an answer, in brief; empty if it was not stored. Raises ProgressError."""
    with progress_errors(file.path):
        return answer_key_in(file.connection.execute(_ANSWER, (id_,)).fetchone()[0])


class BareReader:
    """Reads rows, with what all of them have in common."""

    def __init__(self, file: ProgressFile) -> None:
        """Look up what they have in common. Raises sqlite3.Error."""
        connection = file.connection
        self._resets, self._fits = resets_of(connection), fits_of(connection)
        self._settings = {id_: rows.settings_of(text) for id_, text in connection.execute(_SCHEDULERS)}
        self._days = _Ordinals()

    def history(self, card: str, found: list[rows.Row]) -> BareHistory:
        """Return the answers in some rows of a card; raises what `answers` raises."""
        latest = str(found[-1][-1])
        answers = self.answers(found)
        if not self.has_later(card):
            return BareHistory(answers, latest)
        return BareHistory(self.with_later(card, answers, [str(row[-1]) for row in found]), latest)

    def answers(self, found: list[rows.Row]) -> list[BareAnswer]:
        """Return the answers in some rows; raises TypeError, KeyError, ValueError or OverflowError."""
        settings, days = self._settings, self._days
        answers: list[BareAnswer] = [
            (
                at,
                days[day],
                _RATINGS[rating],
                settings[scheduler],
                key,
                mode == PRACTICE,
                place is not None,
                0,
                (),
            )
            for _, at, day, rating, scheduler, key, mode, place, _ in found
        ]
        instants = [answer[0] for answer in answers]
        instant(min(instants)), instant(max(instants))  # raise an error for what is none
        return answers

    @property
    def has_any_later(self) -> bool:
        """Whether there are resets or fits at all."""
        return bool(self._fits or self._resets)

    def has_later(self, card: str) -> bool:
        """Whether a reset or a fit may have come after an answer to a card."""
        return bool(self._fits) or card in self._resets

    def with_later(self, card: str, answers: list[BareAnswer], ids: Iterable[str]) -> list[BareAnswer]:
        """Return the answers to a card with the resets and fits that came after each; ids rise with time."""
        resets = self._resets.get(card, ())
        return [
            (
                *answer[:-2],
                sum(reset > id_ for reset in resets),
                tuple(fit for fit in self._fits if fit.id > id_),
            )
            for answer, id_ in zip(answers, ids, strict=True)
        ]


_RATINGS = {number: number for number in range(1, 5)}


class _Ordinals(dict[str, int]):
    """Study days as ordinals; a learner has few of them."""

    def __missing__(self, day: str) -> int:
        found = self[day] = date.fromisoformat(day).toordinal()
        return found
