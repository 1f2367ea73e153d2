"""Ordering in plain lines."""

import re

from attrs import frozen

from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.numbered import OTHER_WAYS, numbered, read_numbered
from her2quiz.plain.prompts.prompt import Prompt, spaces_wanted, with_feedback
from her2quiz.session.wording import ordinal

_BETWEEN = re.compile(r"[-–=]*>|[→⇒…]|\bthen\b|(?<=\d)\s*[-–]\s*(?=\d)")
"""What may stand between lines that are typed by their numbers."""


@frozen
class OrderingPrompt(Prompt):
    """Lists numbered lines to put in order."""

    question: Ordering
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the lines as posed."""
        return numbered(line.text for line in self.question.posed_lines)

    @property
    def ask(self) -> str:
        """Ask for all numbers in order."""
        return f"Type the {len(self.question.lines)} numbers in order"

    @property
    def more(self) -> str:
        """Say how else the lines can be typed."""
        return OTHER_WAYS

    def read(self, text: str) -> Answer | None:
        """Read each line once, by number, letter or text; > and arrows are allowed between them, and so are hyphens."""
        orders = (self._order(text.replace(">", ";")), self._order(_BETWEEN.sub(";", text)))
        return next((Ordered(order) for order in orders if order), None)

    def _order(self, text: str) -> tuple[int, ...] | None:
        order = read_numbered(text, [line.text for line in self.question.posed_lines])
        return order if order and sorted(order) == list(range(len(self.question.lines))) else None

    def why_not(self, text: str) -> str:
        """Say that spaces are wanting, if that is all."""
        return spaces_wanted(self, text)

    def marked(self, mark: Mark) -> list[str]:
        """Return the lines in the learner's order, each with its right position."""
        by_place = {part.place: (right, part) for right, part in enumerate(mark.parts, 1) if part.place}
        return [
            with_feedback(f"  {place}. {part.text}: {_word(place, right)}", part)
            for place, (right, part) in sorted(by_place.items())
        ]


def _word(place: int, right: int) -> str:
    return "right" if place == right else f"belongs {ordinal(right)}"
