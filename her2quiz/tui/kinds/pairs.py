"""Items and choices on the screen: what matching and grouping share."""

from dataclasses import replace
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content

from her2quiz.domain.choices.pairs import Paired, Pairs
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part
from her2quiz.session.wording import LEFT_BLANK
from her2quiz.tui.drawing.block import BLANK, Block, Rank
from her2quiz.tui.drawing.cursor import Cursor
from her2quiz.tui.drawing.option_keys import KEY_STYLE, OptionKeys
from her2quiz.tui.drawing.parts import RIGHT, feedback_block, sign_of
from her2quiz.tui.drawing.row import GAP, Row, widest_of
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.kinds.view import ANSWER, ViewKey


class PairsView:
    """Lists the items, each with its choice. The numbered choices are below all items, or below the current one."""

    takes_text = False
    shows_answer = True
    label: ClassVar[str]
    """What the keys that set a choice do, in one word."""

    def __init__(self, question: Pairs) -> None:
        """Show a question."""
        self._question = question
        self._given: list[int | None] = [None] * len(question.items)
        self._past: list[tuple[int, int | None]] = []
        self._keys = OptionKeys(question.choices)
        self._cursor = Cursor(len(question.items), 0)
        self.first_keys = self._keys.first
        self.note = ""
        self.is_folded = False
        self._widest = max(prose(item.text).cell_length for item in question.items)

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The keys that set the choice of the item under the cursor, and the one that answers."""
        return (ViewKey(self._keys.shown, self.label, "right"), ANSWER)

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the items and the choices; after the answer, each item with its sign."""
        if mark is not None:
            return _marked_pairs(mark)
        widest = self._widest, max(map(cell_len, map(self._given_text, range(len(self._question.choices)))))
        items = [self._open(place, widest) for place in range(len(self._given))]
        listed = [self._choice(number) for number in range(len(self._question.choices))]
        note = [Block(Content.styled(self.note, "$text-warning"), is_focus=True)] if self.note else []
        if not self.is_folded:
            return [*items, BLANK, *listed, *note]
        here = 1 + (self._cursor.at or 0)
        return [*items[:here], *note, *listed, *items[here:]]  # the list may be longer than the screen

    def press(self, key: str) -> Answer | None:
        """Set a choice by number, or step through the choices. Enter answers."""
        self.note, was_asked = "", self.note
        place = self._cursor.at or 0
        if key == "enter":
            return self._answer(asked_before=bool(was_asked))
        picked = self._keys.press(key)
        if picked is not None:
            self._give(picked)
        elif self._keys.nearest is not None:
            self._set(place, self._keys.nearest)
        elif key in ("left", "right", "space"):
            self._step(place, -1 if key == "left" else 1)
        elif key == "backspace":
            self._set(place, None)
        else:
            self._cursor.press(key)
        return None

    def choose(self, choice: int) -> None:
        """Go to the clicked item, or set the clicked choice."""
        self.note = ""
        if choice < len(self._given):
            self._cursor.at = choice
        else:
            self._give(choice - len(self._given))

    def refill(self, answer: Paired) -> None:
        """Give the items their choices."""
        self._given = list(answer.choices)
        self._past = [(place, None) for place, choice in enumerate(answer.choices) if choice is not None]

    def read(self, _text: str) -> None:
        """Nothing is typed."""

    @property
    def is_begun(self) -> bool:
        """Whether any item has a choice."""
        return any(choice is not None for choice in self._given)

    def take_back(self) -> bool:
        """Undo the last choice; return False if no item has one."""
        self.note = ""
        if not self.is_begun:
            self._past.clear()
            return False
        place, before = self._past.pop()
        self._given[place], self._cursor.at = before, place
        return True

    def _answer(self, *, asked_before: bool) -> Answer | None:
        is_open = self._given.count(None)
        if is_open and not asked_before:
            self._cursor.at = self._given.index(None)
            self.note = (
                f"{is_open} still open. Press enter again to leave {'it' if is_open == 1 else 'them'} out."
            )
            return None
        return Paired(tuple(self._given))

    def _give(self, choice: int) -> None:
        """Set the choice of the item under the cursor, and go to the next item without one."""
        here = self._cursor.at or 0
        self._set(here, choice)
        rest = [*range(here + 1, len(self._given)), *range(here)]
        self._cursor.at = next((place for place in rest if self._given[place] is None), here)

    def _set(self, place: int, choice: int | None) -> None:
        self._past.append((place, self._given[place]))
        self._given[place] = choice

    def _step(self, place: int, step: int) -> None:
        """Step to another choice; several steps at one item are undone as one."""
        choice = self._next_choice(self._given[place], step)
        if self._past and self._past[-1][0] == place and self._given[place] is not None:
            self._given[place] = choice
        else:
            self._set(place, choice)

    def _next_choice(self, choice: int | None, step: int) -> int:
        count = len(self._question.choices)
        if choice is None:
            return 0 if step > 0 else count - 1
        return (choice + step) % count

    def _open(self, place: int, widest: tuple[int, int]) -> Block:
        is_here, choice = place == self._cursor.at, self._given[place]
        given = "…" if choice is None else self._given_text(choice)
        return Row(
            Content.styled(given, "bold $text-primary"),
            Content(" ▸ " if is_here else "   "),
            choice=place,
            is_focus=is_here,
            left=prose(self._question.items[place].text, "reverse" if is_here else ""),
            widest=widest,
        )

    def _given_text(self, choice: int) -> str:
        """Return the number of a choice and, where there is room, its text; a choice that is not numbered by its text."""
        number, text = self._keys.lead(choice), prose(self._question.choices[choice]).plain
        if self.is_folded and number:
            return number
        return f"{number} {text}".lstrip()

    def _choice(self, number: int) -> Block:
        is_given = self.is_folded and number == self._given[self._cursor.at or 0]
        indent = ("   ▸ " if is_given else "     ") if self.is_folded else "   "
        key = self._keys.lead(number)
        lead = Content.assemble(indent, (key, KEY_STYLE), "  " if key else "")
        text = self._keys.text(number, "bold" if is_given else "")
        return Block(text, lead, choice=len(self._given) + number, is_focus=self.is_folded)


def _marked_pairs(mark: Mark) -> list[Block]:
    """Return the items, each with its sign; without signs and with the right choices only if the learner gave up."""
    rows = [_row(part, gave_up=mark.gave_up) for part in mark.parts]
    widest = widest_of(
        [(row.left, row.text + GAP + row.instead if row.instead else row.text) for row in rows]
    )
    return [
        block
        for part, row in zip(mark.parts, rows, strict=True)
        for block in (replace(row, widest=widest), *feedback_block(part, "     "))
    ]


def _row(part: Part, *, gave_up: bool) -> Row:
    """Return an item with the learner's choice, then the right one if that is another."""
    item, right = prose(part.text), prose(part.right, "bold")
    if gave_up:
        return Row(right, Content("   "), rank=Rank.OWN, left=item)
    sign, style = sign_of(part)
    lead = Content.styled(f" {sign} ", style)
    if part.verdict.is_right:
        return Row(right, lead, left=item)
    given = prose(part.given or LEFT_BLANK, "italic $text-error")
    instead = Content.assemble((f"{RIGHT} ", "bold $text-success"), right)
    return Row(given, lead, rank=Rank.OWN, left=item, instead=instead)
