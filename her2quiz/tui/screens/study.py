"""The study screen: a question, then its mark in the same place, then a rating."""

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.widget import Widget

from her2quiz.domain.history.action import CardAction
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.study.why_now import why_now
from her2quiz.tui.screens.card_editing import CardEditing
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.session_screen import SessionScreen
from her2quiz.tui.screens.study_keys import STUDY_KEYS
from her2quiz.tui.widgets.rating_bar import RatingBar


class StudyScreen(SessionScreen):
    """Asks today's cards. Adds what changes the schedule: ratings, undo, bury and suspend."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("study.tcss")]
    BINDINGS: ClassVar = list(STUDY_KEYS)

    def __init__(self, session: StudySession, services: Services) -> None:
        """Show a session.

        Args:
            session: the session, with its first question posed.
            services: decks and clock.
        """
        super().__init__(session, services)
        self._ratings = RatingBar()
        self._editing = CardEditing(self, self._card, services.library)

    def below_card(self) -> Iterator[Widget]:
        """Return the ratings."""
        yield self._ratings

    def show_turn(self, *, from_top: bool = False) -> None:
        """Show the present turn, and the ratings once it is answered."""
        super().show_turn(from_top=from_top)
        self._ratings.show(self.session.answered)

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        return super().keys_state(), self._can_be_right

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now."""
        return self._can_be_right if action == "was_right" else super().check_action(action, parameters)

    def action_press(self, key: str) -> None:
        """Handle a key: as an answer while the question is open, as a rating once it is answered."""
        answered = self.session.answered
        if key == "enter" and self._card.is_writing_note:
            self._card.enter_note()
        elif answered is None:
            self.press_open(key)
        elif key in ("enter", "space"):
            self._press_rating(key, answered.rating or Rating.GOOD)
        elif key in ("up", "down", "j", "k"):
            self._card.scroll(-1 if key in ("up", "k") else 1)
        elif key.isdecimal() and int(key) in list(Rating):
            self._press_rating(key, Rating(int(key)))

    def action_why(self) -> None:
        """Say why this card is asked now."""
        if self.session.turn is not None:
            self.say(why_now(self.session.turn, self._clock()))

    def action_was_right(self) -> None:
        """Count a typed answer as right in spite of its mark."""
        if self.tried(self.session.was_right):
            self.show_turn()
            self.say("Counted as right; your answer is noted for the author.")

    def action_bury(self) -> None:
        """Bury the card until tomorrow."""
        self._drop(self.session.bury, "Buried until tomorrow. Press u to undo.")

    def action_suspend(self) -> None:
        """Suspend the card until it is unsuspended."""
        self._drop(self.session.suspend, "Suspended. Press u to undo.")

    def action_edit(self) -> None:
        """Open the card in the editor, and read its deck again afterwards."""
        turn = self.session.turn
        file = self._editing.opened(turn) if turn is not None else None
        if file is None or not self.tried(self.session.reload):
            return
        self._editing.report(file)
        self._card.notes.clear()
        if self.session.answered is not None:
            self.show_turn()
        else:
            self.ask()

    def on_key(self, event: events.Key) -> None:
        """Withdraw the warning about the editor unless the key confirms it."""
        self._editing.cancel_warning(event.key)

    def action_undo(self) -> None:
        """Take back the part that was filled in last; if there is none, undo the last answer or action."""
        if self.session.answered is None and self._card.take_back():
            self.show_keys()
        else:
            self.tried(self._undo)

    def action_leave(self) -> None:
        """Cancel the editor, or dismiss the notes below the question, or stop."""
        if not self._editing.cancel():
            super().action_leave()

    def finish(self) -> None:
        """Go on from an answer that is rated, and end the session."""
        if self.session.answered is not None and self.session.answered.rating is not None:
            self.tried(self.session.go_on)
        super().finish()

    @on(RatingBar.Chosen)
    def _take_rating(self, event: RatingBar.Chosen) -> None:
        self._rate(event.rating)

    @property
    def _can_be_right(self) -> bool:
        """Whether the learner can say "I was right"."""
        return self.session.answered is not None and self.session.answered.can_be_right

    def _press_rating(self, key: str, rating: Rating) -> None:
        if not self.is_bounce(key):
            self._rate(rating)

    def _rate(self, rating: Rating) -> None:
        if self.session.answered is None or not self.tried(lambda: self.session.rate(rating)):
            return
        if self.tried(self.session.go_on):
            self._ask_or_stop()

    def _ask_or_stop(self) -> None:
        """Ask the next card, unless the minutes of this session are over."""
        if self.session.is_time_up:
            self.finish()
        else:
            self.ask()

    def _drop(self, act: Callable[[], CardAction], message: str) -> None:
        if self.tried(act):
            self._ask_or_stop()
            self.tell(message)

    def _undo(self) -> None:
        """Undo the last answer or action; raises ProgressError."""
        before = self.session.turn
        undone = self.session.undo()
        if undone is None:
            self.tell("There is nothing to undo in these decks.")
        if self.session.turn is not before:
            self.ask()
        if isinstance(undone, CardAction):  # an undone answer needs no message: its card is asked again
            self.tell(f"Undone: {wording.ACTION_NAMES[undone.kind]}.")
