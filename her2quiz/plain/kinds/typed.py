"""A typed answer in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Answer, Entered
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.prompt import Prompt, typed_once


@frozen
class TypedPrompt(Prompt):
    """Takes the typed line as the answer."""

    takes_words = True

    question: Typed
    """The question."""

    @property
    def ask(self) -> str:
        """Ask for the answer."""
        return "Type the answer"

    def read(self, text: str) -> Answer | None:
        """Read the text; an empty one is not an answer, nor is one that only lacks its form."""
        return Entered(text) if text and not self.question.why_not(text) else None

    def why_not(self, text: str) -> str:
        """Say what is wrong with the form of a text."""
        return self.question.why_not(text)

    def given(self, mark: Mark) -> str:
        """Return what was typed."""
        return typed_once(mark)
