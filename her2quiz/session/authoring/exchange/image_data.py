"""The images of cards as files, for other programs: those beside a deck as they are, fields of a slide drawn."""

from her2quiz.domain.image import Image
from her2quiz.session.services.images.drawn import drawn_png
from her2quiz.session.services.images.image_file import ImageError, image_bytes

_WIDEST, _HIGHEST = 1000, 800
"""Dots of the picture of a field, at most."""


def image_data(image: Image) -> bytes | None:
    """Return the file of an image; None if it cannot be read."""
    if image.is_drawn:
        return drawn_png(image, _WIDEST, _HIGHEST)
    try:
        return image_bytes(image)
    except ImageError:
        return None
