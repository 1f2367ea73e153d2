"""What a search looks at: one card with its texts, its state and what is remembered of it."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import field, frozen

from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import DEFAULT_DECAY, retrievability
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
        return state_of(name)(self)

    def number(self, name: str) -> float | None:
        """Return one of `NUMBERS`; None if the card is new or the number says nothing of it."""
        return NUMBERS_OF[name](self)

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


def state_of(name: str) -> Callable[[SearchedCard], bool]:
    """Return whether a state holds for a card.

    Args:
        name: one of `STATES`.
    """
    return _BY_MEMORY.get(name) or (lambda card: name in card.states)


def _is_due(card: SearchedCard) -> bool:
    memory = card.memory
    return memory is not None and (memory.in_steps or memory.due_day <= card.today)


_BY_MEMORY: Mapping[str, Callable[[SearchedCard], bool]] = {
    "new": lambda card: card.memory is None,
    "due": _is_due,
    "learning": lambda card: card.memory is not None and card.memory.in_steps,
    "learned": lambda card: card.memory is not None and not card.memory.in_steps,
}


def _known(number: Callable[[Memory], float]) -> Callable[[SearchedCard], float | None]:
    return lambda card: None if card.memory is None else number(card.memory)


def _learned(number: Callable[[SearchedCard, Memory], float]) -> Callable[[SearchedCard], float | None]:
    """Return a number that says nothing of a card whose interval is in minutes."""
    return lambda card: None if card.memory is None or card.memory.in_steps else number(card, card.memory)


NUMBERS_OF: Mapping[str, Callable[[SearchedCard], float | None]] = {
    "s": _known(lambda memory: memory.stability),
    "d": _known(lambda memory: memory.difficulty),
    "r": _learned(lambda card, memory: retrievability(memory, card.today, card.decay)),
    "ivl": _learned(lambda _card, memory: memory.interval()),
    "due": _learned(lambda card, memory: (memory.due_day - card.today).days),
    "reps": _known(lambda memory: memory.reviews),
    "lapses": _known(lambda memory: memory.lapses),
}
"""How each of `NUMBERS` is read off a card; None where it says nothing."""
