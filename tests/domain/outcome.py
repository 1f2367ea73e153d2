"""One outcome, computed as a log is replayed."""

from her2quiz.domain.moment import Moment, microseconds
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.card_state import CardState
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings


def outcome(
    key: str,
    memory: Memory | None,
    now: Moment,
    settings: SchedulerSettings,
    *,
    rating: Rating,
    answer_key: str = "",
) -> Memory:
    """Compute a card's memory after one rating, as `outcomes` does; takes its arguments, and the rating."""
    state = CardState.of(memory)
    state.answer(key, microseconds(now.at), now.day.toordinal(), rating, fsrs_6(settings))
    return state.memory(answer_key)
