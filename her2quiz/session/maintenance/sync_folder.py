"""Syncs progress through a folder that another program copies between machines: Syncthing, Dropbox, git.

Each machine writes one file of its own, with everything it knows, and replaces it as a whole. It reads all others. A
conflict copy that the other program made is one more file to read. Nothing is sent anywhere by her2quiz itself.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.session.maintenance.backups import Backups
from her2quiz.session.maintenance.merge_files import Merged, merge_files
from her2quiz.session.services.clock import Clock
from her2quiz.session.wording import plural
from her2quiz.store.file.place import refuse_own_file
from her2quiz.store.maintenance.log_file import lines
from her2quiz.store.maintenance.log_stream import size, stream
from her2quiz.store.progress_file import ProgressFile
from her2quiz.write_file import replacing_if_changed

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

_NAME = "her2quiz"
_UNFINISHED = (".tmp", ".part", ".partial", ".new", ".crdownload")
"""How the names of files end that another program is still writing."""

_EACH = 500
"""Rows between two reports."""


@frozen
class Synced:
    """What came of a sync."""

    merged: Merged
    """What the other files added."""

    file: Path
    """This machine's own file."""

    rows: int
    """How many rows it has."""

    has_changed: bool
    """Whether it was written anew."""

    strange: int
    """Rows that its file held already, and this machine did not know: another one has the same id, or its progress
    file is older than it was."""

    def warnings(self, id_file: Path) -> Iterator[str]:
        """Say that another machine seems to write the same file, and what to do.

        Args:
            id_file: the file with the id of this machine.
        """
        if self.strange:
            yield (
                f"{self.file.name} held {plural(self.strange, 'row')} that this computer did not have; they were added. "
                "Unless you restored a backup, another computer writes the same file: it was set up as a copy of this "
                f"one. On one of the two, delete {id_file}; it then gets a file of its own."
            )


def own_file(folder: Path, machine: str) -> Path:
    """Return the file that a machine writes into a folder."""
    return folder / f"{_NAME}-{machine}.jsonl"


def sync(file: ProgressFile, own: Path, backups: Backups, clock: Clock, report: Report) -> Synced:
    """Read what other machines wrote into a folder, then write what this one knows.

    Args:
        file: the learner's progress file, open.
        own: this machine's own file, in a folder that must be there.
        backups: where a backup goes before anything is added.
        clock: gives the present moment.
        report: shows progress.

    Raises:
        ProgressError: if there is no such folder, or something cannot be written.
    """
    folder = own.parent
    if not folder.is_dir():
        raise ProgressError(
            f"There is no folder {folder}. Is the disk connected? To start, create the folder."
        )
    refuse_own_file(Path(file.path), own)
    files = sorted(
        logs_in(folder), key=lambda each: each != own
    )  # the own one first: what it adds, this one lacked
    merged = merge_files(file, files, backups, clock, report, before="sync")
    total = size(file)
    try:
        with replacing_if_changed(own) as out:
            for number, line in enumerate(lines(stream(file))):
                out.write(f"{line}\n".encode())
                if number % _EACH == 0:
                    report(f"Writing {own.name}", min(number / max(total, 1), 1.0))
    except OSError as error:
        raise ProgressError(f"{own} cannot be written: {reason_of(error)}.") from error
    report("", 1)
    strange = sum(source.added.rows for source in merged.sources if source.file == own)
    return Synced(merged, own, total, out.has_changed, strange)


def logs_in(folder: Path) -> list[Path]:
    """Return the files in a folder that are ours, conflict copies among them; raises ProgressError."""
    try:
        return sorted(each for each in folder.iterdir() if _is_ours(each))
    except OSError as error:
        raise ProgressError(f"{folder} cannot be read: {reason_of(error)}.") from error


def _is_ours(file: Path) -> bool:
    """Whether a file is to be read: also "her2quiz-1a2b (conflicted copy).jsonl" and the like."""
    name = file.name.lower()
    is_hidden = name.startswith((".", "~")) or name.endswith(_UNFINISHED)
    return _NAME in name and ".jsonl" in name and not is_hidden and _may_be_file(file)


def _may_be_file(file: Path) -> bool:
    """Whether it is a file, or behind a closed folder: reading it reports that, and the other files go on."""
    try:
        return file.is_file()
    except OSError:
        return True
