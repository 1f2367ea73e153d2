"""The cards that come back within a session are counted, and the soonest found, without a search."""

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.domain.scheduling.steps import standing
from her2quiz.session.study.waiting_cards import WaitingCards
from tests.factories import MONDAY

KEYS = st.sampled_from(["d/a", "d/b", "d/c", "d/e", "d/f"])
WAITS = st.tuples(KEYS, st.integers(0, 5), st.sampled_from([Rating.AGAIN, Rating.HARD, Rating.GOOD]))


@given(st.lists(st.one_of(WAITS, KEYS), max_size=20), KEYS)
def test_they_are_as_if_each_were_looked_at(steps: list[tuple[str, int, Rating] | str], other: str) -> None:
    """Whichever cards began to wait, waited for another step, and were asked."""
    waiting = WaitingCards()
    known: dict[str, Memory] = {}
    for step in steps:
        if isinstance(step, str):
            known.pop(step, None)
            waiting.drop(step)
        else:
            key, minutes, rating = step
            then = Moment.from_local(MONDAY + timedelta(minutes=minutes))
            known[key] = outcomes(key, None, then, SchedulerSettings()).after(rating)
            waiting.wait(key, known[key])
    soonest = sorted((memory.due_at.timestamp(), key) for key, memory in known.items())
    assert [waiting.soonest(count) for count in range(4)] == [soonest[:count] for count in range(4)]
    assert {*waiting.keys()} == {*known}
    assert len(waiting) == len(known)
    assert +Counter(waiting.standings()) == Counter(map(standing, known.values()))
    others = [memory for key, memory in known.items() if key != other]
    assert +Counter(waiting.standings(other)) == Counter(map(standing, others))
