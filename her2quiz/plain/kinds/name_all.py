"""Names in any order, in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.plain.prompts.prompt import Prompt
from her2quiz.plain.prompts.typed_list import corrected_line
from her2quiz.session import wording


@frozen
class NameAllPrompt(Prompt):
    """Asks for all names on one line."""

    takes_words = True

    question: NameAll
    """The question."""

    @property
    def ask(self) -> str:
        """Ask for all names."""
        return f"Type {len(self.question.members)} names, separated by commas"

    def read(self, text: str) -> Answer | None:
        """Read the names, at most as many as are asked for; a repeated name does no harm if none is missing."""
        taken = self.question.take(text)
        is_enough = taken.is_full or not (taken.repeated or taken.too_many)
        return Named(taken.names) if taken.names and is_enough else None

    def why_not(self, text: str) -> str:
        """Say what was typed twice, or that there are too many names."""
        return wording.refused_names(self.question.take(text))

    def tells_answer(self, mark: Mark) -> bool:
        """Say yes if any was named: those that were not are said as well."""
        return any(part.verdict is Verdict.RIGHT for part in mark.parts)

    def marked(self, mark: Mark) -> list[str]:
        """Return each name that was typed."""
        return [f"  {corrected_line(part)}" for part in mark.parts if part.verdict is not Verdict.MISSED]
