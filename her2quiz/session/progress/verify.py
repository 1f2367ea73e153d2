"""Verifies the progress file: SQLite's own check, then every card's reviews replayed against what is stored."""

from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from her2quiz import paths
from her2quiz.domain.errors import ProgressError
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.store.maintenance.oddities import Oddities, oddities
from her2quiz.store.maintenance.reading import log_beside
from her2quiz.store.maintenance.rebuild import replayed
from her2quiz.store.place import place_of

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

_SHOWN = 10
"""How many cards are named."""


@frozen
class Verified:
    """What was found."""

    reviews: int
    """Answers that were not undone."""

    cards: int
    """Cards that were seen."""

    damage: str
    """The damage that SQLite found; empty if none."""

    altered: int
    """Rows that are not as they were written."""

    missing: int
    """Rows of the logs that are no longer there; below 0 if there are more than were written."""

    differing: tuple[str, ...]
    """Cards whose stored memory does not match their reviews."""

    days_differ: bool
    """Whether the stored count of answers by day does not match the log."""

    odd: Oddities
    """Clocks that were wrong, and rows that name missing ones."""

    orphans: int
    """Cards that are in no deck now."""

    @property
    def is_intact(self) -> bool:
        """Whether there is nothing to repair. Odd clocks and cards of no deck are no damage."""
        return not (self.is_damaged or self.differing or self.days_differ)

    @property
    def is_damaged(self) -> bool:
        """Whether something is wrong that cannot be computed again from the log."""
        return bool(self.damage or self.altered or self.missing)

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
        for card in self.differing[:_SHOWN]:
            yield f"The schedule of {card} does not match its review history."
        if len(self.differing) > _SHOWN:
            yield f"The same is true of {wording.plural(len(self.differing) - _SHOWN, 'more card')}."
        if self.days_differ:
            yield "The number of answers by day does not match the review log."

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
    """Return the progress file that is meant; raises ProgressError if neither it nor a log of it is there."""
    file = place_of(progress or paths.progress_file())
    if not file.exists() and not log_beside(file).exists():
        raise ProgressError(f"There is no progress file {file}.")
    return file


def lost_its_file(file: Path) -> bool:
    """Whether a write-ahead log is there, but its file is missing or empty. It must not be opened as a new file."""
    log = log_beside(file)
    is_there = file.exists() and file.stat().st_size > 0
    return not is_there and log.exists() and log.stat().st_size > 0


def verify(services: Services, report: Report) -> Verified:
    """Verify an open progress file; raises ProgressError if part of it cannot be read."""
    log = services.log
    report("Checking the file", 0)
    damage = log.check()
    reviews, rows = log.size()

    def replaying(done: int) -> None:
        report("Replaying reviews", done / max(reviews, 1))

    altered = log.altered(lambda done: report("Checking rows", min(1.0, done / max(rows, 1))))
    memories = log.memories()
    unseen = {*memories}
    differing = []
    for card, memory in replayed(log, replaying):
        unseen.discard(card)
        if memories.get(card) != memory:
            differing.append(card)
    verified = Verified(
        reviews=reviews,
        cards=len(memories),
        damage="" if damage == "ok" else damage,
        altered=len(altered),
        missing=log.missing(),
        differing=(*differing, *sorted(unseen)),
        days_differ=log.days_differ(),
        odd=oddities(log.file, services.clock().at),
        orphans=sum(not services.library.has(card) for card in memories),
    )
    report("", 1)
    return verified
