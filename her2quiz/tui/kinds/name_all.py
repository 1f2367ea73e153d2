"""Names in any order, on the screen."""

from textual.content import Content

from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.session import wording
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import corrected_blocks, typed_line
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.kinds.view import ViewKey


class NameAllView:
    """Lists the names given so far."""

    takes_text = True
    shows_answer = False
    keys = (ViewKey("enter", "Next name"),)
    between_lines = "; "

    def __init__(self, question: NameAll) -> None:
        """Show a question."""
        self._question = question
        self._texts: list[str] = []
        self.note, self.draft = "", ""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the names; after the answer, each with its sign."""
        if mark is not None:
            return corrected_blocks([part for part in mark.parts if part.verdict is not Verdict.MISSED])
        count = len(self._question.members)
        named = [typed_line(text, number) for number, text in enumerate(self._texts, 1)]
        hint = f"Name {count} in any order, one or more at a time. An empty line finishes."
        note = [Block(verbatim(self.note, "$text-warning"), is_focus=True)] if self.note else []
        return [*named, *note, Block(Content.styled(hint, "$foreground-muted"))]

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Read one name or several. The last one completes the answer; so does an empty line after at least one name.

        A name for something already named is refused, and so are more names than are asked for.
        """
        text = text.strip()[:LONGEST_ANSWER]
        taken = self._question.take(text, self._texts)
        self.note = wording.refused_names(taken)
        self.draft = text if taken.too_many else ""
        if taken.too_many:
            return None
        self._texts += taken.names
        is_done = taken.is_full if text else bool(self._texts)
        return Named(tuple(self._texts)) if is_done else None

    @property
    def is_begun(self) -> bool:
        """Whether anything was named."""
        return bool(self._texts)

    def take_back(self) -> bool:
        """Take back the last name."""
        self.note, self.draft = "", ""
        return bool(self._texts and self._texts.pop())
