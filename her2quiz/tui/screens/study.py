"""Study: the question, then the mark with the reason, in one place, so that the eye does not travel."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from her2quiz.domain.characters import one_line
from her2quiz.domain.history.action import CardAction
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.study.why_now import why_now
from her2quiz.tui.card.answer_keys import each_once
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.screens.editor import Editor
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.screens.study_keys import NOTE_KEYS, STUDY_KEYS
from her2quiz.tui.screens.study_progress import progress
from her2quiz.tui.widgets.key_line import Key, KeyLine
from her2quiz.tui.widgets.rating_bar import RatingBar
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall

BOUNCE = timedelta(seconds=0.4)
"""A key that answers is not taken for a rating too within this time."""

_NOTE = "What is wrong with this card?"


class StudyScreen(RoomyScreen):
    """Plays a study session. The card shows and takes answers; the session decides what becomes of them."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("study.tcss")]
    BINDINGS: ClassVar = list(STUDY_KEYS)

    class Finished(Message):
        """Nothing is left, or the learner has stopped."""

    def __init__(self, session: StudySession, services: Services) -> None:
        """Show a session.

        Args:
            session: the session; a question is posed.
            services: decks and clock.
        """
        super().__init__()
        self.session = session
        self._library, self._clock = services.library, services.clock
        self._editor = Editor(self)
        self._status, self._card = StatusLine(), CardView()
        self._ratings, self._keys = RatingBar(), KeyLine()
        self._answering_key = ""
        self._known_keys: dict[object, tuple[Key, ...]] = {}

    def compose(self) -> ComposeResult:
        """Make the parts."""
        yield self._status
        yield self._card
        yield self._ratings
        yield self._keys
        yield TooSmall()

    def on_screen_resume(self) -> None:
        """Show the present question; one that is shown already, under a list of keys, is left as it is."""
        if self._card.is_empty:
            self.ask()

    def ask(self) -> None:
        """Show the question that the session has drawn; leave if there is none."""
        if self.session.turn is None:
            self.post_message(self.Finished())
            return
        self._answering_key = ""
        self._show_turn(from_top=True)

    def give(self, answer: Answer, key: str = "") -> None:
        """Answer; by a key that may come again without being meant."""
        if self.session.answered is None and self.tried(lambda: self.session.answer(answer)):
            self._answering_key = key
            self._show_turn()

    def keys_now(self) -> Iterator[Key]:
        """Give the keys that work now; while the question is open, first those that answer it."""
        if self._card.is_writing_note:
            yield from NOTE_KEYS
        else:
            yield from self._card.answer_keys()
            yield from each_once(self._card.other_keys(super().keys_now()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Say whether an action makes sense now."""
        turn, answered = self.session.turn, self.session.answered
        if action == "give_up":
            return turn is not None and answered is None
        if action == "hint":
            return turn is not None and answered is None and turn.has_hint
        if action == "was_right":
            return answered is not None and answered.can_be_right
        return True

    def action_press(self, key: str) -> None:
        """Take a key: as an answer while the question is open, as a rating once it is answered."""
        answered = self.session.answered
        if key == "enter" and self._card.is_writing_note:
            self._card.enter_note()
        elif answered is None:
            self._press_open(key)
        elif key in ("enter", "space"):
            if not self._is_bounce(key):
                self._rate(answered.rating or Rating.GOOD)
        elif key in ("up", "down", "j", "k"):
            self._card.scroll(-1 if key in ("up", "k") else 1)
        elif key.isdecimal() and int(key) in list(Rating) and not self._is_bounce(key):
            self._rate(Rating(int(key)))

    def _press_open(self, key: str) -> None:
        is_last_key = key.isdecimal() or self._card.takes_text
        answer = self._card.press(key)
        if answer is None:
            self._show_keys()
        else:
            self.give(answer, key if is_last_key else "")

    def _is_bounce(self, key: str) -> bool:
        """Whether the key that has just answered comes again too soon to be meant as a rating."""
        answered = self.session.answered
        return (
            answered is not None and key == self._answering_key and self._clock().at - answered.at.at < BOUNCE
        )

    def action_give_up(self) -> None:
        """Say "I don't know"."""
        self.give(GaveUp())

    def action_hint(self) -> None:
        """Show the next hint."""
        if self.session.hint() is not None:
            self._show_turn()

    def action_why(self) -> None:
        """Say why this card is asked now."""
        if self.session.turn is not None:
            self._say(why_now(self.session.turn, self._clock()))

    def action_was_right(self) -> None:
        """Count a typed answer as right in spite of its mark."""
        if self.tried(self.session.was_right):
            self._show_turn()
            self._say("Counted as right; your answer is noted for the author.")

    def action_bury(self) -> None:
        """Bury the card until tomorrow."""
        self._drop(self.session.bury, "Buried until tomorrow. Press u to undo.")

    def action_suspend(self) -> None:
        """Suspend the card until it is unsuspended."""
        self._drop(self.session.suspend, "Suspended. Press u to undo.")

    def action_flag(self) -> None:
        """Ask what is wrong with the card; while a statement is open, f calls it false instead."""
        answer = self._card.press("f") if self._card.is_open else None
        if answer is not None:
            self.give(answer)
        else:
            self._card.write_note(f"{_NOTE} Enter saves, esc cancels", _NOTE)

    def action_edit(self) -> None:
        """Open the card in the editor, and read its deck again afterwards."""
        turn = self.session.turn
        if turn is None or (self.session.answered is None and not self._is_warned()):
            return
        self._card.notes.end_warning()
        file, line = self._library.place(turn.key)
        if self._editor.open(file, line) and self.tried(self.session.reload):
            self._report_diagnostic(file)
            self._card.notes.clear()
            self._show_turn() if self.session.answered is not None else self.ask()

    def _is_warned(self) -> bool:
        """Say, before the answer, that the editor shows it; gives whether that was the last thing said."""
        is_warned = self._card.notes.is_warned
        if not is_warned:
            self._card.warn(Block(prose(self._editor.before_the_answer(), "$text-warning")))
        return is_warned

    def _report_diagnostic(self, file: Path) -> None:
        for diagnostic in self._library.diagnostics:
            if diagnostic.file == file:
                message = one_line(f"{file.name}: {diagnostic.message}")
                self.notify(message, severity="error", timeout=12, markup=False)

    def on_key(self, event: events.Key) -> None:
        """Take any key but a second e for a no."""
        if event.key not in ("e", "escape") and self._card.notes.end_warning():
            self._card.draw()

    def action_undo(self) -> None:
        """Take back what was filled in last; if nothing is, the last answer, and ask it again."""
        if self.session.answered is None and self._card.take_back():
            self._show_keys()
            return
        undone: list[object] = []
        before = self.session.turn
        if self.tried(lambda: undone.append(self.session.undo())) and undone == [None]:
            self._tell("There is nothing to undo in these decks.")
        for each in undone:
            if self.session.turn is not before:
                self.ask()
            if isinstance(each, CardAction):  # an answer taken back is seen
                self._tell(f"Undone: {wording.ACTION_NAMES[each.kind]}.")

    def action_leave(self) -> None:
        """Decline the editor that was offered, or dismiss what was said below the question; if nothing was, stop."""
        if self._editor.declined():
            return
        if self._card.is_writing_note or not self._card.dismiss():
            self.action_stop()

    def action_stop(self) -> None:
        """Stop; everything that was answered is saved. A note that is being written is discarded."""
        if self._card.is_writing_note:
            self._end_note()
            return
        if self.session.answered is not None and self.session.answered.rating is not None:
            self.tried(self.session.go_on)
        self.post_message(self.Finished())

    @on(CardView.Answered)
    def _take_answer(self, event: CardView.Answered) -> None:
        self.give(event.answer, event.key)

    @on(CardView.NoteWritten)
    def _take_note(self, event: CardView.NoteWritten) -> None:
        if self.tried(lambda: self.session.flag(event.text)):
            self._end_note()
            self._tell("Flagged. To list flagged cards: her2quiz cards")

    @on(CardView.KeysChanged)
    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        """Show the keys that work now; they are looked up once for each state of the screen."""
        turn, answered = self.session.turn, self.session.answered
        can_be_right = answered is not None and answered.can_be_right
        has_hint = turn is not None and turn.has_hint
        state = (self._card.keys_state(), has_hint, can_be_right, self.focused)
        if state not in self._known_keys:
            self._known_keys[state] = tuple(self.keys_now())
        self._keys.show(self._known_keys[state])

    @on(RatingBar.Chosen)
    def _take_rating(self, event: RatingBar.Chosen) -> None:
        self._rate(event.rating)

    def _drop(self, act: Callable[[], CardAction], said: str) -> None:
        if self.tried(act):
            self.ask()
            self._tell(said)

    def _end_note(self) -> None:
        self._card.end_note()
        self._show_keys()

    def _rate(self, rating: Rating) -> None:
        if self.session.answered is None or not self.tried(lambda: self.session.rate(rating)):
            return
        if self.tried(self.session.go_on):
            self.ask()

    def _say(self, text: str) -> None:
        """Say something below the question."""
        self._card.say(Block(prose(text, "$foreground-muted")))

    def _tell(self, text: str) -> None:
        """Say something in passing, in place of what was said so before."""
        self.app.clear_notifications()
        self.notify(text, timeout=3)

    def _show_turn(self, *, from_top: bool = False) -> None:
        """Show the present turn, and how far the session is."""
        if self.session.turn is None:
            return
        self._card.show(self.session.turn, from_top=from_top)
        self._status.show(*progress(self.session))
        self._ratings.show(self.session.answered)
        self._show_keys()
