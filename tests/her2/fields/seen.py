"""Scores a picture of an IHC field by its dots alone: it knows no model, and finds nuclei and rings by their colours.

How strongly a ring is stained is told twice: by how dark it is, and by how thick it is, whatever its colour.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from math import ceil, cos, pi, sin
from operator import itemgetter
from statistics import median

from attrs import frozen
from PIL import Image, ImageChops, ImageOps

from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern

FROM, TO = 0.31, 0.47
"""Where the membrane of a cell is looked for, from the middle of its nucleus, in cells."""

RAYS = 40
LEAST_STAINED, LEAST_CLOSED = 0.3, 0.93
"""Shares of the directions in which there is brown: of a cell that is stained, and of a ring that is closed."""

DARKNESS = {
    112: Intensity.INTENSE,
    147: Intensity.MODERATE,
    174: Intensity.WEAK,
    256: Intensity.FAINT,
}
"""The redness of a ring below which it is as strong as a word says."""

THINNESS = {
    -0.14: Intensity.INTENSE,
    -0.118: Intensity.MODERATE,
    -0.095: Intensity.WEAK,
    0.0: Intensity.FAINT,
}
"""The thickness of a ring below nought, in cells, below which it is as strong as a word says."""

BARE = 255
"""What stands for the redness of a dot that is not brown."""

LEAST_BROWN, LEAST_BLUE = 24, 36

FINER = 4
"""Steps to a dot, along a direction, and places in a dot for the middle of a cell."""


@frozen
class SeenCell:
    """A tumour cell as it is seen."""

    covered: float
    """The share of the directions in which there is brown."""
    redness: float
    """The red of its darkest dots, 0 to 255; lower is darker."""
    thickness: float
    """How thick its ring is, in cells, whatever its colour."""


UNSEEN = SeenCell(0, BARE, 0)
"""A cell around which there is no brown."""


def seen_pattern(picture: Image.Image, cell_dots: float) -> Pattern:
    """Return the pattern that a picture shows.

    Args:
        picture: the picture.
        cell_dots: the width of a cell, in dots.
    """
    return pattern_of(seen_cells(picture, cell_dots))


def seen_cells(picture: Image.Image, cell_dots: float) -> list[SeenCell]:
    """Return the tumour cells that a picture shows; see `seen_pattern`."""
    edge = ceil(TO * cell_dots) + 1
    wide = ImageOps.expand(picture, edge, "white")
    red, _, blue = wide.split()
    is_brown = ImageChops.subtract(red, blue).point([255 * (each > LEAST_BROWN) for each in range(256)])
    brown = Image.composite(red, Image.new("L", wide.size, BARE), is_brown).tobytes()
    is_blue = ImageChops.subtract(blue, red).point([255 * (each > LEAST_BLUE) for each in range(256)])
    middles = _nuclei(is_blue.tobytes(), wide.width, 0.2 * cell_dots)
    return [_seen(brown, wide.width, middle, cell_dots) for middle in middles]


def pattern_of(cells: list[SeenCell], *, by_thickness: bool = False) -> Pattern:
    """Return the pattern of some cells.

    Args:
        cells: as they are seen.
        by_thickness: whether the thickness of the rings tells how strong they are, not their colour.
    """
    stained = [cell for cell in cells if cell.covered >= LEAST_STAINED]
    if not stained:
        return UNSTAINED
    is_closed = median(cell.covered for cell in stained) >= LEAST_CLOSED
    if by_thickness:
        intensity = _word(THINNESS, -median(cell.thickness for cell in stained))
    else:
        intensity = _word(DARKNESS, median(cell.redness for cell in stained))
    completeness = Completeness.COMPLETE if is_closed else Completeness.INCOMPLETE
    return Pattern(completeness, intensity, 100 * len(stained) / len(cells))


def _word(limits: Mapping[int, Intensity] | Mapping[float, Intensity], value: float) -> Intensity:
    return next(word for limit, word in limits.items() if value < limit)


def _seen(brown: bytes, width: int, middle: tuple[float, float], cell_dots: float) -> SeenCell:
    x, y = (round(FINER * place) for place in middle)
    reach = ceil(TO * cell_dots) + 1
    start = (y // FINER - reach) * width + x // FINER - reach
    around = brown[start : start + (2 * reach + 1) * width]
    rays = [ray(around) for ray in _rays(cell_dots, width, reach, (x % FINER, y % FINER))]
    found = [min(reds) for reds in rays if min(reds) < BARE]
    if not found:
        return UNSEEN
    thick = median(_thickness(reds) for reds in rays if min(reds) < BARE)
    return SeenCell(len(found) / RAYS, median(found), thick / FINER / cell_dots)


@lru_cache(maxsize=256)
def _rays(
    cell_dots: float, width: int, reach: int, part: tuple[int, int]
) -> list[Callable[[bytes], tuple[int, ...]]]:
    """Return what takes the dots of each direction out of the lines around a cell.

    Args:
        cell_dots: the width of a cell, in dots.
        width: of the lines, in dots.
        reach: how many lines there are above the middle.
        part: where in its dot the middle lies, in steps.
    """
    steps = ceil(FINER * (TO - FROM) * cell_dots)
    offs = [cell_dots * FROM + step / FINER for step in range(steps + 1)]
    x, y = (reach + each / FINER for each in part)
    turns = [2 * pi * ray / RAYS for ray in range(RAYS)]
    return [
        itemgetter(*(int(y + off * sin(turn)) * width + int(x + off * cos(turn)) for off in offs))
        for turn in turns
    ]


def _thickness(reds: tuple[int, ...]) -> int:
    """Count the steps of a direction that are at least half as brown as its darkest dot."""
    half = (min(reds) + BARE) / 2
    return sum(red < half for red in reds)


def _nuclei(blue: bytes, width: int, narrowest: float) -> Iterator[tuple[float, float]]:
    """Find the middles of round blue spots; those of the stroma are thin."""
    left = {place for place, is_blue in enumerate(blue) if is_blue}
    while left:
        spot = _spot(left, width)
        columns, rows = [place % width for place in spot], [place // width for place in spot]
        if max(columns) - min(columns) + 1 > narrowest:
            yield sum(columns) / len(spot) + 0.5, sum(rows) / len(spot) + 0.5


def _spot(left: set[int], width: int) -> list[int]:
    """Take a connected spot out of what is left."""
    waiting, spot = [left.pop()], []
    while waiting:
        place = waiting.pop()
        spot.append(place)
        near = {place + 1, place - 1, place + width, place - width} & left
        left -= near
        waiting += near
    return spot
