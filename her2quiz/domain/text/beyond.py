"""What people write that is no part of the subset, and so stands as it is written."""

import re
from enum import Enum, auto

from attrs import frozen

from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.text.latex import KNOWN, formula
from her2quiz.domain.text.protected import FILL, FORMULA, formula_source, masked

_HTML = late_pattern(
    r"</?(?:b|i|u|em|strong|br|p|sup|sub|span|div|ul|ol|li|table|tr|td|th|img|a|hr|h[1-6]|code|pre|font|center)(?:\s+[\w-]+=[^<>]{0,300})?\s?/?>"
    r"|&(?:nbsp|lt|gt|amp|ge|le|deg|micro|plusmn|times|alpha|beta|gamma|rarr|larr|#\d{2,5});",
    re.IGNORECASE,
)
_ANY_SIGN = re.compile(r"[<&!\\$_~#]")
"""What any of it has; most texts have none of these."""

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\((?P<file>[^()\n]{0,300})\)")
_HTML_IMAGE = late_pattern(
    r"<img\s(?:[^<>]{0,300}\s)?src\s?=\s?(?:(?P<quote>[\"'])(?P<quoted>[^\"'<>\n]{1,300})(?P=quote)|(?P<bare>[^\"'<>\s]{1,300}))[^<>]{0,300}>",
    re.IGNORECASE,
)
_COMMAND = re.compile(r"(?<![A-Za-z:\\/.\x00])\\[A-Za-z]{2,}")
_OTHER = late_pattern(
    r"(?<![\w_])_(?=[^\W\d_])[^_\n]{0,200}?(?<=[^\s_])_(?![\w_])|(?<![\w_])__(?=[^\s_])[^_\n]{0,200}?(?<=[^\s_])__(?![\w_])|~~(?=[^\s~])[^~\n]{1,200}~~|^[ ]{0,3}\#{1,6} \S.*",
    re.MULTILINE,
)


_BLANK = re.compile(r"(?<![\\_^{])\{\{[^{}\n]{1,200}\}\}(?!\})")


class Beyond(Enum):
    """What kind of markup it is."""

    IMAGE = auto()
    HTML = auto()
    LATEX = auto()
    BLANK = auto()
    """Of a cloze, outside one."""

    OTHER = auto()
    """Of Markdown, such as a heading."""


@frozen
class Unread:
    """Some markup that is shown as it is written."""

    kind: Beyond
    """What it is."""

    words: str
    """As it is written."""

    file: str = ""
    """The file that an image names."""


def may_be_unread(text: str) -> bool:
    """Whether a text has any sign of such markup; most have none."""
    return _ANY_SIGN.search(text) is not None


def unread_in(text: str) -> Unread | None:
    """Return the first markup of a text that is not read; None if all of it is."""
    if not may_be_unread(text):
        return None
    mask = masked(text, formulas=False)
    bad_formula = next(filter(None, map(_unread_formula, FORMULA.finditer(mask))), None)
    mask = FORMULA.sub(lambda found: FILL * len(found[0]), mask)
    return _unread_image(mask) or bad_formula or _unread_signs(mask)


def blank_in(text: str) -> Unread | None:
    """Return the first blank of a text that is no cloze; None if there is none."""
    found = _BLANK.search(masked(text)) if "{{" in text else None
    return Unread(Beyond.BLANK, found[0]) if found else None


def _unread_formula(found: re.Match[str]) -> Unread | None:
    source = formula_source(found)
    is_latex = re.search(r"[\\^_]", source) is not None
    return Unread(Beyond.LATEX, found[0]) if is_latex and formula(source) is None else None


def _unread_image(mask: str) -> Unread | None:
    found = _IMAGE.search(mask)
    if found:
        return Unread(Beyond.IMAGE, found[0], found["file"].strip())
    element = _HTML_IMAGE.search(mask)
    return (
        Unread(Beyond.IMAGE, element[0], (element["quoted"] or element["bare"]).strip()) if element else None
    )


def _unread_signs(mask: str) -> Unread | None:
    commands = (each for each in _COMMAND.finditer(mask) if each[0][1:] not in KNOWN)
    searches = (
        (Beyond.HTML, _HTML.search(mask)),
        (Beyond.LATEX, next(commands, None)),
        (Beyond.OTHER, _OTHER.search(mask)),
    )
    return next((Unread(kind, found[0].partition(FILL)[0]) for kind, found in searches if found), None)
