"""An image on the screen, in half blocks: two dots to a cell. Where it cannot be shown, its description."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from os import environ
from typing import TYPE_CHECKING, ClassVar

from textual.color import Color
from textual.content import Content
from textual.style import Style

from her2quiz.domain.image import Image
from her2quiz.tui.drawing.block import GUTTER, Block
from her2quiz.tui.drawing.text.prose import prose, verbatim
from her2quiz.tui.filters.ascii_signs import is_ascii_only

if TYPE_CHECKING:  # loaded once the terminal was asked
    from her2quiz.tui.graphics.abilities import Abilities

SMALL, LARGEST = 6, 16
"""Rows of the image of an option, and of that of a card."""

_HALF = "▀"
_EMPTY = Content("")


@dataclass(frozen=True)
class ImageBlock(Block):
    """An image, in its own proportions."""

    is_image: ClassVar[bool] = True

    image: Image = field(kw_only=True)
    """The image."""

    rows: int = field(kw_only=True)
    """The lines that it takes at most."""

    def _wrapped(self, width: int) -> list[Content]:
        from her2quiz.session.services.images.image_file import ImageError

        room = width - 2 * self.lead.cell_length
        if not can_show(environ) or room < 2:  # noqa: PLR2004 - one dot beside another
            return self._described(width)
        try:
            lines = _drawn(self.image.folder, self.image.file, room, self.rows)
        except ImageError as error:
            reason = Block(verbatim(f"({error})", "$foreground-muted"), self.lead)
            described = [] if self.image.is_drawn else self._described(width)
            return [*described, *reason.wrapped(width)]
        return [self.lead + line for line in lines]

    def in_dots(self, width: int, abilities: "Abilities") -> tuple[range, tuple[str, ...]]:
        """Return the cells in which the image is shown in a line, and what draws each of its lines dot by dot.

        Nothing draws it where only its description is shown.

        Args:
            width: the width that the block is wrapped to.
            abilities: what the terminal can draw.
        """
        lines, lead = self.wrapped(width), self.lead.cell_length
        if _HALF not in lines[0].plain[lead:]:
            return range(lead, lead), ()
        cells = range(lead, lines[0].cell_length)
        return cells, _in_dots(self.image.folder, self.image.file, len(cells), len(lines), abilities)

    def _described(self, width: int) -> list[Content]:
        return Block(prose(f"Image: {self.image.alt}"), self.lead).wrapped(width)


def image_block(image: Image, rows: int = SMALL, lead: Content = GUTTER) -> ImageBlock:
    """Return an image as a block.

    Args:
        image: the image.
        rows: the lines that it takes at most.
        lead: what comes before each of its lines.
    """
    return ImageBlock(_EMPTY, lead, image=image, rows=rows)


def can_show(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows colours and half blocks: without either, an image is only noise."""
    return "NO_COLOR" not in environment and not is_ascii_only(environment)


@lru_cache(maxsize=16)
def _drawn(folder: str, file: str, width: int, rows: int) -> tuple[Content, ...]:
    """Draw an image; it is drawn once for each size."""
    from her2quiz.session.services.images.pixels import dots

    lines = [*dots(Image(file, "", folder), width, 2 * rows)]
    pairs = zip(lines[::2], [*lines[1::2], lines[-1]], strict=False)
    return tuple(Content.assemble(*_runs(above, below)) for above, below in pairs)


def _runs(
    above: tuple[tuple[int, int, int], ...], below: tuple[tuple[int, int, int], ...]
) -> Iterator[tuple[str, Style]]:
    """Return cells that look alike together."""
    start, cells = 0, [*zip(above, below, strict=True)]
    for place in range(1, len(cells) + 1):
        if place == len(cells) or cells[place] != cells[start]:
            upper, lower = cells[start]
            yield _HALF * (place - start), Style(foreground=Color(*upper), background=Color(*lower))
            start = place


@lru_cache(maxsize=8)
def _in_dots(folder: str, file: str, cells: int, lines: int, abilities: "Abilities") -> tuple[str, ...]:
    """Return what draws an image in so many cells; a file that is gone by now draws nothing."""
    from her2quiz.session.services.images.image_file import ImageError
    from her2quiz.session.services.images.pixels import pixels
    from her2quiz.tui.graphics.overlay import rows_of

    wide, high = abilities.cell
    try:
        return rows_of(pixels(Image(file, "", folder), cells * wide, lines * high), abilities, cells)
    except ImageError:
        return ()
