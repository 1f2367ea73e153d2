"""What an image shows, as dots. Wraps Pillow, which is loaded by the first image."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image as Pillow
from PIL import ImageFilter, ImageOps, ImageStat

from her2quiz.domain.image import Image
from her2quiz.domain.limits import MOST_PIXELS
from her2quiz.session.services.images.bitmap import Pixels, Row
from her2quiz.session.services.images.drawn import drawn_pixels, room_taken
from her2quiz.session.services.images.image_file import ImageError, image_bytes

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
"""The formats that are read, whatever the name of the file says."""

_FINER = 3
"""How many times finer an image is while its lines are looked at."""

_LIGHT = 190
"""The mean brightness, of 255, from which on an image is a drawing on paper."""

_BROKEN = (
    *(
        OSError,
        SyntaxError,
        ValueError,
        TypeError,
        LookupError,
        ArithmeticError,
        RuntimeError,
        EOFError,
        MemoryError,
    ),
    *(AttributeError, AssertionError, struct.error, zlib.error, Warning),
)
"""What Pillow raises for files that are cut off, damaged, or made to do harm."""


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Open an image of one of the formats; raises ImageError for any other file, and for one that is too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Pillow.open(BytesIO(data), formats=FORMATS) as found:
                _check_size(found.size, name)
                yield found
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
        raise ImageError(
            "D226", f"'{name}' is too large: at most {MOST_PIXELS:,} pixels are shown"
        ) from error
    except _BROKEN as error:
        raise ImageError("D227", f"'{name}' is damaged, or no PNG, JPEG, GIF or WebP image") from error


def check_pixels(data: bytes, name: str) -> None:
    """Read all of an image; raises ImageError if that cannot be done."""
    with opened(data, name) as found:
        found.load()


def has_same_picture(data: bytes, other: bytes, name: str) -> bool:
    """Whether two files show the same, dot by dot and the same way up; raises ImageError if one cannot be read."""
    with opened(data, name) as one, opened(other, name) as two:
        first, second = ImageOps.exif_transpose(one), ImageOps.exif_transpose(two)
        return bool(first.size == second.size and first.tobytes() == second.tobytes())


def dots(image: Image, width: int, height: int) -> tuple[Row, ...]:
    """Return an image in as many dots as fit into a space, with its own proportions; raises ImageError.

    Args:
        image: the image.
        width: dots in a row, at most.
        height: rows, at most.
    """
    if image.is_drawn:
        return drawn_pixels(image, *room_taken(image, width, height)).rows()
    with _in_fine_dots(image, width, height) as fine:
        fine.thumbnail((width, height))
        return _pixels(fine).rows()


def pixels(image: Image, width: int, height: int) -> Pixels:
    """Return an image in a space that it fills one way, in its own proportions and on paper; raises ImageError.

    Args:
        image: the image.
        width: dots in a row.
        height: rows.
    """
    if image.is_drawn:
        return drawn_pixels(image, width, height)
    with _in_fine_dots(image, width, height) as fine:
        paper = Pillow.new("RGB", (width, height), "white")
        paper.paste(ImageOps.contain(fine, paper.size))
        return _pixels(paper)


def _pixels(drawn: Any) -> Pixels:
    width, height = drawn.size
    return Pixels(width, height, drawn.tobytes())


@contextmanager
def _in_fine_dots(image: Image, width: int, height: int) -> Iterator[Any]:
    """Open an image on white paper, a few times finer than it will be at most, with its lines made to last."""
    with opened(image_bytes(image), image.file) as found:
        found.draft("RGB", (2 * width, 2 * height))
        clear = ImageOps.exif_transpose(found).convert("RGBA")  # a palette has no colours between its own
        clear.thumbnail((_FINER * width, _FINER * height), reducing_gap=2.0)
        paper = Pillow.new("RGBA", clear.size, "white")
        yield _with_thicker_lines(Pillow.alpha_composite(paper, clear).convert("RGB"), width, height)


def _with_thicker_lines(flat: Any, width: int, height: int) -> Any:
    """Return an image on light paper with thicker dark lines, such as an ECG, whose lines would pale when it shrinks."""
    shrinks = flat.size[0] > 2 * width or flat.size[1] > 2 * height
    is_light = shrinks and ImageStat.Stat(flat.convert("L")).mean[0] >= _LIGHT
    return flat.filter(ImageFilter.MinFilter(_FINER)) if is_light else flat


def _check_size(size: tuple[int, int], name: str) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        shown = f"{size[0]:,} x {size[1]:,} pixels; at most {MOST_PIXELS:,} are shown"
        raise ImageError("D226", f"'{name}' is too large: {shown}")
