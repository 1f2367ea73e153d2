"""The browser: every card of every deck, found as one types."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.domain.search.words import LONGEST_SEARCH, SearchError
from her2quiz.session import wording
from her2quiz.session.progress.card_search import CardSearch
from her2quiz.session.progress.found_cards import weakest_first
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act
from her2quiz.tui.screens.browser.card_panel import CardPanel
from her2quiz.tui.screens.browser.found_list import FoundList
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.key_line import Key, KeyLine
from her2quiz.tui.widgets.notice_line import NoticeLine
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall

MOST_PRACTISED = 50
"""Cards that are practised at once, those that are known least first."""

_ASKS = "Words, or deck:ihc-scoring tag:fish is:due is:leech rated:7:1 prop:s<21 -tag:x"


class BrowserScreen(RoomyScreen):
    """Searches all cards."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("browser.tcss")]
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar = [
        Binding("escape", "leave", "Back", tooltip="Back to the decks"),
        Binding(
            "enter",
            "practise",
            "Practise these",
            tooltip=f"Practise what is found, at most {MOST_PRACTISED}; no date moves",
        ),
        Binding("ctrl+s", "suspend", "Suspend", id="suspend", tooltip="Suspend the card, or ask it again"),
        Binding("up", "move(-1)", "Card above", show=False, tooltip="The card above"),
        Binding("down", "move(1)", "Card below", show=False, tooltip="The card below"),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding(
            "f1", "app.keys", "Keys", id="keys", key_display="F1", tooltip="Show all keys of this screen"
        ),
    ]

    class Practised(Message):
        """The learner wants to practise cards."""

        def __init__(self, keys: Sequence[str]) -> None:
            """Carry their keys."""
            super().__init__()
            self.keys = keys

    def __init__(self, services: Services) -> None:
        """Search the cards of these services."""
        super().__init__()
        self._services = services
        self._search = CardSearch(services)
        self._found: list[SearchedCard] = []

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield StatusLine()
        yield Input(placeholder=_ASKS, max_length=LONGEST_SEARCH, compact=True, select_on_focus=False)
        with Horizontal(id="cards"):
            yield FoundList(self._services.library)
            yield CardPanel()
        yield NoticeLine()
        yield KeyLine()
        yield TooSmall()

    def on_mount(self) -> None:
        """Show the keys."""
        self.query_one(KeyLine).show(self.keys_now())

    def keys_now(self) -> Iterator[Key]:
        """Return the keys that work now, first the one that the field takes."""
        yield Key("enter", "Practise these", "practise")
        yield from (key for key in super().keys_now() if key.action != "practise")

    def on_screen_resume(self) -> None:
        """Search again: after practice, cards are as before, but a flag may have been set."""
        self._search = CardSearch(self._services)
        self.tried(lambda: self._look(keeps_cursor=True))

    @on(Input.Changed)
    def _type(self) -> None:
        self.tried(self._look)

    @on(Input.Submitted)
    def _enter(self) -> None:
        self.action_practise()

    def _look(self, *, keeps_cursor: bool = False) -> None:
        """Show what the search finds; if it cannot be understood, what was found stays, and it is said what is wrong."""
        try:
            self._found = self._search.find(self.query_one(Input).value)
        except SearchError as error:
            self.query_one(CardPanel).show_error(str(error))
            return
        count = wording.plural(len(self._found), "card")
        self._say(Content(f"{count} of {len(self._search.cards):,}"), Content(count))
        self.query_one(FoundList).show_found(self._found, keeps_cursor=keeps_cursor)
        self._show_card()

    def _say(self, *rights: Content) -> None:
        self.query_one(StatusLine).show(Content.styled("Cards", "bold"), *rights)

    def _show_card(self) -> None:
        self.query_one(CardPanel).show_card(self._services, self.query_one(FoundList).current)

    def action_move(self, step: int) -> None:
        """Move the cursor in the list."""
        self.query_one(FoundList).move(step)
        self._show_card()

    def action_practise(self) -> None:
        """Practise what is found."""
        if self._found:
            self.post_message(self.Practised(weakest_first(self._found)[:MOST_PRACTISED]))

    def action_suspend(self) -> None:
        """Suspend the card under the cursor, or ask it again."""
        card = self.query_one(FoundList).current
        if card is None:
            return
        kind = ActionKind.UNSUSPEND if card.has_state("suspended") else ActionKind.SUSPEND
        if self.tried(lambda: act(self._services, kind, card.key)):
            self.on_screen_resume()

    def action_leave(self) -> None:
        """Go back to the decks."""
        self.dismiss()
