"""Merges other progress files, or exported logs, into the learner's own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.moment import CLOCKS_DIFFER
from her2quiz.session import wording
from her2quiz.session.maintenance.backups import Backups
from her2quiz.session.services.clock import Clock
from her2quiz.store.maintenance.log_file import LinesRead, is_log_file, read_rows
from her2quiz.store.maintenance.log_stream import size, stream
from her2quiz.store.maintenance.merge import Added, Merge
from her2quiz.store.maintenance.reading import reading
from her2quiz.store.progress_file import ProgressFile

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

_EACH = 500
"""Rows between two reports."""

_LINE_BYTES = 300
"""About so long is a line of a log; the number of lines is guessed from the file's size."""


@frozen
class Source:
    """What came of one file."""

    file: Path
    """The file."""

    added: Added
    """What it added."""

    problem: str = ""
    """What was wrong with it, if anything. What could be read was added all the same, or nothing of it was there."""

    is_unusable: bool = False
    """Whether it is no file that can be merged."""

    def lines(self) -> Iterator[str]:
        """Return what it added and what was wrong, in words."""
        added = self.added
        if added.rows or not self.problem:
            others = f" and {wording.plural(added.others, 'other row')}" if added.others else ""
            yield f"{self.file}: added {wording.plural(added.reviews, 'answer')}{others}"
        if added.ahead:
            count = wording.plural(added.ahead, "answer")
            yield f"{self.file}: {count} dated later than now. Is the clock of one of your computers wrong?"

    def problems(self) -> Iterator[str]:
        """Return what was wrong with it, in words."""
        if self.problem:
            yield self.problem
        if self.added.unreadable:
            rows = wording.plural(self.added.unreadable, "row")
            yield f"{self.file}: {rows} could not be read and left out"


@frozen
class Merged:
    """What came of a merge."""

    sources: tuple[Source, ...]
    """The files."""

    backup: Path | None
    """The file as it was before; None if nothing was added."""

    @property
    def is_useless(self) -> bool:
        """Whether none of the files could be used."""
        return all(source.is_unusable for source in self.sources)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was wrong with any file."""
        return not any([*source.problems()] for source in self.sources)


def merge_files(
    file: ProgressFile, files: Sequence[Path], backups: Backups, clock: Clock, report: Report, *, before: str
) -> Merged:
    """Add what other files have and this one has not, in one transaction, after a backup.

    Args:
        file: the learner's own file, open.
        files: progress files and exported logs. None of them is changed.
        backups: where the backup goes.
        clock: gives the present moment.
        report: shows progress.
        before: the command's name, for the backup.

    Raises:
        ProgressError: if the backup or the file cannot be written; nothing was added.
    """
    with _merge(file, clock) as merge:
        sources = tuple(_collected(merge, each, report) for each in files)
        backup = None
        if merge.has_news:
            backup = backups.take(file, before)
            total = max(sum(source.added.rows for source in sources), 1)
            merge.write(lambda done: report("Replaying answers", min(done / total, 1.0)))
    report("", 1)
    return Merged(sources, backup)


@contextmanager
def _merge(file: ProgressFile, clock: Clock) -> Iterator[Merge]:
    merge = Merge(file, clock().at + CLOCKS_DIFFER)
    try:
        yield merge
    finally:
        merge.close()


def _collected(merge: Merge, source: Path, report: Report) -> Source:
    """Collect what one file adds; if part of it cannot be read, the rest and the other files are still merged."""
    added, problem = Added(), ""
    try:
        if is_log_file(source):
            problem = _collect_lines(merge, source, added, report)
        else:
            with reading(source) as opened:
                merge.collect(stream(opened), added, _shown(report, source, size(opened)))
    except ProgressError as error:
        return Source(source, added, str(error), is_unusable=not added.rows)
    return Source(source, added, problem)


def _collect_lines(merge: Merge, source: Path, added: Added, report: Report) -> str:
    """Collect what a log adds; returns what was wrong with it."""
    read, guess = LinesRead(), source.stat().st_size // _LINE_BYTES
    merge.collect(read_rows(source, read), added, _shown(report, source, guess))
    if read.is_cut_off:
        return f"{source} was cut off; what was there was read"
    return f"{source}: {wording.plural(read.bad, 'line')} could not be read and left out" if read.bad else ""


def _shown(report: Report, source: Path, total: int) -> Callable[[int], None]:
    def show(done: int) -> None:
        if done % _EACH == 0:
            report(f"Reading {source.name}", min(done / max(total, 1), 1.0))

    return show
