"""A text with blanks, in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.prompt import Prompt
from her2quiz.plain.prompts.typed_list import corrected_line, separator, split_line

LEFT_OUT = "-"
"""Typed in place of a blank to skip."""


@frozen
class ClozePrompt(Prompt):
    """Asks for the texts of all blanks on one line."""

    takes_words = True

    question: Cloze
    """The question."""

    @property
    def ask(self) -> str:
        """Ask for the texts of all blanks."""
        blanks = self.question.blanks
        return f"Type the words for the {len(blanks)} blanks in order, separated by {separator(blanks)}; {LEFT_OUT} skips one"

    def read(self, text: str) -> Answer | None:
        """Read as many texts as there are blanks."""
        blanks = self.question.blanks
        texts = tuple("" if each == LEFT_OUT else each for each in split_line(text, blanks))
        return Filled(texts) if len(texts) == len(blanks) and any(texts) else None

    def marked(self, mark: Mark) -> list[str]:
        """Return each blank with what was typed."""
        if mark.gave_up:
            return []
        return [f"  {number}. {corrected_line(part)}" for number, part in enumerate(mark.parts, 1)]
