"""A session of only some cards asks no others, whatever else is done in it."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services
from tests.session.sessions import finish, statements, study

ONLY = {"many/c2", "many/c5", "many/c7"}


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Open a deck of ten cards, of which two new ones come on a day."""
    opened = services(statements(tmp_path, 10), clock=HandClock())
    opened.prefer(new_per_day=2)
    return opened


def test_new_ones_come_within_the_days_limit_and_more_on_request(made: Services) -> None:
    """More new cards, and the limit with which there would be some, are of these cards too."""
    session = StudySession(made, made.library.decks, only=ONLY)
    assert {*finish(session, Rating.EASY)} < ONLY
    assert session.unseen() == 1
    assert session.limit_with_more() is not None
    assert session.more_new(10) == 1
    assert {*finish(session, Rating.EASY)} < ONLY
    assert session.limit_with_more() is None
    assert session.unseen() == 0


def test_due_ones_come_and_the_rest_waits_as_before(made: Services) -> None:
    """Also after the decks were read again."""
    finish(study(made, new_limit=10), Rating.EASY)
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=100)
    session = StudySession(made, made.library.decks, only=ONLY)
    session.reload()
    assert {*session.to_come()} == ONLY
    finish(session, Rating.EASY)
    assert session.waiting() == 0
    assert study(made).remaining == 7
