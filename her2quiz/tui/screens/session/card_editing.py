"""Opens the card that is shown in the learner's editor, with a warning first if that would show the answer."""

from pathlib import Path

from textual.content import Content

from her2quiz.domain.characters import one_line
from her2quiz.session import wording
from her2quiz.session.services.deck_to_edit import DeckToEdit
from her2quiz.session.services.services import Services
from her2quiz.session.turn.turn import AnsweredTurn, Turn
from her2quiz.tui.card.card_view import CardView
from her2quiz.tui.drawing.block import Block
from her2quiz.tui.screens.editor import Editor
from her2quiz.tui.screens.roomy import RoomyScreen


class CardEditing:
    """Opens cards in the editor. Before the answer, only a second press in a row opens it."""

    def __init__(self, screen: RoomyScreen, card: CardView, services: Services) -> None:
        """Open nothing yet.

        Args:
            screen: where messages are shown.
            card: where the warning is shown.
            services: know where each card is.
        """
        self._screen, self._card, self._services = screen, card, services
        self._editor = Editor(screen)

    def opened(self, turn: Turn) -> Path | None:
        """Open the card of a turn and wait for the editor to close. A deck that came with the program is copied first.

        Returns:
            The file that may have changed; None if it was not opened.

        Raises:
            Her2QuizError: if the deck cannot be copied.
        """
        deck = self._services.library.to_edit(turn.key)
        if not isinstance(turn, AnsweredTurn) and not self._is_warned(deck):
            return None
        self._card.notes.end_warning()
        return opened_in(self._editor, self._screen, self._services, deck)

    def report(self, file: Path) -> None:
        """Show what is wrong with a deck file, if anything."""
        report(self._screen, self._services, file)

    @property
    def has_warned(self) -> bool:
        """Whether the warning is shown."""
        return self._card.notes.is_warned

    def cancel_warning(self, *, confirms: bool) -> None:
        """Withdraw the warning unless a key confirms it; the key that dismisses notes dismisses it with the others."""
        if not confirms and self._card.notes.end_warning():
            self._card.draw()

    def _is_warned(self, deck: DeckToEdit) -> bool:
        """Return whether the warning is shown; show it if not, with the file."""
        is_warned = self._card.notes.is_warned
        if not is_warned:
            whose = "Your own copy" if deck.shipped else "The file"
            said = f"{self._editor.before_the_answer()} {whose}: {one_line(deck.name)}"
            self._card.warn(Block(Content.styled(said, "$text-warning")))
        return is_warned


def opened_in(editor: Editor, screen: RoomyScreen, services: Services, deck: DeckToEdit) -> Path | None:
    """Open a deck in the editor and wait for it to close. A deck that came with the program is copied first.

    Args:
        editor: the editor.
        screen: where messages are shown.
        services: know the decks.
        deck: the deck, and the line of the card.

    Returns:
        The file that may have changed; None if it was not opened.

    Raises:
        Her2QuizError: if the deck cannot be copied.
    """
    is_new = services.copy_to_edit(deck)
    was_opened = editor.open(deck.file, deck.line)
    was_dropped = is_new and (not was_opened or editor.waits) and deck.drop_unchanged()
    if not was_opened:
        return None
    services.library.use_copy(deck)
    said = "Nothing was changed; no copy was kept." if was_dropped else wording.OWN_COPY_WINS
    screen.notify(one_line(f"Opened {deck.name}. {said if deck.shipped else ''}"))
    return deck.file


def report(screen: RoomyScreen, services: Services, file: Path) -> None:
    """Show on a screen what is wrong with a deck file, if anything."""
    for diagnostic in services.library.diagnostics:
        if diagnostic.file == file:
            screen.notify(one_line(f"{file.name}: {diagnostic.message}"), severity="error")
