"""A picture, dot by dot."""

from attrs import frozen

Row = tuple[tuple[int, int, int], ...]
"""The colours of a row of dots: red, green and blue, each from 0 to 255."""


@frozen
class Pixels:
    """A picture, dot by dot."""

    width: int
    """Dots in a row."""
    height: int
    """Rows."""
    rgb: bytes
    """Red, green and blue of each dot, row after row, each from 0 to 255."""

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height."""
        return self.width, self.height

    def rows(self) -> tuple[Row, ...]:
        """Return its dots, row by row."""
        amounts = iter(self.rgb)
        dots = tuple(zip(amounts, amounts, amounts, strict=True))
        return tuple(dots[start : start + self.width] for start in range(0, len(dots), self.width))
