"""Opens the card that is shown in the learner's editor, with a warning first if that would show the answer."""

from pathlib import Path

from her2quiz.domain.characters import one_line
from her2quiz.session.services.library import Library
from her2quiz.session.study.turn import AnsweredTurn, Turn
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.drawing.prose import prose
from her2quiz.tui.screens.editor import Editor
from her2quiz.tui.screens.roomy import RoomyScreen


class CardEditing:
    """Opens cards in the editor. Before the answer, only a second press in a row opens it."""

    def __init__(self, screen: RoomyScreen, card: CardView, library: Library) -> None:
        """Open nothing yet.

        Args:
            screen: where messages are shown.
            card: where the warning is shown.
            library: knows where each card is.
        """
        self._screen, self._card, self._library = screen, card, library
        self._editor = Editor(screen)

    def opened(self, turn: Turn) -> Path | None:
        """Open the card of a turn and wait for the editor to close.

        Returns:
            The file that may have changed; None if it was not opened.
        """
        if not isinstance(turn, AnsweredTurn) and not self._is_warned():
            return None
        self._card.notes.end_warning()
        file, line = self._library.place(turn.key)
        return file if self._editor.open(file, line) else None

    def report(self, file: Path) -> None:
        """Show what is wrong with a deck file, if anything."""
        for diagnostic in self._library.diagnostics:
            if diagnostic.file == file:
                message = one_line(f"{file.name}: {diagnostic.message}")
                self._screen.notify(message, severity="error", timeout=12, markup=False)

    def cancel(self) -> bool:
        """Withdraw the offer to open the editor; return whether there was one."""
        return self._editor.declined()

    def cancel_warning(self, *, confirms: bool) -> None:
        """Withdraw the warning unless a key confirms it; the key that dismisses notes dismisses it with the others."""
        if not confirms and self._card.notes.end_warning():
            self._card.draw()

    def _is_warned(self) -> bool:
        """Return whether the warning is shown; show it if not."""
        is_warned = self._card.notes.is_warned
        if not is_warned:
            self._card.warn(Block(prose(self._editor.before_the_answer(), "$text-warning")))
        return is_warned
