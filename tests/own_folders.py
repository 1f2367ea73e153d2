"""A deck that came with the program, and the learner's own folder for a copy of it."""

from pathlib import Path

import pytest

from her2quiz.session.services.services import Services, open_services
from tests.factories import MIXED_DECK, write_deck
from tests.homes import HOME_VARIABLES

EDITED = MIXED_DECK.replace("Which score is", "What score is").replace("It sends", "This sends")
OTHER = MIXED_DECK.replace('id = "mixed"', 'id = "other"').replace('"Mixed"', '"Other"')


class Folders:
    """The decks of the installation, and the learner's own folder, which is not there yet."""

    def __init__(self, home: Path) -> None:
        """Write one deck into the installation."""
        self.shipped, self.own = home / "installed" / "mixed.toml", home / "own" / "mixed.toml"
        self.shipped.parent.mkdir()
        write_deck(self.shipped.parent)
        self.progress = home / "progress.sqlite"
        self.to_write: str | None = EDITED
        self.opened: list[str] = []

    def services(self, *files: Path) -> Services:
        """Open them as the program does when it starts."""
        return open_services(self.progress, files=files)


def own_folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Make the folders in a home of their own, and lead the program to them."""
    for name in HOME_VARIABLES:
        monkeypatch.setenv(name, str(home))
    folders = Folders(home)
    monkeypatch.setenv("HER2QUIZ_DECKS", str(folders.own.parent))
    folders.own.parent.mkdir()
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    monkeypatch.setattr("her2quiz.paths.shipped_decks", lambda: folders.shipped.parent)
    return folders
