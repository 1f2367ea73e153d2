"""The choice of a path, over the first screen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.domain.deck.learning_path import EVERYTHING
from her2quiz.session import wording
from her2quiz.session.day.path_choice import PathChoice, path_choices
from her2quiz.session.services.services import Services
from her2quiz.tui.screens.roomy import SHARED_STYLES, RoomyScreen
from her2quiz.tui.widgets.choice_list import PathList

_ROOMY = 60
"""Columns from which there is room for all that is said of the keys at the first time."""


class PathScreen(ModalScreen[str]):
    """Asks which decks come first, and returns the name of a path; an empty one if nothing is to change."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("path.tcss")]
    BINDINGS: ClassVar = [
        Binding("escape", "leave", "Leave", show=False),
        Binding("q", "quit", "Quit", show=False),
    ]

    def __init__(self, choices: Sequence[PathChoice], key: str, *, is_first: bool) -> None:
        """Offer paths.

        Args:
            choices: the paths, and all decks.
            key: what opens this again, as it is written on the keyboard.
            is_first: whether the learner is asked for the first time, and meets the program.
        """
        super().__init__()
        self._choices, self._key, self._is_first = choices, key, is_first

    def compose(self) -> ComposeResult:
        """Add the list."""
        notes = [wording.FULL_DISCLAIMER] if self._is_first else []
        notes.append(
            f"All other decks stay and come later. Press {self._key} on the first screen to change this."
        )
        yield PathList(self._choices, "Which decks should come first?", notes)

    def on_mount(self) -> None:
        """Give the list the focus."""
        page = self.query_one(PathList)
        page.border_title = Content("Welcome" if self._is_first else "Your path")
        leaving = f"esc {'takes all decks' if self._is_first else 'cancels'}"
        has_room = not self._is_first or self.app.size.width >= _ROOMY
        page.border_subtitle = Content(f"enter chooses, {leaving}" if has_room else leaving)
        page.focus()

    def action_leave(self) -> None:
        """At the first time take all decks; later, change nothing."""
        self.dismiss(EVERYTHING if self._is_first else "")

    async def action_quit(self) -> None:
        """Quit at the first time, with nothing chosen; later, only close."""
        if self._is_first:
            await self.app.action_quit()
        else:
            self.dismiss("")

    @on(PathList.Taken)
    def _take(self, event: PathList.Taken) -> None:
        self.dismiss(event.name)


def offer_paths(
    screen: RoomyScreen, services: Services, follow: Callable[[str], None], *, is_first: bool
) -> None:
    """Ask for a path over a screen.

    Args:
        screen: the first screen.
        services: decks and settings.
        follow: is given the name of the path; an empty one if nothing is to change.
        is_first: whether the learner is asked for the first time.
    """
    asked = PathScreen(path_choices(services), screen.key_for("choose_path"), is_first=is_first)
    screen.app.push_screen(asked, lambda path: follow(path or ""))
