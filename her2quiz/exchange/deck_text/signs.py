"""Puts a backslash before signs that would mean something between the parts of a line, where they are meant as signs."""

import re
from itertools import accumulate

from her2quiz.domain.characters import without_controls
from her2quiz.domain.text.protected import masked
from her2quiz.domain.text.words import words_of

_DASHES = re.compile(r"--")
_ARROW = re.compile(r"--?>")
_BAR = re.compile(r"\|")
_BRACES = re.compile(r"\{(?=\{)|\}(?=\})|^\}|\{$")
_EACH_BRACE = re.compile(r"[{}]")
_NONE = re.compile(r"(?!)")
_WHOLE_IN_BRACES = re.compile(r"\{[^{}]*\}")
_OPEN = re.compile(r"`|\$(?!\d)")
"""What would begin code or a formula, if its end were in another part of the line."""

_COLON_BEFORE_COLON = re.compile(r":(?=:)")
_COLONS = re.compile(r"::|^:")
_BULLET = re.compile(r"^(?:[*-]|\[[xX ]\])(?=\s|$)")
"""What would be read as the bullet of a line that has none."""


def one_line(text: str) -> str:
    """Return a text on one line, as an option or an answer has it."""
    return " ".join(without_controls(text).split())


def running(text: str) -> str:
    """Return a text of any length; one of several lines ends in a line end, by which it is written as such."""
    text = without_controls(text.replace("\t", "    ")).strip()
    if "\n" not in text:
        return text
    lines = text.split("\n")
    text = "\n".join(line if line.endswith("  ") else line.rstrip() for line in lines)
    return f"{text}\n"


def in_line(text: str) -> str:
    """Return a text for a line that may have feedback behind it."""
    return _protected(one_line(text), _DASHES)


def in_pair(text: str) -> str:
    """Return a text for one side of a line to match."""
    return _protected(_protected(one_line(text), _ARROW), _DASHES)


def in_names(text: str) -> str:
    """Return a text for a list in which a bar parts names."""
    return _protected(one_line(text), _BAR)


def around_blanks(text: str) -> str:
    """Return a piece of a text that has blanks."""
    text = _protected(text, _BRACES)
    return f"{text} " if text.endswith("\\") else text


def in_blank(text: str) -> str:
    """Return words for a blank. Two colons are protected as code if the words have no marks; else they get a space between."""
    text = one_line(text)
    if _COLONS.search(masked(text)) is not None:
        text = f"`{text}`" if _is_plain(text) else _COLON_BEFORE_COLON.sub(": ", text)
    return _within(text)


def in_hint(text: str) -> str:
    """Return the hint of a blank, in which colons mean nothing."""
    return _within(one_line(text))


def _is_plain(text: str) -> bool:
    return "`" not in text and words_of(text) == text


def _within(text: str) -> str:
    """Return a text inside a blank; braces that have their pair are part of it."""
    text = _protected(in_names(text), _NONE if _has_pairs(masked(text)) else _EACH_BRACE)
    return f"{text} " if text.endswith(("\\", ":")) else text


def _has_pairs(mask: str) -> bool:
    """Whether each brace has its pair, and none looks like one of a blank."""
    depths = [0, *accumulate(1 if brace == "{" else -1 for brace in _EACH_BRACE.findall(mask))]
    is_even = min(depths) == depths[-1] == 0
    return is_even and "{{" not in mask and _WHOLE_IN_BRACES.fullmatch(mask) is None


def is_like_bullet(text: str) -> bool:
    """Whether a line begins with what would be taken for its bullet."""
    return _BULLET.match(text) is not None


def _protected(text: str, signs: re.Pattern[str]) -> str:
    """Put a backslash before each such sign that is not in code or a formula, and has none yet."""
    mask = masked(text)
    places = {found.start() for pattern in (signs, _OPEN) for found in pattern.finditer(mask)}
    for place in sorted(places, reverse=True):
        text = f"{text[:place]}\\{text[place:]}"
    return text
