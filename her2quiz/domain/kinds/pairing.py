"""Items, each of which gets one of several choices: what matching and sorting into groups have in common."""

from random import Random

from attrs import evolve, frozen

from her2quiz.domain.kinds.option_order import is_ordered, shown_order
from her2quiz.domain.kinds.question import NotAnAnswerError, Record
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark


@frozen
class Paired(Answer):
    """A choice for each item."""

    choices: tuple[int | None, ...]
    """For each item as posed the place of its choice as posed, from 0; None for an item left open."""


@frozen
class Item:
    """Something that gets a choice."""

    text: str
    """What it says."""

    right: str
    """The choice that is right for it."""

    feedback: str = ""
    """Why."""


@frozen
class Pairing:
    """Items and choices; several items may have the same choice, and a choice may be nobody's."""

    prompt: str
    """What is asked."""

    items: tuple[Item, ...]
    """In the order of the deck, or of this showing once posed."""

    choices: tuple[str, ...]
    """In the order of the deck, or of this showing once posed; each once."""

    are_groups: bool = False
    """Whether the choices are groups, which stay as written, with the items shuffled instead."""

    shuffle: bool = True
    """Whether anything may be shuffled."""

    @property
    def right_answer(self) -> str:
        """Every item with its choice, or every group with its items."""
        if self.are_groups:
            return "; ".join(f"{choice}: {', '.join(self._items_of(choice))}" for choice in self.choices)
        return "; ".join(f"{item.text} → {item.right}" for item in self.items)

    @property
    def answer_key(self) -> AnswerKey:
        """Every item with its choice, in whatever order."""
        return AnswerKey(
            "\n".join(sorted(f"{folded(item.text)} -> {folded(item.right)}" for item in self.items))
        )

    def pose(self, rng: Random) -> "Pairing":
        """Shuffle the choices; if these are groups or have an order of their own, shuffle the items instead."""
        if not self.shuffle:
            return self
        if self.are_groups or is_ordered(self.choices):
            return evolve(self, items=tuple(rng.sample(self.items, len(self.items))))
        order = shown_order(self.choices, rng)
        return evolve(self, choices=tuple(self.choices[place] for place in order))

    def mark(self, answer: Answer) -> Mark:
        """Give the share of items with their right choice."""
        match answer:
            case Paired():
                right = sum(
                    self.is_right(place, choice) for place, choice in enumerate(self._checked(answer))
                )
                done = "sorted" if self.are_groups else "matched"
                counted = f"{right} of {len(self.items)} {done} rightly."
                return Mark(
                    right / len(self.items), self.right_answer, "" if right == len(self.items) else counted
                )
            case GaveUp():
                return Mark(score=0, right_answer=self.right_answer)
            case _:
                raise NotAnAnswerError(f"Pairs cannot be given as {answer}.")

    def record(self, answer: Answer) -> Record:
        """Record each item with its choice, in words."""
        if not isinstance(answer, Paired):
            return {"gave_up": True}
        given = zip(self.items, self._checked(answer), strict=True)
        return {
            "pairs": {item.text: None if choice is None else self.choices[choice] for item, choice in given}
        }

    def is_right(self, place: int, choice: int | None) -> bool:
        """Whether a choice is the right one of an item; both as posed."""
        return choice is not None and self.choices[choice] == self.items[place].right

    def _checked(self, answer: Paired) -> tuple[int | None, ...]:
        fits = all(choice is None or 0 <= choice < len(self.choices) for choice in answer.choices)
        if len(answer.choices) != len(self.items) or not fits:
            raise NotAnAnswerError("Each item has one of the choices, or none.")
        return answer.choices

    def _items_of(self, choice: str) -> list[str]:
        return [item.text for item in self.items if item.right == choice]
