"""Computes again what is stored for speed: the memory of each card, and the number of answers by day."""

from collections.abc import Callable, Collection, Iterator

from her2quiz.domain.history.replay import replay
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.store.log.review_log import ReviewLog

Report = Callable[[int], None]
"""Is given the number of reviews that were replayed so far."""


def silent(_done: int) -> None:
    """Report nothing."""


def replayed(log: ReviewLog, report: Report = silent) -> Iterator[tuple[str, Memory | None]]:
    """Return the memory of each card that was answered, computed from its reviews; raises ProgressError."""
    done = 0
    for card, history in log.histories():
        yield card, replay(history)
        done += len(history)
        report(done)


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
    done = 0
    for card, history in log.histories(cards):
        log.remember(card, replay(history))
        done += len(history)
        report(done)


def rebuild_days(log: ReviewLog) -> None:
    """Count the answers of each day again, within a transaction of the caller."""
    connection = log.file.connection
    connection.execute("DELETE FROM day")
    connection.execute("INSERT INTO day SELECT day, count(*) FROM review GROUP BY day")
