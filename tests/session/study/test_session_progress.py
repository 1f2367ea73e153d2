"""How far a session is: its cards are counted once, and what is done never becomes less."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study.session_progress import progress_of
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, give_up, key, right, statements, study


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


@pytest.mark.parametrize("every", [1000, 10, 4])
@pytest.mark.parametrize("seconds", [6, 40])
def test_what_is_left_is_right_within_a_third(tmp_path: Path, every: int, seconds: int) -> None:
    """For new cards, of a learner who misses every so many, from the first answer on while anything much is left."""
    clock = HandClock(tick=timedelta(0))
    session = study(services(statements(tmp_path, 26), clock=clock), new_limit=26)
    forecasts: list[tuple[float, float]] = []
    while session.turn is not None:
        clock.advance(seconds=seconds)
        session.answer(GaveUp() if len(forecasts) % every == 3 else right(session.turn.question))
        forecasts.append((session.forecast.answers, session.forecast.seconds))
        session.go_on()
    for given_, (answers, left) in enumerate(forecasts[:-10], start=1):
        real = len(forecasts) - given_
        assert answers == pytest.approx(real, rel=1 / 3)
        if given_ >= 10:
            assert left == pytest.approx(real * seconds, rel=1 / 3)


def test_the_usual_pace_is_known_from_earlier_sessions(tmp_path: Path) -> None:
    """The first card of a session already says how long it takes this learner."""
    clock = HandClock(tick=timedelta(0))
    opened = services(statements(tmp_path, 26), clock=clock)
    session = study(opened, new_limit=10)
    while session.turn is not None:
        clock.advance(seconds=40)
        answer_rightly(session)
    assert study(opened, new_limit=20).tally.pace == pytest.approx(40)


@given(st.lists(st.sampled_from(Rating), max_size=40), st.integers(1, 6))
def test_every_answer_moves_the_bar_and_comes_with_others_in_between(
    answers: list[Rating], cards: int
) -> None:
    """Also an answer that makes a card come again; one card is asked in a row only while no other is left."""
    with TemporaryDirectory() as folder:
        session = study(services(statements(Path(folder), cards)))
        asked, done = [""], 0.0
        for rating in answers:
            if session.turn is None:
                break
            asked.append(session.turn.key)
            assert asked[-4:] != asked[-1:] * 4
            assert asked[-1] != asked[-2] or not session.queue
            _answer(session, rating)
            assert session.forecast.share_done > done
            done = session.forecast.share_done
            session.go_on()


def test_a_card_missed_again_and_again_rests_when_it_is_the_last(tmp_path: Path) -> None:
    """It is still due, and the next session asks it."""
    opened = services(statements(tmp_path, 1))
    session = study(opened)
    for _ in range(3):
        give_up(session)
    assert (session.turn, session.resting()) == (None, 1)
    assert wording.resting(1) == "1 card is still being learned: first in the next session."
    assert key(study(opened)) == "many/c0"


def test_no_card_rests_while_it_is_to_come(opened: Services) -> None:
    """Neither one that waits for its minute nor one that is known."""
    session = study(opened)
    give_up(session)
    assert session.resting() == 0
    answer_rightly(session, Rating.EASY)
    assert session.resting() == 0


DONE = st.sampled_from(("right", "wrong", "mark", "rate", "undo", "redo", "bury", "more"))


@given(st.lists(DONE, max_size=25))
def test_it_is_counted_as_by_looking_at_each_card(done: list[str]) -> None:
    """Though no queued card is looked at: whatever is answered, undone, done again, buried and added."""
    with TemporaryDirectory() as folder:
        session = study(services(statements(Path(folder), 9)), new_limit=5)
        for each in done:
            _do(session, each)
            to_come, present = {*session.to_come()}, {session.turn.key} if session.turn else set[str]()
            answered, progress = session.tally.cards, progress_of(session)
            assert progress.position == len(answered | present)
            assert progress.total == len(to_come | answered | present)
            assert progress.again == len(answered & to_come)
        session._services.close()


def _do(session: StudySession, what: str) -> None:
    """Do something, if it can be done now."""
    if what in ("undo", "redo"):
        session.undo() if what == "undo" else session.redo()
    elif what == "more":
        session.more_new(1)
    elif session.turn is None:
        return
    elif what == "bury":
        session.bury()
    elif what == "rate" and session.answered is not None:
        session.rate(Rating.AGAIN)
    elif what in ("right", "wrong", "mark") and session.answered is None:
        session.answer(GaveUp() if what == "wrong" else right(session.turn.question))
        if what != "mark":
            session.go_on()
