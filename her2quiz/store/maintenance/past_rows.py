"""Answers from another program as rows of the log, which are merged like those of another progress file."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from sqlite3 import Connection

from attrs import frozen

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.review import ANSWER_KEY, Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.settings import SCHEDULER_NAME, SCHEDULER_VERSION, SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.maintenance.log_stream import TableRow
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import SEALED

MARK = {"from": "anki"}
"""What the answer of such a row says of itself."""

NOTE = "from Anki"
"""What the note of a suspended or flagged card begins with, and that of a reset."""

_MARKED = f"kind = 'review' AND card GLOB ? AND instr(answer, '{json.dumps(MARK)[1:-1]}') > 0"
_DONE = "card GLOB ? AND note GLOB ?"
_ENTROPY = 10


@frozen
class Taken:
    """The rows of a progress file that came from another program."""

    answers: dict[str, str]
    """Ids of the answers that were not undone, each with its card."""

    undone: frozenset[str]
    """Ids of those that were."""

    actions: tuple[tuple[str, str, str, str], ...]
    """Id, kind, card and note of each action that was not undone."""


def taken(file: ProgressFile, deck: str) -> Taken:
    """Return what came from another program for the cards of a deck; raises ProgressError."""
    with progress_errors(file.path):
        connection, cards = file.connection, f"{deck}/*"
        answers = _found(connection, f"SELECT id, card FROM review WHERE {_MARKED}", cards)  # noqa: S608 - fixed words
        every = _found(connection, f"SELECT id, card FROM log WHERE {_MARKED}", cards)  # noqa: S608 - fixed words
        query = f"SELECT id, kind, card, note FROM done WHERE {_DONE}"  # noqa: S608 - fixed words
        found = connection.execute(query, (cards, f"{NOTE}*"))
        actions = tuple((str(id_), str(kind), str(card), str(note)) for id_, kind, card, note in found)
    live = dict(answers)
    return Taken(live, frozenset(id_ for id_, _ in every if id_ not in live), actions)


def past_id(name: str, at: int, undone: frozenset[str]) -> str:
    """Return the id of an answer: always the same, unless that answer was taken over before, and taken back.

    Args:
        name: of the card in the other program.
        at: milliseconds since 1970.
        undone: ids of answers that were taken back.
    """
    then, times = datetime.fromtimestamp(at / 1000, UTC), 0
    while (id_ := review_id(then, _digest(f"{name} {at} {times}"))) in undone:
        times += 1
    return id_


def scheduler_row(settings: SchedulerSettings) -> TableRow:
    """Return the row of a scheduler, to which answers refer by the number 1."""
    values = (1, SCHEDULER_NAME, SCHEDULER_VERSION, rows.settings_text(settings))
    return "scheduler", dict(zip(("id", "name", "version", "settings"), values, strict=True))


def answer_row(review: Review) -> TableRow:
    """Return the row of an answer."""
    id_, at, offset, day, card, *given, place = rows.review_row(review)
    values = ("review", id_, at, offset, day, card, None, *given, 1, place)
    return "log", dict(zip(SEALED["log"].split(", "), values, strict=True))


def action_row(id_: str, kind: ActionKind, moment: Moment, card: str, note: str) -> TableRow:
    """Return the row of an action."""
    values = (id_, kind.value, *rows.moment_columns(moment), card, note, None)
    return "action", dict(zip(SEALED["action"].split(", "), values, strict=True))


def undo_rows(found: Taken, ids: Iterator[str], moment: Moment) -> Iterator[TableRow]:
    """Return the rows that undo all that came from another program."""
    for id_, card in found.answers.items():
        values = ("undo", next(ids), *rows.moment_columns(moment), card, id_, *[None] * 9)
        yield "log", dict(zip(SEALED["log"].split(", "), values, strict=True))
    for id_, _, card, _ in found.actions:
        said = (next(ids), "undo", *rows.moment_columns(moment), card, "", id_)
        yield "action", dict(zip(SEALED["action"].split(", "), said, strict=True))


def answer_text(answer_key: str) -> str:
    """Return what is stored as the answer."""
    return json.dumps(MARK | {ANSWER_KEY: answer_key})


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=_ENTROPY).digest()


def _found(connection: Connection, query: str, cards: str) -> list[tuple[str, str]]:
    return [(str(id_), str(card)) for id_, card in connection.execute(query, (cards,))]
