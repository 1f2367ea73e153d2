"""The state of the progress file, and whether it is intact."""

from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from her2quiz import paths
from her2quiz.domain.moment import CLOCKS_DIFFER, Moment
from her2quiz.session import wording
from her2quiz.session.maintenance.examination import Examined, Report, examine
from her2quiz.session.services.services import Services


@frozen(kw_only=True)
class ProgressStatus(Examined):
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

    dated_ahead: int
    """Answers that are dated later than now."""

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
        yield from self.computed_wrongly()


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
    file = services.progress
    found = asdict(examine(services, report), recurse=False)
    path = Path(file.path)
    return ProgressStatus(
        **found,
        file=file.path,
        size=path.stat().st_size if path.exists() else 0,
        beside=file.beside(),
        is_complete=file.is_complete(),
        own_decks=str(paths.own_decks()),
        dated_ahead=services.log.dated_after(now.at + CLOCKS_DIFFER) if now else 0,
    )
