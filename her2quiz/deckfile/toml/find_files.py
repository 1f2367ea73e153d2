"""Finds deck files."""

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIX = ".toml"
"""How the name of a deck ends."""

_OF_TEXTS = (".txt", ".text")


def is_named_as_deck(file: Path) -> bool:
    """Whether a deck would be found under this name in a folder."""
    return file.name.endswith(SUFFIX)


def named_as_deck(file: Path) -> Path:
    """Return the name that a file should have; some text editors append .txt."""
    bare, suffix, _ = file.name.lower().partition(SUFFIX)
    if suffix and bare:
        return file.with_name(f"{file.name[: len(bare)]}{SUFFIX}")
    return (
        file.with_suffix(SUFFIX)
        if file.suffix.lower() in _OF_TEXTS
        else file.with_name(f"{file.name}{SUFFIX}")
    )


def deck_files(places: Iterable[Path]) -> Iterator[Path]:
    """Return the deck files in folders, by name, and the files named outright; each file once.

    In a folder, files whose name starts with a dot are skipped, and so are folders. A path that does not exist
    is given as a file, so that reading it says so.
    """
    seen: set[Path] = set()
    for place in places:
        for file in _in_folder(place) if is_folder(place) else [place]:
            if file not in seen:
                seen.add(file)
                yield file


def _in_folder(folder: Path) -> list[Path]:
    """Return the decks in a folder; the folder itself if it is closed, so that reading it says so."""
    try:
        named = sorted(file for file in folder.iterdir() if is_named_as_deck(file))
    except OSError:
        return [folder]
    return [file for file in named if not file.name.startswith(".") and may_be_file(file)]


def may_be_file(file: Path) -> bool:
    """Whether it is a file, or a link to a closed place, which may be one: reading it reports that."""
    try:
        return file.is_file()
    except OSError:
        return True


def is_folder(place: Path) -> bool:
    """Whether it is known to be a folder. Of a path in a closed folder nothing is known; it counts as a file."""
    try:
        return place.is_dir()
    except OSError:  # the name is too long, or a folder is closed: reading the file reports it
        return False
