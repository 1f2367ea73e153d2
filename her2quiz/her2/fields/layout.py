"""Where the cells of a field lie: packed like honeycomb, each a little off its place, with stroma between nests."""

from collections.abc import Iterator
from math import cos, pi, sin
from random import Random

from attrs import frozen

from her2quiz.her2.fields.outline import Outline, outline

WIDTH, HEIGHT = 11.0, 6.3
"""The size of a field, in cells."""

_ROW = 0.866
"""From row to row, in cells: half the square root of three."""

_SHIFT = 0.06
"""How far a cell lies off its place at most, in cells."""


@frozen
class Place:
    """A place for a cell."""

    x: float
    """From the left, in cells."""
    y: float
    """From the top, in cells."""


@frozen
class Strand:
    """A strand of stroma, from edge to edge, with its spindle-shaped nuclei."""

    points: tuple[tuple[float, float], ...]
    """Its middle line, in cells."""
    width: float
    """How wide it is, in cells."""
    nuclei: tuple[tuple[float, float, float], ...]
    """Places and directions, in radians, of its nuclei."""


def strand(rng: Random) -> Strand:
    """Draw a strand across a field."""
    from_left, slope = rng.uniform(0.15, 0.85) * WIDTH, rng.uniform(-0.6, 0.6)
    bend, phase = rng.uniform(0.2, 0.6), rng.uniform(0, 2 * pi)
    steps = [step / 12 for step in range(-1, 14)]
    points = tuple(
        (from_left + slope * (share - 0.5) * HEIGHT + bend * sin(2 * share + phase), share * HEIGHT)
        for share in steps
    )
    nuclei = tuple((*points[place], pi / 2 - slope) for place in range(1, 14, 3))
    return Strand(points, rng.uniform(0.7, 1.0), nuclei)


def places(rng: Random, between: Strand) -> Iterator[Place]:
    """Yield the places of tumour cells, from the top; none lies in the stroma or is cut off at an edge."""
    row = 0
    while (y := 0.55 + row * _ROW) <= HEIGHT - 0.5:
        x = 0.55 + (row % 2) / 2
        while x <= WIDTH - 0.5:
            place = Place(x + rng.uniform(-_SHIFT, _SHIFT), y + rng.uniform(-_SHIFT, _SHIFT))
            if _far_from(place, between):
                yield place
            x += 1
        row += 1


def _far_from(place: Place, between: Strand) -> bool:
    nearest = min((place.x - x) ** 2 + (place.y - y) ** 2 for x, y in between.points)
    return bool(nearest**0.5 > between.width / 2 + 0.5)


def membrane(rng: Random) -> Outline:
    """Draw the outline of a cell."""
    return outline(rng, radius=rng.uniform(0.36, 0.42), roughness=0.06)


def nucleus(rng: Random) -> tuple[float, float, Outline]:
    """Draw a nucleus: how far off the middle of its cell it lies, and its outline."""
    angle, off = rng.uniform(0, 2 * pi), rng.uniform(0, 0.05)
    return off * cos(angle), off * sin(angle), outline(rng, radius=rng.uniform(0.17, 0.22), roughness=0.08)
