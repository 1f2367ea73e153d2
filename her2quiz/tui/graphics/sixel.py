"""A picture in sixels: bands of six rows, in each of them one colour after the other.

Source: DEC STD 070, chapter 4 of its video part, as xterm and others draw it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image as Pillow

from her2quiz.session.services.images.bitmap import Pixels

_BAND = 6
_ZERO = 0x3F
"""The character for six dots of which none has the colour."""

_PRINTABLE = bytes(_ZERO + value if value < 1 << _BAND else 0 for value in range(256))
_LONG_RUN = re.compile(rb"(.)\1{3,}")


def sixel_rows(pixels: Pixels, high: int, colours: int) -> tuple[str, ...]:
    """Return a picture in slices, each to be sent to a terminal by itself.

    Args:
        pixels: the picture.
        high: rows of dots in a slice; the last one may have fewer.
        colours: how many colours it may have, at most.
    """
    drawn = Pillow.frombytes("RGB", pixels.size, pixels.rgb)
    few = drawn.quantize(colours, method=Pillow.Quantize.FASTOCTREE, dither=Pillow.Dither.NONE)
    palette, dots, width = few.getpalette() or [], few.tobytes(), pixels.width
    lines = [dots[start : start + width] for start in range(0, len(dots), width)]
    return tuple(_slice(lines[top : top + high], palette) for top in range(0, len(lines), high))


def _slice(lines: Sequence[bytes], palette: Sequence[int]) -> str:
    """Return some lines: first the colours that are used in them, then the bands."""
    used = sorted(set(b"".join(lines)))
    colours = "".join(f"#{colour};2;{_in_percent(palette, colour)}" for colour in used)
    bands = b"-".join(_band(lines[top : top + _BAND]) for top in range(0, len(lines), _BAND))
    return f'\x1bP0;1;0q"1;1;{len(lines[0])};{len(lines)}{colours}{bands.decode("ascii")}\x1b\\'


def _in_percent(palette: Sequence[int], colour: int) -> str:
    return ";".join(str((100 * amount + 127) // 255) for amount in palette[3 * colour : 3 * colour + 3])


def _band(lines: Sequence[bytes]) -> bytes:
    """Return six lines; each colour is drawn over the whole width, from the left again."""
    return b"$".join(_in_one_colour(lines, colour) for colour in sorted(set(b"".join(lines))))


def _in_one_colour(lines: Sequence[bytes], colour: int) -> bytes:
    """Return where a colour is, with the dots of a column as the bits of a character."""
    added = 0
    for bit, line in enumerate(lines):
        added |= int.from_bytes(line.translate(_where(colour, 1 << bit)), "big")
    cells = added.to_bytes(len(lines[0]), "big").translate(_PRINTABLE).rstrip(bytes((_ZERO,)))
    return b"#%d%b" % (colour, _LONG_RUN.sub(_in_short, cells))


@lru_cache(maxsize=256 * _BAND)
def _where(colour: int, bit: int) -> bytes:
    """Return a table that puts a bit where a colour is, and nothing elsewhere."""
    table = bytearray(256)
    table[colour] = bit
    return bytes(table)


def _in_short(run: re.Match[bytes]) -> bytes:
    return b"!%d%b" % (len(run.group()), run.group(1))
