"""Images that are in no file, but drawn: the fields of a stained slide."""

from her2quiz.domain.image import Image
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Score
from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.session.services.images.image_file import ImageError

FINE = 5.0
"""Dots to a cell from which the scores of a field can be told apart."""


def has_room(width: int, height: int) -> bool:
    """Whether a field can be told apart in so many dots."""
    return min(width / WIDTH, height / HEIGHT) >= FINE


def room_taken(width: int, height: int) -> tuple[int, int]:
    """Return the width and height that a field has in so much room; raises ImageError where that is too little.

    Args:
        width: dots in a row.
        height: rows.
    """
    if not has_room(width, height):
        raise ImageError("D227", "there is too little room for the field here: F4 draws it larger")
    scale = min(width / WIDTH, height / HEIGHT)
    return round(scale * WIDTH), round(scale * HEIGHT)


def drawn_pixels(image: Image, width: int, height: int) -> Pixels:
    """Draw an image in the middle of a space.

    Args:
        image: the image.
        width: dots in a row.
        height: rows.
    """
    from her2quiz.her2.pictures.ihc import ihc_picture

    _, score, seed = image.file.split(":")
    return Pixels(width, height, ihc_picture(ihc_field(Score(score), int(seed)), (width, height)).rgb())
