"""Reads pictures as a terminal does: an independent reader of sixels, and of the messages of kitty's protocol."""

import re
from base64 import b64decode
from zlib import decompress

Dots = dict[tuple[int, int], tuple[int, int, int]]
"""The colour of each dot that was drawn, in percent, by its column and row."""


def read_sixels(text: str) -> tuple[tuple[int, int], Dots]:
    """Return the size that a picture says it has, and its dots."""
    found = re.fullmatch(r'\x1bP[\d;]*q"1;1;(\d+);(\d+)(.*)\x1b\\', text, re.DOTALL)
    assert found is not None, text[:60]
    colours, dots, colour, x, y = dict[int, tuple[int, int, int]](), Dots(), -1, 0, 0
    for piece in re.finditer(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)(.)|([$-])|([?-~])", found.group(3)):
        number, red, green, blue, chosen, times, repeated, move, one = piece.groups()
        if number:
            colours[int(number)] = int(red), int(green), int(blue)
        elif chosen:
            colour = int(chosen)
        elif move:
            x, y = 0, y + (6 if move == "-" else 0)
        else:
            bits = ord(repeated or one) - 63
            end = x + int(times or 1)
            rows = [y + bit for bit in range(6) if bits >> bit & 1]
            dots.update({(column, row): colours[colour] for column in range(x, end) for row in rows})
            x = end
    return (int(found.group(1)), int(found.group(2))), dots


def read_kitty(text: str) -> tuple[dict[str, str], bytes]:
    """Return the keys of the first message of an image, and its dots as red, green and blue."""
    messages = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", text)
    assert all(len(data) <= 4096 for _, data in messages)
    assert [keys[-3:] for keys, _ in messages] == ["m=1"] * (len(messages) - 1) + ["m=0"]
    keys = dict(pair.split("=", 1) for pair in messages[0][0].split(","))
    return keys, decompress(b64decode("".join(data for _, data in messages)))
