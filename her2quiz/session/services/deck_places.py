"""Where deck files are: those named outright, the learner's own folder, and the installation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from her2quiz import paths


class DeckPlaces:
    """Finds the deck files, again whenever it is asked: a file may be added while the program runs."""

    def __init__(self, files: Iterable[Path] = (), own: Path | None = None) -> None:
        """Look nowhere yet.

        Args:
            files: files named outright; their decks come first.
            own: a folder in place of the learner's own.
        """
        self._files = tuple(files)
        self._copies: tuple[Path, ...] = ()
        self.own: Path = own or paths.own_decks()
        """The folder of the learner's own decks, which need not be there."""

    def deck_files(self) -> tuple[Path, ...]:
        """Return the files: those named outright, then the learner's own, then those that come with the program."""
        from her2quiz.deckfile.toml.find_files import deck_files, may_be_file

        copies = filter(may_be_file, self._copies)
        folders = [folder for folder in (self.own, paths.shipped_decks()) if may_be_folder(folder)]
        return tuple(dict.fromkeys(resolved(file) for file in deck_files((*copies, *self._files, *folders))))

    @property
    def outright(self) -> frozenset[Path]:
        """The files that were named outright, and copies that the learner edits: they win over others with their id."""
        return frozenset(resolved(file) for file in (*self._copies, *self._files))

    def put_first(self, copy: Path) -> None:
        """Let a copy of a deck win over all others with its id, for as long as it is there."""
        self._copies = (copy, *self._copies)

    def is_installed(self, file: Path) -> bool:
        """Whether a file came with the program, and is not in a folder that the learner calls their own."""
        return is_shipped(file) and file.parent != resolved(self.own)


class NamedFiles(DeckPlaces):
    """Files that were all named outright; no folder is looked into."""

    @property
    def outright(self) -> frozenset[Path]:
        """All of them."""
        return frozenset(self._files)

    def deck_files(self) -> tuple[Path, ...]:
        """Return the files as they were named."""
        return self._files


def is_shipped(file: Path) -> bool:
    """Whether a deck came with the program; a deck of the learner may replace it."""
    return file.parent == paths.shipped_decks().resolve()


def may_be_folder(place: Path) -> bool:
    """Whether it is a folder, or inside a closed one: reading it reports that, and the other decks go on."""
    try:
        return place.is_dir()
    except OSError:
        return True


def resolved(file: Path) -> Path:
    """Return the file that a path leads to; of links that lead to one another, the path itself."""
    try:
        return file.resolve()
    except (OSError, RuntimeError):
        return file.absolute()
