"""Why a card is asked now, in plain words."""

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Stage
from her2quiz.session import wording
from her2quiz.session.turn.turn import Turn


def why_now(turn: Turn, now: Moment) -> str:
    """Say why a card is asked now."""
    memory = turn.memory
    if memory is None:
        return "This card is new to you."
    if turn.answer_changed:
        day = wording.day_name(memory.day, now.day)
        return f"The correct answer has changed since you last answered ({day})."
    last = wording.day_name(memory.day, now.day)
    if memory.stage is Stage.RELEARNING:
        return f"You knew this card before, then missed it (last answered {last}): it comes back until you know it again."
    if memory.in_steps:
        return f"You are still learning this card (last answered {last}): it comes back within the session."
    chance = wording.percent(retrievability(memory, now.day))
    due = wording.day_name(memory.due_day, now.day)
    missed = f" (missed {wording.plural(memory.lapses, 'time')} before)" if memory.lapses else ""
    return f"Last answered {last}, due {due}. Expected recall: {chance}{missed}."
