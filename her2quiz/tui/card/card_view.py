"""One card on the screen: its question, the field for the answer, the notes, and the mark."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from her2quiz.domain.marking.answer import Answer
from her2quiz.session.turn.turn import Turn
from her2quiz.tui.card.answer_input import AnswerInput
from her2quiz.tui.card.answer_keys import answer_keys, keys_state, other_keys
from her2quiz.tui.card.card_field import CardField
from her2quiz.tui.card.card_page import CardPage
from her2quiz.tui.card.drafts import Drafts
from her2quiz.tui.card.shown_card import ShownCard
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.widgets.lines.key_line import Key
from her2quiz.tui.widgets.page import Page


class CardView(Vertical):
    """Shows a turn and takes its answer. It marks nothing: the screen decides what to do with an answer."""

    class Answered(Message):
        """An answer was typed or clicked."""

        def __init__(self, answer: Answer, key: str = "") -> None:
            """Carry the answer, and the key that gave it; empty for a click."""
            super().__init__()
            self.answer, self.key = answer, key

    class NoteWritten(Message):
        """A note on the card was entered."""

        def __init__(self, text: str) -> None:
            """Carry the text of the note."""
            super().__init__()
            self.text = text

    class Passed(Message):
        """Enter was pressed with nothing in the field, where that goes on."""

    class KeysChanged(Message):
        """Other keys work now than before."""

    def __init__(
        self, *, types_at_once: bool = True, stays_near: bool = True, drafts: Drafts | None = None
    ) -> None:
        """Start with no card.

        Args:
            types_at_once: whether letters go into the field as soon as a typed card is shown, or only after enter.
            stays_near: whether what is below the card stays near it in a high screen.
            drafts: where answers are kept that were begun; None if they are not.
        """
        super().__init__(id="card")
        self._shown = ShownCard()
        self._page = CardPage(stays_near=stays_near)
        self._field, self._had_text = CardField(self._page, types_at_once=types_at_once), False
        self.input = AnswerInput(self._shown, self._field, self.draw, drafts)
        """How the answer is filled in."""
        self.passes_empty = False
        """Whether enter goes on with nothing in the field, in place of asking whether that is the answer."""
        self.notes = self._shown.notes
        """What is shown below the question."""

    def compose(self) -> ComposeResult:
        """Add the page. The field is added with the first typed card."""
        yield self._page

    def on_resize(self) -> None:
        """Leave room for the field below the question, and arrange an answered card for the new size."""
        self._page.given_up = 0
        self.call_after_refresh(self._fit)

    @property
    def is_empty(self) -> bool:
        """Whether no turn is shown."""
        return self._shown.turn is None

    @property
    def is_open(self) -> bool:
        """Whether the question that is shown has no answer yet."""
        return self._shown.is_open

    @property
    def is_begun(self) -> bool:
        """Whether a part of the answer is filled in."""
        return self.is_open and self._shown.is_begun

    @property
    def takes_text(self) -> bool:
        """Whether the answer is typed."""
        return self._shown.takes_text

    @property
    def is_typing(self) -> bool:
        """Whether letters go into the field."""
        return self._field.is_typing

    @property
    def is_writing_note(self) -> bool:
        """Whether the learner is writing a note on the card."""
        return self._field.is_writing_note

    def show(self, turn: Turn, *, above: Sequence[Block] = (), from_top: bool = False) -> None:
        """Show a turn: another question, or the same one after a hint or an answer.

        Args:
            turn: the turn to show.
            above: shown above the card.
            from_top: whether to start at the top, with nothing in the field but what was typed at this card before.
        """
        if from_top:
            self.input.keep()
        before, hint = self._shown.turn, None
        if self._shown.change(turn, above):
            self._field.is_writing_note = False
        else:
            hint = self._shown.take_hint(before)
        if hint is not None and self._field.types_at_once:
            self._field.enter()
        self._place_field(starts_empty=from_top)
        if from_top and self.is_open:
            self.input.restore()
        self.draw(from_top=from_top, seen=hint)

    def show_text(self, block: Block) -> None:
        """Show a text in place of a card that cannot be asked."""
        self._shown.clear()
        self._field.hide()
        self._page.draw_text(block)

    @property
    def needed_lines(self) -> int:
        """How many lines the card needs to be shown without scrolling; 0 before the first layout."""
        return len(self._page.lines) + self._field.lines if self._page.text_width else 0

    def give_up_lines(self, lines: int) -> None:
        """Count on fewer lines from the next layout on."""
        self._page.given_up = lines

    def draw(self, *, from_top: bool = False, seen: Block | None = None) -> None:
        """Draw the turn as it is now.

        Args:
            from_top: whether to start at the top.
            seen: a note to scroll to.
        """
        self._page.draw(self._shown, below=self._field.lines, from_top=from_top, seen=seen)

    def say(self, note: Block) -> None:
        """Show a note below the question, once, and scroll to it."""
        self.draw(seen=self.notes.add(note))

    def warn(self, note: Block) -> None:
        """Show a note that the next key removes."""
        self.draw(seen=self.notes.warn(note))

    def dismiss(self) -> bool:
        """Go back from what space has shown, or remove all notes except hints; return whether there were any."""
        if self._page.look_back():
            return True
        had_notes = any([self._shown.dismiss(), self._field.dismiss()])
        if had_notes:
            self.draw()
        return had_notes

    @property
    def first_keys(self) -> frozenset[str]:
        """The keys that pick options now, so that they mean nothing else."""
        return self._shown.first_keys

    def press(self, key: str) -> Answer | None:
        """Handle a key while the question is open; return the answer if the key gave one."""
        return self.input.press(key)

    def take_back(self) -> bool:
        """Take back the part that was filled in last, or the text in the field; return False if there is none."""
        return self.input.take_back()

    @property
    def hidden(self) -> str:
        """What of an answered card is scrolled out of sight, in one word; empty if nothing is."""
        return self._shown.opening if not self.is_open and self._page.hides_top else ""

    @property
    def has_reacted(self) -> bool:
        """Whether the last key changed anything, or is answered by a note; what is typed always does."""
        return self.takes_text or self._page.has_changed or self._shown.asks_for_more

    def scroll_by(self, key: str) -> bool:
        """Scroll an answered card by an arrow key, or by space to what is hidden and back; False if there is nowhere."""
        return self._page.scroll_by_key(key)

    def scroll(self, lines: int) -> None:
        """Scroll down by some lines, or up if negative."""
        self._page.scroll_lines(lines)

    def scroll_pages(self, pages: int) -> None:
        """Scroll down by whole pages, or up if negative."""
        self._page.scroll_whole_pages(pages)

    def leave_field(self) -> None:
        """Make letters keys again; the field stays."""
        self._field.leave()

    def write_note(self, asks: str, briefly: str, note: str = "") -> None:
        """Open the field for a note on the card; the text typed so far comes back afterwards.

        Args:
            asks: what the empty field asks for.
            briefly: the same in fewer words.
            note: the note that the card has already.
        """
        self._field.begin_note(asks, briefly, note)
        self._page.fit_again(below=self._field.lines)

    def enter_note(self) -> None:
        """Enter the note as it is in the field."""
        self.post_message(self.NoteWritten(self._field.text))

    def end_note(self) -> None:
        """Close the note, and go back to the answer."""
        self._field.end_note(back_to_answer=self.takes_text and self.is_open)
        self.draw()

    def answer_keys(self) -> Iterator[Key]:
        """Return the keys that answer the question."""
        return answer_keys(self._shown, self._field)

    def other_keys(self, keys: Iterable[Key]) -> Iterable[Key]:
        """Return those keys of the screen that work beside the answer keys."""
        return other_keys(self._shown, keys, self.hidden)

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        return keys_state(self._shown, self._field), self.hidden

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        event.stop()
        self._give(self.input.choose(event.choice))

    @on(Input.Submitted)
    def _take_text(self, event: Input.Submitted) -> None:
        event.stop()
        if self.is_writing_note:
            self.post_message(self.NoteWritten(event.value))
        elif self.passes_empty and self.takes_text and not (event.value.strip() or self.is_begun):
            self.post_message(self.Passed())
        elif self.takes_text and self.is_open:  # a second enter of a burst comes when another card is shown
            self._give(self.input.read(event.value), "enter")

    @on(Input.Changed)
    def _take_letter(self, event: Input.Changed) -> None:
        event.stop()
        if bool(event.value) is not self._had_text:
            self._had_text = bool(event.value)
            if self._field.dismiss() if self._had_text else self._shown.forget_draft():
                self.draw()
            self.post_message(self.KeysChanged())

    def on_descendant_focus(self) -> None:
        """Return the focus to a field that owns all letters, and update what the empty field asks for."""
        self.return_focus()
        self._field.invite()

    def return_focus(self) -> None:
        """Return the focus to a field that owns all letters, while it takes a text."""
        if self.is_writing_note or (self.takes_text and self.is_open):
            self._field.keep_focus()

    def _give(self, answer: Answer | None, key: str = "") -> None:
        self.post_message(self.KeysChanged() if answer is None else self.Answered(answer, key))

    def _place_field(self, *, starts_empty: bool) -> None:
        """Show the field for a typed answer, and only then."""
        if self.takes_text and self.is_open:
            self._field.place(starts_empty=starts_empty, between_lines=self._shown.between_lines)
        else:
            self._field.hide()

    def _fit(self) -> None:
        if not self.is_attached:
            return  # its screen was closed meanwhile
        if self._shown.turn is not None and not self.is_open and self._page.has_other_room:
            self.draw()
            self.post_message(self.KeysChanged())
        else:
            self._page.fit_again(below=self._field.lines)
