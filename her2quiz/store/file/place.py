"""Where a progress file really is: at the end of the links that lead to it, and an ordinary file."""

import os
import stat
from pathlib import Path

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.store.errors import ELSEWHERE


def place_of(path: Path, *, is_own: bool = True) -> Path:
    """Return the file that a path leads to, which need not be there yet.

    Links are followed, because SQLite keeps a write-ahead log beside the file itself, not beside a link to it.

    Args:
        path: a progress file, or a link to it.
        is_own: whether it is the learner's own, not one that is to be read.

    Raises:
        ProgressError: if the path leads to a folder or a device, around in a circle, to something that is gone, or into a
            closed folder.
    """
    place, advice = Path(os.path.realpath(path)), ELSEWHERE if is_own else " Name another file."
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        _refuse_link_to_nothing(path, place, advice)
        return place
    except OSError as error:
        raise ProgressError(f"{path} cannot be used: {reason_of(error)}.{advice}") from error
    if not stat.S_ISREG(mode):
        kind = "is a directory" if stat.S_ISDIR(mode) else "is a device or a pipe"
        raise ProgressError(f"{path} cannot be used: {kind}.{advice}")
    return place


def log_of(path: Path) -> Path:
    """Return the name of a progress file's write-ahead log."""
    return path.with_name(f"{path.name}-wal")


def index_of(path: Path) -> Path:
    """Return the name of the file that all who have a progress file open share."""
    return path.with_name(f"{path.name}-shm")


def holds_anything(path: Path) -> bool:
    """Whether a file is there and not empty."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def may_be_created(path: Path) -> bool:
    """Whether nothing is known that would keep a file from being created later, with the folders that are missing."""
    try:
        there = next(folder for folder in path.parents if folder.exists())
    except (OSError, StopIteration):
        return False
    return not path.exists() and there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def refuse_read_only(path: Path) -> None:
    """Raise ProgressError if a progress file is there and cannot be written, instead of at the first answer."""
    if path.exists() and not os.access(path, os.W_OK):
        raise ProgressError(f"The progress file {path} cannot be written. Check its permissions.{ELSEWHERE}")


def refuse_own_file(progress: Path, target: Path) -> None:
    """Raise ProgressError if a file to be written is the progress file, or one that SQLite keeps or looks for beside it."""
    written = os.path.realpath(target)
    if written in [f"{os.path.realpath(progress)}{end}" for end in ("", "-wal", "-shm", "-journal")]:
        raise ProgressError(
            f"{target} belongs to your progress file and was not changed. Choose another name."
        )


def _refuse_link_to_nothing(path: Path, place: Path, advice: str) -> None:
    """Start no new file where a link leads: what is gone may be on a disk that is not connected."""
    if any(each.is_symlink() and not each.exists() for each in (path, *path.parents)):
        raise ProgressError(f"{path} leads to {place}, which is not there. Is its disk connected?{advice}")
