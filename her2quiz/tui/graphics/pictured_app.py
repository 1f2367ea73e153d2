"""Asks the terminal what it can draw, when the first picture is shown."""

from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

if TYPE_CHECKING:  # loaded with the first picture
    from her2quiz.tui.graphics.abilities import Abilities


class Answered(Message):
    """The terminal has said what it can draw."""

    def __init__(self, abilities: "Abilities | None") -> None:
        """Carry what it can draw; None for characters only."""
        super().__init__()
        self.abilities = abilities


class PicturedApp(App[None]):
    """An app that knows what its terminal can draw, once it was asked."""

    abilities: "Abilities | None" = None
    """What the terminal can draw besides characters; None for nothing, and before it has answered."""

    _has_asked = False

    def ask_terminal(self) -> None:
        """Ask the terminal what it can draw, once; what is shown is drawn again when it has answered."""
        if not self._has_asked:
            self._has_asked = True
            self._ask()

    def _ask(self) -> None:
        ask = getattr(self._driver, "ask", None)
        if ask is not None:
            ask()

    def on_answered(self, event: Answered) -> None:
        """Draw again what is shown, if more can be drawn than before."""
        if event.abilities != self.abilities:
            self.abilities = event.abilities
            self.screen.refresh()

    def on_resize(self) -> None:
        """Ask again: with another size of its letters the terminal has another size of cells."""
        if self.abilities is not None:
            self._ask()
