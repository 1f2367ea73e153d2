"""Few cards decide how many due ones are postponed."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.history.memory_summary import MemorySummary, first_due
from her2quiz.domain.scheduling.day import same_day
from her2quiz.domain.scheduling.day.queue import build_queue
from her2quiz.domain.scheduling.day.same_day import EVERY, choose_cards
from her2quiz.domain.scheduling.memory import Memory
from tests.domain.samples import NOW, learned, stepping

FEW = 4
KEYS = [f"d/c{number}/{blank}" for number in range(6) for blank in "ab"]

memories = st.dictionaries(
    st.sampled_from(KEYS),
    st.builds(
        lambda base, days, minutes, stability: base._replace(
            day=NOW.day - timedelta(days=days),
            due_at=base.due_at - timedelta(days=days, minutes=minutes),
            due_day=base.due_day - timedelta(days=days if base.in_steps else 0),
            stability=stability,
        ),
        st.sampled_from([learned(due_in=0), learned(due_in=-9), learned(due_in=5), stepping()]),
        st.integers(-3, 12),
        st.integers(0, 9),
        st.sampled_from([0.5, 3.0, 40.0]),
    ),
)


def in_brief(memory: Memory) -> MemorySummary:
    """Return the summary of a memory."""
    return MemorySummary(
        not memory.in_steps, memory.stability, memory.day.isoformat(), memory.due_day.isoformat()
    )


def postponed(keys: list[str], seen: dict[str, Memory], answered: dict[date, list[str]]) -> int:
    """Return how many of some cards are postponed."""
    queue = build_queue(keys, seen, NOW, EVERY)
    today = answered.get(NOW.day, [])
    return choose_cards(queue, today, seen, NOW, new_limit=0, stem_of=str, earlier=lambda: answered)[1]


@pytest.fixture(scope="module", autouse=True)
def few_compared() -> object:
    """Few cards are compared, so that there are some that are not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(same_day, "MOST_COMPARED", FEW)
        yield


@given(memories, st.dictionaries(st.integers(0, 12), st.lists(st.sampled_from(KEYS), max_size=5)))
def test_they_postpone_as_many_as_all_cards(seen: dict[str, Memory], ago: dict[int, list[str]]) -> None:
    """Whatever was answered, and whatever else is due, new or learned."""
    answered = {NOW.day - timedelta(days=days): keys for days, keys in ago.items()}
    keys = first_due(KEYS, {key: in_brief(memory) for key, memory in seen.items()}, NOW.day, FEW)
    few = {key: seen[key] for key in keys}
    assert postponed(keys, few, answered) == postponed(KEYS, seen, answered)


def test_they_are_few() -> None:
    """However many cards are due: those in their steps, and those that come first."""
    due = {key: learned(due_in=-1) for key in KEYS}
    seen = due | {key: stepping() for key in islice(KEYS, 3)}
    keys = first_due(KEYS, {key: in_brief(memory) for key, memory in seen.items()}, NOW.day, FEW)
    assert keys == KEYS[:7]
