"""The summary screen: how a session went, what was missed, what is due next."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.day.what_next import WhatNext, what_next
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from her2quiz.session.study.practice import rule_of
from her2quiz.session.study.study_session import MORE_DUE, MORE_NEW, StudySession
from her2quiz.tui.screens.roomy import KEYS, RoomyScreen
from her2quiz.tui.screens.session.previous_rating import PreviousRatingScreen
from her2quiz.tui.screens.summary.page import SummaryPage
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine
from her2quiz.tui.widgets.page import Page


class SummaryScreen(RoomyScreen):
    """Shows how a session ended, or that nothing was due."""

    leaves_time = True
    BINDINGS: ClassVar = [
        Binding("enter", "home", "Home", tooltip="Back to the decks"),
        Binding("escape,q", "home", "Home", show=False),
        Binding("g", "go_on", "Go on", id="go_on", tooltip="Answer the cards that are left"),
        Binding(
            "r",
            "go_over",
            "Missed again",
            id="go_over",
            tooltip="Go over the cards you missed until you know each; no date moves",
        ),
        Binding(
            "n",
            "more_new",
            f"{MORE_NEW} more new cards",
            id="more_new",
            tooltip="Learn new cards beyond today's limit",
        ),
        Binding(
            "m",
            "more_due",
            f"{MORE_DUE} more reviews",
            id="more_due",
            tooltip="Review cards that wait for another day, beyond today's limit",
        ),
        Binding(
            "w",
            "weakest",
            "Weakest cards",
            id="weakest",
            tooltip="Go over the cards you most likely forget first",
        ),
        Binding("ctrl+u", "undo", "Undo", id="undo", tooltip="Undo the last answer"),
        Binding(
            "ctrl+l",
            "previous",
            "Last rating",
            id="previous",
            tooltip="Change the rating of the last card without asking it again",
        ),
        KEYS,
    ]

    class Resumed(Message):
        """There is a question to ask again."""

    class Closed(Message):
        """Back to the decks."""

    def __init__(self, session: StudySession, services: Services) -> None:
        """Show how a session went."""
        super().__init__()
        self.session = session
        self._services = services
        self._asked_undo = self._just_asked = ""
        self._can_undo = False
        self._next: WhatNext | None = None
        self._waiting = 0
        """How many due cards of these decks waited because of today's limit when the summary was shown last."""

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Page()

    def on_screen_resume(self) -> None:
        """Show the summary as it is now."""
        self._waiting = self.session.waiting() if self.session.turn is None else 0
        self._next = what_next(self._services, self.session.decks) if self.session.turn is None else None
        self._can_undo = self.session.next_undo() is not None
        decks = [deck.header.title for deck in self.session.decks]
        titles = wording.deck_titles(decks, of=len(self._services.library.decks))
        self.query_one(StatusLine).show(Content.styled(titles, "bold"), Content("Everything is saved"))
        page = self.query_one(Page)
        today = self._services.clock().day
        rule = rule_of(self._services.preferences)
        shown = SummaryPage(self.session, self._next, self._waiting, today, self.key_for, rule)
        page.show(list(shown.blocks()))
        page.focus()
        self.query_one(KeyLine).show(self.keys_now())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now."""
        session, makes_sense = self.session, True
        match action:
            case "more_new":
                makes_sense = session.turn is None and session.unseen() > 0
            case "more_due":
                makes_sense = session.turn is None and self._waiting > 0
            case "go_over":
                makes_sense = bool(session.tally.missed())
            case "weakest":
                makes_sense = self._next is not None and bool(self._next.weakest)
            case "previous":
                makes_sense = session.previous is not None
            case "go_on":
                makes_sense = session.turn is not None
        return makes_sense

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now; undo only if there is something to undo."""
        return (key for key in super().keys_now() if self._can_undo or key.action != "undo")

    def action_previous(self) -> None:
        """Let the learner change the rating of the last card."""
        if self.session.previous is not None:
            self.app.push_screen(PreviousRatingScreen(self.session.previous), self._overrule)

    def _overrule(self, rating: Rating | None) -> None:
        """Change the rating of the last card; one that comes back within the session is asked again."""
        was_over = self.session.turn is None
        if rating is None or not self.tried(lambda: self.session.overrule(rating)):
            return
        if was_over and self.session.turn is not None:
            self.post_message(self.Resumed())

    def action_home(self) -> None:
        """Go back to the decks."""
        self.post_message(self.Closed())

    def action_go_on(self) -> None:
        """Go on with the cards that are left, and without a limit of time."""
        self.session.forecast.minutes = None
        self.post_message(self.Resumed())

    def action_go_over(self) -> None:
        """Go over the cards that were missed, outside the schedule."""
        self.practise([card.key for card in self.session.tally.missed()])

    def action_weakest(self) -> None:
        """Go over the cards that are known least, outside the schedule."""
        if self._next is not None:
            self.practise(self._next.weakest)

    def action_more_new(self) -> None:
        """Learn more new cards today."""
        if self.tried(lambda: self.session.more_new(MORE_NEW)) and self.session.turn is not None:
            self.post_message(self.Resumed())

    def action_more_due(self) -> None:
        """Review more cards today."""
        if self.tried(lambda: self.session.more_due(MORE_DUE)) and self.session.turn is not None:
            self.post_message(self.Resumed())

    def begin_key(self) -> None:
        """Forget with any key which answer the key before it asked to undo."""
        super().begin_key()
        self._just_asked, self._asked_undo = self._asked_undo, ""

    def action_undo(self) -> None:
        """Undo the last answer and ask it again; one of an earlier session only once that was confirmed."""
        done = self.session.next_undo()
        library, now = self._services.library, self._services.clock()
        if done is None:
            self.notify("There is nothing to undo in these decks.")
            return
        if not self.session.is_of_this_session(done) and done.id != self._just_asked:
            self._asked_undo = done.id
            said = undo_words.earlier(done, library, now)
            self.notify(f"{said} Press {self.key_for('undo')} again to undo it.")
            return
        if not self.tried(self.session.undo):
            return
        self.app.clear_notifications()
        self.notify(undo_words.undone(done, library))
        if self.session.turn is not None:
            self.post_message(self.Resumed())
