"""The action log: flags, buried and suspended cards. Append-only, like the review log."""

from collections.abc import Iterable
from datetime import date, timedelta
from sqlite3 import Connection

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import Moment, instant
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append

_DONE = "SELECT id, kind, at, offset, day, card, note FROM done"
_NEWEST_FIRST = f"{_DONE} WHERE kind <> 'fit' ORDER BY id DESC"
_CARD = 5  # its column


class ActionLog:
    """The action log of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Read and write the actions of a progress file."""
        self.file = file

    @property
    def _connection(self) -> Connection:
        return self.file.connection

    def add(self, action: CardAction) -> None:
        """Append an action, with what follows from it; it is on disk when this returns.

        Raises ProgressError if it cannot be written.
        """
        row = (
            action.id,
            action.kind.value,
            *rows.moment_columns(action.moment),
            action.card,
            action.note,
            None,
        )
        with self.file.writing():
            append(self._connection, "action", *row)
            self._follow(action)

    def undo(self, action: CardAction, id_: str, moment: Moment) -> None:
        """Append that an action was undone; raises as `add` does."""
        row = (id_, "undo", *rows.moment_columns(moment), action.card, "", action.id)
        with self.file.writing():
            append(self._connection, "action", *row)
            self._follow(action)

    def _follow(self, action: CardAction) -> None:
        """Compute again what is remembered of a card that was reset, within a transaction."""
        if action.kind is ActionKind.RESET:
            from her2quiz.store.log.rebuild import rebuild_cards
            from her2quiz.store.log.review_log import ReviewLog

            rebuild_cards(ReviewLog(self.file), [action.card])

    def suspended(self) -> frozenset[str]:
        """Return the cards that are suspended."""
        return self.file.buried_or_suspended(date.min)

    def flags(self) -> list[CardAction]:
        """Return the flags that were not undone, oldest first."""
        return self._found(f"{_DONE} WHERE kind = 'flag' ORDER BY id")

    def latest(self, kind: ActionKind, card: str) -> CardAction | None:
        """Return the latest action of a kind on a card that was not undone."""
        found = self._found(f"{_DONE} WHERE kind = ? AND card = ? ORDER BY id DESC LIMIT 1", kind.value, card)
        return found[0] if found else None

    def last(self, decks: Iterable[str]) -> CardAction | None:
        """Return the latest action on a card of these decks that was not undone."""
        wanted = set(decks)
        with progress_errors(self.file.path):
            newest_first = self._connection.execute(_NEWEST_FIRST)
            return next((_action(row) for row in newest_first if deck_of(row[_CARD]) in wanted), None)

    def _found(self, query: str, *values: str) -> list[CardAction]:
        with progress_errors(self.file.path):
            return [_action(row) for row in self._connection.execute(query, values)]


def _action(row: rows.Row) -> CardAction:
    id_, kind, at, offset, day, card, note = row
    moment = Moment(instant(at), timedelta(seconds=offset), date.fromisoformat(day))
    return CardAction(id_, ActionKind(kind), moment, card, note)
