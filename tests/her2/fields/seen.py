"""Scores a picture of an IHC field by its dots alone: it knows no model, and finds nuclei and rings by their colours."""

from collections.abc import Iterator
from math import cos, pi, sin
from statistics import median

from attrs import frozen

from her2quiz.her2.ihc import UNSTAINED, Completeness, Intensity, Pattern

Dots = list[list[tuple[int, int, int]]]

FROM, TO = 0.31, 0.47
"""Where the membrane of a cell is looked for, from the middle of its nucleus, in cells."""

RAYS = 40
LEAST_STAINED, LEAST_CLOSED = 0.3, 0.93
"""Shares of the directions in which there is brown: of a cell that is stained, and of a ring that is closed."""

DARKNESS = (
    (112, Intensity.INTENSE),
    (147, Intensity.MODERATE),
    (174, Intensity.WEAK),
    (256, Intensity.FAINT),
)
"""The redness of a ring below which it is as strong as a word says."""


@frozen
class SeenCell:
    """A tumour cell as it is seen."""

    covered: float
    """The share of the directions in which there is brown."""
    redness: float
    """The red of its darkest dots, 0 to 255; lower is darker."""


def seen_pattern(dots: Dots, cell_dots: float) -> Pattern:
    """Return the pattern that a picture shows.

    Args:
        dots: the picture.
        cell_dots: the width of a cell, in dots.
    """
    cells = [_seen(dots, middle, cell_dots) for middle in _nuclei(dots, cell_dots)]
    stained = [cell for cell in cells if cell.covered >= LEAST_STAINED]
    if not stained:
        return UNSTAINED
    is_closed = median(cell.covered for cell in stained) >= LEAST_CLOSED
    red = median(cell.redness for cell in stained)
    intensity = next(word for limit, word in DARKNESS if red < limit)
    completeness = Completeness.COMPLETE if is_closed else Completeness.INCOMPLETE
    return Pattern(completeness, intensity, 100 * len(stained) / len(cells))


def _seen(dots: Dots, middle: tuple[float, float], cell_dots: float) -> SeenCell:
    found = [
        red
        for red in (_darkest(dots, middle, cell_dots, ray / RAYS) for ray in range(RAYS))
        if red is not None
    ]
    return SeenCell(len(found) / RAYS, median(found) if found else 255)


def _darkest(dots: Dots, middle: tuple[float, float], cell_dots: float, turn: float) -> int | None:
    """Return the red of the darkest brown dot in a direction; None if there is none."""
    dx, dy = cos(2 * pi * turn), sin(2 * pi * turn)
    steps = [FROM + step * (TO - FROM) / 24 for step in range(25)]
    reds = []
    for off in steps:
        x, y = round(middle[0] + off * cell_dots * dx - 0.5), round(middle[1] + off * cell_dots * dy - 0.5)
        if 0 <= y < len(dots) and 0 <= x < len(dots[0]) and _is_brown(dots[y][x]):
            reds.append(dots[y][x][0])
    return min(reds, default=None)


def _is_brown(dot: tuple[int, int, int]) -> bool:
    return dot[0] - dot[2] > 24


def _is_blue(dot: tuple[int, int, int]) -> bool:
    return dot[2] - dot[0] > 36


def _nuclei(dots: Dots, cell_dots: float) -> Iterator[tuple[float, float]]:
    """Find the middles of round blue spots; those of the stroma are thin."""
    left = {(x, y) for y, line in enumerate(dots) for x, dot in enumerate(line) if _is_blue(dot)}
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
