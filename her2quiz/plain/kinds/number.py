"""A number in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.number import UNREADABLE, Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.prompt import Prompt, typed_once
from her2quiz.plain.signs import spoken


@frozen
class NumberPrompt(Prompt):
    """Asks for a number, with or without its unit."""

    question: Number
    """The question."""

    @property
    def ask(self) -> str:
        """Ask for a number, in its unit if it has one."""
        unit = spoken(self.question.unit)
        return f"Type {self._wanted} in {unit}" if unit else f"Type {self._wanted}"

    @property
    def _wanted(self) -> str:
        """What is wanted: a range and a bound are named, for one number would be asked again."""
        if not isinstance(self.question, NumberSpan):
            return "a number"
        if self.question.takes_any_within:
            return "a number or a range"
        span = self.question.span
        return "a bound" if span.low is None or span.high is None else "a range"

    def read(self, text: str) -> Answer | None:
        """Read a number; what is wrong only in its form is not an answer."""
        return None if self.question.why_not(text) else Entered(text)

    def why_not(self, text: str) -> str:
        """Say what is wrong with the form of a number."""
        why_not = self.question.why_not(text)
        return why_not if text and why_not != UNREADABLE else ""

    def given(self, mark: Mark) -> str:
        """Return what was typed."""
        return typed_once(mark)
