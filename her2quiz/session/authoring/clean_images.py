"""Takes out of the images of decks what they tell about people and places; the pictures stay as they are."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from attrs import frozen

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.image import Image
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.diagnostics import all_diagnostics
from her2quiz.session.authoring.named_images import named_images
from her2quiz.session.services.images.image_file import ImageError, image_bytes
from her2quiz.write_file import replace_file

TELLS = "D228"
"""The code of the check whose diagnostics this fixes."""


@frozen
class CleanImage:
    """An image that tells something, and what it would be without that."""

    file: Path
    """The image."""

    told: tuple[str, ...]
    """What it tells."""

    after: bytes
    """The file without that."""

    def write(self) -> None:
        """Replace the file; raises Her2QuizError if that cannot be done."""
        try:
            replace_file(self.file, self.after)
        except OSError as error:
            raise Her2QuizError(f"{self.file} cannot be written: {error.strerror or error}") from error


def clean_images(places: Iterable[Path], today: date, selection: Selection) -> Iterator[CleanImage]:
    """Return the images of decks, among files and in folders, that tell something; nothing is written yet."""
    seen: set[Path] = set()
    for file in deck_files(places):
        reading = read_deck(file)
        if not reading.data or not any(True for _ in named_images(reading, file)):
            continue
        reported = {
            each.where.path for each in all_diagnostics(reading, file, today, selection) if each.code == TELLS
        }
        for named in named_images(reading, file):
            path = (file.parent / named.image.file).resolve()
            if named.path in reported and path not in seen:
                seen.add(path)
                yield from _clean(path, named.image)


def _clean(path: Path, image: Image) -> Iterator[CleanImage]:
    """Return an image without what it tells, unless its picture would be another, or it would still tell it."""
    from her2quiz.session.services.images.metadata import told_in, without_metadata
    from her2quiz.session.services.images.pixels import has_same_picture

    try:
        before = image_bytes(image)
        told, after = told_in(before, image.file), without_metadata(before, image.file)
        if has_same_picture(before, after, image.file) and not told_in(after, image.file):
            yield CleanImage(path, told, after)
    except ImageError:
        return  # the check says what is wrong with it
