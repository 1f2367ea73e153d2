"""The picture of a view of a FISH field: nuclei blue, HER2 signals red discs, CEP17 signals green diamonds.

It is a schematic drawing, and no slide.
"""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.her2.fields.fish import HEIGHT, WIDTH, Nucleus
from her2quiz.her2.pictures.canvas import Canvas, Colour, Point

_DISC, _DIAMOND = 0.045, 0.06
"""Half the width of a signal, in nuclei."""

_RING, _RING_WIDTH = 0.49, 0.03


@frozen
class Palette:
    """The colours of a view."""

    background: Colour
    nucleus: Colour
    her2: Colour
    cep17: Colour
    ring: Colour
    """Of a ring around a nucleus that is pointed at."""


IN_THE_DARK = Palette(
    background=(8, 10, 24),
    nucleus=(38, 56, 128),
    her2=(255, 92, 84),
    cep17=(110, 240, 130),
    ring=(255, 214, 90),
)
"""As in life: DAPI, with a red and a green probe."""

HIGH_CONTRAST = Palette(
    background=(255, 255, 255),
    nucleus=(205, 205, 205),
    her2=(0, 0, 0),
    cep17=(255, 255, 255),
    ring=(0, 90, 220),
)
"""For who sees colours badly: HER2 black, CEP17 white."""


def nucleus_picture(nucleus: Nucleus, size: tuple[int, int], palette: Palette = IN_THE_DARK) -> Canvas:
    """Draw one nucleus as large as there is room; see `fish_picture`."""
    canvas = Canvas(size, (1.0, 1.0), palette.background, (nucleus.x - 0.5, nucleus.y - 0.5))
    _draw(canvas, [nucleus], palette)
    return canvas


def fish_picture(
    nuclei: Sequence[Nucleus],
    size: tuple[int, int],
    palette: Palette = IN_THE_DARK,
    ringed: Nucleus | None = None,
) -> Canvas:
    """Draw a view.

    Args:
        nuclei: its nuclei.
        size: the width and height of the picture, in dots.
        palette: its colours.
        ringed: the nucleus around which a ring is drawn; None for none.
    """
    canvas = Canvas(size, (WIDTH, HEIGHT), palette.background)
    _draw(canvas, nuclei, palette)
    if ringed is not None:
        canvas.ring((ringed.x, ringed.y), _RING, _RING_WIDTH, palette.ring)
    return canvas


def _draw(canvas: Canvas, nuclei: Sequence[Nucleus], palette: Palette) -> None:
    for nucleus in nuclei:
        around = [(nucleus.x + x, nucleus.y + y) for x, y in nucleus.outline.between(0, 1)]
        canvas.area(around, palette.nucleus)
    for nucleus in nuclei:
        for x, y in nucleus.cep17:
            canvas.area(_diamond((nucleus.x + x, nucleus.y + y)), palette.cep17)
        for x, y in nucleus.her2:
            canvas.disc((nucleus.x + x, nucleus.y + y), _DISC, palette.her2)


def _diamond(middle: Point) -> list[Point]:
    x, y = middle
    return [(x - _DIAMOND, y), (x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND)]
