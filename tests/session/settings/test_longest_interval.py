"""The longest interval: no card gets a later date, the date that is shown is kept, and old dates stay as they are."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.verify import verify
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import right, study


def _dated(opened: Services, session: StudySession, rating: Rating) -> list[int]:
    """Answer the present card; gives the days of all four ratings, once the date of one of them was kept."""
    assert session.turn is not None
    turn = session.answer(right(session.turn.question))
    shown = turn.outcomes.after(rating)
    session.rate(rating)
    session.go_on()
    kept = opened.log.memory(turn.key)
    assert kept is not None
    assert (kept.due_day, kept.due_at) == (shown.due_day, shown.due_at)
    return [(each.due_day - each.day).days for each in map(turn.outcomes.after, Rating)]


@pytest.mark.parametrize("longest", [1, 3, 5])
def test_no_card_gets_a_later_date(tmp_path: Path, longest: int) -> None:
    """Whatever the rating, over and over; the log is replayed with the interval that held at the time."""
    clock = HandClock()
    opened = services(write_deck(tmp_path), clock=clock)
    opened.prefer(longest_interval=longest)
    for _ in range(4):
        session = study(opened)
        while session.turn is not None:
            assert max(_dated(opened, session, Rating.EASY)) <= longest
        clock.advance(days=longest)
    dates = {key: each.due_day for key, each in opened.log.memories().items()}
    opened.prefer(longest_interval=36500)
    assert verify(opened, lambda _name, _share: None).is_intact
    assert {key: each.due_day for key, each in opened.log.memories().items()} == dates
    session = study(opened)
    assert max(_dated(opened, session, Rating.EASY)) > longest
    assert verify(opened, lambda _name, _share: None).is_intact
