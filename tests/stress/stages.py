"""A stage for a trial: a folder with a home, a deck of statements and a progress file, and the program on it."""

import os
import sys
from pathlib import Path

from attrs import frozen

from tests.homes import HOME_VARIABLES, know_shipped_decks
from tests.session.sessions import statements


@frozen
class Stage:
    """The folder of one trial."""

    folder: Path
    """Where everything is."""

    cards: int = 400
    """How many statements the deck has."""

    @property
    def deck(self) -> Path:
        """The deck; it is written when it is asked for first."""
        file = self.folder / "many.toml"
        return file if file.exists() else statements(self.folder, self.cards)

    @property
    def progress(self) -> Path:
        """The progress file, in a folder of its own."""
        return self.folder / "progress" / "p.sqlite"

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a person whose home is the folder."""
        know_shipped_decks(self.folder / "home")
        plain = {"PYTHONIOENCODING": "utf-8", "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        return {**os.environ, **dict.fromkeys(HOME_VARIABLES, str(self.folder / "home")), **plain, **more}

    def command(self, *words: str) -> list[str]:
        """Return the command that starts the program on the progress file, as from an installation."""
        return [sys.executable, "-m", "her2quiz", "--progress", str(self.progress), *words]

    def study(self) -> list[str]:
        """Return the command that studies the deck in plain lines."""
        return self.command("study", str(self.deck), "--plain", "--new", str(self.cards))
