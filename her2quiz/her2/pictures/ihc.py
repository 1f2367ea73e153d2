"""The picture of an IHC field: nuclei blue, membranes brown, stroma pale. It is a schematic drawing, and no slide.

Nothing is told by colour alone: a complete membrane is a closed ring, an incomplete one is broken, and the stronger
the staining, the thicker the line.
"""

from attrs import frozen

from her2quiz.her2.fields.ihc import Cell, IhcField
from her2quiz.her2.fields.layout import HEIGHT, WIDTH, Strand
from her2quiz.her2.fields.outline import Outline
from her2quiz.her2.pictures.canvas import Canvas, Colour, Point

THINNEST, THICKEST = 0.05, 0.19
"""Of the line of a membrane, in cells: stained hardly at all, and as strongly as can be."""

_FEWEST_DOTS = 1.6
"""Dots that the strongest line is wide at least: a thinner one would look pale, and so weaker than it is."""

_RING, _RING_WIDTH, _MARK = 0.5, 0.07, 0.15
_ROOM_FOR_RINGS = 12
"""Dots to a cell from which a ring hides no membrane; below, a disc on the nucleus stands for it."""


@frozen
class Palette:
    """The colours of a field."""

    background: Colour
    cytoplasm: Colour
    nucleus: Colour
    stroma: Colour
    faintest: Colour
    """Of a membrane that is stained hardly at all."""
    strongest: Colour
    """Of a membrane that is stained as strongly as can be."""
    ring: Colour
    """Of a ring around a cell that is pointed at."""


BROWN_ON_BLUE = Palette(
    background=(250, 248, 246),
    cytoplasm=(236, 232, 238),
    nucleus=(126, 138, 190),
    stroma=(240, 222, 226),
    faintest=(214, 180, 150),
    strongest=(84, 40, 12),
    ring=(0, 150, 110),
)
"""As in life: haematoxylin and DAB."""

HIGH_CONTRAST = Palette(
    background=(255, 255, 255),
    cytoplasm=(255, 255, 255),
    nucleus=(176, 176, 176),
    stroma=(228, 228, 228),
    faintest=(140, 140, 140),
    strongest=(0, 0, 0),
    ring=(0, 90, 220),
)
"""For who sees colours badly: black and grey on white."""


@frozen
class Part:
    """What is shown of a field, and what is ringed in it."""

    size: Point = (WIDTH, HEIGHT)
    """Its width and height, in cells."""
    origin: Point = (0.0, 0.0)
    """Where in the field it begins, in cells."""
    ringed: tuple[Cell, ...] = ()
    """The cells that are pointed at, by a ring around each or a disc on its nucleus."""


WHOLE = Part()
"""The whole field, and nothing ringed."""


def ihc_picture(
    field: IhcField, size: tuple[int, int], palette: Palette = BROWN_ON_BLUE, part: Part = WHOLE
) -> Canvas:
    """Draw a field.

    Args:
        field: the field.
        size: the width and height of the picture, in dots.
        palette: its colours.
        part: what is shown of it.
    """
    canvas = Canvas(size, part.size, palette.background, part.origin)
    _draw_stroma(canvas, field.stroma, palette)
    for cell in field.cells:
        canvas.area(_around(cell.membrane, (cell.x, cell.y)), palette.cytoplasm)
        x, y, outline = cell.nucleus
        canvas.area(_around(outline, (cell.x + x, cell.y + y)), palette.nucleus)
    for cell in field.cells:
        _draw_membrane(canvas, cell, palette)
    for cell in part.ringed:
        if canvas.dots_to_unit < _ROOM_FOR_RINGS:
            canvas.disc((cell.x + cell.nucleus[0], cell.y + cell.nucleus[1]), _MARK, palette.ring)
        else:
            canvas.ring((cell.x, cell.y), _RING, _RING_WIDTH, palette.ring)
    return canvas


def _draw_stroma(canvas: Canvas, strand: Strand, palette: Palette) -> None:
    canvas.line(strand.points, strand.width, palette.stroma)
    for x, y, _ in strand.nuclei:
        canvas.line([(x - 0.02, y - 0.22), (x + 0.02, y + 0.22)], 0.12, palette.nucleus)


def _draw_membrane(canvas: Canvas, cell: Cell, palette: Palette) -> None:
    width = THINNEST + cell.strength * (THICKEST - THINNEST)
    width = max(width, cell.strength * _FEWEST_DOTS / canvas.dots_to_unit)
    colour = _mixed(palette.faintest, palette.strongest, cell.strength)
    for start, end in cell.arcs:
        points = cell.membrane.between(start, end)
        canvas.line([(cell.x + x, cell.y + y) for x, y in points], width, colour)


def _around(outline: Outline, middle: Point) -> list[Point]:
    return [(middle[0] + x, middle[1] + y) for x, y in outline.between(0, 1)]


def _mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Return a colour between two."""
    red, green, blue = (round(low + share * (high - low)) for low, high in zip(first, second, strict=True))
    return red, green, blue
