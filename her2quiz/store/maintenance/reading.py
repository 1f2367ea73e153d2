"""Opens a progress file only to read it: nothing is written to it, nor beside it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from attrs import frozen

from her2quiz.domain.errors import ProgressError
from her2quiz.store.errors import ELSEWHERE, RESTORE, copy_errors, progress_errors
from her2quiz.store.file.connect import APPLICATION_ID
from her2quiz.store.file.migrations import VERSION
from her2quiz.store.file.place import holds_anything, index_of, log_of, place_of
from her2quiz.store.file.write_ahead_log import check_log


class OpenFile(Protocol):
    """A progress file that is open, to be changed or only to be read."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def connection(self) -> sqlite3.Connection:
        """How it is read."""


@frozen
class FileToRead:
    """A progress file that is open only to be read."""

    path: str
    """Where it is."""

    connection: sqlite3.Connection
    """How it is read."""


@contextmanager
def reading(path: Path, *, is_own: bool = False) -> Iterator[FileToRead]:
    """Open a progress file to read it, with what its write-ahead log holds.

    Args:
        path: where it is.
        is_own: whether it is the learner's own, and no backup or copy: then a message says what to do about that.

    Raises:
        ProgressError: if it is no progress file, is damaged, has the log of another file beside it, or was written by a
            newer version.
    """
    with closing(_opened(path, is_own=is_own)) as connection:
        yield FileToRead(str(path), connection)


def _opened(path: Path, *, is_own: bool) -> sqlite3.Connection:
    in_words, advice = (progress_errors, RESTORE + ELSEWHERE) if is_own else (copy_errors, "")
    with _address(path, advice) as address, in_words(str(path)):
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        try:
            _check(connection, path, advice)  # from now on a copy is open, and needs no name
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def _address(path: Path, advice: str) -> Iterator[str]:
    """Return the URI of a file, or of a copy if SQLite could not read it without writing beside it.

    The copy has its name only for so long as it is being opened: a crash later leaves nothing behind.
    """
    path = place_of(path, is_own=False)
    if not path.exists():
        raise ProgressError(f"There is no file {path}.{advice}")
    if holds_anything(log_of(path)):
        check_log(path, VERSION)
    if index_of(path).exists():  # open somewhere: read it as the others do
        yield f"{path.as_uri()}?mode=ro"
    elif not holds_anything(log_of(path)):
        yield f"{path.as_uri()}?mode=ro&immutable=1"
    else:
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / "copy.sqlite"
            with copy_errors(str(path)):
                shutil.copyfile(path, copy)
                shutil.copyfile(log_of(path), log_of(copy))
            yield copy.as_uri()


def _check(connection: sqlite3.Connection, path: Path, advice: str) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ProgressError(f"{path} is not a progress file of her2quiz.{advice}")
    if version > VERSION:
        raise ProgressError(f"{path} was written by a newer version of her2quiz. Update her2quiz to use it.")
    if version < 1:
        raise ProgressError(f"{path} is not a complete progress file.{advice}")
