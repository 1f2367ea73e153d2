"""Opens a card in the editor: the app steps aside, unless the editor has a window of its own."""

import subprocess
from pathlib import Path

from textual.app import SuspendNotSupported

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.keys import deck_of
from her2quiz.session.services.editor_command import aside, command_at, editor_command, way_out
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.screens.roomy import RoomyScreen

_NOWHERE = subprocess.DEVNULL


def edited(screen: RoomyScreen, services: Services, session: StudySession) -> bool:
    """Open the present card in the editor; False if it could not be opened.

    A file that is broken afterwards is told of, and the card stays as it was read last.
    """
    posed = session.turn
    if posed is None or not _knows_the_way_out(screen):
        return False
    file = next(deck.file for deck in session.decks if deck.header.id == deck_of(posed.card.key))
    try:
        command = editor_command(services.library, posed.card.key)
        with screen.app.suspend():
            subprocess.run(command, check=False)  # noqa: S603 - the learner's own editor
        session.reload()
    except (Her2QuizError, OSError, SuspendNotSupported) as error:
        _say_why_not(screen, error)
        return False
    for trouble in services.library.troubles:
        if trouble.file == file:
            told = one_line(f"{file.name}: {trouble.message}")
            screen.notify(told, severity="error", timeout=12, markup=False)
    return True


def before_the_answer(screen: RoomyScreen) -> str:
    """Say what to know before the editor opens on a card that is not answered, and how to open it all the same."""
    said = _way_out_once(screen)
    parts = ("The answer will be in sight.", said, "e once more opens the editor.")
    return " ".join(part for part in parts if part)


def opened(screen: RoomyScreen, file: Path, line: int) -> None:
    """Open a file at a line; an editor with a window of its own stays open beside the app, which goes on."""
    if not _knows_the_way_out(screen):
        return
    try:
        command = command_at(file, line)
        beside = aside(command)
        if beside:
            subprocess.Popen(beside, stdin=_NOWHERE, stdout=_NOWHERE, stderr=_NOWHERE)  # noqa: S603 - the author's own editor
            return
        with screen.app.suspend():
            subprocess.run(command, check=False)  # noqa: S603 - the author's own editor
    except (Her2QuizError, OSError, SuspendNotSupported) as error:
        _say_why_not(screen, error)


def _knows_the_way_out(screen: RoomyScreen) -> bool:
    """Tell once how to leave an editor that nobody chose, before it opens; False if that was told just now."""
    said = _way_out_once(screen)
    if said:
        screen.notify(f"{said} Press e once more to open it; esc lets it be.", timeout=30, markup=False)
    screen.is_editor_offered = bool(said)
    return not said


def _way_out_once(screen: RoomyScreen) -> str:
    was_told, screen.was_told_the_way_out = screen.was_told_the_way_out, True
    return "" if was_told else way_out()


def _say_why_not(screen: RoomyScreen, error: Exception) -> None:
    said = one_line(str(error)) or "The editor cannot be opened here."
    screen.notify(said, severity="error", markup=False)
