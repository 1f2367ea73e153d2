"""Verifies the progress file: SQLite's own check, then every card's reviews replayed against what is stored."""

from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from her2quiz import paths
from her2quiz.domain.errors import ProgressError
from her2quiz.session import wording
from her2quiz.session.maintenance.examination import Examined, Report, examine
from her2quiz.session.services.services import Services
from her2quiz.store.file.place import holds_anything, log_of, place_of
from her2quiz.store.maintenance.oddities import Oddities, oddities


@frozen(kw_only=True)
class Verified(Examined):
    """What was found."""

    odd: Oddities
    """Clocks that were wrong, and rows that name missing ones."""

    def lines(self) -> Iterator[str]:
        """Return what was found, in words."""
        yield f"{wording.plural(self.reviews, 'answer')}, {wording.plural(self.cards, 'card')} seen"
        yield from self._notes()
        yield from self._wrong()
        if self.is_intact:
            yield "OK: the file is intact and every schedule matches its review history."
        elif self.is_damaged:
            yield "To save what is sound into a new file, run her2quiz progress verify --repair."
        else:
            yield "To compute both again from the review log, run her2quiz progress verify --repair."

    def _wrong(self) -> Iterator[str]:
        if self.damage:
            yield f"The file is damaged: {self.damage}."
        if self.altered:
            yield f"{wording.plural(self.altered, 'row')} altered since written: by a bad disk, or by another program."
        if self.missing:
            yield f"{wording.plural(abs(self.missing), 'row')} missing from the logs, or counted wrongly."
        yield from self.computed_wrongly()

    def _notes(self) -> Iterator[str]:
        odd = self.odd
        if self.orphans:
            yield f"{wording.plural(self.orphans, 'card')} in no deck that was found; their progress is kept"
        if odd.later_than_now:
            yield f"{wording.plural(odd.later_than_now, 'answer')} dated later than now: a clock was or is wrong"
        if odd.jumps_back:
            yield f"Time went back by more than a day {wording.plural(odd.jumps_back, 'time')}: a clock was wrong"
        if odd.undone_without_review:
            count = wording.plural(odd.undone_without_review, "row")
            yield f"{count} undo something that is not in the log; nothing depends on them"


def located(progress: Path | None) -> Path:
    """Return the progress file that is meant; raises ProgressError if neither it nor a log of it holds anything."""
    file = place_of(progress or paths.progress_file())
    if not file.exists() and not log_of(file).exists():
        raise ProgressError(f"There is no progress file {file}. Use another file: --progress FILE.")
    if file.exists() and not holds_anything(file) and not lost_its_file(file):
        raise ProgressError(
            f"{file} is empty: it holds no answers. To restore a backup, run her2quiz progress restore."
        )
    return file


def lost_its_file(file: Path) -> bool:
    """Whether a write-ahead log is there, but its file is missing or empty. It must not be opened as a new file."""
    return not holds_anything(file) and holds_anything(log_of(file))


def verify(services: Services, report: Report) -> Verified:
    """Verify an open progress file; raises ProgressError if part of it cannot be read."""
    found = asdict(examine(services, report), recurse=False)
    return Verified(**found, odd=oddities(services.progress, services.clock().at))
