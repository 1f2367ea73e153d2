"""Scores a picture of an IHC field by its dots alone: it knows no model, and finds nuclei and rings by their colours.

How strongly a ring is stained is told twice: by how dark it is, and by how thick it is, whatever its colour.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import ceil, cos, pi, sin
from statistics import median

from attrs import frozen

from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern

Dots = list[list[tuple[int, int, int]]]

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

Brown = list[list[int]]
"""The redness of each dot that is brown, and `BARE` of each that is not."""

BARE = 256
FINER = 4
"""Steps to a dot, along a direction."""

LEAST_BROWN, LEAST_BLUE = 24, 36


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


def seen_pattern(dots: Dots, cell_dots: float) -> Pattern:
    """Return the pattern that a picture shows.

    Args:
        dots: the picture.
        cell_dots: the width of a cell, in dots.
    """
    return pattern_of(seen_cells(dots, cell_dots))


def seen_cells(dots: Dots, cell_dots: float) -> list[SeenCell]:
    """Return the tumour cells that a picture shows; see `seen_pattern`."""
    brown = _brown(dots, edge=ceil(TO * cell_dots) + 1)
    return [_seen(brown, middle, cell_dots) for middle in _nuclei(dots, cell_dots)]


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


def _brown(dots: Dots, edge: int) -> Brown:
    """Return how brown each dot is, with some dots around them that are not."""
    beside = [BARE] * edge
    above = [[BARE] * (len(dots[0]) + 2 * edge)] * edge
    lines = [[dot[0] if dot[0] - dot[2] > LEAST_BROWN else BARE for dot in line] for line in dots]
    return [*above, *(beside + line + beside for line in lines), *above]


def _seen(brown: Brown, middle: tuple[float, float], cell_dots: float) -> SeenCell:
    x, y = middle
    rays = [[brown[int(y + dy)][int(x + dx)] for dx, dy in ray] for ray in _rays(cell_dots)]
    found = [min(reds) for reds in rays if min(reds) < BARE]
    if not found:
        return UNSEEN
    thick = median(_thickness(reds) for reds in rays if min(reds) < BARE)
    return SeenCell(len(found) / RAYS, median(found), thick / FINER / cell_dots)


@lru_cache
def _rays(cell_dots: float) -> list[list[tuple[float, float]]]:
    """Return where a membrane is looked for in each direction, from the middle of a nucleus."""
    steps = ceil(FINER * (TO - FROM) * cell_dots)
    offs = [cell_dots * FROM + step / FINER for step in range(steps + 1)]
    turns = [2 * pi * ray / RAYS for ray in range(RAYS)]
    start = ceil(TO * cell_dots) + 1  # the edge of `brown`
    return [[(start + off * cos(turn), start + off * sin(turn)) for off in offs] for turn in turns]


def _thickness(reds: list[int]) -> int:
    """Count the steps of a direction that are at least half as brown as its darkest dot."""
    half = (min(reds) + BARE) / 2
    return sum(red < half for red in reds)


def _nuclei(dots: Dots, cell_dots: float) -> Iterator[tuple[float, float]]:
    """Find the middles of round blue spots; those of the stroma are thin."""
    left = {
        (x, y) for y, line in enumerate(dots) for x, dot in enumerate(line) if dot[2] - dot[0] > LEAST_BLUE
    }
    while left:
        spot = _spot(left)
        wide = max(x for x, _ in spot) - min(x for x, _ in spot) + 1
        if wide > 0.2 * cell_dots:
            yield sum(x for x, _ in spot) / len(spot) + 0.5, sum(y for _, y in spot) / len(spot) + 0.5


def _spot(left: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take a connected spot out of what is left."""
    waiting, spot = [left.pop()], []
    while waiting:
        x, y = waiting.pop()
        spot.append((x, y))
        for near in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if near in left:
                left.remove(near)
                waiting.append(near)
    return spot
