"""Names in any order, in plain lines."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.plain.prompts.prompt import Prompt
from her2quiz.plain.prompts.typed_list import corrected_line, separator, split_line


@frozen
class NameAllPrompt(Prompt):
    """All names on one line."""

    takes_words = True

    question: NameAll
    """The question."""

    @property
    def ask(self) -> str:
        """Ask for all names."""
        members = self.question.members
        return f"Type {len(members)} names on one line, separated by {separator(members)}"

    def read(self, text: str) -> Answer | None:
        """Take the names, unless one is named twice."""
        names = split_line(text, self.question.members)
        return Named(tuple(names)) if names and not self._repeated(names) else None

    def why_not(self, text: str) -> str:
        """Say what is named twice."""
        repeated = self._repeated(split_line(text, self.question.members))
        return f"{', '.join(one_line(name) for name in repeated)}: already named." if repeated else ""

    def marked(self, mark: Mark) -> list[str]:
        """Give each name that was typed."""
        return [f"  {corrected_line(part)}" for part in mark.parts if part.verdict is not Verdict.MISSED]

    def _repeated(self, names: Sequence[str]) -> tuple[str, ...]:
        """Give what is named twice; nothing if all are named, for then it does no harm."""
        return () if self.question.is_complete(names) else self.question.repeated(names)
