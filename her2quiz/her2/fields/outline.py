"""Outlines of cells and nuclei: closed lines that are nearly round."""

from math import cos, pi, sin
from random import Random

from attrs import frozen


@frozen
class Outline:
    """A closed line that is nearly round."""

    radius: float
    """Its mean radius, in cells."""
    waves: tuple[tuple[int, float, float], ...]
    """What makes it uneven: how many waves go round it, their height as a share of the radius, and where they begin."""

    def at(self, turn: float) -> tuple[float, float]:
        """Return its point in a direction, from its middle.

        Args:
            turn: the direction, in turns from 0 to 1.
        """
        angle = 2 * pi * turn
        uneven = 1.0
        for count, height, begin in self.waves:
            uneven += height * sin(count * angle + begin)
        radius = self.radius * uneven
        return radius * cos(angle), radius * sin(angle)

    def between(self, start: float, end: float) -> list[tuple[float, float]]:
        """Return the points from one direction to another, in turns; `end` may be beyond 1."""
        steps = max(2, round(48 * (end - start)))
        return [self.at(start + (end - start) * step / steps) for step in range(steps + 1)]


def outline(rng: Random, *, radius: float, roughness: float) -> Outline:
    """Draw an outline.

    Args:
        rng: chance.
        radius: its mean radius, in cells.
        roughness: the height of its waves at most, as a share of the radius.
    """
    return Outline(
        radius,
        tuple((count, rng.uniform(0, roughness) / (count - 1), rng.uniform(0, 2 * pi)) for count in (2, 3)),
    )
