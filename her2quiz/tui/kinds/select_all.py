"""Select-all-that-apply on the screen."""

from collections.abc import Iterator

from textual.content import Content

from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.marking.mark import Mark, Part, Verdict
from her2quiz.tui.drawing.block import Block, Rank
from her2quiz.tui.drawing.choices import option_image
from her2quiz.tui.drawing.cursor import Cursor
from her2quiz.tui.drawing.option_keys import KEY_STYLE, OptionKeys
from her2quiz.tui.drawing.parts import RIGHT, WRONG, feedback_block
from her2quiz.tui.drawing.text.prose import prose
from her2quiz.tui.kinds.view import ANSWER, ViewKey

_TICKED, _OPEN = "[x]", "[ ]"
_SIGNS = {
    Verdict.RIGHT: (RIGHT, _TICKED, "", "bold $text-success", Rank.OWN),
    Verdict.MISSED: (RIGHT, _OPEN, "  missed", "bold $text-warning", Rank.RIGHT),
    Verdict.WRONG: (WRONG, _TICKED, "  does not apply", "bold $text-error", Rank.OWN),
    Verdict.LEFT: (" ", _OPEN, "", "", Rank.OTHER),
}
"""The sign of each option, its box, a word after it, its style and its rank."""


_NOTHING = "Nothing is ticked. Press enter again if none applies."


class SelectAllView:
    """Lists the options, each with a box."""

    takes_text = False
    shows_answer = True

    def __init__(self, question: SelectAll) -> None:
        """Show a question."""
        self._question = question
        self._ticked: set[int] = set()
        self._turned: list[int] = []
        self._by_number: int | None = None
        self._keys = OptionKeys([option.text for option in question.options])
        self._cursor = Cursor(len(question.options))
        self.first_keys = self._keys.first
        self.note = ""

    @property
    def keys(self) -> tuple[ViewKey, ...]:
        """The keys that tick, and the one that answers."""
        return (ViewKey(self._keys.shown, "Tick", "space"), ANSWER)

    def blocks(self, mark: Mark | None) -> list[Block]:
        """Return the options with their boxes; after the answer, with their signs."""
        if mark is not None:
            return [
                block
                for place, part in enumerate(mark.parts)
                for block in _marked(self._keys.lead(place), part)
            ]
        blocks = [
            block
            for place, option in enumerate(self._question.options)
            for block in (self._open(place), *option_image(option.image))
        ]
        return [*blocks, Block(Content.styled(self.note or self._wanted(), "$foreground-muted"))]

    def press(self, key: str) -> Answer | None:
        """Tick by number or with the cursor. Enter answers."""
        self.note, note_before = "", self.note
        if key == "enter":
            return self._answer(asked_before=note_before == _NOTHING)
        picked, before, self._by_number = self._keys.press(key), self._by_number, None
        if key == "space" and before is not None:
            self.note, self._by_number = self._what_it_does(before), before
        elif key == "space" and self._cursor.at is not None:
            self._toggle(self._cursor.at)
        elif picked is not None:
            self._toggle(picked)
            self._by_number = picked
        elif self._keys.nearest is not None:
            self._cursor.at = self._keys.nearest
        else:
            self._cursor.press(key)
        return None

    def choose(self, choice: int) -> None:
        """Tick by click."""
        self.note = ""
        self._toggle(choice)

    def refill(self, answer: Ticked) -> None:
        """Tick options."""
        self._ticked, self._turned = set(answer.indices), sorted(answer.indices)

    def read(self, _text: str) -> None:
        """Nothing is typed."""

    def _answer(self, *, asked_before: bool) -> Answer | None:
        pick = self._question.pick
        if pick is not None and len(self._ticked) != pick:
            self.note = f"Tick {pick}; {len(self._ticked)} so far."
            return None
        if not self._ticked and not asked_before:
            self.note = _NOTHING
            return None
        return Ticked(frozenset(self._ticked))

    @property
    def is_begun(self) -> bool:
        """Whether any box is ticked."""
        return bool(self._ticked)

    def take_back(self) -> bool:
        """Undo the last tick; return False if no box is ticked."""
        self.note = ""
        if not self.is_begun:
            self._turned.clear()
            return False
        self._cursor.at = self._turned.pop()
        self._ticked ^= {self._cursor.at}
        return True

    def _toggle(self, place: int) -> None:
        self._cursor.at = place
        self._ticked ^= {place}
        self._turned.append(place)

    def _what_it_does(self, place: int) -> str:
        """Say what was ticked by a number, after which a space only parts it from the next number."""
        key = self._keys.names.keys[place]
        is_ticked = place in self._ticked
        return f"{key} is {'ticked' if is_ticked else 'not ticked'}. Press {key} again to {'un' * is_ticked}tick it."

    def _wanted(self) -> str:
        wanted = f"Tick {self._question.pick}" if self._question.pick else "Tick all that apply"
        return f"{wanted}, then press enter."

    def _open(self, place: int) -> Block:
        is_here, number = place == self._cursor.at, self._keys.lead(place)
        box = f"{' ' if number else ''}{_TICKED if place in self._ticked else _OPEN} "
        lead = Content.assemble(" ▸ " if is_here else "   ", (number, KEY_STYLE), box)
        return Block(self._keys.text(place, "reverse" if is_here else ""), lead, choice=place)


def _marked(number: str, part: Part) -> Iterator[Block]:
    sign, box, word, style, rank = _SIGNS[part.verdict]
    lead = f" {sign} {number} {box} " if number else f" {sign} {box} "
    text = Content.assemble(prose(part.text, style), (word, f"italic {style}".strip()))
    yield Block(text, Content.styled(lead, style), rank=rank)
    yield from feedback_block(part, "         ")
    yield from option_image(part.image)
