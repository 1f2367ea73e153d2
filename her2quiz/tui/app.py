"""The app. It only decides which screen is shown."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from functools import cached_property
from os import environ
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.keys import deck_of
from her2quiz.session.services.services import Services
from her2quiz.session.settings.settings_file import in_short
from her2quiz.tui.driver import quick_driver
from her2quiz.tui.filters.ascii_signs import is_ascii_only
from her2quiz.tui.filters.chain import filtered_for
from her2quiz.tui.filters.contrast import readable
from her2quiz.tui.leaving import KEYBOARD, TERMINAL_CHECKED, Leaving, leave_if_the_terminal_is_gone
from her2quiz.tui.memory import SETTLED, settle
from her2quiz.tui.screens.home.screen import HomeScreen
from her2quiz.tui.screens.roomy import LEAVES, QUIT, RoomyScreen
from her2quiz.tui.upkeep.upkeep_app import UpkeepApp

if TYPE_CHECKING:  # loaded when they are shown
    from her2quiz.tui.card.drafts import Drafts
    from her2quiz.tui.kept_frame import Frame
    from her2quiz.tui.screens.browser.screen import BrowserScreen
    from her2quiz.tui.screens.settings.screen import SettingsScreen

INTERRUPTED = 130
"""Exit status after ctrl+c."""


class Her2QuizApp(UpkeepApp):
    """Shows the decks, then a session, then its summary."""

    TITLE = "her2quiz"
    leaves: ClassVar[str] = LEAVES
    """What the key of Textual that leaves the app does, in our words."""

    CSS_PATH = HomeScreen.CSS_PATH  # Textual loads a screen's own styles for all screens but the first
    BINDINGS: ClassVar = [
        Binding("ctrl+c", "interrupt", "Quit", show=False, priority=True),
        Binding(
            "ctrl+z",
            "app.suspend_process",
            "To the shell",
            id="to_shell",
            show=False,
            tooltip="Back to the shell for a while; fg there comes back",
        ),
    ]

    def __init__(
        self,
        services: Services,
        *,
        study: tuple[str, ...] | None = None,
        practice: tuple[str, ...] = (),
        new_limit: int | None = None,
        minutes: int | None = None,
    ) -> None:
        """Make the app.

        Args:
            services: decks, log, clock and chance.
            study: ids of decks to study at once; an empty tuple means all decks. None: show the decks.
            practice: keys of cards to practise at once.
            new_limit: new cards a day over all decks.
            minutes: after how many minutes the session that was asked for stops; None for no limit.
        """
        super().__init__(driver_class=quick_driver())
        keys = self._bindings.key_to_bindings
        keys[QUIT] = [replace(each, tooltip=self.leaves) for each in keys[QUIT]]
        if services.preferences.keys:
            from her2quiz.tui.chosen_keys import choose_keys

            choose_keys(self, services.preferences.keys)
        self._is_ascii_only = is_ascii_only(environ)
        self._was_interrupted = False
        self.last_frame: Frame | None = None
        """The first screen as it was when it was left."""
        self.leaving: Leaving | None = None
        """The way out, once the app has a terminal."""
        self._services = services
        self._study_first, self._practice_first = study, practice
        self._new_limit, self._minutes = new_limit, minutes

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Filter every line that any widget paints: no control characters, and what the terminal cannot show."""
        of_textual = super().get_line_filters()
        return [filtered_for(of_textual, has_colour=not self.no_color, is_ascii_only=self._is_ascii_only)]

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, made strong enough to be read."""
        self.theme_variables = readable(super().get_css_variables())
        return self.theme_variables

    def get_default_screen(self) -> Screen[None]:
        """Return the home screen."""
        return HomeScreen(self._services)

    def on_mount(self) -> None:
        """Register the high-contrast theme, and start the session if one was asked for."""
        from her2quiz.tui.themes import CONTRAST, choose_theme

        self.register_theme(CONTRAST)
        self._usual_theme = self.theme
        choose_theme(self, self._services.preferences.theme, self._usual_theme)
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if self._services.wrong_settings:
            self.notify(in_short(self._services.wrong_settings), severity="warning")
        if self._study_first is not None:
            self._study_after_path(self._study_first)
        elif self._practice_first:
            self.practise(self._practice_first)
        self.call_after_refresh(self.set_timer, SETTLED, settle)
        if os.isatty(KEYBOARD):
            self.set_interval(TERMINAL_CHECKED, leave_if_the_terminal_is_gone)

    def action_keys(self) -> None:
        """Show all keys of the current screen."""
        from her2quiz.tui.screens.keys import KeysScreen

        if isinstance(self.screen, RoomyScreen):
            self.push_screen(KeysScreen(self.screen.key_help()))

    def action_statistics(self) -> None:
        """Show statistics over all decks."""
        from her2quiz.tui.screens.statistics.screen import StatisticsScreen

        if isinstance(self.screen, HomeScreen):
            self.push_screen(StatisticsScreen(self._services, self.screen.overview))

    def action_plan(self) -> None:
        """Plan for an exam, over the first screen or the statistics."""
        from her2quiz.tui.screens.plan.screen import PlanScreen

        if len(self.screen_stack) <= 2 and isinstance(self.screen, RoomyScreen):  # noqa: PLR2004 - home, statistics
            self.push_screen(PlanScreen(self._services))

    def action_browse(self) -> None:
        """Search all cards."""
        from her2quiz.tui.screens.browser.screen import BrowserScreen

        if isinstance(self.screen, HomeScreen):
            self.push_screen(BrowserScreen(self._services))

    def action_settings(self) -> None:
        """Show the settings."""
        from her2quiz.tui.screens.settings.screen import SettingsScreen

        if isinstance(self.screen, HomeScreen):
            self.push_screen(SettingsScreen(self._services))

    def on_home_screen_settled(self) -> None:
        """Note how the first screen looks, for the next start."""
        from her2quiz.tui.kept_frame import frame_of

        self.last_frame = frame_of(self, self.last_frame)

    async def action_quit(self) -> None:
        """Quit at once; there is nothing left to save."""
        self.on_home_screen_settled()
        if self.leaving is not None and hasattr(self._driver, "let_go"):
            self.leaving.end(self.exit_status)
        self.exit()

    async def action_interrupt(self) -> None:
        """Quit by ctrl+c; a script that started the app learns of it by the exit status."""
        self._was_interrupted = True
        await self.action_quit()

    @property
    def exit_status(self) -> int:
        """The exit status of the process: 0 for an orderly end, 130 after ctrl+c, 1 if the app broke."""
        return INTERRUPTED if self._was_interrupted else self.return_code or 0

    def let_go(self) -> None:
        """Give the terminal back as it was, at once and whatever the app is doing; the process must end with this."""
        let_go = getattr(self._driver, "let_go", None)
        if let_go is not None:
            let_go()

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program; a signal to end waits until that has closed."""
        with super().suspend(), self.leaving.while_lent() if self.leaving else nullcontext():
            yield

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every key of the screen in the command palette."""
        from her2quiz.tui.palette import palette_commands

        yield from palette_commands(self, screen, super().get_system_commands(screen), self.leaves)

    def on_app_focus(self) -> None:
        """Look again when the learner comes back to the terminal."""
        if isinstance(self.screen, HomeScreen):
            self.screen.look_again(closely=True)

    def on_home_screen_study(self, event: HomeScreen.Study) -> None:
        """Study decks, unless a second key of the same burst comes after the session has opened."""
        if isinstance(self.screen, HomeScreen):
            self._study(event.decks, event.minutes)

    def on_session_screen_finished(self) -> None:
        """Show how the session went; after practice, what was shown before it."""
        from her2quiz.tui.screens.session.session_screen import SessionScreen
        from her2quiz.tui.screens.study.screen import StudyScreen
        from her2quiz.tui.screens.summary.screen import SummaryScreen

        if isinstance(self.screen, StudyScreen):
            self.switch_screen(SummaryScreen(self.screen.session, self._services))
        elif isinstance(self.screen, SessionScreen):
            told = self.screen.told()
            self.pop_screen()
            if told:
                self.notify(told)

    def on_summary_screen_resumed(self) -> None:
        """Continue the session."""
        from her2quiz.tui.screens.study.screen import StudyScreen
        from her2quiz.tui.screens.summary.screen import SummaryScreen

        if isinstance(self.screen, SummaryScreen):
            self.switch_screen(StudyScreen(self.screen.session, self._services, self._drafts))

    def on_browser_screen_studied(self, event: "BrowserScreen.Studied") -> None:
        """Study the cards that were found."""
        self._study(tuple({deck_of(key): None for key in event.keys}), None, only=event.keys)

    def on_settings_screen_changed(self, event: "SettingsScreen.Changed") -> None:
        """Take on what the app itself shows: colours and keys."""
        if event.name == "theme":
            from her2quiz.tui.themes import choose_theme

            choose_theme(self, self._services.preferences.theme, self._usual_theme)
        elif event.name == "keys":
            from her2quiz.tui.chosen_keys import choose_keys

            choose_keys(self, self._services.preferences.keys)

    def on_summary_screen_closed(self) -> None:
        """Go back to the decks."""
        from her2quiz.tui.screens.summary.screen import SummaryScreen

        if isinstance(self.screen, SummaryScreen):
            self.pop_screen()

    @cached_property
    def _drafts(self) -> "Drafts":
        from her2quiz.tui.card.drafts import Drafts

        return Drafts()

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name == (self._services.preferences.theme or self._usual_theme):
            return
        try:
            self._services.prefer_theme(theme.name)
        except Her2QuizError as error:
            self.notify(str(error), severity="warning")

    def _study_after_path(self, deck_ids: tuple[str, ...]) -> None:
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.choose_path_first(
                has_named=bool(deck_ids), then=lambda: self._study(deck_ids, self._minutes)
            )

    def _study(
        self, deck_ids: tuple[str, ...], minutes: int | None, only: Sequence[str] | None = None
    ) -> None:
        from her2quiz.session.study.study_session import StudySession
        from her2quiz.tui.screens.study.screen import StudyScreen
        from her2quiz.tui.screens.summary.screen import SummaryScreen

        try:
            decks = self._services.library.find(deck_ids)
            session = StudySession(self._services, decks, self._new_limit, minutes=minutes, only=only)
        except Her2QuizError as error:
            self.notify(one_line(str(error)), severity="error")
            return
        if isinstance(self.screen_stack[0], HomeScreen):
            self.screen_stack[0].studied = tuple(deck.header.id for deck in decks)
        if session.turn is None:
            self.push_screen(SummaryScreen(session, self._services))
        else:
            self.push_screen(StudyScreen(session, self._services, self._drafts))
