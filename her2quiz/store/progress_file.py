"""An open progress file, and what the first screen reads from it."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.memory_summary import MemorySummary, summaries_of
from her2quiz.domain.history.row_ids import later_id, review_id
from her2quiz.store.errors import progress_errors
from her2quiz.store.file.connect import MEMORY, check, connect
from her2quiz.store.file.place import holds_anything, may_be_created, place_of, refuse_read_only
from her2quiz.store.file.presence import Presence, leave_open, rescue
from her2quiz.store.transaction import Writing, roll_back

if TYPE_CHECKING:
    from her2quiz.store.file.checkpoints import Checkpoints
    from her2quiz.store.file.current_state import CurrentState

_GROWTH = """
    SELECT (SELECT rows FROM file), max(ifnull((SELECT max(id) FROM log), ''), ifnull((SELECT max(id) FROM action), ''),
        ifnull((SELECT max(id) FROM renamed), ''))
    """
_HAS_RENAMINGS = "SELECT EXISTS (SELECT 1 FROM renamed)"


class ProgressFile:
    """One progress file."""

    def __init__(self, path: Path | str, *, is_created: bool = True, waits: bool = False) -> None:
        """Open a progress file.

        Args:
            path: where it is, or a link to it; MEMORY for one that is not stored.
            is_created: whether it is created if it is missing; else nothing is written, and it looks like a new one.
            waits: whether a missing file is created only when something is written for the first time. A place where
                that would fail is refused at once.

        Raises:
            ProgressError: if it cannot be opened.
        """
        on_disk = path != MEMORY
        if on_disk:
            path = place_of(Path(path))
            if is_created:
                refuse_read_only(path)
        self.path = str(path)
        self.is_new: bool = on_disk and not holds_anything(Path(path))
        """Whether there was no file."""
        self.loss: str = ""
        """What became of the file while it was open, and where its content is now; empty if nothing did."""
        self.is_loss_known: bool = False
        """Whether that was said, as the reason why something could not be written."""
        self.is_changed: bool = False
        """Whether anything was written since it was opened."""
        self._is_to_come = self.is_new and is_created and waits and may_be_created(Path(path))
        if self.is_new and (self._is_to_come or not is_created):
            check(Path(path))
            on_disk = False
        self.connection: sqlite3.Connection = connect(path if on_disk else MEMORY)
        with progress_errors(self.path):
            self.has_renamings: bool = bool(self.connection.execute(_HAS_RENAMINGS).fetchone()[0])
        """Whether cards were ever renamed."""
        self._presence = Presence(Path(path)) if on_disk else None
        self._checkpoints: Checkpoints | None = None
        self._state: CurrentState | None = None
        self.is_writing: bool = False
        """Whether a transaction of `writing` has begun."""
        self.rollbacks: int = 0
        """How many transactions were rolled back."""

    def _create(self) -> None:
        """Create the file if that has waited until something is written. Raises ProgressError."""
        if self._is_to_come:
            created = connect(self.path)
            self.connection.close()
            self.connection, self._is_to_come = created, False
            self._presence = Presence(Path(self.path))

    def close(self) -> None:
        """Close the file; there is nothing left to write. If it was lost meanwhile, `loss` says where its content is."""
        connections = [self.connection]
        if self._checkpoints is not None:
            self._checkpoints.close()
            connections.insert(0, self._checkpoints.connection)
        self._look()
        if self._checkpoints is not None and not self.loss:
            self._checkpoints.fold_in()  # closing would not, where a signal came in the middle of a query
        for connection in connections:
            if self.loss:
                leave_open(connection)
            else:
                connection.close()
        self._presence = None

    def writing(self) -> AbstractContextManager[None]:
        """Write all of what follows, or nothing of it; it is on disk when this ends. Raises ProgressError.

        Within another such block, it is part of that.
        """
        return Writing(self.path, self._begin, self._end)

    def _begin(self) -> sqlite3.Connection | None:
        """Begin a transaction, in which the file already has another state; None in a part of a larger one."""
        if self.connection.in_transaction:
            return None
        self._create()
        self._look()
        if self.loss:
            self.is_loss_known = True
            raise ProgressError(self.loss)
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            self._known().change(self.connection)
        except BaseException:
            roll_back(self.connection)
            raise
        self.is_writing = True
        return self.connection

    def _end(self, is_written: bool) -> None:
        """Note how a transaction ended."""
        self.is_writing = False
        if not is_written:
            self._known().forget()
            self.rollbacks += 1
            return
        self._known().keep()
        self.is_changed = True
        self._note_write()

    def _known(self) -> "CurrentState":
        if self._state is None:
            from her2quiz.store.file.current_state import CurrentState  # which the first screen does not need

            self._state = CurrentState()
        return self._state

    def beside(self) -> tuple[tuple[str, int], ...]:
        """Return the files that hold something beside this one while it is open, each with its number of bytes."""
        found = []
        for end in ("-wal", "-shm") if self._presence is not None else ():
            with suppress(OSError):
                found.append((Path(self.path).name + end, Path(self.path + end).stat().st_size))
        return tuple((name, size) for name, size in found if size)

    def is_complete(self) -> bool:
        """Whether a copy of the one file would hold all that was written, once its log is folded in.

        Another copy that is reading may keep the log from being folded in. Raises ProgressError.
        """
        if self._presence is None:
            return True
        from her2quiz.store.file.write_ahead_log import state_in, state_of

        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        with progress_errors(self.path):
            (state,) = self.connection.execute("SELECT state FROM file").fetchone()
        return state_of(Path(self.path)) == state_in(state)

    @contextmanager
    def only_in_view(self) -> Iterator[None]:
        """Let what follows be seen through this connection, and never be written: it is undone when the file is closed."""
        with progress_errors(self.path):
            if not self.connection.in_transaction:
                self.connection.execute("BEGIN IMMEDIATE")
            yield

    def _look(self) -> None:
        """Look whether the file is still there; if not, save all that was written into another, once."""
        change = self._presence.change() if self._presence is not None and not self.loss else ""
        if change:
            self.loss = (
                f"The progress file {self.path} {change} while her2quiz was running. {self._rescued()}"
            )

    def _rescued(self) -> str:
        try:
            saved = rescue(self.connection, Path(self.path))
        except (OSError, sqlite3.Error):
            return "Its content could not be saved. To see which backups there are, run her2quiz progress restore."
        return (
            f"All answers before that are saved in {saved}. Leave her2quiz, look at both files, and give that one the "
            "name of the first."
        )

    def _note_write(self) -> None:
        if self._presence is None:
            return
        if self._checkpoints is None:
            from her2quiz.store.file.checkpoints import Checkpoints  # which the first screen does not need

            try:
                self._checkpoints = Checkpoints(Path(self.path))
            except sqlite3.Error:  # then the log is folded in when the file is closed
                return
        self._checkpoints.note()

    def new_id(self, at: datetime, entropy: bytes) -> str:
        """Return an id for a new row: unique everywhere, and behind all ids in the file, which is created if it waited.

        Within `writing`, the row is to be written there, and so are all others with such ids and no others.

        Args:
            at: now, in UTC.
            entropy: ten random bytes.
        """
        if self.is_writing:
            known = self._known()
            id_ = later_id(review_id(at, entropy), known.latest_id or self._latest_id())
            known.note(id_)
            return id_
        self._create()
        return later_id(review_id(at, entropy), self._latest_id())

    def is_latest(self, id_: str) -> bool:
        """Whether a row was written after all others in the file; within `writing`, those of other copies, too."""
        return self._known().latest_id == id_

    def _latest_id(self) -> str:
        return self.growth()[1]

    def memory_summaries(self, due_before: date | None = None) -> dict[str, MemorySummary]:
        """Return the memory summary of each card that was seen.

        Args:
            due_before: only cards in their steps, and those that become due before this day; all if not given.
        """
        query = (
            "SELECT card, stage = 'review', stability, day, due_day, standard, day > first_day FROM memory "
            "WHERE ? IS NULL OR stage <> 'review' OR due_day < ?"
        )
        before = due_before.isoformat() if due_before else None
        with progress_errors(self.path):
            return summaries_of(self.connection.execute(query, (before, before)).fetchall())

    def answered_on(self, day: date) -> dict[str, bool]:
        """Return the cards that were answered on a study day, and whether each was new then."""
        query = "SELECT card, first_day = day FROM memory WHERE day = ?"
        with progress_errors(self.path):
            found = self.connection.execute(query, (day.isoformat(),))
            return {card: bool(is_new) for card, is_new in found}

    def growth(self) -> tuple[int, str]:
        """Return how many rows all logs have together and the highest id among them, which no two states have in common."""
        with progress_errors(self.path):
            rows, latest = self.connection.execute(_GROWTH).fetchone()
            return rows, latest

    def cards_dated_after(self, at: datetime, latest: str) -> frozenset[str]:
        """Return the cards whose latest review is dated after an instant, of a file with this highest id."""
        with progress_errors(self.path):
            if latest < review_id(at, b""):  # ids begin with the instant, and no review is dated after its id
                return frozenset()
            from her2quiz.domain.moment import microseconds

            found = self.connection.execute("SELECT card FROM memory WHERE at > ?", (microseconds(at),))
            return frozenset(row[0] for row in found)

    def known(self) -> dict[str, str]:
        """Return, by the id of each deck, the cards that it had when it was last studied, separated by spaces."""
        with progress_errors(self.path):
            return dict(self.connection.execute("SELECT deck, cards FROM known").fetchall())

    def keep_known(self, deck: str, cards: str) -> None:
        """Store which cards a deck has, unless they are already stored. Raises ProgressError if it cannot be written."""
        with progress_errors(self.path):
            found = self.connection.execute(
                "SELECT cards = ? FROM known WHERE deck = ?", (cards, deck)
            ).fetchone()
        if found != (1,):
            from her2quiz.store.sealed_tables import append  # which the first screen does not need

            with self.writing():
                append(self.connection, "known", deck, cards, verb="REPLACE")

    def buried_or_suspended(self, day: date) -> frozenset[str]:
        """Return the cards that are not asked on a study day: suspended cards, and cards buried on that day."""
        query = """
            SELECT card FROM done WHERE kind = 'bury' AND day = ?
            UNION SELECT card FROM (SELECT card, kind, max(id) FROM done
                WHERE kind IN ('suspend', 'unsuspend') GROUP BY card) WHERE kind = 'suspend'
            """
        with progress_errors(self.path):
            return frozenset(row[0] for row in self.connection.execute(query, (day.isoformat(),)))

    def studied_days(self) -> Iterator[date]:
        """Return the study days with a review that was not undone, the latest first."""
        query = "SELECT day FROM day WHERE reviews > 0 ORDER BY day DESC"
        with progress_errors(self.path):
            for (day,) in self.connection.execute(query):
                yield date.fromisoformat(day)
