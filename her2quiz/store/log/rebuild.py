"""Computes again what is stored for speed: the memory of each card, also when a fit is taken into use, and the answers by day."""

from collections.abc import Callable, Collection, Iterator

from her2quiz.domain.history.replay import BareHistory, last_state
from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import Fit
from her2quiz.store import rows
from her2quiz.store.log.bare_histories import answer_key_of, bare_histories
from her2quiz.store.log.fits import FIT, note_of
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append

Report = Callable[[int], None]
"""Is given the number of reviews that were replayed so far."""


def silent(_done: int) -> None:
    """Report nothing."""


def replayed(log: ReviewLog, report: Report = silent) -> Iterator[tuple[str, Memory | None]]:
    """Return the memory of each card that was answered, computed from its reviews; raises ProgressError."""
    yield from _replayed(log, report, None)


def rebuild(log: ReviewLog, report: Report = silent) -> None:
    """Compute all memories and days again, within a transaction of the caller; raises ProgressError."""
    connection = log.file.connection
    connection.execute("DELETE FROM memory")
    for card, memory in replayed(log, report):
        log.remember(card, memory)
    rebuild_days(log)


def rebuild_cards(log: ReviewLog, cards: Collection[str], report: Report = silent) -> None:
    """Compute the memories of some cards again, within a transaction of the caller; raises ProgressError."""
    for card in cards:
        log.remember(card, None)
    for card, memory in _replayed(log, report, cards):
        log.remember(card, memory)


def rebuild_days(log: ReviewLog) -> None:
    """Count the answers of each day again, within a transaction of the caller."""
    connection = log.file.connection
    connection.execute("DELETE FROM day")
    connection.execute("INSERT INTO day SELECT day, count(*) FROM review GROUP BY day")


def _replayed(
    log: ReviewLog, report: Report, cards: Collection[str] | None
) -> Iterator[tuple[str, Memory | None]]:
    done = 0
    for card, history in bare_histories(log.file, cards):
        yield card, _memory(log, history)
        done += len(history.answers)
        report(done)


def _memory(log: ReviewLog, history: BareHistory) -> Memory | None:
    state = last_state(history.answers)
    return state.memory(answer_key_of(log.file, history.latest)) if state.reviews else None


def use_fit(file: ProgressFile, fit: Fit, moment: Moment, report: Report) -> None:
    """Take a fit into use, and compute all memories again, in one transaction; raises ProgressError."""
    _append_action(file, (fit.id, FIT, *rows.moment_columns(moment), "", note_of(fit), None), report)


def undo_fit(file: ProgressFile, fit: Fit, id_: str, moment: Moment, report: Report) -> None:
    """Undo a fit, and compute all memories again, in one transaction; raises ProgressError."""
    _append_action(file, (id_, "undo", *rows.moment_columns(moment), "", "", fit.id), report)


def _append_action(file: ProgressFile, row: tuple[object, ...], report: Report) -> None:
    with file.writing():
        append(file.connection, "action", *row)
        rebuild(ReviewLog(file), report)
