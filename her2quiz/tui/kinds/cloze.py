"""A text with blanks, on the screen."""

from textual.content import Content

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.limits import LONGEST_ANSWER
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.parts import corrected_blocks, right_line, typed_line
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.kinds.view import ANSWER, ViewKey


class ClozeView:
    """Lists what was typed into the blanks so far."""

    takes_text = True
    shows_answer = True

    def __init__(self, question: Cloze) -> None:
        """Show a question."""
        self._question = question
        self._count = len(question.blanks)
        self._texts: list[str] = []
        self.note = self.draft = ""

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The key that moves to the next blank, or answers."""
        is_last = len(self._texts) + 1 >= self._count
        return (ANSWER if is_last else ViewKey("enter", "Next"),)

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return what was typed; after the answer each text with its sign, or the right answers if the learner gave up."""
        if mark is None:
            return self._open_blocks()
        if mark.gave_up:
            return [right_line(part.right, number) for number, part in enumerate(mark.parts, 1)]
        return corrected_blocks(mark.parts)

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Read the text of one blank; the last one completes the answer. What only lacks its form is asked again."""
        text = text.strip()[:LONGEST_ANSWER]
        self.note = self._question.why_not((*[""] * len(self._texts), text))
        self.draft = text if self.note else ""
        if self.note:
            return None
        self._texts.append(text)
        if len(self._texts) < self._count:
            return None
        texts, self._texts = tuple(self._texts), []
        return Filled(texts) if any(texts) else None

    @property
    def is_begun(self) -> bool:
        """Whether any blank was filled in or skipped."""
        return bool(self._texts)

    def take_back(self) -> bool:
        """Go back to the previous blank, and empty it."""
        self.note = self.draft = ""
        was_filled = bool(self._texts)
        del self._texts[-1:]
        return was_filled

    def _open_blocks(self) -> list[Block]:
        filled = [typed_line(text or LEFT_BLANK, number) for number, text in enumerate(self._texts, 1)]
        hint = f"Blank {len(self._texts) + 1} of {self._count}. Press enter on an empty line to skip it."
        note = [Block(verbatim(self.note, "$text-warning"), is_focus=True)] if self.note else []
        return [*filled, *note, Block(Content.styled(hint, "$foreground-muted"))]
