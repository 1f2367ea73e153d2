"""The state of the progress file, and whether it is intact."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from her2quiz import paths
from her2quiz.domain.history.replay import replay
from her2quiz.domain.moment import CLOCKS_DIFFER, Moment
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.store.review_log import ReviewLog

Report = Callable[[str, float], None]
"""Takes what is being done, and how much of it is done."""


@frozen
class ProgressStatus:
    """The state of the progress file."""

    file: str
    """Where it is."""

    size: int
    """Bytes."""

    beside: tuple[tuple[str, int], ...]
    """The files that SQLite keeps beside it while it is open, each with its bytes; none after an orderly end."""

    is_complete: bool
    """Whether a copy of the one file would hold every answer."""

    own_decks: str
    """The folder of the learner's own decks."""

    reviews: int
    """Answers that were not undone."""

    rows: int
    """All rows of the log."""

    cards: int
    """Cards that were seen."""

    orphans: int
    """Cards that were seen and are in no deck now; their progress is kept."""

    damage: str
    """The damage that SQLite found in the file; empty if none."""

    differing: tuple[str, ...]
    """Cards whose stored memory does not match their review history."""

    dated_ahead: int
    """Answers that are dated later than now."""

    altered: int
    """Rows that are not as they were written."""

    missing: int
    """Rows of the logs that are no longer there."""

    days_differ: bool
    """Whether the stored count of reviews by day does not match the log."""

    @property
    def is_intact(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.damage or self.altered or self.missing or self.differing or self.days_differ)

    def lines(self) -> Iterator[str]:
        """Return the state in words."""
        if not self.size and not self.rows:
            yield f"There is no progress at {self.file} yet. Your first answer creates the file."
            yield f"Your own decks: {self.own_decks}"
            return
        yield f"Progress file: {self.file} ({self.size / 1024:,.0f} KiB)"
        if not self.is_complete:
            beside = ", ".join(f"{name} ({size / 1024:,.0f} KiB)" for name, size in self.beside)
            yield f"A copy of this file alone would lack the latest answers, which are in {beside}."
        yield f"Your own decks: {self.own_decks}"
        yield f"{wording.plural(self.reviews, 'answer')} in {wording.plural(self.rows, 'row')} of the log, {wording.plural(self.cards, 'card')} seen"
        if self.orphans:
            yield f"{wording.plural(self.orphans, 'card')} of these in no deck that was found; their progress is kept"
        if self.dated_ahead:
            yield (
                f"{wording.plural(self.dated_ahead, 'answer')} dated later than now: the clock was ahead then, or is behind "
                "now. Their cards are due today; nothing was removed."
            )
        yield from self._wrong()
        if self.is_intact:
            yield "OK: the file is intact and every schedule matches its review history."

    def _wrong(self) -> Iterator[str]:
        """Return what is wrong."""
        if self.damage:
            yield f"The file is damaged: {self.damage}. To restore a backup, run her2quiz progress restore."
        if self.altered:
            yield f"{wording.plural(self.altered, 'row')} altered since written. {_VERIFY}"
        if self.missing:
            yield f"{wording.plural(abs(self.missing), 'row')} missing from the logs, or counted wrongly. {_VERIFY}"
        for card in self.differing[:10]:
            yield f"The schedule of {card} does not match its review history."
        if self.days_differ:
            yield "The number of answers by day does not match the review log."


_VERIFY = "For details, run her2quiz progress verify."


def progress_status(
    services: Services, now: Moment | None = None, report: Report = lambda _name, _share: None
) -> ProgressStatus:
    """Check the whole progress file and replay every card's reviews.

    Args:
        services: decks and log.
        now: the present moment, if answers that are dated later are to be counted.
        report: is called now and then with what is being done and how much of it is done, 0 to 1; last with no name.
    """
    log = services.log
    report("Reading the file", 0)
    damage = log.check()
    memories = log.memories()
    reviews, rows = log.size()
    altered = log.altered(lambda done: report("Checking rows", min(1, done / (rows + 1))))
    differing = _differing(log, memories, lambda done: report("Replaying answers", done / (reviews + 1)))
    report("", 1)
    file = Path(log.file.path)
    return ProgressStatus(
        file=log.file.path,
        size=file.stat().st_size if file.exists() else 0,
        beside=log.file.beside(),
        is_complete=log.file.is_complete(),
        own_decks=str(paths.own_decks()),
        reviews=reviews,
        rows=rows,
        cards=len(memories),
        orphans=sum(not services.library.has(card) for card in memories),
        damage="" if damage == "ok" else damage,
        differing=differing,
        dated_ahead=log.dated_after(now.at + CLOCKS_DIFFER) if now else 0,
        altered=len(altered),
        missing=log.missing(),
        days_differ=log.days_differ(),
    )


def _differing(
    log: ReviewLog, memories: Mapping[str, Memory], report: Callable[[int], None]
) -> tuple[str, ...]:
    """Return the cards whose stored memory is not what their reviews give."""
    done, left, differing = 0, dict(memories), []
    for card, history in log.histories():
        report(done)
        done += len(history)
        if replay(history) != left.pop(card, None):
            differing.append(card)
    return (*differing, *left)
