"""Repairs the progress file: computes again what is stored for speed, or saves what can be read of a damaged file."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from attrs import frozen

from her2quiz.domain.errors import ProgressError
from her2quiz.session import wording
from her2quiz.session.maintenance.backups import Backups
from her2quiz.session.services.services import Services
from her2quiz.store.errors import VERIFY, copy_errors
from her2quiz.store.log.rebuild import rebuild
from her2quiz.store.maintenance.damage import is_damage
from her2quiz.store.maintenance.replacement import not_in_use, put_in_place, set_aside
from her2quiz.store.maintenance.salvage import Salvaged, salvage

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""


@frozen
class Repaired:
    """A damaged file of which a new one was made."""

    saved: Salvaged
    """What was saved."""

    kept: tuple[Path, ...]
    """Where the damaged file and its write-ahead log are kept."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be lost."""
        saved = self.saved
        return saved.lost == 0 and not (saved.damaged_rows or saved.assumed_settings)

    def lines(self) -> Iterator[str]:
        """Return what was saved and what was lost, in words."""
        saved = self.saved
        yield f"Saved {wording.plural(saved.answers, 'answer')} into a new file."
        if saved.lost is None:
            yield "How many answers were lost is unknown: the counts by day could not be read either."
        elif saved.lost:
            yield f"Lost {wording.plural(saved.lost, 'answer')} that the counts by day know of."
        else:
            yield "No answer was lost, as far as the counts by day tell."
        if saved.damaged_pages or saved.damaged_rows:
            pages, rows = (
                wording.plural(saved.damaged_pages, "page"),
                wording.plural(saved.damaged_rows, "row"),
            )
            yield f"Could not read {pages} and {rows}."
        if saved.assumed_settings:
            yield "Some settings of the scheduler were lost; the defaults are used for the answers given under them."
        for each in self.kept:
            yield f"The damaged file is kept as {each}"


def repair(services: Services, backups: Backups, report: Report) -> Path:
    """Take a backup, then compute all memories and days again from the review log.

    Returns:
        The backup.

    Raises:
        ProgressError: if the backup or the file cannot be written. The file is then unchanged.
    """
    log = services.log
    backup = backups.take(services.progress, "repair")
    total = max(log.size()[0], 1)
    with log.file.writing():
        rebuild(log, lambda done: report("Replaying answers", done / total))
    report("", 1)
    return backup


def can_be_salvaged(error: ProgressError, file: Path) -> bool:
    """Whether an error means that the progress file is damaged; raises ProgressError if it cannot even be read."""
    return is_damage(error, file)


def without_advice(error: ProgressError) -> str:
    """Return what an error says, without the advice to verify the file, which is being done."""
    return str(error).removesuffix(VERIFY)


def repair_damaged(backups: Backups, report: Report) -> Repaired:
    """Save what can be read of a damaged file into a new one, which takes its place; the damaged one is kept.

    Raises:
        ProgressError: if another copy has the file open, nothing can be read, or a file cannot be written. Nothing was
            replaced then.
    """
    file = backups.progress
    kept_as = backups.new_name("repair")
    with not_in_use(file), _work_folder(backups.folder) as folder:
        kept = set_aside(file, kept_as)
        saved = salvage(file, folder / "new.sqlite", lambda share: report("Reading pages", share))
        if not saved.rows:
            _remove(kept)
            raise ProgressError(f"Nothing could be read from {file}. It was not changed.")
        put_in_place(folder / "new.sqlite", file)
    report("", 1)
    return Repaired(saved, tuple(kept))


def _remove(files: list[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


@contextmanager
def _work_folder(parent: Path) -> Iterator[Path]:
    """Return a folder for files that are gone afterwards; after a crash, the next backups remove it."""
    with copy_errors(str(parent)):
        folder = Path(mkdtemp(prefix=".her2quiz-", suffix=".new", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
