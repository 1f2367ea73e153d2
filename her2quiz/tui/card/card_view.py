"""One card on the screen: its question, the field it is answered in, what is said about it, and its mark."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.session.study.turn import AnsweredTurn, Turn
from her2quiz.tui.card.answer_keys import answering, in_the_field
from her2quiz.tui.card.card_field import CardField
from her2quiz.tui.card.card_notes import CardNotes
from her2quiz.tui.card.card_page import CardPage
from her2quiz.tui.card.whole_card import hint_block, whole_card
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import Filling, View
from her2quiz.tui.widgets.key_line import Key
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.too_small import TALL


class CardView(Vertical):
    """Shows a turn and takes its answer. It marks nothing: the screen decides what to do with an answer."""

    class Answered(Message):
        """An answer was typed or clicked."""

        def __init__(self, answer: Answer, key: str = "") -> None:
            """Give the answer, and the key that gave it; empty for a click."""
            super().__init__()
            self.answer, self.key = answer, key

    class NoteWritten(Message):
        """A note on the card was entered."""

        def __init__(self, text: str) -> None:
            """Give its text."""
            super().__init__()
            self.text = text

    class KeysChanged(Message):
        """Other keys work now than before."""

    def __init__(self, *, types_at_once: bool = True) -> None:
        """Show nothing yet.

        Args:
            types_at_once: whether letters go into the field as soon as a typed card is shown, or only after enter.
        """
        super().__init__(id="card")
        self._turn: Turn | None = None
        self._view: View | None = None
        self._above: Sequence[Block] = ()
        self._page = CardPage()
        self._field, self._had_text = CardField(self._page, types_at_once=types_at_once), False
        self._is_writing_note = False
        self.notes = CardNotes()
        """What is said below the question."""

    def compose(self) -> ComposeResult:
        """Make the page; the field comes with the first typed card."""
        yield self._page

    def on_resize(self) -> None:
        """Leave the field its room below the question."""
        self.call_after_refresh(self._fit)

    @property
    def is_empty(self) -> bool:
        """Whether no turn is shown."""
        return self._turn is None

    @property
    def is_open(self) -> bool:
        """Whether the question that is shown waits for its answer."""
        return self._turn is not None and not isinstance(self._turn, AnsweredTurn)

    @property
    def takes_text(self) -> bool:
        """Whether the answer is typed."""
        return self._view is not None and self._view.takes_text

    @property
    def is_typing(self) -> bool:
        """Whether letters go into the field."""
        return self._field.is_typing

    @property
    def is_writing_note(self) -> bool:
        """Whether a note on the card is being written."""
        return self._is_writing_note

    def show(self, turn: Turn, *, above: Sequence[Block] = (), from_top: bool = False) -> None:
        """Show a turn: another question, or the same one after a hint or an answer.

        Args:
            turn: what to show.
            above: what is said above the question.
            from_top: whether to start at the top, with an empty field.
        """
        before, self._turn, self._above = self._turn, turn, above
        seen = None
        if not turn.is_same_question(before):
            self._view = view_of(turn.question)
            self._is_writing_note = False
            self.notes.begin(turn)
        elif before is not None and isinstance(turn, AnsweredTurn) and not isinstance(before, AnsweredTurn):
            self._is_writing_note = False
            self.notes.clear()
        elif before is not None and turn.hints > before.hints:
            seen = self.notes.add(hint_block(turn.card.hints[turn.hints - 1]))
            if self._field.types_at_once:
                self._field.enter()
        self._place_field(begins_anew=from_top)
        self.draw(from_top=from_top, seen=seen)

    def show_text(self, block: Block) -> None:
        """Show a text in place of a card that cannot be asked."""
        self._turn, self._view, self._above = None, None, ()
        self._field.hide()
        self._page.show([block])
        self._page.fit(below=0)

    def draw(self, *, from_top: bool = False, seen: Block | None = None) -> None:
        """Draw the turn as it is now.

        Args:
            from_top: whether to start at the top.
            seen: a note to scroll to.
        """
        turn, view = self._turn, self._view
        if turn is None or view is None:
            return
        size = self.screen.size
        width = self._page.scrollable_content_region.width or size.width
        card = whole_card(turn, view, self.notes.blocks, width=width, is_low=size.height < TALL)
        self._page.show([*self._above, *card.blocks], from_top=from_top)
        self._fit()
        if seen is not None or isinstance(turn, AnsweredTurn):
            block = card.main if seen is None else card.blocks.index(seen)
            self._page.reveal(block + len(self._above))
        elif from_top and card.main:
            self.call_after_refresh(self._page.reveal, card.main)  # the field may just have taken its room

    def say(self, note: Block) -> None:
        """Say something below the question, once, where it is seen."""
        self.draw(seen=self.notes.add(note))

    def warn(self, note: Block) -> None:
        """Say something that the next key takes away."""
        self.draw(seen=self.notes.warn(note))

    def dismiss(self) -> bool:
        """Take away all that was said except hints; gives whether anything was."""
        is_said = self.notes.dismiss(self._turn)
        if isinstance(self._view, Filling) and self.is_open:
            is_said, self._view.note = is_said or bool(self._view.note), ""
        is_said = self._field.dismiss() or is_said
        if is_said:
            self.draw()
        return is_said

    def press(self, key: str) -> Answer | None:
        """Take a key of an open question; gives an answer if the key made one."""
        if self._view is None:
            return None
        if key == "enter" and self._field.is_shown:
            if self._field.types_at_once or self._field.is_typing:
                return self._read(self._field.text)
            self._field.enter()
            return None
        answer = self._view.press(key)
        if answer is None:
            self.draw()
        return answer

    def take_back(self) -> bool:
        """Take back what was filled in last, or is in the field; False if nothing is."""
        if self._field.clear():
            return True
        is_back = self.is_open and isinstance(self._view, Filling) and self._view.take_back()
        if is_back:
            self.draw()
        return is_back

    def scroll(self, lines: int) -> None:
        """Scroll down some lines; up if negative."""
        self._page.scroll_relative(y=lines, animate=False)

    def leave_field(self) -> None:
        """Let letters be keys again; the field stays."""
        self._field.leave()

    def write_note(self, asks: str, briefly: str) -> None:
        """Open the field for a note on the card; what was typed so far is kept for afterwards."""
        self._is_writing_note = True
        self._field.begin_note(asks, briefly)

    def enter_note(self) -> None:
        """Enter the note as it is in the field."""
        self.post_message(self.NoteWritten(self._field.text))

    def end_note(self) -> None:
        """Close the note, and go on with the answer."""
        self._is_writing_note = False
        if self.takes_text and self.is_open:
            self._field.end_note()
        else:
            self._field.hide()
        self.draw()

    def answer_keys(self) -> Iterator[Key]:
        """Give the keys that answer the question."""
        if self.is_open and self._view is not None:
            if self.takes_text and not self._field.types_at_once and not self.is_typing:
                yield Key("enter", "Type the answer", "press('enter')")
            else:
                yield from answering(self._view)

    def other_keys(self, keys: Iterable[Key]) -> Iterable[Key]:
        """Give those of the screen's keys that work beside them, as they are pressed from where the focus is."""
        if not self.is_open:
            return keys
        others = (key for key in keys if key.key != "enter")
        if self._field.types_at_once and self.is_typing and self._turn is not None:
            return in_the_field(others, is_empty=self._may_give_up, has_hint=self._turn.has_hint)
        return others

    def keys_state(self) -> Hashable:
        """Give what the keys depend on."""
        view_keys = self._view.keys if self._view is not None and self.is_open else None
        return view_keys, self._may_give_up, self.is_typing, self._is_writing_note

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        event.stop()
        answer = self._view.choose(event.choice) if self._view is not None and self.is_open else None
        if answer is None:
            self.draw()
        self._give(answer)

    @on(Input.Submitted)
    def _take_text(self, event: Input.Submitted) -> None:
        event.stop()
        if self._is_writing_note:
            self.post_message(self.NoteWritten(event.value))
        else:
            self._give(self._read(event.value), "enter")

    @on(Input.Changed)
    def _take_letter(self, event: Input.Changed) -> None:
        event.stop()
        if bool(event.value) is not self._had_text:
            self._had_text = bool(event.value)
            self.post_message(self.KeysChanged())

    def on_descendant_focus(self) -> None:
        """Say in the field what to do with it."""
        self._field.invite()

    def _give(self, answer: Answer | None, key: str = "") -> None:
        self.post_message(self.KeysChanged() if answer is None else self.Answered(answer, key))

    def _read(self, text: str) -> Answer | None:
        """Take what is in the field: an answer, or a part of one."""
        answer = self._view.read(text) if self._view is not None else None
        if answer is not None:
            return answer
        if text.strip():
            self._field.ask()
        elif self._field.asked_once_more():
            return GaveUp()
        self.draw()
        return None

    def _place_field(self, *, begins_anew: bool) -> None:
        """Show the field for a typed answer, and only then."""
        if self.takes_text and self.is_open:
            self._field.place(begins_anew=begins_anew)
        else:
            self._field.hide()

    def _fit(self) -> None:
        self._page.fit(below=self._field.lines)

    @property
    def _may_give_up(self) -> bool:
        """Whether enter says nothing yet: the field is empty, and no part was filled in."""
        return self._field.is_empty and not (isinstance(self._view, Filling) and self._view.is_begun)
