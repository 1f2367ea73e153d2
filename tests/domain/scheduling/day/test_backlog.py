"""A day's share of reviews and new cards, and when a backlog is cleared."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.scheduling.day.backlog import (
    LONGEST_FORECAST,
    DaysShare,
    days_share,
    days_to_clear,
    lost_by_waiting,
    most_lost_first,
)
from her2quiz.domain.scheduling.day.queue import build_queue
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.day.same_day import choose_cards
from her2quiz.domain.scheduling.memory import Memory
from tests.domain.samples import NOW, TODAY, learned
from tests.domain.strategies import memory_maps

counts = st.integers(0, 300)


def share(due: int, reviewed: int = 0, introduced: int = 0) -> DaysShare:
    """Return the share of a day with 60 reviews and 5 new cards."""
    return days_share(due=due, reviewed=reviewed, reviews_per_day=60, introduced=introduced, new_per_day=5)


def test_new_cards_wait_while_there_is_a_backlog() -> None:
    """On the day on which all that is due fits, they come again."""
    assert share(197) == DaysShare(new=0, reviews=60, waiting=197)
    assert share(61).is_backlog
    assert share(60) == DaysShare(new=5, reviews=60, waiting=60)
    assert not share(60).is_backlog
    assert share(3, introduced=4).new == 1
    assert share(3, reviewed=70, introduced=9) == DaysShare(new=0, reviews=0, waiting=3)


@given(counts, counts)
def test_answering_does_not_change_whether_there_is_a_backlog(due: int, answered: int) -> None:
    """A learner who answers all that is asked has met exactly the day's share."""
    before = share(due)
    answered = min(answered, before.asked)
    after = share(due - answered, reviewed=answered)
    assert after.is_backlog == before.is_backlog
    assert after.new == before.new
    assert after.asked == before.asked - answered


def test_a_backlog_is_cleared_in_as_many_days_as_it_fills() -> None:
    """What becomes due meanwhile is counted, and what returns; more each day than is asked is never cleared."""
    assert days_to_clear(197, [], 60) == 4
    assert days_to_clear(60, [50], 60) == 1
    assert days_to_clear(61, [40, 40, 40], 60) == 2
    assert days_to_clear(100, [30, 30, 10, 0], 60) == 4
    assert days_to_clear(4, [], 1) == 4
    assert days_to_clear(100, [60] * LONGEST_FORECAST, 60) is None


@given(counts, st.lists(st.integers(0, 59), max_size=90), st.integers(60, 100))
def test_a_larger_share_clears_no_later(waiting: int, incoming: list[int], per_day: int) -> None:
    """With more asked on each day, and the same coming in."""
    fewer, more = days_to_clear(waiting, incoming, per_day), days_to_clear(waiting, incoming, per_day + 20)
    assert fewer is not None
    assert more is not None
    assert 1 <= more <= fewer


def test_what_loses_most_by_waiting_comes_first() -> None:
    """A fresh memory fades from day to day; one that is old, or nearly gone, hardly does."""
    memories = {
        "d/old": learned(days_ago=100, stability=90.0),
        "d/fresh": learned(days_ago=2, stability=2.0),
        "d/gone": learned(days_ago=200, stability=2.0),
    }
    assert most_lost_first(memories, memories, TODAY) == ["d/fresh", "d/old", "d/gone"]


@given(memory_maps, st.integers(0, 12), st.integers(0, 5))
def test_of_a_backlog_those_are_asked_that_lose_most(
    memories: dict[str, Memory], limit: int, new: int
) -> None:
    """No card that is left loses more than one that is asked; all in their steps are asked; none come twice."""
    stems = {key: f"{key} {number} {key[::-1]}" * 3 for number, key in enumerate(memories)}
    queue = build_queue(memories, memories, NOW, 0)
    entries, postponed = choose_cards(
        queue, [], memories, NOW, new_limit=new, due_limit=limit, stem_of=stems.__getitem__, urgent=memories
    )
    due = [entry.key for entry in queue if entry.reason is Reason.DUE]
    asked = [entry.key for entry in entries if entry.reason is Reason.DUE]
    assert postponed == 0
    assert len(asked) == len({*asked}) == min(limit, len(due))
    assert len(entries) - len(asked) == len(queue) - len(due)
    least = min((lost_by_waiting(memories[key], NOW.day) for key in asked), default=1.0)
    assert all(lost_by_waiting(memories[key], NOW.day) <= least for key in {*due} - {*asked})
