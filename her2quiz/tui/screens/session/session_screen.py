"""What every screen shares that asks the cards of a session: the card, its keys, answers, hints and notes."""

from collections.abc import Hashable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from her2quiz.domain.image import Image
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.session.services.services import Services
from her2quiz.tui.at_once.painting import held_back
from her2quiz.tui.card.answer_keys import each_once
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.card.drafts import Drafts
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.screens.image import ShowsImages
from her2quiz.tui.screens.session.asking import Asking
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.notice_line import NoticeLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall

SESSION_STYLES = Path(__file__).with_name("session.tcss")
"""How all screens look that ask cards."""

BOUNCE = timedelta(seconds=0.4)
"""How soon the key that answered can come again without being meant."""

_NOTE = "What is wrong with this card?"

_NOTE_KEYS = (Key("enter", "Save the note", "press('enter')"), Key("esc", "Cancel", "leave", stays=True))
"""The keys while a note on a card is being written."""


class SessionScreen(ShowsImages):
    """Shows the cards of a session and passes on what the learner does. A subclass decides what follows an answer."""

    class Finished(Message):
        """Nothing is left, or the learner stopped."""

    session: Asking
    """What asks the cards."""

    def __init__(self, session: Asking, services: Services, drafts: Drafts | None = None) -> None:
        """Show a session.

        Args:
            session: the session, with its first question posed.
            services: decks and clock.
            drafts: where answers are kept that were begun; None if they are not.
        """
        super().__init__()
        self.session = session
        self._library, self._clock = services.library, services.clock
        self._status, self._card, self._keys = StatusLine(), CardView(drafts=drafts), KeyLine()
        self._notices = NoticeLine()
        self._answering_key = ""
        self._typed_at: datetime | None = None
        self._known_keys: dict[Hashable, tuple[Key, ...]] = {}

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield self._status
        yield self._card
        yield from self.below_card()
        yield self._notices
        yield self._keys
        yield TooSmall()

    def below_card(self) -> Iterator[Widget]:
        """Return what is shown between the card and the keys."""
        yield from ()

    def line(self) -> tuple[Content, ...]:
        """Return the first line: what is asked, then how far the session is, in full and in shorter forms."""
        return (Content.styled("her2quiz", "bold"),)

    def told(self) -> str:
        """Return what is said once the screen is left; empty for nothing."""
        return ""

    def on_screen_resume(self) -> None:
        """Show the present question, unless it is shown already, under the list of keys."""
        if self._card.is_empty:
            self.ask()

    def on_resize(self) -> None:
        """Take no text while the terminal is too small to show the field; take it again once it is not."""
        if self.is_too_small:
            self.set_focus(None)
        else:
            self._card.return_focus()
        self.show_keys()

    def ask(self) -> None:
        """Show the question that the session has drawn; finish if there is none."""
        if self.session.turn is None:
            self.post_message(self.Finished())
            return
        self._answering_key, self._typed_at = "", None
        self.begin_key()
        self.show_turn(from_top=True)

    def give(self, answer: Answer, key: str = "") -> None:
        """Answer the question.

        Args:
            answer: the learner's answer.
            key: the key that gave it, if it may come again without being meant.
        """
        if self.session.answered is None and self.tried(lambda: self.session.answer(answer)):
            self.begin_key()
            self._answering_key = key
            self.show_turn()

    def show_turn(self, *, from_top: bool = False) -> None:
        """Show the present turn, and how far the session is."""
        if self.session.turn is None:
            return
        self._card.show(self.session.turn, from_top=from_top)
        self._status.show(*self.line())
        self.show_keys()

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; while the question is open, first those that answer it."""
        if self._card.is_writing_note:
            yield from _NOTE_KEYS
        else:
            yield from self._card.answer_keys()
            yield from each_once(self._card.other_keys(super().keys_now()), is_begun=self._card.is_begun)

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        has_hint = self.session.turn is not None and self.session.turn.has_hint
        return self._card.keys_state(), has_hint, bool(self.images_now), self.focused, self.is_too_small

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now.

        In a terminal too small to show the card, only leaving does; while a note is written, only what ends it or
        shows the keys.
        """
        if self.is_too_small:
            return action in ("leave", "stop", "stay")
        if self._card.is_writing_note:
            return action in ("press", "leave", "stop", "stay", "page")
        turn = self.session.turn
        is_open = turn is not None and self.session.answered is None
        if action == "give_up":
            return is_open
        if action == "image":
            return bool(self.images_now)
        if action == "hint":
            return is_open and turn is not None and turn.has_hint
        return True

    @property
    def images_now(self) -> tuple[Image, ...]:
        """The images of the card, as far as they may be seen."""
        return self.session.turn.images if self.session.turn is not None else ()

    @property
    def option_keys(self) -> frozenset[str]:
        """The keys that pick an option now, though they are not bound."""
        return self._card.first_keys

    def press_open(self, key: str) -> None:
        """Handle a key while the question is open."""
        is_last_key = key.isdecimal() or self._card.takes_text
        answer = self._card.press(key)
        if answer is None:
            self.show_keys()
            if not self._card.has_reacted:
                self.refuse(key)
        else:
            self.give(answer, key if is_last_key else "")

    def is_bounce(self, key: str) -> bool:
        """Return whether a key comes too soon to be meant: the key that answered, again, or a digit within a word."""
        answered = self.session.answered
        if answered is None or (key != self._answering_key and self._typed_at is None):
            return False
        now = self._clock().at
        if self._typed_at is not None and key.isdecimal() and now - self._typed_at < BOUNCE:
            self._typed_at = now
            return True
        return key == self._answering_key and now - answered.at.at < BOUNCE

    def has_all_keys(self, key: events.Key) -> bool:
        """Whether a key can only be for this screen or the app: not while a field takes text, nor for Textual's escape."""
        parts = (self, self._card, *self._card.children)
        is_quiet = all(each._message_queue.empty() for each in parts)  # noqa: SLF001 - Textual has no other way to tell
        return is_quiet and key.key != "escape" and not isinstance(self.focused, Input)

    def on_key(self, event: events.Key) -> None:
        """Note a key that comes from a part with the focus."""
        self.hear(event)

    def hear(self, key: events.Key) -> None:
        """Note when letters are typed that are no keys here, so that digits of the same word are none either."""
        is_letter = key.is_printable and not key.key.isdecimal()
        if is_letter and self.session.answered is not None and not self._card.is_writing_note:
            self._typed_at = self._clock().at

    def action_give_up(self) -> None:
        """Answer "I don't know"."""
        self.give(GaveUp())

    def action_hint(self) -> None:
        """Show the next hint."""
        if self.session.hint() is not None:
            self.show_turn()

    def action_flag(self) -> None:
        """Ask what is wrong with the card; the note of an earlier flag is there to be changed."""
        if not self._card.is_writing_note:
            self._card.write_note(f"{_NOTE} Enter saves, esc cancels", _NOTE, self.session.flag_note)
            self.show_keys()

    def action_stay(self) -> None:
        """Leave the focus where it is, and say that there is nowhere else."""
        self.refuse("tab")

    def scroll_by(self, key: str) -> None:
        """Scroll an answered card by a key; say so if the key does nothing."""
        if not self._card.scroll_by(key):
            self.refuse(key)

    def action_page(self, pages: int) -> None:
        """Scroll by whole pages, also while letters go into the field."""
        self._card.scroll_pages(pages)

    def action_leave(self) -> None:
        """Go back from the story, or dismiss the notes below the question; stop if there is neither."""
        if self._card.is_writing_note or not self._card.dismiss():
            self.action_stop()

    def action_stop(self) -> None:
        """Stop; every answer is saved. While a note is being written, only discard the note."""
        if self._card.is_writing_note:
            self._end_note()
        else:
            self.finish()

    def finish(self) -> None:
        """End the session; what was typed at the card is there again if the session is continued."""
        self._card.input.keep()
        self.post_message(self.Finished())

    @on(CardView.Answered)
    def _take_answer(self, event: CardView.Answered) -> None:
        with held_back(self):
            self.give(event.answer, event.key)

    @on(CardView.NoteWritten)
    def _take_note(self, event: CardView.NoteWritten) -> None:
        if self.tried(lambda: self.session.flag(event.text)):
            self._end_note()
            self.tell("Flagged. To list flagged cards: her2quiz cards")

    @on(CardView.KeysChanged)
    @on(events.DescendantFocus)
    def show_keys(self) -> None:
        """Show the keys that work now; they are looked up once for each state of the screen."""
        state = self.keys_state()
        if state not in self._known_keys:
            self._known_keys[state] = tuple(self.keys_now())
        self._keys.show(self._known_keys[state])

    def say(self, text: str) -> None:
        """Show a note below the question."""
        self._card.say(Block(verbatim(text, "$foreground-muted")))

    def tell(self, text: str) -> None:
        """Show a message until the next key, in place of the last one."""
        self.app.clear_notifications()
        self.notify(text)

    def _end_note(self) -> None:
        self._card.end_note()
        self.show_keys()
