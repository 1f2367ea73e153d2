"""Checks the files of a deck's images: that they are there, can be shown, and tell nothing about anybody."""

from collections.abc import Iterator
from pathlib import Path

from her2quiz.deckfile.deck.read import Reading
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Where
from her2quiz.session.authoring.images.named_images import NamedImage, named_images
from her2quiz.session.services.images.image_file import ImageError, image_bytes

_HELP = {
    "D224": "put the file there, or correct the name",
    "D225": "write the name exactly as the file is called: other systems tell capitals apart",
    "D226": "make it smaller in an image editor",
    "D227": "save it anew as PNG, JPEG, GIF or WebP in the folder of the deck",
}


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
