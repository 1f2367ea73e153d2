"""What a search looks at: one card with its texts, its state and what is remembered of it."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.forgetting import DEFAULT_DECAY, retrievability
from her2quiz.domain.scheduling.memory import Memory


@frozen
class SearchedCard:
    """A card, as a search sees it."""

    key: str
    """Its key: the id of its deck, a slash, and its own id."""

    deck: tuple[str, str]
    """The id and the title of its deck, in lower case."""

    text: str
    """All that it asks and says, in lower case."""

    tags: frozenset[str]
    """Its tags, in lower case."""

    today: date
    """The present study day."""

    memory: Memory | None = None
    """What is remembered of it; None if it is new."""

    states: frozenset[str] = frozenset()
    """Of suspended, buried, flagged and leech, those that hold."""

    rated: Mapping[Rating, date] = field(factory=dict)
    """The study day on which it was last given each rating."""

    decay: float = DEFAULT_DECAY
    """The decay of the forgetting curve."""

    def has_state(self, name: str) -> bool:
        """Whether a state holds: one of `STATES`."""
        memory = self.memory
        if name == "new":
            return memory is None
        if name == "due":
            return memory is not None and (memory.in_steps or memory.due_day <= self.today)
        if name in ("learning", "learned"):
            return memory is not None and memory.in_steps is (name == "learning")
        return name in self.states

    def number(self, name: str) -> float | None:
        """Return one of `NUMBERS`; None if the card is new or the number says nothing of it."""
        memory = self.memory
        if memory is None:
            return None
        if name == "r" and not memory.in_steps:
            return retrievability(memory, self.today, self.decay)
        numbers = {
            "s": memory.stability,
            "d": memory.difficulty,
            "reps": memory.reviews,
            "lapses": memory.lapses,
        }
        if not memory.in_steps:
            numbers |= {"ivl": memory.interval(), "due": (memory.due_day - self.today).days}
        return numbers.get(name)

    def days_since(self, rating: Rating | None) -> int | None:
        """Return how many study days ago the card was answered last, or given a rating; None if it never was."""
        last = self.rated.get(rating) if rating is not None else (self.memory.day if self.memory else None)
        return None if last is None else (self.today - last).days


STATES = ("new", "due", "learning", "learned", "suspended", "buried", "flagged", "leech")
"""What can stand behind `is:`."""

NUMBERS = {
    "s": "stability in days",
    "d": "difficulty, 1 to 10",
    "r": "chance of recall, 0 to 1",
    "ivl": "interval in days",
    "due": "days until it is due",
    "reps": "answers",
    "lapses": "times it was forgotten",
}
"""What can stand behind `prop:`, each with what it is."""
