"""What the first screen reads from the progress file goes by the cards that were seen, however often each was answered."""

from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from her2quiz.session.progress.overview import Overview
from tests.factories import services, write_deck
from tests.store.samples import add, review

CARDS = ("mixed/best", "mixed/recall")


def _steps(connection: Connection, action: Callable[[], object]) -> int:
    """Count the steps of SQLite's machine that something takes; each row that is read takes some."""
    taken = list[None]()
    connection.set_progress_handler(lambda: taken.append(None), 1)
    action()
    connection.set_progress_handler(None, 1)
    return len(taken)


def _first_screen(folder: Path, rounds: int) -> int:
    """Return the steps of the first screen after so many answers to each of two cards."""
    opened = services(write_deck(folder))
    for number in range(rounds * len(CARDS)):
        add(opened.log, review(number, CARDS[number % len(CARDS)]))
    return _steps(opened.progress.connection, lambda: Overview(opened).counts)


def test_a_longer_log_takes_no_more_steps(tmp_path: Path) -> None:
    """An index or a kept sum is read wherever all answers would be."""
    short = _first_screen(tmp_path, 10)
    assert 0 < short == _first_screen(tmp_path, 40)
