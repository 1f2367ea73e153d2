"""Items and choices in plain lines: what matching and grouping share."""

import re
from string import ascii_lowercase

from attrs import frozen

from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.plain.prompts.numbered import numbered
from her2quiz.plain.prompts.prompt import Prompt, with_feedback

LEFT_OUT = "-"
"""Typed in place of a letter to leave an item out."""


@frozen
class PairsPrompt(Prompt):
    """Lists numbered items, and lettered choices."""

    question: Pairs
    """The question."""

    @property
    def lines(self) -> list[str]:
        """Return the items, then the choices."""
        letters = zip(ascii_lowercase, self.question.choices, strict=False)
        return [
            *numbered(item.text for item in self.question.items),
            *(f"  {letter}) {choice}" for letter, choice in letters),
        ]

    @property
    def ask(self) -> str:
        """Ask for a letter for each number."""
        count = len(self.question.choices)
        example = " ".join(ascii_lowercase[place % count] for place in range(len(self.question.items)))
        return f"Type a letter for each number in turn, such as {example}; {LEFT_OUT} leaves one out"

    def read(self, text: str) -> Answer | None:
        """Read one letter for each item, with or without the item's number."""
        text = text.casefold()
        letters = re.findall(r"[a-z-]", re.sub(r"\d+\s*[:.)=]?", " ", text))
        is_whole = not re.search(r"[^a-z\d\s:.)=,;-]|[a-z]{2}", text)
        known = f"{ascii_lowercase[: len(self.question.choices)]}{LEFT_OUT}"
        if not is_whole or len(letters) != len(self.question.items) or not {*letters} <= {*known}:
            return None
        return Paired(tuple(None if letter == LEFT_OUT else known.index(letter) for letter in letters))

    def marked(self, mark: Mark) -> list[str]:
        """Return each item with its right choice, and the learner's choice if that is different."""
        if mark.gave_up:
            return []
        return [with_feedback(_line(number, part), part) for number, part in enumerate(mark.parts, 1)]


def _line(number: int, part: Part) -> str:
    pair = f"  {number}. {part.text} → {part.right}"
    match part.verdict:
        case Verdict.RIGHT:
            return f"{pair}: right"
        case Verdict.MISSED:
            return f"{pair}, left out"
        case _:
            return f"{pair}, not {part.given}"
