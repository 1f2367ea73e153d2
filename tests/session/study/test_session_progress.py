"""How far a session is: its cards are counted once, and what is done never becomes less."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, give_up, right, statements, study


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Open ten statements."""
    return services(statements(tmp_path, 10))


def test_a_failed_card_comes_again_and_is_no_further_card(opened: Services) -> None:
    """It is counted apart, until it is known."""
    session = study(opened)
    assert progress_of(session).counted == ("1 of 10",)
    give_up(session)
    assert progress_of(session).counted == ("2 of 10", "1 to repeat")
    answer_rightly(session, Rating.EASY)
    assert progress_of(session).counted == ("3 of 10", "1 to repeat")
    assert isinstance(opened.clock, HandClock)
    for _ in range(8):
        answer_rightly(session, Rating.EASY)
    assert progress_of(session).counted == ("10 of 10", "1 to repeat")
    answer_rightly(session, Rating.EASY)
    assert session.turn is None
    assert progress_of(session).counted == ("10 of 10",)
    assert progress_of(session).share == 1


def test_a_mark_that_is_looked_at_counts_as_what_it_makes_of_the_card(opened: Services) -> None:
    """Going on changes nothing but which card is there."""
    session = study(opened)
    assert session.turn is not None
    session.answer(right(session.turn.question))
    session.rate(Rating.AGAIN)
    marked = progress_of(session)
    assert marked.counted == ("1 of 10", "1 to repeat")
    session.go_on()
    assert progress_of(session).share == marked.share
    session.undo()
    assert progress_of(session).counted == ("1 of 10",)
    assert progress_of(session).share == 0


def test_an_empty_session_is_no_error(tmp_path: Path) -> None:
    """There is nothing to count."""
    opened = services(statements(tmp_path, 2))
    assert progress_of(study(opened, new_limit=0)).counted == ("0 of 0",)


@given(st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 700)), max_size=40), st.integers(1, 6))
def test_what_is_done_never_becomes_less(answers: list[tuple[Rating, int]], cards: int) -> None:
    """Whatever is answered, and however long the learner waits; the cards stay as many, and position never goes back."""
    with TemporaryDirectory() as folder:
        opened = services(statements(Path(folder), cards))
        assert isinstance(opened.clock, HandClock)
        session, before = study(opened), 0.0
        positions = []
        for rating, seconds in answers:
            if session.turn is None:
                break
            for step in (_answer, lambda session, _: session.go_on()):
                step(session, rating)
                now = progress_of(session)
                assert now.total == cards
                assert before <= now.share <= 1
                before = now.share
                positions.append(now.position)
            opened.clock.advance(seconds=seconds)
        assert positions == sorted(positions)
        assert (before == 1) is (session.turn is None)


def _answer(session: StudySession, rating: Rating) -> None:
    assert session.turn is not None
    session.answer(right(session.turn.question))
    session.rate(rating)
