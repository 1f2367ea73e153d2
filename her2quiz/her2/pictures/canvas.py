"""A canvas to draw on, in units of the model, made smaller at the end so that its lines are smooth."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

Colour = tuple[int, int, int]
Point = tuple[float, float]

_FINER, _FINER_IF_LARGE = 4, 2
"""How many times finer it is drawn than it is shown."""

_LARGE = 200_000
"""Dots from which a picture is large: its lines are many dots wide, and drawing it takes time and memory."""


class Canvas:
    """A canvas."""

    def __init__(
        self, size: tuple[int, int], shown: Point, background: Colour, origin: Point = (0.0, 0.0)
    ) -> None:
        """Begin a picture.

        Args:
            size: its width and height, in dots.
            shown: the width and height of what is shown of the model, all of it in the middle.
            background: the colour where nothing is drawn.
            origin: where in the model what is shown begins.
        """
        self._size = size
        self._finer = _FINER if size[0] * size[1] < _LARGE else _FINER_IF_LARGE
        width, height = size[0] * self._finer, size[1] * self._finer
        self._scale = min(width / shown[0], height / shown[1])
        self._left = (width - self._scale * shown[0]) / 2 - self._scale * origin[0]
        self._top = (height - self._scale * shown[1]) / 2 - self._scale * origin[1]
        self._image = Image.new("RGB", (width, height), background)
        self._draw = ImageDraw.Draw(self._image)

    @property
    def dots_to_unit(self) -> float:
        """How many dots of the finished picture a unit of the model is."""
        return self._scale / self._finer

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a line of a width, with round ends."""
        placed = [self._placed(point) for point in points]
        wide = max(1, round(width * self._scale))
        self._draw.line(placed, colour, wide, joint="curve")
        for x, y in (placed[0], placed[-1]):
            half = wide / 2
            self._draw.ellipse((x - half, y - half, x + half, y + half), colour)

    def area(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill what lies between some points."""
        self._draw.polygon([self._placed(point) for point in points], colour)

    def disc(self, middle: Point, radius: float, colour: Colour) -> None:
        """Draw a disc."""
        (x, y), half = self._placed(middle), radius * self._scale
        self._draw.ellipse((x - half, y - half, x + half, y + half), colour)

    def ring(self, middle: Point, radius: float, width: float, colour: Colour) -> None:
        """Draw a ring."""
        (x, y), half = self._placed(middle), radius * self._scale
        wide = max(self._finer, round(width * self._scale))
        self._draw.ellipse((x - half, y - half, x + half, y + half), outline=colour, width=wide)

    def rows(self) -> list[list[Colour]]:
        """Return the dots of the finished picture, line by line."""
        amounts = iter(self.rgb())
        dots = list(zip(amounts, amounts, amounts, strict=True))  # red, green, blue
        width = self._size[0]
        return [dots[start : start + width] for start in range(0, len(dots), width)]

    def rgb(self) -> bytes:
        """Return red, green and blue of each dot of the finished picture, row after row."""
        return bytes(self._finished().tobytes())

    def png(self, said: Mapping[str, str]) -> bytes:
        """Return the finished picture as the contents of a PNG file.

        Args:
            said: texts that the file carries, by their keywords.
        """
        texts = PngInfo()
        for keyword, text in said.items():
            texts.add_itxt(keyword, text)
        written = BytesIO()
        self._finished().save(written, "PNG", pnginfo=texts)
        return written.getvalue()

    def _finished(self) -> Image.Image:
        return self._image.resize(self._size, Image.Resampling.BOX)

    def _placed(self, point: Point) -> Point:
        return self._left + self._scale * point[0], self._top + self._scale * point[1]
