"""When a card in its steps comes again within a session, and how many answers it still has to go."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.domain.scheduling.steps import (
    BETWEEN,
    LIKELIEST_MISSED,
    MOST_IN_A_ROW,
    expected_answers,
    next_in_steps,
    rests,
)
from tests.domain.samples import NOW, SETTINGS, learned, stepping
from tests.domain.strategies import settings_of_schedulers

waits = st.lists(st.tuples(st.floats(0, 100), st.sampled_from("abcde")), unique_by=lambda each: each[1])
recents = st.lists(st.sampled_from("abcdefgh"), max_size=6)
states = st.one_of(st.none(), st.just(learned()), st.builds(stepping, stage=st.sampled_from([*Stage][::2])))


def test_a_missed_card_has_others_in_between() -> None:
    """However long the learner takes, the card that was just missed is not the next while others are left."""
    waiting = [(0.0, "missed")]
    assert next_in_steps(waiting, ["a", "missed"], 1e6, are_others_left=True) is None
    assert next_in_steps(waiting, ["missed", "a"], 1e6, are_others_left=True) is None
    assert next_in_steps(waiting, ["missed", "a", "b"], 1e6, are_others_left=True) == "missed"


def test_at_the_end_missed_cards_take_turns() -> None:
    """Of those asked lately, the one asked the longest ago comes, not the one whose time came first."""
    waiting = [(1.0, "b"), (2.0, "a")]
    assert next_in_steps(waiting, ["a", "b"], 0.0, are_others_left=False) == "a"
    assert next_in_steps([(1.0, "b")], ["b", "b"], 0.0, are_others_left=False) == "b"


@given(waits, recents, st.floats(0, 100), st.booleans())
def test_the_card_that_comes_was_rested_or_nothing_else_is_left(
    waiting: list[tuple[float, str]], recent: list[str], now: float, are_others_left: bool
) -> None:
    """One that waits always comes at the end of the queue; before that only when its time has come."""
    key = next_in_steps(waiting, recent, now, are_others_left=are_others_left)
    if key is None:
        assert are_others_left or not waiting
        return
    rested = {name: due for due, name in waiting if name not in recent[-BETWEEN:]}
    assert key in {name for _, name in waiting}
    assert key in rested or (not rested and not are_others_left)
    assert not are_others_left or rested[key] <= now


@given(recents)
def test_only_a_card_asked_in_a_row_rests(recent: list[str]) -> None:
    """Another card in between, and it may be asked again."""
    for key in set(recent):
        assert rests(key, recent) == (len(recent) >= MOST_IN_A_ROW and set(recent[-MOST_IN_A_ROW:]) == {key})
        assert not rests(key, [*recent, "other"])


@given(states, settings_of_schedulers)
def test_right_answers_lead_to_the_last_in_as_many_as_are_said(
    memory: Memory | None, settings: SchedulerSettings
) -> None:
    """The scheduler itself is asked: Good takes a card out of its steps with the last of them."""
    to_go = round(expected_answers(memory, settings, 0))
    for left in range(to_go - 1, -1, -1):
        memory = outcomes("d/x", memory, NOW, settings).good
        assert memory.in_steps is (left > 0)


@given(states, settings_of_schedulers, st.floats(0, 1), st.floats(0, 1))
def test_missing_more_takes_more_answers(
    memory: Memory | None, settings: SchedulerSettings, one: float, other: float
) -> None:
    """Without a miss it is what is left to go; a card that is always missed still has a number."""
    low, high = sorted((one, other))
    few, many = (expected_answers(memory, settings, missed) for missed in (low, high))
    assert expected_answers(memory, settings, 0) - 1e-9 <= few <= many + 1e-9
    assert expected_answers(memory, settings, 1) == expected_answers(memory, settings, LIKELIEST_MISSED)


@pytest.mark.parametrize("missed", [0.1, 0.3, 0.5])
@pytest.mark.parametrize("memory", [None, learned(), stepping(stage=Stage.RELEARNING)])
@pytest.mark.much_work
def test_as_many_answers_are_expected_as_a_learner_gives(memory: Memory | None, missed: float) -> None:
    """A thousand cards are played through the scheduler, with misses at random."""
    rng, count = Random(1), 0
    for _ in range(1000):
        now: Memory | None = memory
        while True:
            rating = Rating.AGAIN if rng.random() < missed else Rating.GOOD
            now = outcomes("d/x", now, NOW, SETTINGS).after(rating)
            count += 1
            if not now.in_steps:
                break
    assert count / 1000 == pytest.approx(expected_answers(memory, SETTINGS, missed), rel=0.1)
