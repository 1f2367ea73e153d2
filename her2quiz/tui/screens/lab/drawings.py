"""The pictures of the lab: which part of a field is drawn, how large, and whether that is fine enough.

What draws is a value, so that a widget can tell whether it shows that already.
"""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.her2.fields.fish import HEIGHT as VIEW_HEIGHT
from her2quiz.her2.fields.fish import WIDTH as VIEW_WIDTH
from her2quiz.her2.fields.fish import FishField, Nucleus
from her2quiz.her2.fields.ihc import Cell, IhcField
from her2quiz.her2.fields.layout import HEIGHT, WIDTH
from her2quiz.her2.pictures import fish, ihc
from her2quiz.her2.pictures.ihc import Part
from her2quiz.session.services.images.bitmap import Pixels
from her2quiz.session.services.images.drawn import FINE

Dots = tuple[int, int]

SIDE_BY_SIDE = 7.0
"""Dots to a cell, at least, of two fields beside each other, of which only a part is shown."""

_FEWEST_CELLS = 5.5
"""Cells beside each other of such a part, where there is more room."""

FINE_NUCLEUS, FINE_VIEW = 22.0, 34.0
"""Dots to a nucleus from which its signals can be counted, and from which a whole view is shown."""

_POINTED_AT = 3


def is_fine(field: IhcField | FishField, dots: Dots) -> bool:
    """Whether a field can be told apart, or counted, in so many dots."""
    if isinstance(field, IhcField):
        return _scale(dots, (WIDTH, HEIGHT)) >= FINE
    return min(dots) >= FINE_NUCLEUS


@frozen
class WholeField:
    """Draws a whole field."""

    field: IhcField
    """The field."""
    has_contrast: bool
    """Whether in black and grey on white."""
    is_counted: bool
    """Whether stained cells are ringed."""

    def __call__(self, dots: Dots) -> Pixels:
        """Draw it in so many dots."""
        ringed = tuple(cell for cell in self.field.cells if cell.is_stained) if self.is_counted else ()
        return _drawn(self.field, dots, Part(ringed=ringed), has_contrast=self.has_contrast)


@frozen
class PartOfField:
    """Draws the stained part of a field, with a few stained cells ringed."""

    field: IhcField
    """The field."""
    has_contrast: bool
    """Whether in black and grey on white."""

    def __call__(self, dots: Dots) -> Pixels:
        """Draw it in so many dots."""
        part = _stained_part(self.field, dots)
        return _drawn(self.field, dots, part, has_contrast=self.has_contrast)


def _stained_part(field: IhcField, dots: Dots) -> Part:
    scale = max(SIDE_BY_SIDE, min(dots[0] / _FEWEST_CELLS, dots[1] / HEIGHT))
    width, height = min(WIDTH, dots[0] / scale), min(HEIGHT, dots[1] / scale)
    stained = [cell for cell in field.cells if cell.is_stained]
    middle = _middle(stained or field.cells)
    left = max(0.0, min(WIDTH - width, middle[0] - width / 2))
    top = max(0.0, min(HEIGHT - height, middle[1] - height / 2))
    inside = [
        cell
        for cell in stained
        if left + 0.5 <= cell.x <= left + width - 0.5 and top + 0.5 <= cell.y <= top + height - 0.5
    ]
    centre = (left + width / 2, top + height / 2)
    inside.sort(key=lambda cell: (cell.x - centre[0]) ** 2 + (cell.y - centre[1]) ** 2)
    return Part((width, height), (left, top), tuple(inside[:_POINTED_AT]))


def _middle(cells: Sequence[Cell]) -> tuple[float, float]:
    return sum(cell.x for cell in cells) / len(cells), sum(cell.y for cell in cells) / len(cells)


def _drawn(field: IhcField, dots: Dots, part: Part, *, has_contrast: bool) -> Pixels:
    palette = ihc.HIGH_CONTRAST if has_contrast else ihc.BROWN_ON_BLUE
    return Pixels(*dots, ihc.ihc_picture(field, dots, palette, part).rgb())


@frozen
class CountedNuclei:
    """Draws the view that is counted, or where there is less room only the nucleus."""

    view: tuple[Nucleus, ...]
    """The nuclei of the view."""
    nucleus: Nucleus
    """The one that is counted now."""
    has_contrast: bool
    """Whether in black and grey on white."""

    def __call__(self, dots: Dots) -> Pixels:
        """Draw it in so many dots."""
        palette = fish.HIGH_CONTRAST if self.has_contrast else fish.IN_THE_DARK
        if _scale(dots, (VIEW_WIDTH, VIEW_HEIGHT)) >= FINE_VIEW:
            return Pixels(*dots, fish.fish_picture(self.view, dots, palette, self.nucleus).rgb())
        return Pixels(*dots, fish.nucleus_picture(self.nucleus, dots, palette).rgb())


def _scale(dots: Dots, size: tuple[float, float]) -> float:
    return min(dots[0] / size[0], dots[1] / size[1])
