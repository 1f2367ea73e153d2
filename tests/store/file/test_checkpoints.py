"""The log is folded into the file while nobody waits."""

import shutil
import sqlite3
import threading
from pathlib import Path

from her2quiz.store.file.checkpoints import Checkpoints
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.store.samples import add, review


def _in_a_copy(path: Path) -> int:
    """Count the answers in a copy of the one file."""
    copy = path.with_name("copy.sqlite")
    shutil.copyfile(path, copy)
    connection = sqlite3.connect(copy)
    found = int(connection.execute("SELECT count(*) FROM log").fetchone()[0])
    connection.close()
    return found


def test_a_copy_of_the_one_file_is_soon_complete(tmp_path: Path) -> None:
    """While the session goes on."""
    path = tmp_path / "p.sqlite"
    file = ProgressFile(path)
    watch = Checkpoints(path, 0.0)
    folded = threading.Event()
    watch.connection.set_trace_callback(lambda statement: folded.set() if "checkpoint" in statement else None)
    add(ReviewLog(file), review(1))
    assert _in_a_copy(path) == 0
    watch.note()
    assert folded.wait(60)
    watch.close()
    assert _in_a_copy(path) == 1
    watch.connection.close()
    file.close()


def test_closing_waits_for_no_pause(tmp_path: Path) -> None:
    """A learner who leaves is not kept."""
    file = ProgressFile(tmp_path / "p.sqlite")
    add(ReviewLog(file), review(1))
    watch = Checkpoints(tmp_path / "p.sqlite", 3600.0)
    watch.note()
    watch.close()
    watch.connection.close()
    file.close()
    assert _in_a_copy(tmp_path / "p.sqlite") == 1


def test_a_query_that_a_signal_cut_short_does_not_keep_answers_out_of_the_file(tmp_path: Path) -> None:
    """As long as its rows are not all read, its connection is not truly closed."""
    file = ProgressFile(tmp_path / "p.sqlite")
    for number in (1, 2, 3):
        add(ReviewLog(file), review(number))
    rows = file.connection.execute("SELECT id FROM log")
    assert rows.fetchone() is not None
    file.close()
    assert _in_a_copy(tmp_path / "p.sqlite") == 3
