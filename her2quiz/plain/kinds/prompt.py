"""What every kind of question offers to the plain lines."""

from abc import ABC, abstractmethod

from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part


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

    def marked(self, _mark: Mark) -> list[str]:
        """Give a line for each part of an answer that was not fully right; none for an answer of one part."""
        return []


def with_feedback(line: str, part: Part) -> str:
    """Give a line on a part, followed by what the author says about it."""
    return f"{line}. {part.feedback}" if part.feedback else line
