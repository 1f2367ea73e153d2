"""The home screen: the decks, what is due, one key to study."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.day.path_choice import is_to_be_chosen
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.tui.screens.roomy import KEYS, SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.deck_list import DeckList, DeckRow
from her2quiz.tui.widgets.deck_panel import DeckPanel
from her2quiz.tui.widgets.key_line import KeyLine
from her2quiz.tui.widgets.notice_line import NoticeLine
from her2quiz.tui.widgets.status_line import StatusLine
from her2quiz.tui.widgets.too_small import TooSmall

LOOKED_AGAIN = 5.0
"""Seconds between looks at the clock and the deck files, while this screen is shown."""


class HomeScreen(RoomyScreen):
    """Shows the decks."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("home.tcss")]
    TITLE = "her2quiz"
    BINDINGS: ClassVar = [
        Binding("enter", "study", "Study", tooltip="Study the deck under the cursor"),
        Binding("a", "study_all", "All decks", id="study_all", tooltip="Study what is due in all decks"),
        Binding(
            "t",
            "study_briefly",
            "Minutes",  # `__init__` says how many
            id="study_briefly",
        ),
        Binding(
            "s",
            "app.statistics",
            "Statistics",
            id="statistics",
            tooltip="See how much you remember, and what comes",
        ),
        Binding("c", "choose_path", "Path", id="choose_path", tooltip="Choose which decks come first"),
        Binding(
            "slash",
            "app.browse",
            "Cards",
            id="browse",
            key_display="/",
            tooltip="Search all cards, and practise what you find",
        ),
        Binding("q", "app.quit", "Quit", id="quit", tooltip="Leave; everything is saved"),
        KEYS,
    ]

    class Study(Message):
        """The learner wants to study some decks."""

        def __init__(self, decks: tuple[str, ...], minutes: int | None = None) -> None:
            """Carry the ids of the decks, where none means all, and after how many minutes to stop."""
            super().__init__()
            self.decks, self.minutes = decks, minutes

    def __init__(self, services: Services) -> None:
        """Show the decks of these services."""
        super().__init__()
        self._services = services
        self._overview: Overview | None = None
        self.studied: tuple[str, ...] = ()
        """The ids of the decks that are studied now, until this screen is shown again."""
        self._say_minutes()

    def compose(self) -> ComposeResult:
        """Stack the parts."""
        yield StatusLine()
        with Horizontal(id="shelf"):
            yield DeckList()
            yield DeckPanel()
        yield StatusLine(id="disclaimer")
        yield NoticeLine()
        yield KeyLine()
        yield TooSmall()

    def on_mount(self) -> None:
        """Give the list of decks the focus, and look again now and then."""
        self.query_one(DeckList).border_title = "Decks"
        self.query_one(DeckList).focus()
        self.query_one(KeyLine).show(self.keys_now())
        self.set_interval(LOOKED_AGAIN, self.look_again)

    def _say_minutes(self) -> None:
        """Name the minutes of a brief session on its key."""
        minutes = self._services.preferences.brief_minutes
        said = f"Study all decks, and stop after {minutes} minutes at the end of a card"
        for bindings in self._bindings.key_to_bindings.values():
            bindings[:] = [
                replace(each, description=f"{minutes} minutes", tooltip=said)
                if each.id == "study_briefly"
                else each
                for each in bindings
            ]

    def look_again(self) -> None:
        """Show the decks as they are now, if a study day has begun or a deck has changed, without a key."""
        overview = self._overview
        if self.app.screen is not self or overview is None:
            return
        if self._services.library.has_changed():
            self.tried(self._services.reload_decks)
            self.on_screen_resume()
        elif self._services.clock().day != overview.now.day:
            self.on_screen_resume()

    def on_screen_resume(self) -> None:
        """Show the decks as they are now."""
        if self.tried(self._look):
            self._show()
            if self.studied:
                self.query_one(DeckList).come_back_from(self.studied)
                self.studied = ()
            self.call_after_refresh(self._look_closer)
            self._invite()

    def _invite(self) -> None:
        """Offer the paths at the first start, until one is chosen."""
        overview = self._overview
        if overview is not None and is_to_be_chosen(self._services, is_new=overview.is_new):
            self.call_after_refresh(self._offer_paths, is_first=True)

    def _look_closer(self) -> None:
        """Leave postponed cards out of the counts, once the decks are visible."""
        overview = self._overview
        due = overview.due if overview is not None else 0
        if (
            overview is not None
            and self.tried(lambda: overview.leave_out_postponed(self._services))
            and overview.due < due
        ):
            self._show()

    def _look(self) -> None:
        self._overview = Overview(self._services)

    def _show(self) -> None:
        overview = self._overview
        if overview is None:
            return
        day = wording.long_day(overview.now.day)
        streak = f"   streak {wording.plural(overview.streak, 'day')}" if overview.streak else ""
        said, briefly = self._today(overview) if overview.decks else ("", "")
        rights = [f"{said}   {day}{streak}".strip(), f"{said}   {day}".strip(), said, briefly]
        self.query_one(StatusLine).show(Content.styled("her2quiz", "bold"), *map(Content, rights))
        rows = [self._row(deck, overview) for deck in overview.decks]
        self.query_one(DeckList).show_decks(rows)
        path = self._services.library.path
        self.query_one(DeckList).border_title = Content(one_line(path.title) if path else "Decks")
        self.query_one(DeckList).border_subtitle = Content(self._shared(overview))
        self.query_one(KeyLine).show(self.keys_now())
        self._say_what_is_wrong(overview)

    @staticmethod
    def _today(overview: Overview) -> tuple[str, str]:
        """Say what is asked today over all decks, and of a backlog when it is cleared; and the same in less room."""
        asked, waiting = overview.due_in_all, overview.today.share.waiting
        if not overview.today.share.is_backlog:
            return (wording.today(asked, overview.new_in_all),) * 2
        days = overview.today.days_to_clear
        return wording.backlog(waiting, asked, days), wording.backlog(waiting, asked, None)

    @staticmethod
    def _shared(overview: Overview) -> str:
        """Say how many new cards come in all, where the decks share fewer than the list would add up to."""
        in_list = sum(overview.new_today(deck.header.id) for deck in overview.decks)
        return wording.new_in_all(overview.new_in_all) if in_list > overview.new_in_all else ""

    def action_study(self) -> None:
        """Study the deck under the cursor."""
        row = self.query_one(DeckList).current
        if row is not None:
            self.post_message(self.Study((row.id,)))

    def action_study_all(self) -> None:
        """Study all decks."""
        self.post_message(self.Study(()))

    def action_study_briefly(self) -> None:
        """Study all decks for a few minutes."""
        self.post_message(self.Study((), self._services.preferences.brief_minutes))

    def action_choose_path(self) -> None:
        """Let the learner choose a path."""
        self._offer_paths(is_first=False)

    def _offer_paths(self, *, is_first: bool) -> None:
        """Ask for a path over this screen, and put its decks first."""
        from her2quiz.session.day.path_choice import path_choices
        from her2quiz.tui.screens.path import PathScreen

        def follow(path: str | None) -> None:
            if path and self.tried(lambda: self._services.follow_path(path)):
                self.on_screen_resume()
                self.query_one(DeckList).go_to_first()

        if self.app.screen is self:
            key = self.key_for("choose_path")
            self.app.push_screen(PathScreen(path_choices(self._services), key, is_first=is_first), follow)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer paths only if there are any."""
        return (
            bool(self._services.library.paths)
            if action == "choose_path"
            else super().check_action(action, parameters)
        )

    @on(DeckList.Highlighted)
    def _show_deck(self, event: DeckList.Highlighted) -> None:
        overview = self._overview
        deck = (
            next((deck for deck in overview.decks if deck.header.id == event.id), None) if overview else None
        )
        if overview is not None and deck is not None:
            self.query_one(DeckPanel).show_deck(deck, overview)

    @on(DeckList.Selected)
    def _study_deck(self, event: DeckList.Selected) -> None:
        self.post_message(self.Study((event.id,)))

    def _say_what_is_wrong(self, overview: Overview) -> None:
        """Name the first deck with errors, beside the disclaimer."""
        wrong = []
        if overview.dated_ahead:
            wrong = ["! The clock was ahead, or is behind now: her2quiz progress status", "! clock", "!"]
        elif overview.diagnostics:
            name = one_line(overview.diagnostics[0].file.name)
            count = wording.plural(len(overview.diagnostics), "deck")
            wrong = [
                f"! {name} has errors: her2quiz check {name}",
                f"! {name} has errors",
                f"! {count}",
                "!",
            ]
        elif not overview.decks:
            wrong = ["No decks found."]
        styled = (Content.styled(each, "$text-warning") for each in wrong)
        self.query_one("#disclaimer", StatusLine).show(Content(wording.DISCLAIMER), *styled)

    @staticmethod
    def _row(deck: ShelfDeck, overview: Overview) -> DeckRow:
        id_ = deck.header.id
        news = wording.news(*overview.news[id_], is_own_copy=deck.is_own_copy)
        group = "" if deck.is_on_path else wording.OTHER_DECKS
        return DeckRow(id_, deck.header.title, overview.due_today(id_), overview.new_today(id_), news, group)
