"""Puts a backup in the place of the progress file, and keeps what it replaces."""

from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import ProgressError
from her2quiz.session import wording
from her2quiz.session.maintenance.backups import Backups
from her2quiz.store.file.place import log_of
from her2quiz.store.maintenance.replacement import not_in_use, put_in_place, set_aside
from her2quiz.store.maintenance.snapshot import check_snapshot, contents


@frozen
class BackupLine:
    """One line of the list of backups."""

    name: str
    """The name of its file."""

    text: str
    """What it holds, or why it cannot be read."""

    is_readable: bool
    """Whether it can be restored."""


def list_backups(backups: Backups) -> list[BackupLine]:
    """Return what each backup holds, the newest first; raises ProgressError if the folder cannot be read."""
    return [_line(each.file, each.before) for each in backups.all()]


def in_words(file: Path) -> str:
    """Return what a progress file holds: answers, cards, and the newest answer; raises ProgressError."""
    held = contents(file)
    counts = f"{wording.plural(held.answers, 'answer')}, {wording.plural(held.cards, 'card')}"
    return (
        f"{counts}, newest answer {held.newest:%Y-%m-%d %H:%M} UTC" if held.newest else f"{counts}, empty log"
    )


def present_in_words(file: Path) -> str:
    """Return what is there now, whatever state it is in."""
    if not file.exists():
        has_log = log_of(file).exists()
        return "no file, but a write-ahead log without its file" if has_log else "no file"
    try:
        return in_words(file)
    except ProgressError as error:
        return f"cannot be read: {error}"


def restore(backups: Backups, source: Path) -> Path | None:
    """Put a backup in the place of the progress file.

    Args:
        backups: the backups of the progress file.
        source: the backup, or any other progress file.

    Returns:
        Where the file that was replaced is kept; None if there was none.

    Raises:
        ProgressError: if the backup is damaged, if another copy has the progress file open, or if a file cannot be
            written. The progress file is then unchanged.
    """
    file = backups.progress
    if source.exists() and file.exists() and source.samefile(file):
        raise ProgressError(f"{source} is the progress file itself. Name a backup.")
    check_snapshot(source)
    with not_in_use(file):
        kept = set_aside(file, backups.new_name("restore"))
        put_in_place(source, file)
    return kept[0] if kept else None


def _line(file: Path, before: str) -> BackupLine:
    taken = f" (taken before {before})" if before else ""
    try:
        return BackupLine(file.name, f"{in_words(file)}{taken}", is_readable=True)
    except ProgressError as error:
        return BackupLine(file.name, f"cannot be restored: {error}{taken}", is_readable=False)
