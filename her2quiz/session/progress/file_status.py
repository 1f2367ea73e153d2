"""What can be said of the progress file, and whether it is sound."""

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
    """The folder for decks of one's own."""

    reviews: int
    """Answers that were not undone."""

    rows: int
    """All rows of the log."""

    cards: int
    """Cards that were seen."""

    orphans: int
    """Cards that were seen and are in no deck now; their progress is kept."""

    damage: str
    """What SQLite found wrong with the file; empty if nothing."""

    differing: tuple[str, ...]
    """Cards whose memory is not what their reviews give."""

    days_differ: bool
    """Whether the count of reviews by day is not what the log gives."""

    @property
    def is_intact(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.damage or self.differing or self.days_differ)

    def lines(self) -> Iterator[str]:
        """Say it in words."""
        yield f"Progress file: {self.file} ({self.size / 1024:,.0f} KiB)"
        yield f"Your own decks: {self.own_decks}"
        yield f"{wording.plural(self.reviews, 'answer')} in {wording.plural(self.rows, 'row')} of the log, {wording.plural(self.cards, 'card')} seen"
        if self.orphans:
            yield f"{wording.plural(self.orphans, 'card')} of them in no deck at hand; their progress is kept"
        if self.damage:
            yield f"Damaged: {self.damage}. Put a backup in its place."
        for card in self.differing[:10]:
            yield f"The memory of {card} is not what its answers give."
        if self.days_differ:
            yield "The count of answers by day is not what the log gives."
        if self.is_intact:
            yield "Sound: the file is whole, and every card's memory is what its answers give."


def progress_status(services: Services) -> ProgressStatus:
    """Look through the whole progress file and replay every card."""
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
