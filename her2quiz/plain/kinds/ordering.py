"""Ordering in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.numbered import numbered, read_numbers
from her2quiz.plain.prompts.prompt import Prompt, with_feedback
from her2quiz.session.wording import ordinal


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
        example = " ".join(str(number) for number in range(len(self.question.lines), 0, -1))
        return f"Type the numbers in the right order, such as {example}"

    def read(self, text: str) -> Answer | None:
        """Read each number once; > is allowed between them."""
        order = read_numbers(text.replace(">", " "))
        return Ordered(order) if order and sorted(order) == list(range(len(self.question.lines))) else None

    def marked(self, mark: Mark) -> list[str]:
        """Return the lines in the learner's order, each with its right position."""
        by_place = {part.place: (right, part) for right, part in enumerate(mark.parts, 1) if part.place}
        return [
            with_feedback(f"  {place}. {part.text}: {_word(place, right)}", part)
            for place, (right, part) in sorted(by_place.items())
        ]


def _word(place: int, right: int) -> str:
    return "right" if place == right else f"belongs {ordinal(right)}"
