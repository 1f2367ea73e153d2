"""Opens the file of an image: one that is below the folder of its deck, is a file, and is not too large."""

import os
import stat
from itertools import islice
from pathlib import Path

from attrs import evolve

from her2quiz.domain.deck.card import Card
from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.limits import LARGEST_IMAGE

MOST_NAMES_READ = 10_000
"""Names of a folder that are compared with the name of an image."""

_MIB = 1024 * 1024


class ImageError(Her2QuizError):
    """An image cannot be shown."""

    def __init__(self, code: str, message: str) -> None:
        """Say why.

        Args:
            code: the code of the check that reports it.
            message: why, in a sentence without its full stop.
        """
        super().__init__(message)
        self.code = code


def placed(card: Card, file: Path) -> Card:
    """Return a card whose images are looked for beside the file of its deck."""
    folder = str(file.parent)
    if card.image is not None or card.why_image is not None:
        card = evolve(card, image=_in(card.image, folder), why_image=_in(card.why_image, folder))
    match card.kind:
        case SingleBest() | SelectAll() as kind if any(option.image for option in kind.options):
            options = tuple(evolve(each, image=_in(each.image, folder)) for each in kind.options)
            return evolve(card, kind=evolve(kind, options=options))
        case _:
            return card


def _in(image: Image | None, folder: str) -> Image | None:
    return None if image is None else evolve(image, folder=folder)


def image_bytes(image: Image) -> bytes:
    """Return the contents of the file of an image; raises ImageError."""
    path = _path_of(image)
    try:
        opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        raise ImageError("D227", f"'{image.file}' cannot be opened: {error.strerror or error}") from error
    try:
        _check(os.fstat(opened), image.file)
        with os.fdopen(opened, "rb", closefd=False) as file:
            return file.read(LARGEST_IMAGE)
    finally:
        os.close(opened)


def _check(found: os.stat_result, name: str) -> None:
    """Refuse what is no file, or too large."""
    if not stat.S_ISREG(found.st_mode):
        raise ImageError("D227", f"'{name}' is no file")
    if found.st_size > LARGEST_IMAGE:
        size = f"{found.st_size / _MIB:.1f} MiB; at most {LARGEST_IMAGE // _MIB} MiB are shown"
        raise ImageError("D226", f"'{name}' is too large: {size}")


def _path_of(image: Image) -> Path:
    """Return where an image is, through links that stay below its folder."""
    folder = Path(image.folder or ".")
    try:
        path = (folder / image.file).resolve(strict=True)
        is_below = path.is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError, ValueError) as error:
        raise _missing(image, folder) from error
    if not is_below:
        raise ImageError("D227", f"'{image.file}' is a link that leaves the folder of the deck")
    other = _other_letters(image.file, folder)
    if other:
        raise ImageError("D225", f"the file is called '{other}', not '{image.file}'")
    return path


def _missing(image: Image, folder: Path) -> ImageError:
    other = _other_letters(image.file, folder)
    if other:
        return ImageError("D225", f"the file is called '{other}', not '{image.file}'")
    return ImageError("D224", f"there is no file '{image.file}' beside the deck")


def _other_letters(name: str, folder: Path) -> str:
    """Return a name that differs only in its capital letters, if the folder has that and not the name itself."""
    found: list[str] = []
    for part in name.split("/"):
        names = _names_in(folder.joinpath(*found))
        alike = [each for each in names if each.casefold() == part.casefold()]
        if part not in names and not alike:
            return ""
        found.append(part if part in names else alike[0])
    return "/".join(found) if "/".join(found) != name else ""


def _names_in(folder: Path) -> set[str]:
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in islice(entries, MOST_NAMES_READ)}
    except OSError:
        return set()
