"""What is still to be asked."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.domain.scheduling.steps import standing
from her2quiz.session.study.card_queue import CardQueue, WaitingCards
from tests.factories import MONDAY

NOW = Moment.from_local(MONDAY)


def in_steps(minutes: int) -> Memory:
    """Make the memory of a card that was missed so long ago; it is due a minute after that."""
    then = Moment.from_local(MONDAY - timedelta(minutes=minutes))
    return outcomes("d/x", None, then, SchedulerSettings()).again


def _later(minutes: float) -> Moment:
    return Moment.from_local(MONDAY + timedelta(minutes=minutes))


@pytest.fixture
def queue() -> CardQueue:
    """Make an queue of a card in its steps, due in a minute, and two others."""
    entries = [Entry("d/s", Reason.STEPS), Entry("d/a", Reason.DUE), Entry("d/b", Reason.NEW)]
    return CardQueue.of(entries, {"d/s": in_steps(0)})


def _taken(queue: CardQueue, now: Moment = NOW) -> list[str]:
    return [entry.key for entry in iter(lambda: queue.next(now), None)]


def test_a_card_in_its_steps_waits_for_its_minute(queue: CardQueue) -> None:
    """Before its time a card in its steps comes last, and still comes."""
    assert _taken(queue) == ["d/a", "d/b", "d/s"]
    assert (len(queue), queue.next(NOW)) == (0, None)


def test_a_card_whose_minute_has_come_is_first(queue: CardQueue) -> None:
    """At its time a card in its steps comes before the queue."""
    assert _taken(queue, _later(1)) == ["d/s", "d/a", "d/b"]


def test_waiting_again_takes_the_place_of_waiting(queue: CardQueue) -> None:
    """A card waits once, for its newest step."""
    queue.wait("d/s", outcomes("d/s", None, _later(5), SchedulerSettings()).good)
    assert len(queue) == 3
    assert _taken(queue, _later(14)) == ["d/a", "d/b", "d/s"]


def test_a_card_put_first_is_there_once(queue: CardQueue) -> None:
    """Wherever it stood, in the queue or waiting, it comes next and only then."""
    queue.put_first(Entry("d/b", Reason.NEW))
    queue.put_first(Entry("d/s", Reason.STEPS))
    assert _taken(queue) == ["d/s", "d/b", "d/a"]


def test_cards_are_added_at_the_end(queue: CardQueue) -> None:
    """Further cards come after those in the queue."""
    queue.extend([Entry("d/c", Reason.NEW)])
    assert _taken(queue) == ["d/a", "d/b", "d/c", "d/s"]


def test_a_dropped_card_does_not_come(queue: CardQueue) -> None:
    """Dropping takes a card out wherever it stands; one that is not there is passed over."""
    for key in ("d/a", "d/s", "d/none"):
        queue.drop(key)
    assert queue.keys() == ["d/b"]
    assert _taken(queue) == ["d/b"]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(-5, 5)), max_size=20))
def test_waiting_cards_come_by_their_minute(waits: list[tuple[str, int]]) -> None:
    """However often cards are set to wait, each comes once, the earliest first."""
    queue, last = CardQueue(), dict(waits)
    for key, minutes in waits:
        queue.wait(key, in_steps(minutes))
    assert len(queue) == len(last)
    taken = _taken(queue)
    assert sorted(taken) == sorted(last)
    assert [-last[key] for key in taken] == sorted(-minutes for minutes in last.values())


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
