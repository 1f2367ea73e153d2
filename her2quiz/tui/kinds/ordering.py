"""Ordering on the screen."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session import wording
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.cursor import Cursor
from her2quiz.tui.drawing.parts import feedback_block, sign_of
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.kinds.view import ANSWER, ViewKey

UP, DOWN = "shift+up", "shift+down"


class OrderingView:
    """Lists lines that the learner picks up and moves."""

    takes_text = False
    shows_answer = True

    def __init__(self, question: Ordering) -> None:
        """Show a question."""
        self._question = question
        self._order = list(range(len(question.shown)))
        self._cursor = Cursor(len(self._order))
        self._is_held = False
        self._past: list[tuple[list[int], int | None]] = []
        self.note = ""

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The key that picks a line up or puts it down, and the one that answers."""
        if self._is_held:
            return (ViewKey("↑↓", "Move", "down"), ViewKey("space", "Put down", "space"))
        return (ViewKey("space", "Pick up", "space"), ANSWER)

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the lines; after the answer, in the right order, each with its sign."""
        if mark is not None and mark.gave_up:
            return _right_order(mark.parts)
        if mark is not None:
            return [block for number, part in enumerate(mark.parts, 1) for block in _marked(number, part)]
        lines = [self._open(place, index) for place, index in enumerate(self._order)]
        return [*lines, Block(Content.styled(self._what_to_do(), "$foreground-muted"))]

    def press(self, key: str) -> Answer | None:
        """Move the cursor, or the line under it. Enter answers."""
        if key == "space" or (key == "enter" and self._is_held):
            self._is_held = not self._is_held and self._picked_up()
        elif key == "enter":
            return Ordered(tuple(self._order))
        elif key == UP or (self._is_held and key in ("up", "k")):
            self._move(-1)
        elif key == DOWN or (self._is_held and key in ("down", "j")):
            self._move(1)
        elif key.isdecimal() and 1 <= int(key) <= len(self._order):
            self._go_to(int(key) - 1)
        else:
            self._cursor.press(key)
        return None

    def choose(self, choice: int) -> None:
        """Pick up the clicked line, or put the held line there."""
        if self._is_held:
            self._go_to(choice)
            self._is_held = False
        else:
            self._cursor.at = choice
            self._is_held = self._picked_up()

    def refill(self, answer: Ordered) -> None:
        """Put the lines in an order."""
        self._order = list(answer.order)

    def read(self, _text: str) -> None:
        """Nothing is typed."""

    @property
    def is_begun(self) -> bool:
        """Whether any line was moved, or is held."""
        return self._is_held or self._order != sorted(self._order)

    def take_back(self) -> bool:
        """Undo the last move, and put down a held line; return False if no line was moved or held."""
        was_held, self._is_held = self._is_held, False
        while self._past and (self._past[-1][0] == self._order or self._order == sorted(self._order)):
            self._past.pop()
        if self._past:
            self._order, self._cursor.at = self._past.pop()
            return True
        return was_held

    def _picked_up(self) -> bool:
        """Remember the order of the lines, and make sure the cursor is on one of them."""
        self._cursor.at = self._cursor.at or 0
        self._past.append((list(self._order), self._cursor.at))
        return True

    def _go_to(self, place: int) -> None:
        """Move the cursor to a position, with the held line if there is one."""
        if self._is_held and self._cursor.at is not None:
            self._order.insert(place, self._order.pop(self._cursor.at))
        self._cursor.at = place

    def _move(self, step: int) -> None:
        if not self._is_held:
            self._picked_up()
        here = self._cursor.at or 0
        there = min(max(0, here + step), len(self._order) - 1)
        self._order.insert(there, self._order.pop(here))
        self._cursor.at = there

    def _what_to_do(self) -> str:
        if self._is_held:
            return "Arrows or a number move the line; space puts it down."
        return "Space picks a line up, arrows move it. Enter when the order is right."

    def _open(self, place: int, index: int) -> Block:
        is_here = place == self._cursor.at
        sign = ("⇅" if self._is_held else "▸") if is_here else " "
        lead = Content.assemble(f" {sign} ", (str(place + 1), "bold $text-primary"), "  ")
        text = prose(self._question.posed_lines[index].text, "reverse" if is_here else "")
        return Block(text, lead, choice=place, is_focus=is_here)


def _marked(number: int, part: Part) -> Iterator[Block]:
    """Return a line with its right position, and where the learner put it if that is different."""
    sign, style = sign_of(part)
    is_right = part.verdict.is_right
    word = "" if is_right else f"  you had it {wording.ordinal(part.place)}"
    text = Content.assemble(prose(part.text, style if is_right else ""), (word, "italic $text-error"))
    rank = Rank.OTHER if is_right else Rank.OWN
    yield Block(text, Content.styled(f" {sign} {number}  ", style), rank=rank)
    yield from feedback_block(part, "      ")


def _right_order(parts: Sequence[Part]) -> list[Block]:
    return [
        Block(prose(part.text), Content(f"   {number}  "), rank=Rank.RIGHT)
        for number, part in enumerate(parts, 1)
    ]
