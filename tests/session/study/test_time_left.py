"""The time left that the learner is told: known from the pace, and steady from answer to answer."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, finish, right, statements, study


def experienced(folder: Path, cards: int) -> StudySession:
    """Begin a session of a learner whose pace is known."""
    clock = HandClock(tick=timedelta(0))
    opened = services(statements(folder, cards + 10), clock=clock)
    first = study(opened, new_limit=10)
    while first.turn is not None:
        clock.advance(seconds=15)
        answer_rightly(first, Rating.EASY)
    clock.advance(days=1)
    return study(opened, new_limit=cards)


@settings(max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.lists(st.tuples(st.sampled_from(Rating), st.integers(1, 130)), min_size=4, max_size=12))
def test_no_answer_makes_it_swing(answers: list[tuple[Rating, int]]) -> None:
    """It rises by what the card itself still takes at most, and by less than a third; not while a mark is looked at."""
    with TemporaryDirectory() as folder:
        session = experienced(Path(folder), 20)
        clock = session._services.clock
        assert isinstance(clock, HandClock)
        assert session.forecast.is_known
        for rating, seconds in answers:
            if session.turn is None:
                break
            before, missed = session.forecast.seconds, session.tally.share_missed
            clock.advance(seconds=seconds)
            session.answer(right(session.turn.question))
            session.rate(rating)
            after = session.forecast.seconds
            assert session.answered is not None
            again = session.forecast.again(session.answered.outcomes.after(rating)) * session.tally.pace
            assert after <= before + again + 1e-6, (missed, before, after)
            assert after <= before * 4 / 3 + 1e-6
            session.go_on()
            assert session.forecast.seconds == pytest.approx(after)


def test_a_changed_rating_and_undo_lead_back(tmp_path: Path) -> None:
    """As if nothing had been answered before."""
    session = experienced(tmp_path, 10)
    assert session.turn is not None
    before = session.forecast.seconds
    session.answer(GaveUp())
    missed = session.forecast.seconds
    session.rate(Rating.EASY)
    assert session.forecast.seconds < before
    session.rate(Rating.AGAIN)
    assert session.forecast.seconds == pytest.approx(missed)
    session.undo()
    assert session.forecast.seconds == pytest.approx(before)


def test_it_is_told_once_the_pace_is_known(tmp_path: Path) -> None:
    """Not from a guess on the first day; from the first card on after that, or if the session has a limit."""
    opened = services(statements(tmp_path, 8))
    session = study(opened, new_limit=8)
    known = []
    for _ in range(4):
        known.append(session.forecast.is_known)
        answer_rightly(session, Rating.EASY)
    assert known == [False, False, False, True]
    assert StudySession(opened, session.decks, minutes=10).forecast.is_known
    finish(session, Rating.EASY)
    assert session.forecast.seconds == 0
