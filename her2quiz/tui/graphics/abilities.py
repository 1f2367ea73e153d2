"""What a terminal can draw besides characters: the questions to ask it, and what it answers.

Sources: VT340 and xterm for `ESC [ c`, where 4 stands for sixels; xterm for `ESC [ 16 t`, the size of a cell, and
`ESC [ ? 1 ; 1 ; 0 S`, the number of colours. kitty's own protocol has a question too, but terminals that do not know
it may print it: so its two terminals are known by their names, and asked for their version (`ESC [ > q`).
"""

import re
from enum import Enum, auto

from attrs import frozen

QUESTIONS = "\x1b[16t\x1b[?1;1;0S\x1b[>q\x1b[c"
"""Asks for the size of a cell, the number of colours, name and version, and at last for what every terminal answers."""

_KITTY = {"kitty": (0, 28), "ghostty": (1, 0)}
"""The terminals that show pictures in place of characters, each with the first version that does."""

_SIXEL = "4"
_FEWEST_COLOURS, _MOST_COLOURS = 16, 256
_LARGEST_CELL = 256

_ANSWER = re.compile(
    r"\x1bP>\|(?P<version>[^\x1b]{0,100})\x1b\\|"
    r"\x1b\[(?:6;(?P<high>\d{1,4});(?P<wide>\d{1,4})t|\?1;0;(?P<colours>\d{1,7})S|\?(?P<can>[\d;]{1,64})c|\?1;\d;?\d*S)"
)
_BEGUN = re.compile(r"\x1b(?:\[(?:6(?:;[\d;]*)?|\?[\d;]*)?|P>[^\x1b]{0,101}\x1b?)\Z")
_VERSION = re.compile(r"(\w+)[ (](\d{1,6})\.(\d{1,6})")


class Protocol(Enum):
    """How dots are sent to a terminal."""

    SIXEL = auto()
    """Six rows of dots at once, one colour after the other."""
    KITTY = auto()
    """As an image that stands where certain characters are."""


@frozen
class Abilities:
    """What a terminal can draw."""

    protocol: Protocol
    """How dots are sent to it."""
    cell: tuple[int, int]
    """The width and height of a cell, in dots."""
    colours: int = _MOST_COLOURS
    """How many colours a picture may have."""


class Answers:
    """Collects what a terminal answers, out of what is typed."""

    def __init__(self) -> None:
        """Begin with no answer."""
        self._found: dict[str, str] = {}
        self._begun = ""

    @property
    def are_all(self) -> bool:
        """Whether the last answer was read."""
        return "can" in self._found

    def taken_from(self, text: str) -> str:
        """Return what was typed, without the answers in it. The beginning of one is kept until its end is read."""
        typed = _ANSWER.sub(self._take, self._begun + text)
        begun = None if self.are_all else _BEGUN.search(typed)
        self._begun = begun.group() if begun else ""
        return typed.removesuffix(self._begun)

    def _take(self, answer: re.Match[str]) -> str:
        self._found.update({name: text for name, text in answer.groupdict().items() if text})
        return ""

    def abilities(self, cell: tuple[int, int]) -> Abilities | None:
        """Return what the terminal can draw; None before it has answered, and if it draws only characters.

        Args:
            cell: the size of a cell as the system knows it, in dots, if the terminal does not say it; 0 for unknown.
        """
        found = self._found
        if "wide" in found:
            cell = int(found["wide"]), int(found["high"])
        if not self.are_all or not all(0 < side <= _LARGEST_CELL for side in cell):
            return None
        colours = max(_FEWEST_COLOURS, min(_MOST_COLOURS, int(found.get("colours", _MOST_COLOURS))))
        if self._shows_placeholders():
            return Abilities(Protocol.KITTY, cell)
        return Abilities(Protocol.SIXEL, cell, colours) if _SIXEL in found["can"].split(";") else None

    def _shows_placeholders(self) -> bool:
        version = _VERSION.match(self._found.get("version", ""))
        if version is None or version[1] not in _KITTY:
            return False
        return (int(version[2]), int(version[3])) >= _KITTY[version[1]]
