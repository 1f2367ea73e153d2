"""What a progress file holds and what is wrong with it: the one look on which `status` and `verify` report."""

from collections.abc import Callable, Iterator

from attrs import frozen

from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.store.log.rebuild import replayed
from her2quiz.store.log.review_log import ReviewLog

Report = Callable[[str, float], None]
"""Is given what is being done, and which share of it is done, 0 to 1."""

_SHOWN = 10
"""How many cards are named."""


@frozen
class Examined:
    """What was found."""

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

    altered: int
    """Rows that are not as they were written."""

    missing: int
    """Rows of the logs that are no longer there; below 0 if there are more than were written."""

    differing: tuple[str, ...]
    """Cards whose stored memory does not match their reviews."""

    days_differ: bool
    """Whether the stored count of answers by day does not match the log."""

    @property
    def is_intact(self) -> bool:
        """Whether there is nothing to repair. Odd clocks and cards of no deck are no damage."""
        return not (self.is_damaged or self.differing or self.days_differ)

    @property
    def is_damaged(self) -> bool:
        """Whether something is wrong that cannot be computed again from the log."""
        return bool(self.damage or self.altered or self.missing)

    def computed_wrongly(self) -> Iterator[str]:
        """Return, in words, what can be computed again from the log."""
        for card in self.differing[:_SHOWN]:
            yield f"The schedule of {card} does not match its review history."
        if len(self.differing) > _SHOWN:
            yield f"The same is true of {wording.plural(len(self.differing) - _SHOWN, 'more card')}."
        if self.days_differ:
            yield "The number of answers by day does not match the review log."


def examine(services: Services, report: Report) -> Examined:
    """Look through a whole progress file, and replay every card's reviews.

    Raises:
        ProgressError: if part of it cannot be read.
    """
    log = services.log
    report("Reading the file", 0)
    damage = log.check()
    reviews, rows = log.size()
    altered = log.altered(lambda done: report("Checking rows", min(1.0, done / max(rows, 1))))
    seen, differing = _compared(log, lambda done: report("Replaying answers", done / max(reviews, 1)))
    report("", 1)
    return Examined(
        reviews=reviews,
        rows=rows,
        cards=len(seen),
        orphans=sum(not services.library.has(card) for card in seen),
        damage="" if damage == "ok" else damage,
        altered=len(altered),
        missing=log.missing(),
        differing=differing,
        days_differ=log.days_differ(),
    )


def _compared(log: ReviewLog, report: Callable[[int], None]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the cards with a stored memory, and those whose memory is not what their reviews give."""
    memories = log.memories()
    left, differing = dict(memories), []
    for card, memory in replayed(log, report):
        if left.pop(card, None) != memory:
            differing.append(card)
    return frozenset(memories), (*differing, *sorted(left))
