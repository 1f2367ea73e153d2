"""The summary screen: how a session went, what was missed, what is due next."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message

from her2quiz.domain.rating import Rating
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from her2quiz.session.study.study_session import MORE_DUE, MORE_NEW, StudySession
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.screens.previous_rating import PreviousRatingScreen
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.key_line import KeyLine
from her2quiz.tui.widgets.page import Page
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall


class SummaryScreen(RoomyScreen):
    """Shows how a session ended, or that nothing was due."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("summary.tcss")]
    BINDINGS: ClassVar = [
        Binding("enter", "home", "Home", tooltip="Back to the decks"),
        Binding("escape,q", "home", "Home", show=False),
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
        Binding("g", "go_on", "Go on", id="go_on", tooltip="Answer the cards that are left"),
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
        self._asked_undo = ""
        self._waiting = 0
        """How many due cards of these decks waited because of today's limit when the summary was shown last."""

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield StatusLine()
        yield Page()
        yield KeyLine()
        yield TooSmall()

    def on_screen_resume(self) -> None:
        """Show the summary as it is now."""
        self._waiting = self.session.waiting() if self.session.turn is None else 0
        decks = [deck.header.title for deck in self.session.decks]
        titles = wording.deck_titles(decks, of=len(self._services.library.decks))
        self.query_one(StatusLine).show(Content.styled(titles, "bold"), Content("Everything is saved"))
        page = self.query_one(Page)
        page.show(list(self._blocks()))
        page.focus()
        self.query_one(KeyLine).show(self.keys_now())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's signature
        """Return whether an action makes sense now."""
        if action == "more_new":
            return self.session.turn is None and self.session.unseen() > 0
        if action == "more_due":
            return self.session.turn is None and self._waiting > 0
        if action == "previous":
            return self.session.previous is not None
        if action == "go_on":
            return self.session.turn is not None
        return True

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

    def action_more_new(self) -> None:
        """Learn more new cards today."""
        if self.tried(lambda: self.session.more_new(MORE_NEW)) and self.session.turn is not None:
            self.post_message(self.Resumed())

    def action_more_due(self) -> None:
        """Review more cards today."""
        if self.tried(lambda: self.session.more_due(MORE_DUE)) and self.session.turn is not None:
            self.post_message(self.Resumed())

    def action_undo(self) -> None:
        """Undo the last answer and ask it again; one of an earlier session only once that was confirmed."""
        done = self.session.next_undo()
        library, now = self._services.library, self._services.clock()
        if done is None:
            self.notify("There is nothing to undo in these decks.", timeout=3)
            return
        if not self.session.is_of_this_session(done) and done.id != self._asked_undo:
            self._asked_undo = done.id
            said = undo_words.earlier(done, library, now)
            self.notify(f"{said} Press {self.key_for('undo')} again to undo it.", timeout=12)
            return
        if not self.tried(self.session.undo):
            return
        self.app.clear_notifications()
        self.notify(undo_words.undone(done, library), timeout=3)
        if self.session.turn is not None:
            self.post_message(self.Resumed())

    def _blocks(self) -> Iterator[Block]:
        tally = self.session.tally
        if tally.count:
            yield from self._how_it_went()
        else:
            yield Block(Content.styled(self._nothing_to_do(), "bold"))
        yield BLANK
        for line in self._what_comes():
            yield Block(Content(line))
        missed = tally.missed()
        if missed:
            yield BLANK
            yield Block(Content.styled(f"Missed: {wording.plural(len(missed), 'card')}", "bold"))
        for card in missed:
            yield BLANK
            yield Block(prose(wording.asked(card)))
            yield Block(prose(card.kind.right_answer, "$text-success"), Content("  → "))

    def _how_it_went(self) -> Iterator[Block]:
        tally = self.session.tally
        line = f"{wording.plural(tally.count, 'answer')} in {wording.minutes(tally.seconds)}"
        yield Block(Content.styled(line, "bold"))
        yield BLANK
        widest = max(tally.rated(rating) for rating in Rating)
        for rating in Rating:
            count = tally.rated(rating)
            bar = "█" * -(-20 * count // max(1, widest))
            text = Content.assemble(f"{wording.RATING_NAMES[rating]:<6}{count:>4}  ", (bar, "$text-primary"))
            yield Block(text)

    def _nothing_to_do(self) -> str:
        return "Nothing was answered." if self.session.turn is not None else "Nothing is due here."

    def _what_comes(self) -> Iterator[str]:
        if self.session.turn is not None:
            left = f"{wording.plural(self.session.remaining, 'card')} left today. Press {self.key_for('go_on')} to continue."
            yield (
                wording.time_is_up(self.session.forecast.minutes, left)
                if self.session.forecast.is_time_up
                else left
            )
        else:
            due = self.session.due_on(1)
            yield f"Due by tomorrow: {wording.plural(due, 'card')}."
            if self.session.resting():
                yield wording.resting(self.session.resting())
            if self._waiting:
                yield wording.waiting(self._waiting, self.session.today().days_to_clear)
                yield f"Press {self.key_for('more_due')} for more reviews today."
            if self.session.postponed:
                yield wording.postponed(self.session.postponed)
            if self.session.unseen():
                yield f"{wording.plural(self.session.unseen(), 'card')} not seen yet. Press {self.key_for('more_new')} for more today."
