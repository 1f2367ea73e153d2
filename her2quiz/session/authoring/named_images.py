"""Finds the images that a deck names, and checks their files: that they can be shown, and tell nothing about anybody."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import frozen

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.fields.images import IMAGE_KEYS, may_be_shown
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import EntryPath, Where
from her2quiz.domain.image import Image
from her2quiz.session.services.images.image_file import ImageError, image_bytes

_HELP = {
    "D224": "put the file there, or correct the name",
    "D225": "write the name exactly as the file is called: other systems tell capitals apart",
    "D226": "make it smaller in an image editor",
    "D227": "save it anew as PNG, JPEG, GIF or WebP in the folder of the deck",
}


@frozen
class NamedImage:
    """An image, and the entry that names it."""

    image: Image
    """The image, with the folder of its deck."""

    path: EntryPath
    """The entry."""


def named_images(reading: Reading, file: Path) -> Iterator[NamedImage]:
    """Return the images that a deck names, in the order of the file, each file once; wrong names are left out."""
    seen: set[str] = set()
    for path, name in chain(_names(reading.data.get("card"), ("card",)), _names_in_rows(reading)):
        if name not in seen and may_be_shown(name):
            seen.add(name)
            yield NamedImage(Image(name, "", str(file.parent)), path)


def _names_in_rows(reading: Reading) -> Iterator[tuple[EntryPath, str]]:
    """Return the images that the questions of tables have, of each row its own, under the key that names them."""
    asks = [ask for table in _tables(reading.data.get("table")) for ask in _tables(table.get("ask"))]
    if not any(key in ask for ask in asks for key in IMAGE_KEYS):
        return
    for key, table in reading.tables.items():
        path = reading.paths[key]
        if path[0] == "table":
            names = ((name, table["card"].get(name)) for name in IMAGE_KEYS)
            yield from (((*path, name), file.strip()) for name, file in names if isinstance(file, str))


def _tables(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _names(value: Any, path: EntryPath) -> Iterator[tuple[EntryPath, str]]:
    """Return what is under the keys of images in cards, in the questions below them, and in options."""
    for number, table in enumerate(value) if isinstance(value, list) else ():
        if isinstance(table, dict):
            names = ((key, table.get(key)) for key in IMAGE_KEYS)
            yield from (((*path, number, key), name.strip()) for key, name in names if isinstance(name, str))
            for below in ("option", "ask"):
                yield from _names(table.get(below), (*path, number, below))


def image_diagnostics(reading: Reading, file: Path) -> Iterator[Diagnostic]:
    """Report what is wrong with the images that a deck names.

    Args:
        reading: the deck.
        file: the deck, beside which the images are.
    """
    for named in named_images(reading, file):
        yield from _about(named)


def _about(named: NamedImage) -> Iterator[Diagnostic]:
    from her2quiz.session.services.images.metadata import told_in
    from her2quiz.session.services.images.pixels import check_pixels

    name, where = named.image.file, Where(named.path)
    try:
        contents = image_bytes(named.image)
        check_pixels(contents, name)
        told = told_in(contents, name)
    except ImageError as error:
        yield Diagnostic(error.code, str(error), _HELP[error.code], where, Severity.WARNING)
        return
    if told:
        message = f"'{name}' tells who or where: {', '.join(told)}"
        yield Diagnostic(
            "D228", message, "--fix takes it out and leaves the picture", where, Severity.WARNING
        )
