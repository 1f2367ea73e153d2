"""Opens files in the user's editor. The app is suspended meanwhile, unless the editor has its own window."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from textual.app import SuspendNotSupported

from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services.editor_command import beside, command_at, waits, way_out
from her2quiz.tui.screens.roomy import RoomyScreen

_NOWHERE = subprocess.DEVNULL


class Editor:
    """Opens the editor for a screen. A default editor opens only after a message on how to leave it."""

    def __init__(self, screen: RoomyScreen) -> None:
        """Open nothing yet.

        Args:
            screen: where messages are shown; its key for "edit" opens the editor.
        """
        self._screen = screen
        self._has_said_way_out = False

    def open(self, file: Path, line: int) -> bool:
        """Open a file at a line and wait for the editor to close; return False if it was not opened."""
        return self._tried(file, line, self._run)

    def open_beside(self, file: Path, line: int) -> bool:
        """Open a file at a line, without waiting for an editor with its own window; return False if it was not opened."""
        return self._tried(file, line, self._run_beside)

    @property
    def waits(self) -> bool:
        """Whether the editor is known to be closed when `open` returns."""
        return waits()

    def before_the_answer(self) -> str:
        """Return the warning to show before the editor opens on a card without an answer."""
        parts = ("The editor shows the answer.", self._way_out_once(), f"Press {self._key} again to open it.")
        return " ".join(part for part in parts if part)

    def _tried(self, file: Path, line: int, run: Callable[[list[str]], None]) -> bool:
        said = self._way_out_once()
        if said:
            said = f"{said} Press {self._key} again to open it. Esc cancels."
            self._screen.notify(said)
            return False
        try:
            run(command_at(file, line))
        except (Her2QuizError, OSError, SuspendNotSupported) as error:
            said = one_line(str(error)) or "The editor cannot be opened here."
            self._screen.notify(said, severity="error")
            return False
        return True

    def _run(self, command: list[str]) -> None:
        with self._screen.app.suspend():
            status = subprocess.run(command, check=False).returncode  # noqa: S603 - the user's own editor
        if status:
            said = (
                f"The editor {command[0]} ended with exit status {status}; what you typed may not be saved."
            )
            self._screen.notify(said, severity="warning")

    def _run_beside(self, command: list[str]) -> None:
        own_window = beside(command)
        if own_window:
            subprocess.Popen(own_window, stdin=_NOWHERE, stdout=_NOWHERE, stderr=_NOWHERE)  # noqa: S603 - the user's own editor
        else:
            self._run(command)

    @property
    def _key(self) -> str:
        return self._screen.key_for("edit")

    def _way_out_once(self) -> str:
        had_said, self._has_said_way_out = self._has_said_way_out, True
        return "" if had_said else way_out()
