"""A picture by kitty's protocol: images that stand where placeholder characters are, and go with them.

Source: kitty's documentation of its graphics protocol, "Unicode placeholders".
"""

from base64 import b64encode
from collections.abc import Iterator
from zlib import compress, crc32

from her2quiz.session.services.images.bitmap import Pixels

_PLACEHOLDER = "\U0010eeee"
_FIRST = "\u0305"
"""Says of a placeholder that it is in the first row, or column; those after it count on by themselves."""

_AT_ONCE = 4096
"""Characters of a message."""

_IDS = 0xFFFFFF
"""The id of an image is the colour of its placeholders."""


def kitty_rows(pixels: Pixels, high: int, cells: int) -> tuple[str, ...]:
    """Return a picture in slices, each to be sent to a terminal by itself.

    A slice brings its own image; sent again, it takes the place of the one before.

    Args:
        pixels: the picture.
        high: rows of dots in a slice; the last one is filled up with white.
        cells: cells in a row.
    """
    step = 3 * pixels.width * high
    slices = [pixels.rgb[start : start + step] for start in range(0, len(pixels.rgb), step)]
    return tuple(_slice(each.ljust(step, b"\xff"), (pixels.width, high), cells) for each in slices)


def _slice(rgb: bytes, size: tuple[int, int], cells: int) -> str:
    number = crc32(rgb) & _IDS or 1
    red, green, blue = number.to_bytes(3, "big")
    placed = _PLACEHOLDER + 2 * _FIRST + _PLACEHOLDER * (cells - 1)
    sent = "".join(_messages(b64encode(compress(rgb)).decode("ascii"), number, size, cells))
    return f"{sent}\x1b[38;2;{red};{green};{blue}m{placed}\x1b[39m"


def _messages(data: str, number: int, size: tuple[int, int], cells: int) -> Iterator[str]:
    """Return an image as messages of which none is too long."""
    head = f"a=T,U=1,q=2,f=24,o=z,i={number},s={size[0]},v={size[1]},c={cells},r=1,"
    for start in range(0, len(data), _AT_ONCE):
        has_more = start + _AT_ONCE < len(data)
        yield f"\x1b_G{head if not start else ''}m={int(has_more)};{data[start : start + _AT_ONCE]}\x1b\\"
