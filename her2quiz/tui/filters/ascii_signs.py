"""Frames and signs in ASCII, for terminals whose locale has nothing else."""

from collections.abc import Mapping

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS = {
    "-": "─━╌╍┄┅┈┉╴╶╸╺▔–—·",
    "|": "│┃╎╏┆┇▌▐▏▎▍▋▊▉▕",
    "+": "╭╮╰╯┌┐└┘┏┓┗┛├┤┬┴┼┠┨┯┷┿╋╔╗╚╝",
    "=": "═▃▄▅▒",
    "_": "▁▂",
    "#": "▆▇█▰▀▓",
    "*": "•",
    ".": "▱…░",
    ">": "▸▶→",
    "<": "◂◀←",
    "^": "↑▲⇅",
    "v": "↓▼✓",
    "x": "✗",
    '"': "“”",
    "'": "‘’",
    " ": "\N{NO-BREAK SPACE}",
}
"""Each sign of one cell, and what it stands for."""

_TABLE = str.maketrans({sign: ascii_ for ascii_, signs in _SIGNS.items() for sign in signs})


class AsciiFilter(LineFilter):
    """Puts ASCII in place of frames and signs. Letters and signs of a deck that have no equal stay."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the segments of a line in ASCII, as wide as before."""
        return [Segment(text.translate(_TABLE), style, control) for text, style, control in segments]


def is_ascii_only(environment: Mapping[str, str]) -> bool:
    """Whether the locale says that the terminal knows no more than ASCII, as `LC_ALL=C` does.

    The first of the three variables that is set decides. Without any, Python itself assumes UTF-8.
    """
    variables = (environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((value for value in variables if value), "C.UTF-8")
    return locale.partition("@")[0].upper() in ("C", "POSIX") or "ASCII" in locale.upper()
