"""Names in any order, on the screen."""

from textual.content import Content

from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Verdict
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import corrected_block, typed_line
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import ViewKey


class NameAllView:
    """The names given so far, one below the other."""

    takes_text = True
    shows_answer = False
    keys = (ViewKey("enter", "Next name"),)

    def __init__(self, question: NameAll) -> None:
        """Show a question."""
        self._question = question
        self._texts: list[str] = []
        self.note = ""

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Give the names; after the answer each with its sign."""
        if mark is not None:
            return [corrected_block(part) for part in mark.parts if part.verdict is not Verdict.MISSED]
        count = len(self._question.members)
        named = [typed_line(text, number) for number, text in enumerate(self._texts, 1)]
        hint = f"Name {count}, in any order. Press enter on an empty line to finish."
        note = [Block(prose(self.note, "$text-warning"), is_focus=True)] if self.note else []
        return [*named, *note, Block(Content.styled(hint, "$foreground-muted"))]

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Take one name; all of them make the answer, and so does an empty line after the last one known.

        What was named already is refused, by whatever name.
        """
        text = text.strip()[:LONGEST_ANSWER]
        is_named = bool(self._question.repeated((*self._texts, text)))
        self.note = f"{' '.join(text.split())}: already named." if is_named else ""
        if is_named:
            return None
        if text:
            self._texts.append(text)
            is_full = len(self._texts) >= len(self._question.members)
            return Named(tuple(self._texts)) if is_full else None
        return Named(tuple(self._texts)) if self._texts else None

    @property
    def is_begun(self) -> bool:
        """Whether anything was named."""
        return bool(self._texts)

    def take_back(self) -> bool:
        """Take the last name back."""
        self.note = ""
        return bool(self._texts and self._texts.pop())
