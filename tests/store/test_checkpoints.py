"""The log is folded into the file while nobody waits."""

import shutil
import sqlite3
import threading
from pathlib import Path

from her2quiz.store.checkpoints import Checkpoints
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.review_log import ReviewLog
from tests.store.samples import add, review


def _in_a_copy(path: Path) -> int:
    """Count the answers in a copy of the one file."""
    copy = path.with_name("copy.sqlite")
    shutil.copyfile(path, copy)
    connection = sqlite3.connect(copy)
    found = int(connection.execute("SELECT count(*) FROM log").fetchone()[0])
    connection.close()
    return found


class _Watched(sqlite3.Connection):
    """A connection that says when it has folded in."""

    folded: threading.Event

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        """Run a statement."""
        found = super().execute(sql, *parameters)  # type: ignore[arg-type]
        if "wal_checkpoint" in sql:
            self.folded.set()
        return found


def test_a_copy_of_the_one_file_is_soon_complete(tmp_path: Path) -> None:
    """While the session goes on."""
    path = tmp_path / "p.sqlite"
    file = ProgressFile(path)
    connection = sqlite3.connect(path, check_same_thread=False, factory=_Watched)
    connection.folded = threading.Event()
    watch = Checkpoints(connection, 0.0)
    add(ReviewLog(file), review(1))
    assert _in_a_copy(path) == 0
    watch.note()
    assert connection.folded.wait(60)
    watch.close()
    assert _in_a_copy(path) == 1
    connection.close()
    file.close()


def test_closing_waits_for_no_pause(tmp_path: Path) -> None:
    """A learner who leaves is not kept."""
    file = ProgressFile(tmp_path / "p.sqlite")
    add(ReviewLog(file), review(1))
    watch = Checkpoints(file.connection, 3600.0)
    watch.note()
    watch.close()
    file.close()
    assert _in_a_copy(tmp_path / "p.sqlite") == 1
