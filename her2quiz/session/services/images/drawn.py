"""Images that are in no file, but drawn: the fields of a slide."""

from typing import TYPE_CHECKING

from attrs import frozen

from her2quiz.domain.image import Image
from her2quiz.her2.fields import fish, layout
from her2quiz.her2.fields.fish import dual_field
from her2quiz.her2.fields.ihc import ihc_field
from her2quiz.her2.ihc import Score
from her2quiz.her2.ish import Group
from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.session.services.images.image_file import ImageError

if TYPE_CHECKING:
    from her2quiz.her2.pictures.canvas import Canvas

FINE = 5.0
"""Dots to a cell from which the scores of a field can be told apart."""

_FINE_NUCLEUS = 16.0
"""Dots to a nucleus from which red and green signals are told apart; what was counted is said beside the picture."""


@frozen
class _Form:
    """What a field needs of room."""

    width: float
    """Its width, in cells or nuclei."""
    height: float
    """Its height, in cells or nuclei."""
    fine: float
    """Dots to one of them, at least."""

    def scale(self, width: int, height: int) -> float:
        """Return how many dots to one there are in so much room."""
        return min(width / self.width, height / self.height)


_FORMS = {
    "ihc": _Form(layout.WIDTH, layout.HEIGHT, FINE),
    "fish": _Form(fish.WIDTH, fish.HEIGHT, _FINE_NUCLEUS),
}


def _form(image: Image) -> _Form:
    return _FORMS[image.file.partition(":")[0]]


def has_room(image: Image, width: int, height: int) -> bool:
    """Whether a field can be told apart in so many dots."""
    form = _form(image)
    return form.scale(width, height) >= form.fine


def room_taken(image: Image, width: int, height: int) -> tuple[int, int]:
    """Return the width and height that a field has in so much room; raises ImageError where that is too little.

    Args:
        image: the field.
        width: dots in a row.
        height: rows.
    """
    if not has_room(image, width, height):
        raise ImageError("D227", "there is too little room for the field here: F4 draws it larger")
    form = _form(image)
    scale = form.scale(width, height)
    return round(scale * form.width), round(scale * form.height)


def drawn_pixels(image: Image, width: int, height: int) -> Pixels:
    """Draw an image in the middle of a space.

    Args:
        image: the field.
        width: dots in a row.
        height: rows.
    """
    return Pixels(width, height, _canvas(image, width, height).rgb())


def drawn_png(image: Image, width: int, height: int) -> bytes:
    """Return an image as a PNG file that fits into so much room; nothing in it says what it shows.

    Args:
        image: the field.
        width: dots in a row.
        height: rows.
    """
    return _canvas(image, *room_taken(image, width, height)).png({})


def _canvas(image: Image, width: int, height: int) -> "Canvas":
    from her2quiz.her2.pictures.fish import fish_picture
    from her2quiz.her2.pictures.ihc import ihc_picture

    what, label, seed = image.file.split(":")
    if what == "fish":
        return fish_picture(dual_field(Group(int(label)), int(seed)).views[0], (width, height))
    return ihc_picture(ihc_field(Score(label), int(seed)), (width, height))
