"""Items, each of which gets one of several choices: what matching and grouping have in common."""

from collections.abc import Sequence
from random import Random
from typing import ClassVar

from attrs import frozen

from her2quiz.domain.choices import chance
from her2quiz.domain.choices.option_order import as_lettered
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.answer_key import AnswerKey, folded
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.domain.marking.marking import NotAnAnswerError, Record


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
class Pairs:
    """Items and choices; several items may have the same choice, and a choice may belong to no item."""

    answer_type: ClassVar[type[Paired]] = Paired
    """The class of its answers."""
    paired: ClassVar[str]
    """What the learner did with the items, in a word."""

    prompt: str
    """What is asked."""

    items: tuple[Item, ...]
    """In the order of the deck, or of this showing once posed."""

    choices: tuple[str, ...]
    """In the order of the deck, or of this showing once posed; each once."""

    shuffle: bool | None = None
    """Whether anything is shuffled; None for all but choices whose order means something."""

    @property
    def right_answer(self) -> str:
        """Every item with its choice."""
        return "; ".join(f"{item.text} → {item.right}" for item in self.items)

    @property
    def answer_key(self) -> AnswerKey:
        """Every item with its choice, in whatever order."""
        return AnswerKey(
            "\n".join(sorted(f"{folded(item.text)} -> {folded(item.right)}" for item in self.items))
        )

    @property
    def unanswered(self) -> tuple[Part, ...]:
        """The items, all left open."""
        return tuple(self._part(item, None) for item in self.items)

    def mixed_items(self, rng: Random, choices: Sequence[str]) -> tuple[Item, ...]:
        """Return the items shuffled; those that a story calls A, B and C in that order, unless it tells what is right.

        Args:
            rng: the chance of this showing.
            choices: in the order in which they are shown. It tells what is right if all are used, one after the other.
        """
        order = as_lettered([item.text for item in self.items])
        if order is not None:
            lettered = tuple(self.items[place] for place in order)
            rights = [choices.index(item.right) for item in lettered]
            if rights != sorted(rights) or {*rights} != {*range(len(choices))}:
                return lettered
        return tuple(rng.sample(self.items, len(self.items)))

    def mark_answer(self, answer: Paired) -> Mark:
        """Return the share of items with their right choice."""
        pairs = zip(self.items, self._checked(answer), strict=True)
        parts = tuple(self._part(item, choice) for item, choice in pairs)
        right, count = sum(part.verdict.is_right for part in parts), len(parts)
        counted = "" if right == count else f"{right} of {count} {self.paired} correctly."
        beyond = chance.of_choices([item.right for item in self.items], right)
        is_chance = right < count and beyond <= chance.ENOUGH
        return Mark(right / count, self.right_answer, counted, parts=parts, is_chance=is_chance)

    def record_answer(self, answer: Paired) -> Record:
        """Record each item with its choice, in words."""
        given = zip(self.items, self._checked(answer), strict=True)
        return {
            "pairs": {item.text: None if choice is None else self.choices[choice] for item, choice in given}
        }

    def _part(self, item: Item, choice: int | None) -> Part:
        """Return the part of an item with its choice; one that is not right has its feedback."""
        if choice is None:
            return Part(Verdict.MISSED, item.text, item.right, feedback=item.feedback)
        given = self.choices[choice]
        if given == item.right:
            return Part(Verdict.RIGHT, item.text, item.right, given)
        return Part(Verdict.WRONG, item.text, item.right, given, feedback=item.feedback)

    def _checked(self, answer: Paired) -> tuple[int | None, ...]:
        fits = all(choice is None or 0 <= choice < len(self.choices) for choice in answer.choices)
        if len(answer.choices) != len(self.items) or not fits:
            raise NotAnAnswerError("Each item has one of the choices, or none.")
        return answer.choices
