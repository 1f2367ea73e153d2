"""What every kind of question offers to the plain lines."""

from abc import ABC, abstractmethod

from her2quiz.domain.characters import one_line
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part

_SHOWN = 80
"""Characters of a typed text that are shown again."""


class Prompt(ABC):
    """One question in plain lines. It says what a typed line means, never whether it is right."""

    takes_words = False
    """Whether any word can be an answer, so that a command typed as one needs care."""

    @property
    def lines(self) -> list[str]:
        """What is written below the question, such as numbered options."""
        return []

    @property
    @abstractmethod
    def ask(self) -> str:
        """What can be typed."""

    @abstractmethod
    def read(self, text: str) -> Answer | None:
        """Give the answer that a typed line means; None if it is no answer."""

    def why_not(self, _text: str) -> str:
        """Say why a line is no answer, where there is more to say than what can be typed."""
        return ""

    def given(self, _mark: Mark) -> str:
        """Give the one thing that the learner chose or typed; empty for an answer of several parts."""
        return ""

    def marked(self, _mark: Mark) -> list[str]:
        """Give a line for each part of an answer that was not fully right; none for an answer of one part."""
        return []


def typed_once(mark: Mark) -> str:
    """Give the start of the one text that was typed; empty if the learner gave up."""
    return " ".join(one_line(part.given[:_SHOWN]) for part in mark.parts)


def with_feedback(line: str, part: Part) -> str:
    """Give a line on a part, followed by what the author says about it."""
    return f"{line}. {part.feedback}" if part.feedback else line
