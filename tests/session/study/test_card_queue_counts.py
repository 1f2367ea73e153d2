"""What is queued is counted by reason without a search."""

from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.session.study.card_queue import CardQueue
from tests.factories import HandClock
from tests.session.study.test_card_queue import in_steps

KEYS = st.sampled_from(["d/a", "d/b", "d/c", "d/e"])
ENTRIES = st.builds(Entry, KEYS, st.sampled_from(Reason))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("extend"), st.lists(ENTRIES, max_size=3)),
        st.tuples(st.just("put_first"), ENTRIES),
        st.tuples(st.just("drop"), KEYS),
        st.tuples(st.just("next"), st.just(HandClock()())),
        st.tuples(st.just("wait"), KEYS),
    ),
    max_size=12,
)


@given(STEPS)
def test_the_counts_are_what_is_queued(steps: list[tuple[str, object]]) -> None:
    """Whatever was queued, taken out and asked."""
    queue = CardQueue()
    for name, argument in steps:
        if name == "wait":
            queue.wait(str(argument), in_steps(0))
        else:
            getattr(queue, name)(argument)
    counted = sum(queue.count(reason) for reason in (Reason.NEW, Reason.DUE)) + len(queue.queued_in_steps())
    counted += len(queue.waiting)
    assert (counted, len(queue)) == (len(queue.keys()), len(queue.keys()))
