"""The browser: every card of every deck, found as one types."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from her2quiz.domain.image import Image
from her2quiz.domain.limits import LONGEST_NOTE
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.domain.search.words import LONGEST_SEARCH, SearchError
from her2quiz.session import wording
from her2quiz.session.progress.cards.card_changes import CardChanges
from her2quiz.session.progress.cards.card_search import CardSearch, weakest_first
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import flag_note
from her2quiz.tui.screens.browser.card_panel import CardPanel
from her2quiz.tui.screens.browser.found_list import FoundList
from her2quiz.tui.screens.browser.keys import BROWSER_KEYS, MOST_PRACTISED
from her2quiz.tui.screens.editor import Editor
from her2quiz.tui.screens.image import ShowsImages
from her2quiz.tui.screens.line import LineScreen
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.screens.session.card_editing import opened_in, report
from her2quiz.tui.widgets.lines.key_line import Key, KeyLine
from her2quiz.tui.widgets.lines.status_line import StatusLine

NARROW = 60
"""Columns below which the first key has a shorter label."""

GATHERED_AT_ONCE = 3000
"""Cards that are gathered before keys are looked at."""

_BREATH = 0.001
"""Seconds between two looks at the cards, in which a key is heard."""

_OF_CARDS = ("practise", "study", "suspend", "bury", "reset", "flag", "edit")
"""The actions on a card that was found, or on all of them."""

_ASKS = "Words, or deck:ihc-scoring tag:fish is:due is:leech rated:7:1 prop:s<21 -tag:x"


class BrowserScreen(ShowsImages):
    """Searches all cards."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("browser.tcss")]
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar = [*BROWSER_KEYS]

    class Studied(Message):
        """The learner wants to study cards."""

        def __init__(self, keys: Sequence[str]) -> None:
            """Carry their keys."""
            super().__init__()
            self.keys = keys

    def __init__(self, services: Services) -> None:
        """Search the cards of these services."""
        super().__init__()
        self._services = services
        self._search, self._changes = CardSearch(services), CardChanges(services)
        self._gathering: Iterator[int] = iter(())
        self._editor = Editor(self)
        self._is_stale = True
        self._found: list[SearchedCard] = []

    def parts(self) -> ComposeResult:
        """Stack the parts."""
        yield Input(placeholder=_ASKS, max_length=LONGEST_SEARCH, compact=True, select_on_focus=False)
        with Horizontal(id="cards"):
            yield FoundList(self._services.library)
            yield CardPanel(self._services)

    def on_resize(self) -> None:
        """Show as much of the keys as fits."""
        self.query_one(KeyLine).show(self.keys_now())

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now, first the one that the field takes, which stays however little room there is."""
        brief = "Practise" if self.size.width < NARROW else ""
        if self._found:
            yield Key("enter", "Practise these", "practise", comes_first=True, brief=brief)
        hidden = ("practise",) if self._changes.can_undo else ("practise", "undo")
        yield from (key for key in super().keys_now() if key.action not in hidden)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: an image is shown if the card has one, a card changed if one is found."""
        if action == "image":
            return bool(self.images_now)
        if action in _OF_CARDS:
            return bool(self._found)
        return super().check_action(action, parameters)

    @property
    def images_now(self) -> tuple[Image, ...]:
        """The images of the card under the cursor."""
        panel = self.query(CardPanel)
        turn = panel.first().turn if panel else None
        return turn.images if turn is not None else ()

    @property
    def is_ready(self) -> bool:
        """Whether all cards are gathered, so that a search finds them."""
        return self._search.is_ready

    def on_screen_resume(self) -> None:
        """Look at all cards anew: after practice or a session, what is remembered may be other than before."""
        super().on_screen_resume()
        if self._is_stale:
            self._begin()

    def _begin(self) -> None:
        self._is_stale = False
        self._search.refresh()
        self.query_one(FoundList).forget()
        self._gathering = self._search.gather()
        self._gather()

    def _gather(self) -> None:
        """Gather some more cards, and let keys come in between; then search."""
        if not self.is_attached or not self.tried(self._gather_some):
            return
        if self.is_ready:
            self.tried(lambda: self._look(keeps_cursor=True))
        else:
            self.set_timer(_BREATH, self._gather)

    def _gather_some(self) -> None:
        for count in self._gathering:
            if count % GATHERED_AT_ONCE == 0:
                self._say(Content(f"{count:,} cards looked at"))
                return

    @on(Input.Changed)
    def _type(self) -> None:
        if self.is_ready:
            self.tried(self._look)

    @on(Input.Submitted)
    def _enter(self) -> None:
        self.action_practise()

    def _look(self, *, keeps_cursor: bool = False) -> None:
        """Show what the search finds; if it cannot be understood, what was found stays, and it is said what is wrong."""
        text = self.query_one(Input).value
        try:
            self._found = self._search.find(text)
        except SearchError as error:
            self.query_one(CardPanel).show_error(error, text)
            return
        count = wording.plural(len(self._found), "card")
        self._say(Content(f"{count} of {len(self._search.cards):,}"), Content(count))
        self.query_one(FoundList).show_found(self._found, keeps_cursor=keeps_cursor)
        self._show_card()

    def _say(self, *rights: Content) -> None:
        self.query_one(StatusLine).show(Content.styled("Cards", "bold"), *rights)

    def _show_card(self) -> None:
        card, panel = self.query_one(FoundList).current, self.query_one(CardPanel)
        if card is None:
            panel.show_none(self.query_one(Input).value)
        else:
            panel.show_card(card)
        self.query_one(KeyLine).show(self.keys_now())

    def action_move(self, step: int) -> None:
        """Move the cursor in the list."""
        self.query_one(FoundList).move(step)
        self._show_card()

    def action_scroll(self, step: int) -> None:
        """Scroll the card."""
        self.query_one(CardPanel).scroll_pages(step)

    def action_practise(self) -> None:
        """Practise what is found."""
        if self._found:
            self._is_stale = True
            self.practise(weakest_first(self._found)[:MOST_PRACTISED])

    def action_study(self) -> None:
        """Study what is found, as far as it is due or new."""
        if self._found:
            self._is_stale = True
            self.post_message(self.Studied([card.key for card in self._found]))

    def action_saved(self) -> None:
        """List the saved searches, and take one in place of the present."""
        from her2quiz.tui.screens.browser.saved import SavedScreen

        field = self.query_one(Input)

        def take(text: str | None) -> None:
            if text is not None:
                field.value, field.cursor_position = text, len(text)

        self.app.push_screen(SavedScreen(self._services.searches, field.value), take)

    def action_suspend(self) -> None:
        """Suspend the card under the cursor, or ask it again."""
        self._change(self._changes.suspend)

    def action_bury(self) -> None:
        """Bury the card under the cursor until tomorrow, or no longer."""
        self._change(self._changes.bury)

    def action_reset(self) -> None:
        """Make the card under the cursor new again."""
        self._change(self._changes.reset)

    def action_flag(self) -> None:
        """Ask what is wrong with the card under the cursor."""
        card = self.query_one(FoundList).current
        if card is None:
            return

        def take(note: str | None) -> None:
            if note is not None:
                self._change(lambda found: self._changes.flag(found, note))

        noted = flag_note(self._services, card.key)
        self.app.push_screen(LineScreen("What is wrong with this card?", noted, LONGEST_NOTE), take)

    def action_undo(self) -> None:
        """Take back what was done last here."""
        self.tried(self._undo)

    def _undo(self) -> None:
        undone = self._changes.undo()
        if undone is None:
            self._tell("There is nothing to undo here.")
            return
        card, said = undone
        self._show_change(card, said)

    def _change(self, change: Callable[[SearchedCard], str]) -> None:
        """Change the card under the cursor, and say what was done."""
        card = self.query_one(FoundList).current
        if card is not None:
            self.tried(lambda: self._show_change(card.key, change(card)))

    def _show_change(self, key: str, said: str) -> None:
        self._search.refresh_card(key)
        self._look(keeps_cursor=True)
        self._tell(said)

    def _tell(self, text: str) -> None:
        self.app.clear_notifications()
        self.notify(text)

    def action_edit(self) -> None:
        """Open the card under the cursor in the editor, and show it as it is then."""
        card = self.query_one(FoundList).current
        if card is not None:
            self.tried(lambda: self._edit(card.key))

    def _edit(self, key: str) -> None:
        file = opened_in(self._editor, self, self._services, self._services.library.to_edit(key))
        if file is not None:
            self._services.reload_decks()
            report(self, self._services, file)
            self._begin()

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss()
