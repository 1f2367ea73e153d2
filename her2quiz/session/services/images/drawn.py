"""Images that are in no file, but drawn: the fields of a stained slide."""

from her2quiz.domain.image import Image
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.ihc import Score
from her2quiz.session.services.images.image_file import ImageError

Row = tuple[tuple[int, int, int], ...]

FINE = 5.0
"""Dots to a cell from which the scores of a field can be told apart."""


def has_room(width: int, height: int) -> bool:
    """Whether a field can be told apart in so many dots."""
    return min(width / WIDTH, height / HEIGHT) >= FINE


def drawn_dots(image: Image, width: int, height: int) -> tuple[Row, ...]:
    """Draw an image as large as it fits; raises ImageError where there is too little room to tell a field apart.

    Args:
        image: the image.
        width: dots in a row, at most.
        height: rows, at most.
    """
    from her2quiz.her2.pictures.ihc import ihc_picture

    if not has_room(width, height):
        raise ImageError("D227", "there is too little room for the field here: F4 draws it larger")
    scale = min(width / WIDTH, height / HEIGHT)
    _, score, seed = image.file.split(":")
    size = (round(scale * WIDTH), round(scale * HEIGHT))
    return tuple(map(tuple, ihc_picture(ihc_field(Score(score), int(seed)), size).rows()))
