"""What one answer costs, in numbers that no machine changes: statements, commits and calls. None grows with the deck."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import groupby, zip_longest
from pathlib import Path
from types import FrameType

import pytest

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.study.card_queue import CardQueue
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession
from tests.benchmarks.history import flip_deck
from tests.factories import services

MOST_CALLS, MOST_CALLS_OF_UNDO = 375, 185
"""Calls of Python and of C, from the answer to the next question, and of taking it back; there were 900 and 525 once."""

STATEMENTS = [
    "BEGIN IMMEDIATE",
    "UPDATE file",
    "INSERT INTO memory",
    "INSERT INTO log",
    "INSERT INTO day",
    "COMMIT",
]
"""All that SQLite is asked for; there is one commit, so one flush to disk."""

STATEMENTS_OF_UNDO = [
    "BEGIN IMMEDIATE",
    "UPDATE file",
    "DELETE FROM memory",
    "INSERT INTO log",
    "INSERT INTO day",
    "COMMIT",
]
"""The same for taking back the answer that was written last."""

STATEMENTS_OF_FURTHER_UNDO = [
    "SELECT id, kind, at",  # what else was done, perhaps later
    *STATEMENTS_OF_UNDO[:2],
    "SELECT card, card_then",  # whether it is still there
    *STATEMENTS_OF_UNDO[2:],
]
"""The same for taking back an earlier answer of this session."""


def begun(folder: Path, cards: int) -> StudySession:
    """Begin to study some cards, and answer a few, so that what is done once is done."""
    folder.mkdir()
    opened = services(flip_deck(folder, cards), progress=folder / "progress.sqlite")
    session = StudySession(opened, opened.library.find(["flip"]), cards)
    for _ in range(4):
        answer(session)
    return session


def answer(session: StudySession) -> None:
    """Miss a card, and go on; the card waits for its step."""
    session.answer(GaveUp())
    session.rate(Rating.AGAIN)
    session.go_on()


@contextmanager
def counted_calls() -> Iterator[list[str]]:
    """Note each call that is made in this thread."""
    calls: list[str] = []

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        if event in ("call", "c_call"):
            calls.append(event)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def calls_of_an_answer(session: StudySession) -> int:
    """Return the median of the calls that answers make: now and then something is looked up that is then known."""
    counts = []
    for _ in range(9):
        with counted_calls() as calls:
            answer(session)
        counts.append(len(calls))
    return sorted(counts)[4]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[StudySession]:
    """Begin to study 60 cards."""
    session = begun(tmp_path / "small", 60)
    yield session
    session._services.close()


@pytest.fixture
def large(tmp_path: Path) -> Iterator[StudySession]:
    """Begin to study 900 cards."""
    session = begun(tmp_path / "large", 900)
    yield session
    session._services.close()


def asked_for(session: StudySession, done: Callable[[], object]) -> list[str]:
    """Return what SQLite is asked for while something is done."""
    asked: list[str] = []
    connection = session._services.progress.connection
    connection.set_trace_callback(lambda said: asked.append(" ".join(said.split())))
    done()
    connection.set_trace_callback(None)
    return [said for said, _ in groupby(asked)]  # one that a trigger follows is told again


def beginnings(asked: list[str], wanted: list[str]) -> list[str]:
    """Cut statements as short as those that are wanted."""
    return [said[: len(begin)] for said, begin in zip_longest(asked, wanted, fillvalue="")]


def test_an_answer_takes_few_statements_and_one_commit(large: StudySession) -> None:
    """On disk with the one flush that `synchronous=FULL` makes for it."""
    asked = asked_for(large, lambda: answer(large))
    assert beginnings(asked, STATEMENTS) == STATEMENTS, asked
    connection = large._services.progress.connection
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_undo_takes_few_statements_and_one_commit(large: StudySession) -> None:
    """Nothing is read again that is known; what is known is only what was written last."""
    answer(large)
    for wanted in (STATEMENTS_OF_UNDO, STATEMENTS_OF_FURTHER_UNDO):
        asked = asked_for(large, large.undo)
        assert beginnings(asked, wanted) == wanted, asked


def test_undo_takes_as_few_calls_after_many_answers(large: StudySession) -> None:
    """What was answered is not all counted again."""
    counts = []
    for further in (1, 100):
        for _ in range(further):
            answer(large)
        with counted_calls() as calls:
            large.undo()
        counts.append(len(calls))
    assert counts[1] <= counts[0] + 20
    assert counts[1] <= MOST_CALLS_OF_UNDO


def test_an_answer_takes_as_few_calls_after_an_undo(large: StudySession) -> None:
    """A card that was displaced is queued, and is not looked for among all."""
    answer(large)
    large.undo()
    answer(large)
    assert calls_of_an_answer(large) <= MOST_CALLS + 30


def test_an_answer_takes_few_calls_however_many_cards_there_are(
    small: StudySession, large: StudySession
) -> None:
    """Sixty, or as many as a learner of many decks may ask for."""
    few, many = calls_of_an_answer(small), calls_of_an_answer(large)
    assert many <= MOST_CALLS
    assert abs(many - few) <= 25  # texts that were read before are not read again


def test_cards_that_wait_are_not_gone_through(large: StudySession) -> None:
    """Three hundred missed cards that come again make no answer longer."""
    before = calls_of_an_answer(large)
    waiting = large._turns.queue.waiting
    missed = next(iter(large._turns.memories.values()))
    memory = missed._replace(due_at=missed.due_at + timedelta(hours=1))
    for number in range(300):
        waiting.wait(f"flip/none-{number}", memory)
    assert calls_of_an_answer(large) <= before + 20


def test_how_far_a_session_is_takes_no_more_with_more_cards(
    small: StudySession, large: StudySession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said with each key; the cards that are queued are not even listed."""
    monkeypatch.delattr(CardQueue, "keys")
    with counted_calls() as few:
        progress_of(small)
    with counted_calls() as many:
        progress_of(large)
    assert len(many) <= len(few)
