"""The state of the progress file, and whether it is intact."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from her2quiz import paths
from her2quiz.domain.history.replay import replay
from her2quiz.session import wording
from her2quiz.session.services.services import Services


@frozen
class ProgressStatus:
    """The state of the progress file."""

    file: str
    """Where it is."""

    size: int
    """Bytes."""

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

    days_differ: bool
    """Whether the stored count of reviews by day does not match the log."""

    @property
    def is_intact(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.damage or self.differing or self.days_differ)

    def lines(self) -> Iterator[str]:
        """Return the state in words."""
        yield f"Progress file: {self.file} ({self.size / 1024:,.0f} KiB)"
        yield f"Your own decks: {self.own_decks}"
        yield f"{wording.plural(self.reviews, 'answer')} in {wording.plural(self.rows, 'row')} of the log, {wording.plural(self.cards, 'card')} seen"
        if self.orphans:
            yield f"{wording.plural(self.orphans, 'card')} of these in no deck that was found; their progress is kept"
        if self.damage:
            yield f"The file is damaged: {self.damage}. To restore a backup, run her2quiz progress restore."
        for card in self.differing[:10]:
            yield f"The schedule of {card} does not match its review history."
        if self.days_differ:
            yield "The number of answers by day does not match the review log."
        if self.is_intact:
            yield "OK: the file is intact and every schedule matches its review history."


def progress_status(services: Services) -> ProgressStatus:
    """Check the whole progress file and replay every card's reviews."""
    log = services.log
    damage = log.check()
    memories = log.memories()
    reviews, rows = log.size()
    replayed = {card: replay(history) for card, history in log.histories()}
    differing = tuple(card for card in {**memories, **replayed} if memories.get(card) != replayed.get(card))
    file = Path(log.file.path)
    return ProgressStatus(
        file=log.file.path,
        size=file.stat().st_size if file.exists() else 0,
        own_decks=str(paths.own_decks()),
        reviews=reviews,
        rows=rows,
        cards=len(memories),
        orphans=sum(not services.library.has(card) for card in memories),
        damage="" if damage == "ok" else damage,
        differing=differing,
        days_differ=log.days_differ(),
    )
