"""Cards of which another answer is right than when they were last answered: they come back soon.

Nothing is stored for it. What an answer was measured by is kept with the answer, and what it is measured by now stands
in the index of decks; so an answer to the card settles it, and taking that answer back brings it up again.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from attrs import evolve

from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.services.library import Library


def brought_forward(library: Library, memories: Mapping[str, Memory], today: date) -> Mapping[str, Memory]:
    """Give what is remembered, with the cards due today of which the answer has changed.

    They have waited as long as a card may wait for others like it, and so are put off no further. This says when to
    ask; what a review is reckoned from is the memory itself.

    Args:
        library: the decks at hand.
        memories: what is remembered of cards, of these decks or others.
        today: the study day.
    """
    answer_keys = library.answer_keys
    changed = [
        key for key, memory in memories.items() if is_other(memory.answer_key, answer_keys.get(key, ""))
    ]
    if not changed:
        return memories
    from her2quiz.domain.scheduling.same_day import LONGEST_DELAY  # which the first screen does not load

    due = today - timedelta(days=LONGEST_DELAY)
    sooner = {key: evolve(memories[key], due_day=min(memories[key].due_day, due)) for key in changed}
    return {**memories, **sooner}


def is_other(then: str, now: str) -> bool:
    """Whether another answer is right now; most cards are as they were, and are compared in no time."""
    if not then or not now or then == now:
        return False
    from her2quiz.domain.marking.answer_key import has_changed

    return has_changed(then, now)
