"""The study screen: a question, then its mark in the same place, then a rating."""

from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.content import Content
from textual.widget import Widget

from her2quiz.domain.history.action import CardAction
from her2quiz.domain.rating import PASS_OR_FAIL, Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.turn import Turn
from her2quiz.session.turn.why_now import why_now
from her2quiz.tui.card.drafts import Drafts
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.session.card_editing import CardEditing
from her2quiz.tui.screens.session.keys import STUDY_KEYS, said_for_two
from her2quiz.tui.screens.session.previous_rating import PreviousRatingScreen
from her2quiz.tui.screens.session.session_line import session_line
from her2quiz.tui.screens.session.session_screen import SESSION_STYLES, SessionScreen
from her2quiz.tui.screens.study.help import help_once_answered, help_while_open
from her2quiz.tui.widgets.lines.key_line import Key
from her2quiz.tui.widgets.lines.rating_bar import RatingBar
from her2quiz.tui.widgets.too_small import TALL


class StudyScreen(SessionScreen):
    """Asks today's cards. Adds what changes the schedule: ratings, undo, bury and suspend."""

    CSS_PATH: ClassVar = [SHARED_STYLES, SESSION_STYLES]
    BINDINGS: ClassVar = list(STUDY_KEYS)
    session: StudySession

    def __init__(self, session: StudySession, services: Services, drafts: Drafts | None = None) -> None:
        """Show a session.

        Args:
            session: the session, with its first question posed.
            services: decks and clock.
            drafts: answers that were begun before, in this session or another; none by default.
        """
        super().__init__(session, services, drafts if drafts is not None else Drafts())
        self._ratings = RatingBar()
        self._asked_undo = ""
        if services.preferences.ratings == PASS_OR_FAIL:
            for bindings in self._bindings.key_to_bindings.values():
                bindings[:] = map(said_for_two, bindings)
        self._editing = CardEditing(self, self._card, services)
        self._edited: Path | None = None

    def line(self) -> tuple[Content, ...]:
        """Return the first line: the deck's title, then how far the session is, in full and in shorter forms."""
        return session_line(self.session)

    def below_card(self) -> Iterator[Widget]:
        """Return the ratings."""
        yield self._ratings

    def show_turn(self, *, from_top: bool = False) -> None:
        """Show the present turn, and the ratings once it is answered."""
        if self.session.answered is not None:
            self._make_room()
        super().show_turn(from_top=from_top)
        self._ratings.show(self.session.answered)
        self._make_room()

    def show_notices(self) -> None:
        """Show the messages of the app, and on a low screen give them the lines of the ratings if need be."""
        super().show_notices()
        self._make_room()

    def on_resize(self) -> None:
        """Show the ratings or hide them, as the new size asks for."""
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        """On a low screen, give the lines of the ratings to an open question that needs them."""
        beside = sum(each.full_height for each in (self._status, self._ratings, self._notices, self._keys))
        is_low = self.session.answered is None and self.size.height < TALL
        is_away = is_low and self._card.needed_lines > self.size.height - beside
        if self._ratings.is_away is not is_away:
            self._card.give_up_lines(0 if is_away else self._ratings.full_height)
        self._ratings.is_away = is_away

    def keys_state(self) -> Hashable:
        """Return everything that the keys depend on."""
        actions = (self._makes_sense(action) for action in ("was_right", "redo", "previous"))
        return super().keys_state(), self.session.can_undo, *actions

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; undo only for what was done in this session, though it goes further back."""
        offers_undo = self.session.can_undo or self._card.is_begun
        return (key for key in super().keys_now() if offers_undo or key.action != "undo")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now."""
        return super().check_action(action, parameters) and self._makes_sense(action)

    def _makes_sense(self, action: str) -> bool:
        if action == "was_right":
            return self.session.answered is not None and self.session.answered.can_be_right
        if action == "redo":
            return self.session.can_redo
        return action != "previous" or self.session.previous is not None

    def own_help(self) -> Iterator[tuple[str, str]]:
        """Return what the keys do that answer this card, or rate the answer."""
        answered = self.session.answered
        if answered is None:
            yield from help_while_open(self._card.answer_keys())
        else:
            yield from help_once_answered(answered.ratings, self._card.hidden)

    def choices_now(self) -> Iterator[tuple[str, str]]:
        """Return what can be chosen by a digit now, each with its action, for the command palette."""
        for number, rating in enumerate(self.session.answered.ratings if self.session.answered else (), 1):
            yield wording.RATING_NAMES[rating], f"press('{number}')"

    def action_press(self, key: str) -> None:
        """Handle a key: as an answer while the question is open, as a rating once it is answered."""
        answered = self.session.answered
        if key == "enter" and self._card.is_writing_note:
            self._card.enter_note()
        elif answered is None:
            self.press_open(key)
        elif key == "enter":
            self._press_rating(key, answered.rating or Rating.GOOD)
        elif key.isdecimal() and 0 < int(key) <= len(answered.ratings):
            self._press_rating(key, answered.ratings[int(key) - 1])
        else:
            self.scroll_by(key)

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
        self._drop(self.session.bury, f"Buried until tomorrow. {self._how_to_undo}")

    def action_suspend(self) -> None:
        """Suspend the card until it is unsuspended."""
        self._drop(self.session.suspend, f"Suspended. {self._how_to_undo}")

    def action_edit(self) -> None:
        """Open the card in the editor, and read its deck again afterwards."""
        if self.tried(self._edit) and self._edited is not None:
            self._show_edited(self._edited)

    def _edit(self) -> None:
        turn = self.session.turn
        self._edited = self._editing.opened(turn) if turn is not None else None
        if self._edited is not None:
            self.session.reload()

    def _show_edited(self, file: Path) -> None:
        self._editing.report(file)
        self._card.notes.clear()
        if self.session.answered is not None:
            self.show_turn()
        else:
            self.ask()

    def hear(self, key: events.Key) -> None:
        """Withdraw the warning about the editor, too, unless the key confirms it."""
        super().hear(key)
        if self._editing.has_warned:
            self._editing.cancel_warning(confirms=self.commands().get(key.key) in ("edit", "leave"))

    def action_undo(self) -> None:
        """Take back the part that was filled in last; if there is none, undo the last answer or action."""
        if self.session.answered is None and self._card.take_back():
            self.show_keys()
        else:
            self.tried(self._undo)

    def action_leave(self) -> None:
        """Dismiss the notes below the question, or stop."""
        self._asked_undo = ""
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
    def _how_to_undo(self) -> str:
        return f"Press {self.key_for('undo')} to undo."

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
        if self.session.forecast.is_time_up:
            self.finish()
        else:
            self.ask()

    def _drop(self, act: Callable[[], CardAction], message: str) -> None:
        if self.tried(act):
            self._ask_or_stop()
            self.tell(message)

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self.tried(self._redo)

    def action_previous(self) -> None:
        """Let the learner change the rating of the previous card."""
        if self.session.previous is not None:
            self.app.push_screen(PreviousRatingScreen(self.session.previous), self._overrule)

    def _overrule(self, rating: Rating | None) -> None:
        before = self.session.turn
        if rating is None or not self.tried(lambda: self.session.overrule(rating)):
            return
        self._show_change(before)
        previous = self.session.previous
        if previous is not None:
            name = undo_words.card_name(previous.key, self._library, previous.seed)
            back = wording.wait(previous.outcomes.after(rating), previous.at)
            self.tell(f"Changed to {wording.RATING_NAMES[rating]} for {name}: comes back in {back}.")

    def _undo(self) -> None:
        """Undo the last answer or action, of an earlier session only once that was confirmed; raises ProgressError."""
        before, done = self.session.turn, self.session.next_undo()
        if done is None:
            self.tell("There is nothing to undo in these decks.")
            return
        if not self.session.is_of_this_session(done) and done.id != self._asked_undo:
            self._asked_undo = done.id
            said = undo_words.earlier(done, self._library, self._clock())
            self.say(f"{said} Press {self.key_for('undo')} again to undo it.")
            return
        undone = self.session.undo()
        self._show_change(before)
        if undone is not None:
            said = undo_words.undone(undone, self._library)
            self.tell(f"{said} Press {self.key_for('redo')} to redo.")

    def _redo(self) -> None:
        """Do again what was undone last; raises ProgressError."""
        before = self.session.turn
        redone = self.session.redo()
        if redone is not None:
            self._show_change(before)
            self.tell(undo_words.redone(redone, self._library))

    def _show_change(self, before: Turn | None) -> None:
        """Show the present turn if it is another than before."""
        if self.session.turn is not before:
            self.ask()
