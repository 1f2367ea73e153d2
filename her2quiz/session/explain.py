"""Why a card is asked now, in plain words."""

from her2quiz.domain.forgetting import retrievability
from her2quiz.domain.moment import Moment
from her2quiz.session import wording
from her2quiz.session.posed import Posed


def why_now(posed: Posed, now: Moment) -> str:
    """Say why a card is asked now."""
    memory = posed.memory
    if memory is None:
        return "This card is new to you."
    last = wording.day_name(memory.day, now.day)
    if memory.in_steps:
        return (
            f"You saw this card {last} and it is still in its first steps: it comes back within the session."
        )
    chance = wording.percent(retrievability(memory, now.day))
    due = wording.day_name(memory.due_day, now.day)
    return f"Last answered {last}, due {due}. The chance that you still know it is put at {chance}."
