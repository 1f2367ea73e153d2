"""Reads a long log bit by bit, in the order in which it was written, so that no key waits for it."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from her2quiz.domain.history.replay import BareAnswer
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.log.bare_histories import ANSWERS, OF_CARDS, BareReader, bare_histories
from her2quiz.store.progress_file import ProgressFile

AT_ONCE = 250
"""Rows of the log in one stretch."""

_END = "SELECT id FROM log WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?"


class Stretch(NamedTuple):
    """Rows of a log that follow each other."""

    after: str
    """The id of the row before them; empty at the beginning."""

    last: str
    """The id of the last one."""


class BarePass:
    """One pass through a log: the answers to all cards, or to some, that were not undone."""

    def __init__(self, file: ProgressFile, until: str, cards: Collection[str] | None = None) -> None:
        """Begin. Raises ProgressError.

        Args:
            file: the progress file.
            until: the id up to which is read.
            cards: their keys; None for all.
        """
        self._file, self._until = file, until
        self._only = "" if cards is None else f"AND {OF_CARDS}"
        self._keys = [] if cards is None else [json.dumps([*cards])] * 3
        with progress_errors(file.path):
            self._reader = BareReader(file)
        self._answers: dict[str, list[BareAnswer]] = defaultdict(list)
        self._ids: dict[str, list[str]] = defaultdict(list)
        self._order, self._disordered = dict[str, int](), set[str]()

    def stretches(self) -> Iterator[Stretch]:
        """Read the log, and yield each stretch once it was read. Raises ProgressError."""
        after = ""
        while after < self._until:
            with progress_errors(self._file.path):
                stretch = Stretch(after, self._end_after(after))
                self._read(stretch)
            yield stretch
            after = stretch.last

    def histories(self) -> Iterator[tuple[str, list[BareAnswer]]]:
        """Return each card with its answers, the oldest first, once the log was read. Raises ProgressError."""
        while self._answers:
            card, answers = self._answers.popitem()
            if card in self._disordered:
                continue
            has_later = self._reader.has_later(card)
            yield card, self._reader.with_later(card, answers, self._ids[card]) if has_later else answers
        if self._disordered:
            for card, history in bare_histories(self._file, self._disordered):
                yield card, history.answers

    def _end_after(self, after: str) -> str:
        found = self._file.connection.execute(_END, (after, AT_ONCE - 1)).fetchone()
        return self._until if found is None else min(self._until, str(found[0]))

    def _read(self, stretch: Stretch) -> None:
        only = f"{ANSWERS} WHERE id > ? AND id <= ? {self._only} ORDER BY id"
        found = self._file.connection.execute(only, (*stretch, *self._keys)).fetchall()
        if found:
            self._take(found, self._reader.answers(found))
            if self._reader.has_any_later:
                for row in found:
                    self._ids[row[0]].append(str(row[-1]))

    def _take(self, found: list[rows.Row], answers: list[BareAnswer]) -> None:
        """Keep answers; that those to a card do not come in their order is only noted: a clock was set back."""
        order, of_cards = self._order, self._answers
        for row, answer in zip(found, answers, strict=True):
            card, place = row[0], row[-2]
            here = answer[0] if place is None else place
            if here < order.get(card, here):
                self._disordered.add(card)
            order[card] = here
            of_cards[card].append(answer)
