"""Study: the question, then the mark with the reason, in one place, so that the eye does not travel."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.message import Message
from textual.widgets import Input

from her2quiz.domain.history.action import CardAction
from her2quiz.domain.marking.answer import Answer, GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.study.why_now import why_now
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.kinds.registry import view_of
from her2quiz.tui.kinds.view import Filling
from her2quiz.tui.kinds.whole_card import hint_block
from her2quiz.tui.screens.card_screen import CardScreen
from her2quiz.tui.screens.editor import before_the_answer, edited
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.study_keys import STUDY_KEYS
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.rating_bar import RatingBar

BOUNCE = timedelta(seconds=0.4)
"""A key that answers is not taken for a rating too within this time."""


class StudyScreen(CardScreen):
    """Plays a study session: what keys and clicks do. The session decides."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("study.tcss")]
    BINDINGS: ClassVar = list(STUDY_KEYS)

    class Finished(Message):
        """Nothing is left, or the learner has stopped."""

    def __init__(self, session: StudySession, services: Services) -> None:
        """Show a session.

        Args:
            session: the session; a question is posed.
            services: decks, log, clock and chance.
        """
        super().__init__(session)
        self._services = services
        self._draft = ""
        self._answering_key = ""

    def on_screen_resume(self) -> None:
        """Show the question that stands; one that is shown already, under a list of keys, is left as it is."""
        if self._view is None:
            self._ask()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Say whether an action makes sense now."""
        posed, is_open = self.session.turn, self.session.answered is None
        if action == "give_up":
            return posed is not None and is_open
        if action == "hint":
            return posed is not None and is_open and posed.hints < len(posed.card.hints)
        if action == "was_right":
            return self.session.answered is not None and self.session.answered.can_be_right
        return True

    def action_press(self, key: str) -> None:
        """Take a key: as an answer while the question is open, as a rating once it is answered."""
        if self.session.answered is None:
            self._press_open(key)
        elif key in ("enter", "space"):
            if not self._is_bounce(key):
                self._rate(self.session.answered.rating or Rating.GOOD)
        elif key in ("up", "down", "j", "k"):
            self._page.scroll_relative(y=-1 if key in ("up", "k") else 1, animate=False)
        elif key.isdecimal() and int(key) in list(Rating) and not self._is_bounce(key):
            self._rate(Rating(int(key)))

    def _press_open(self, key: str) -> None:
        if key == "enter" and self._field is not None and self._field.display:
            self._take(self._field.value)
            return
        answer = self._view.press(key) if self._view else None
        if answer is None:
            self._draw(from_top=False)
        else:
            self._give(answer, key if key.isdecimal() else "")

    def _is_bounce(self, key: str) -> bool:
        """Whether a digit, or enter in the field, that has just answered comes again so soon that it was hardly meant as a rating."""
        given = self.session.answered
        return (
            given is not None
            and key == self._answering_key
            and self._services.clock().at - given.at.at < BOUNCE
        )

    def action_give_up(self) -> None:
        """Say "I don't know"."""
        self._give(GaveUp())

    def action_hint(self) -> None:
        """Show the next hint."""
        hint = self.session.hint()
        if hint is not None:
            self._note(hint_block(hint))
        if self._field is not None and self._field.display:
            self._field.focus()

    def action_why(self) -> None:
        """Say why this card is asked now."""
        posed = self.session.turn
        if posed is not None:
            self._say(why_now(posed, self._services.clock()))

    def action_was_right(self) -> None:
        """Count a typed answer as right in spite of its mark."""
        if self.tried(self.session.was_right):
            self._say("Counted as right; your answer is noted for the author.")

    def action_bury(self) -> None:
        """Bury the card until tomorrow."""
        self._drop(self.session.bury, "Buried until tomorrow. u takes it back.")

    def action_suspend(self) -> None:
        """Suspend the card until it is unsuspended."""
        self._drop(self.session.suspend, "Suspended. u takes it back.")

    def action_flag(self) -> None:
        """Ask what is wrong with the card; while a statement is open, f calls it false instead."""
        answer = self._view.press("f") if self._view and self.session.answered is None else None
        if answer is not None:
            self._give(answer)
            return
        is_typing = self._field is not None and self._field.display
        self._is_noting, self._draft = True, self._field.value if self._field and is_typing else ""
        self._open_field(
            "What is wrong with this card? Enter saves, esc leaves", "What is wrong with this card?"
        )

    def action_edit(self) -> None:
        """Open the card in the editor, and read its deck again afterwards."""
        posed = self.session.turn
        if posed is None or (self.session.answered is None and not self._knows_what_will_be_seen()):
            return
        self._unsay(self._warning)
        if edited(self, self._services, self.session):
            self._notes = []
            self._ask() if self.session.answered is None else self._draw(from_top=False)

    def _knows_what_will_be_seen(self) -> bool:
        """Say, before the answer, that it will be in sight; whether that was the last thing said."""
        if self._warning is not None:
            return True
        self._warning = Block(prose(before_the_answer(self), "$text-warning"))
        self._note(self._warning)
        return False

    def on_key(self, event: events.Key) -> None:
        """Take any key but the second e for a no."""
        if event.key not in ("e", "escape") and self._warning is not None:
            self._unsay(self._warning)
            self._draw(from_top=False)

    def action_undo(self) -> None:
        """Take back what was filled in last; if nothing is, the last answer, and ask it again."""
        if self.session.answered is None and self._took_back():
            return
        undone: list[object] = []
        before = self.session.turn
        if self.tried(lambda: undone.append(self.session.undo())) and undone == [None]:
            self._tell("There is nothing to undo in these decks.")
        for each in undone:
            if self.session.turn is not before:
                self._ask()
            if isinstance(each, CardAction):  # an answer taken back is seen
                self._tell(f"Taken back: {wording.ACTION_NAMES[each.kind]}.")

    def _took_back(self) -> bool:
        """Take back what was filled in last, or stands in the field; False if nothing does."""
        if self._field is not None and self._field.display and self._field.value:
            self._field.value = ""
            return True
        is_back = isinstance(self._view, Filling) and self._view.take_back()
        if is_back:
            self._draw(from_top=False)
        return is_back

    def action_leave(self) -> None:
        """Let the editor be that was offered, or take away what was said below the question; if nothing was, stop."""
        if self.lets_editor_be():
            return
        if not self._is_noting and self._takes_away_what_was_said():
            self._draw(from_top=False)
        else:
            self.action_stop()

    def action_stop(self) -> None:
        """Stop; everything that was answered is saved. A note that is being written is left."""
        if self._is_noting:
            self._end_note()
            return
        if self.session.answered is not None and self.session.answered.rating is not None:
            self.tried(self.session.go_on)
        self.post_message(self.Finished())

    @on(Page.Chosen)
    def _take_click(self, event: Page.Chosen) -> None:
        answer = self._view.choose(event.choice) if self._view and self.session.answered is None else None
        if answer is not None:
            self._give(answer)

    @on(RatingBar.Chosen)
    def _take_rating(self, event: RatingBar.Chosen) -> None:
        self._rate(event.rating)

    @on(Input.Changed)
    def _know_whether_the_field_is_empty(self) -> None:
        self._show_keys()

    @on(Input.Submitted)
    def _take_text(self, event: Input.Submitted) -> None:
        self._take(event.value)

    def _take(self, text: str) -> None:
        """Take what stands in the field: a note on the card, an answer, or a part of one."""
        if self._is_noting:
            self._flag(text)
            return
        answer = self._view.read(text) if self._view else None
        if answer is not None:
            self._give(answer, "enter")
        elif text.strip():
            self._field.ask() if self._field else None
            self._draw(from_top=False)
        elif self._field is not None and self._field.asked_once_more():
            self._give(GaveUp(), "enter")
        else:
            self._draw(from_top=False)

    def _say(self, text: str) -> None:
        self._note(Block(prose(text, "$foreground-muted")))

    def _drop(self, act: Callable[[], CardAction], said: str) -> None:
        if self.tried(act):
            self._ask()
            self._tell(said)

    def _flag(self, note: str) -> None:
        if self.tried(lambda: self.session.flag(note)):
            self._end_note()
            self._tell("Flagged. her2quiz cards lists it.")

    def _end_note(self) -> None:
        self._is_noting = False
        if self._view is not None:
            self._place_field(self._view)
        if self._field is not None and self._field.display:
            self._field.ask(draft=self._draft)
        self._draw(from_top=False)

    def _give(self, answer: Answer, key: str = "") -> None:
        """Answer; by a key that may come again without being meant."""
        if self.session.answered is not None or not self.tried(lambda: self.session.answer(answer)):
            return
        self._notes, self._warning = [], None
        self._is_noting, self._answering_key = False, key
        self._leave_field()
        self._draw(from_top=False)

    def _rate(self, rating: Rating) -> None:
        if self.session.answered is not None and self.tried(lambda: self.session.rate(rating)):
            self._go_on()

    def _go_on(self) -> None:
        if self.tried(self.session.go_on):
            self._ask()

    def _ask(self) -> None:
        """Show the question that the session has drawn; leave if there is none."""
        posed = self.session.turn
        if posed is None:
            self.post_message(self.Finished())
            return
        self._view = view_of(posed.question)
        self._warning, self._answering_key = None, ""
        self._notes = [hint_block(hint) for hint in posed.card.hints[: posed.hints]]
        self._is_noting = False
        self._place_field(self._view)
        self._draw()
