"""Folds the write-ahead log into the progress file while the learner thinks, so that a copy of the file is complete.

An answer is on disk when its mark is shown, but in the log. Folding it in takes two more flushes, for which no key should
wait: a thread with a connection of its own does it once nothing was written for a moment, or after many writes in a row.
"""

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

PAUSE = 0.5
"""Seconds without a write after which the log is folded in."""

MANY = 64
"""Writes after which it is folded in without a pause."""


class Checkpoints:
    """Folds in the log of one open file."""

    def __init__(self, path: Path, pause: float = PAUSE) -> None:
        """Open the file once more, now that it is known to be there, and wait for the first write.

        Args:
            path: the file.
            pause: seconds without a write.

        Raises:
            sqlite3.Error: if it cannot be opened.
        """
        address = f"{path.absolute().as_uri()}?mode=rw"
        self.connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        """The connection of the thread; it is closed by the caller, before the last one of the file."""
        self.connection.execute("SELECT state FROM file").fetchone()  # from now on no other file is opened
        self._pause = pause
        self._written, self._closing = threading.Event(), threading.Event()
        self._writes = 0
        self._thread: threading.Thread | None = None

    def note(self) -> None:
        """Note that something was written."""
        self._writes += 1
        if not self._written.is_set():  # setting it takes a lock
            self._written.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="checkpoints", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop, and wait until nothing is being folded in."""
        self._closing.set()
        self._written.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while self._written.wait() and not self._closing.is_set():
            folded = self._writes
            while self._written.is_set() and self._writes - folded < MANY:
                self._written.clear()
                if self._closing.wait(self._pause):
                    return
            self.fold_in()

    def fold_in(self) -> None:
        """Fold the log into the file, as far as nobody reads what was before; if it fails, nothing is lost."""
        with suppress(sqlite3.Error):  # it is tried again, at the latest when the file is closed
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
