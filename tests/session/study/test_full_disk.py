"""A disk that is full in the middle of a session."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.turn import Turn
from tests.factories import services
from tests.session.sessions import give_up, statements, study

Full = tuple[str, Turn | None, int]


def _fill(opened: Services) -> None:
    """Leave no room: no page more than there are, and those that are there full."""
    connection = opened.progress.connection
    connection.execute("CREATE TABLE filler (text)")
    connection.execute("PRAGMA max_page_count = 1")  # SQLite takes this as: no more than there are
    for size in (3000, 300, 30, 3, 1):
        with suppress(sqlite3.OperationalError):
            while True:
                connection.execute("INSERT INTO filler VALUES (zeroblob(?))", (size,))


def _answer_until_full(session: StudySession) -> Full:
    """Answer until the disk is full; gives what is said then, and what stood there before."""
    for _ in range(200):
        before = (session.turn, session.tally.count)
        try:
            give_up(session)
        except ProgressError as error:
            return str(error), *before
    raise AssertionError("there is always room")


def test_the_question_is_still_open_when_the_disk_is_full(tmp_path: Path) -> None:
    """The answer is refused in words, nothing is written, and with room the same question takes an answer."""
    opened = services(statements(tmp_path, 40), progress=tmp_path / "p.sqlite")
    session = study(opened, new_limit=40)
    _fill(opened)
    said, posed, count = _answer_until_full(session)
    assert "The disk is full, so nothing was written" in said
    assert (session.turn, session.answered, session.tally.count) == (posed, None, count)
    assert opened.log.size() == (count, count)
    assert progress_status(opened).is_intact
    opened.progress.connection.execute("PRAGMA max_page_count = 100000")
    give_up(session)
    assert opened.log.size() == (count + 1, count + 1)
    assert progress_status(opened).is_intact
    opened.close()


def test_overruling_on_a_full_disk_keeps_the_rating_that_was(tmp_path: Path) -> None:
    """A rating that cannot be saved does not count, here nor on disk."""
    opened = services(statements(tmp_path, 40), progress=tmp_path / "p.sqlite")
    session = study(opened, new_limit=40)
    before = session.answer(GaveUp())
    _fill(opened)
    with pytest.raises(ProgressError, match="The disk is full"):
        _overrule_for_ever(session)
    ((kept, _),) = opened.log.reviews_of("many/c0")
    assert session.answered is not None
    assert kept == session.answered.review
    assert kept.answer == (before.review.answer if before.review else None)
    assert progress_status(opened).is_intact
    opened.close()


def _overrule_for_ever(session: StudySession) -> None:
    for turn in range(200):
        session.rate(Rating.EASY if turn % 2 else Rating.HARD)
