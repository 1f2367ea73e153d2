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
        is_folder = _is_folder(place)
        for file in sorted(place.glob(f"*{SUFFIX}")) if is_folder else [place]:
            if (is_folder and (file.name.startswith(".") or not file.is_file())) or file in seen:
                continue
            seen.add(file)
            yield file


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:  # the name is too long, or a folder is closed: reading the file reports it
        return False
