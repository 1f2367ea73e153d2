"""The searches that are saved: take one, delete one, or save the present one."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.settings.saved_searches import LONGEST_NAME, SavedSearches
from her2quiz.tui.screens.line import LineScreen
from her2quiz.tui.screens.roomy import SHARED_STYLES
from her2quiz.tui.widgets.choice_list import Choice, ChoiceList

_SAVE = "\n"
"""What stands for saving the present search; no name is it."""

_NARROW = 60
"""Columns below which there is no room for all keys."""

_NOTE = "A saved search can be part of another, as saved:NAME, and of her2quiz cards and practice."


class SavedScreen(ModalScreen[str | None]):
    """Lists the saved searches, and returns the one that is taken; None if none is."""

    CSS_PATH: ClassVar = [SHARED_STYLES, Path(__file__).with_name("saved.tcss")]
    BINDINGS: ClassVar = [
        Binding("escape,f2", "leave", "Back", show=False),
        Binding("delete,backspace", "delete", "Delete", show=False),
    ]

    def __init__(self, searches: SavedSearches, present: str) -> None:
        """List the searches.

        Args:
            searches: what is saved.
            present: the search that could be saved; empty for none.
        """
        super().__init__()
        self._searches, self._present = searches, present.strip()

    def compose(self) -> ComposeResult:
        """Add the list."""
        yield ChoiceList("Which search?", [_NOTE])

    def on_mount(self) -> None:
        """Show what is saved."""
        page = self.query_one(ChoiceList)
        keys = "del deletes, esc closes"
        page.border_title = "Saved searches"
        page.border_subtitle = Content(keys if self.app.size.width < _NARROW else f"enter chooses, {keys}")
        page.focus()
        self._try(self._list)

    def _list(self) -> None:
        saved = self._searches.all()
        choices = [Choice(name, name, text) for name, text in saved.items()]
        if self._present and self._present not in saved.values():
            choices.append(Choice(_SAVE, f"Save “{self._present}” as …"))
        if not choices:
            choices = [Choice("", "None yet. Type a search, then press F2 to save it.", is_on=False)]
        self.query_one(ChoiceList).show_choices(choices)

    @on(ChoiceList.Taken)
    def _take(self, event: ChoiceList.Taken) -> None:
        if event.name == _SAVE:
            self.app.push_screen(LineScreen("What should it be called?", "", LONGEST_NAME), self._save)
        else:
            self._try(lambda: self.dismiss(self._searches.all().get(event.name)))

    def _save(self, name: str | None) -> None:
        if name is not None and self._try(lambda: self._searches.save(name, self._present)):
            self._try(self._list)

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something that reads or writes; show the error and return False if it fails."""
        try:
            act()
        except Her2QuizError as error:
            self.app.notify(one_line(str(error)), severity="error")
            return False
        return True

    def action_delete(self) -> None:
        """Delete the search under the cursor."""
        choice = self.query_one(ChoiceList).current
        if choice is None or not choice.is_on or choice.name == _SAVE:
            return
        if self._try(lambda: self._searches.delete(choice.name)) and self._try(self._list):
            said = one_line(f"deleted {choice.title}, which was: {choice.description}")
            self.query_one(ChoiceList).border_subtitle = Content(said)

    def action_leave(self) -> None:
        """Take none."""
        self.dismiss(None)
