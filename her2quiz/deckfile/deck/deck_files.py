"""Opens deck files, each at most once, and finds the other decks that one needs."""

from collections.abc import Callable, Iterator
from pathlib import Path

from her2quiz import paths
from her2quiz.deckfile.deck.other_decks import (
    Data,
    OtherDecks,
    is_translation,
    lender_file_name,
    translated_name,
)
from her2quiz.deckfile.toml.decode import contents, with_line_ends
from her2quiz.deckfile.toml.find_files import may_be_file
from her2quiz.deckfile.toml.parse import Document, Parsed, Unreadable, parse_file

MOST_KEPT = 16 * 1024 * 1024
"""Characters of files that are kept; further files are opened again when they are needed again."""


class DeckFiles:
    """Deck files that were opened together."""

    def __init__(self, before_opening: Callable[[Path], object] | None = None) -> None:
        """Begin with none.

        Args:
            before_opening: called with each file or folder before it is read for the first time.
        """
        self._before_opening = before_opening or (lambda _path: None)
        self._parsed: dict[Path, Parsed] = {}
        self._room = MOST_KEPT

    def open(self, file: Path) -> Parsed:
        """Return a file as it was when it was opened first."""
        known = self._parsed.get(file)
        if known is not None:
            return known
        self._before_opening(file)
        parsed = parse_file(file)
        size = 0 if isinstance(parsed, Unreadable) else len(parsed.text)
        if size <= self._room:
            self._parsed[file] = parsed
            self._room -= size
        return parsed

    def text_of(self, file: Path) -> str | None:
        """Return the text of a file as it is parsed; None if it has none."""
        self._before_opening(file)
        text = contents(file)
        return with_line_ends(text) if isinstance(text, str) else None

    def others(self, data: Data, file: Path) -> OtherDecks:
        """Return the decks beside a file that its deck needs."""
        looked_at = dict[Path, None]()
        base = self._translated(translated_name(data), file, looked_at) if is_translation(data) else None
        lender = None
        if name := lender_file_name(base or {} if is_translation(data) else data):
            lender = self._lender(name, file.parent, looked_at)
        return OtherDecks(base, lender, tuple(looked_at))

    def ids_in(self, folder: Path) -> frozenset[str]:
        """Return the ids of the decks in a folder; a deck without one is called as its file is."""
        found = ((file, self._data(file, {})) for file in self._in_folder(folder, {}))
        return frozenset(str(data.get("id", file.stem)) for file, data in found if data is not None)

    def _lender(self, name: str, folder: Path, looked_at: dict[Path, None]) -> Data | None:
        """Return the deck of a folder whose synonyms are used, or else the one that comes with the program."""
        beside = self._data(folder / name, looked_at)
        shipped = paths.shipped_decks() / name
        return (
            beside
            if may_be_file(folder / name) or not may_be_file(shipped)
            else self._data(shipped, looked_at)
        )

    def _translated(self, name: str, file: Path, looked_at: dict[Path, None]) -> Data | None:
        """Return the deck with this file name, or else with this id; a translation is never translated again."""
        named = file.with_name(f"{Path(name).name}.toml")
        data = self._data(named, looked_at)
        if data is not None and not is_translation(data):
            return data
        for other in self._in_folder(file.parent, looked_at):
            data = self._data(other, looked_at)
            if data is not None and not is_translation(data) and data.get("id") == name:
                return data
        return None

    def _in_folder(self, folder: Path, looked_at: dict[Path, None]) -> Iterator[Path]:
        self._before_opening(folder)
        looked_at[folder] = None
        yield from sorted(folder.glob("*.toml"))

    def _data(self, file: Path, looked_at: dict[Path, None]) -> Data | None:
        looked_at[file] = None
        parsed = self.open(file)
        return parsed.data if isinstance(parsed, Document) else None
