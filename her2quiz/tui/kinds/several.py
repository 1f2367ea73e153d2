"""Questions with several typed answers on the screen: names in any order, and blanks in their order."""

from textual.content import Content

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import LONGEST_ANSWER
from her2quiz.domain.marking.accepted_answer import Judged
from her2quiz.domain.marking.answer import Answer
from her2quiz.session.study.turn import Given
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.choices import RIGHT, WRONG
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.view import ANSWER, ViewKey


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

    def blocks(self, given: Given | None) -> list[Block]:
        """Give the names; after the answer each with its sign."""
        if given is not None:
            return self._marked(given.answer.texts) if isinstance(given.answer, Named) else []
        count = len(self._question.members)
        said = [_line(text, f" {number}  ") for number, text in enumerate(self._texts, 1)]
        hint = f"{count} to name, in any order. Enter on an empty line when you know no more."
        note = [Block(prose(self.note, "$text-warning"), is_focus=True)] if self.note else []
        return [*said, *note, Block(Content.styled(hint, "$foreground-muted"))]

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Take one name; all of them make the answer, and so does an empty line behind the last one known.

        What was named already takes no place, by whatever name.
        """
        text = text.strip()[:LONGEST_ANSWER]
        self.note = f"{' '.join(text.split())}: already named." if self._is_named(text) else ""
        if self.note:
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

    def _is_named(self, text: str) -> bool:
        return bool(self._question.named_twice((*self._texts, text)))

    def _marked(self, texts: tuple[str, ...]) -> list[Block]:
        found = self._question.found(texts)
        judged = [self._question.judged(text) for text in texts]
        return [
            _verdict(text, each, is_right=place is not None)
            for text, each, place in zip(texts, judged, found, strict=False)
        ]


class ClozeView:
    """What was typed into the blanks so far."""

    takes_text = True
    shows_answer = True

    def __init__(self, question: Cloze) -> None:
        """Show a question."""
        self.note = ""
        self._question = question
        self._texts: list[str] = []

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The key that goes on to the next blank, or answers."""
        is_last = len(self._texts) + 1 >= len(self._question.blanks)
        return (ANSWER if is_last else ViewKey("enter", "Next blank"),)

    def blocks(self, given: Given | None) -> list[Block]:
        """Give what was typed; after the answer each with its sign."""
        if given is not None:
            return self._marked(given.answer) if isinstance(given.answer, Filled) else self._rights()
        said = [_line(text or "(left)", f" {number}  ") for number, text in enumerate(self._texts, 1)]
        hint = (
            f"Blank {len(self._texts) + 1} of {len(self._question.blanks)}; enter on an empty line leaves it."
        )
        return [*said, Block(Content.styled(hint, "$foreground-muted"))]

    def press(self, _key: str) -> None:
        """Keys go into the field."""

    def choose(self, _choice: int) -> None:
        """There is nothing to choose."""

    def read(self, text: str) -> Answer | None:
        """Take the words of one blank; those of the last one make the answer."""
        self._texts.append(text.strip()[:LONGEST_ANSWER])
        if len(self._texts) < len(self._question.blanks):
            return None
        texts, self._texts = tuple(self._texts), []
        return Filled(texts) if any(texts) else None

    @property
    def is_begun(self) -> bool:
        """Whether any blank was passed."""
        return bool(self._texts)

    def take_back(self) -> bool:
        """Go back to the blank before, and empty it."""
        was_filled = bool(self._texts)
        del self._texts[-1:]
        return was_filled

    def _rights(self) -> list[Block]:
        return [
            _line(blank.right[0], f" {number}  ") for number, blank in enumerate(self._question.blanks, 1)
        ]

    def _marked(self, answer: Filled) -> list[Block]:
        judged = self._question.judged(answer)
        rights = [blank.right[0] for blank in self._question.blanks]
        return [
            _verdict(text or "(left)", each, is_right=each.is_right, right=right)
            for text, each, right in zip(answer.texts, judged, rights, strict=True)
        ]


def _line(text: str, lead: str) -> Block:
    return Block(prose(" ".join(text.split())), Content.styled(lead, "bold $text-primary"))


def _verdict(text: str, judged: Judged, *, is_right: bool, right: str = "") -> Block:
    """Give what was typed with its sign; a slip with its spelling, a wrong one with what is right if it is known."""
    style = "bold $text-success" if is_right else "bold $text-error"
    shown = prose(" ".join(text.split()), style)
    if is_right and judged.spelled and judged.spelled.casefold() != text.casefold():
        shown = Content.assemble(shown, "  ", (prose(judged.spelled).plain, "italic"))
    elif right and not is_right:
        shown = Content.assemble(shown, "  → ", prose(right, "bold"))
    return Block(shown, Content.styled(f" {RIGHT if is_right else WRONG} ", style))
