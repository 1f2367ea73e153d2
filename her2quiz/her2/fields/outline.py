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

    def between(self, start: float, end: float) -> list[tuple[float, float]]:
        """Return the points from one direction to another, from its middle.

        Args:
            start: the first direction, in turns from 0 to 1.
            end: the last one, in turns; it may be beyond 1.
        """
        steps = max(2, round(48 * (end - start)))
        angles = [2 * pi * (start + (end - start) * step / steps) for step in range(steps + 1)]
        radii = [self.radius] * len(angles)
        for count, height, begin in self.waves:
            high = self.radius * height
            radii = [
                radius + high * sin(count * angle + begin)
                for radius, angle in zip(radii, angles, strict=True)
            ]
        return [
            (radius * cos(angle), radius * sin(angle)) for radius, angle in zip(radii, angles, strict=True)
        ]


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
