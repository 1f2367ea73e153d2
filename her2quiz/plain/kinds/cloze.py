"""A text with blanks, in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.plain.prompts.prompt import SKIP, Prompt, is_skipped
from her2quiz.plain.prompts.typed_list import corrected_line, separator, split_line


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
        return f"Type the words for the {len(blanks)} blanks, separated by {separator(blanks)}"

    @property
    def more(self) -> str:
        """Say how to leave a blank out."""
        return f"{SKIP} in place of the words for a blank leaves it out."

    def read(self, text: str) -> Answer | None:
        """Read as many texts as there are blanks; what is wrong only in its form is not an answer."""
        texts = self._texts(text)
        is_filled = len(texts) == len(self.question.blanks) and any(texts)
        return Filled(texts) if is_filled and not self.question.why_not(texts) else None

    def why_not(self, text: str) -> str:
        """Say what is wrong with the form of a text, once there is one for each blank."""
        texts = self._texts(text)
        return self.question.why_not(texts) if len(texts) == len(self.question.blanks) else ""

    def _texts(self, text: str) -> tuple[str, ...]:
        return tuple("" if is_skipped(each) else each for each in split_line(text, self.question.blanks))

    def tells_answer(self, _mark: Mark) -> bool:
        """Say yes: each part has what is right for it."""
        return True

    def marked(self, mark: Mark) -> list[str]:
        """Return each blank with what was typed."""
        if mark.gave_up:
            return []
        return [f"  {number}. {corrected_line(part)}" for number, part in enumerate(mark.parts, 1)]
