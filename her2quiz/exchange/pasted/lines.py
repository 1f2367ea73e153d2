"""What a line of a pasted list is: an option, a key, an explanation, or a piece of a question."""

import re
from enum import Enum, auto

from attrs import frozen

from her2quiz.exchange.answer_words import ANSWER, EXPLANATION, QUESTION, RIGHT, SOURCE

_OPTION = re.compile(
    r"(?P<star>[*✓✔→]\s*)?(?:(?P<box>\[[xX✓ ]?\])\s*)?\(?(?P<letter>[A-Za-z])(?:[.)\]、．]|:(?=\s))\s*(?P<text>\S.*)"
)
_BOX = re.compile(r"(?:[-*+•]\s+)?(?P<box>\[[xX✓ ]?\]|\([xX✓ ]\))\s+(?P<text>\S.*)")
_RIGHT_BEHIND = re.compile(
    rf"\s*(?:(?<=\S)\s*\*+|\s[✓✔]|[(\[]\s*(?:{RIGHT})\s*[)\]])\s*$",
    re.IGNORECASE,
)
_BOLD = re.compile(r"\*\*(?P<text>.+)\*\*")
_KEY = re.compile(
    rf"(?:the\s+)?(?:(?:{RIGHT})\s*)?(?:{ANSWER}|key)\s*(?:key|{RIGHT})?\s*"
    r"(?:(?:[:：=]|\bis\b)\s*|[.–—-]\s*(?=\(?[A-Ha-h]\)?\.?$))(?P<text>\S.*)",
    re.IGNORECASE,
)
_LETTERS_ALONE = r"\(?[A-Ha-h]\)?(?:\s*(?:,|;|/|&|\+|and|und|et|y)\s*\(?[A-Ha-h]\)?)*\.?"
_RIGHT_ALONE = re.compile(rf"(?:{RIGHT}|solution)\s*[:：=]\s*(?P<text>{_LETTERS_ALONE})", re.IGNORECASE)
"""A key that names letters without the word for an answer: Korrekt: B."""
_LETTERS = re.compile(
    r"\(?(?P<first>[A-Za-z])\)?(?P<more>(?:\s*(?:,|;|/|&|\+|and|und|et|y)\s*\(?[A-Za-z]\)?)*)(?:[.):]\s*.*|\s+[-–—]\s.*)?"
)
_RUN = re.compile(r"[A-H]{2,8}")
_NOTE = re.compile(rf"(?P<name>{EXPLANATION})\s*[:：]\s*(?P<text>.*)", re.IGNORECASE)
_SOURCE = re.compile(rf"(?:{SOURCE})\s*[:：]\s*(?P<text>\S.*)", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?:(?:{QUESTION}|q)\s*\.?\s*)?(?P<number>\d{{1,4}})\s*[.):：、．]\s*(?P<text>\S.*)?", re.IGNORECASE
)
_QUESTION = re.compile(rf"(?:{QUESTION}|q)\s*[:：]\s*(?P<text>\S.*)", re.IGNORECASE)
_ABOUT = re.compile(
    r"type\s*[:：]\s*(?:e|f|fb|fmb|m[acrt]|mch|num|sa|tf|t/f)"
    r"|(?:points?|punkte|difficulty)\s*[:：]\s*(?:[\d.,]+|easy|medium|hard)",
    re.IGNORECASE,
)
"""What Respondus and others say of a question before it."""

_SAID = re.compile(r"(?P<sign>[~@])\s+(?P<text>\S.*)")
"""What Respondus says of the option above (~), or of the question (@)."""

_KEYS = re.compile(rf"(?:(?:{ANSWER})(?:\s+(?:key|sheet))?|key)\s*[:：]?", re.IGNORECASE)
_KEY_OF = re.compile(r"(?P<number>\d{1,4})\s*[.):=-]?\s*\(?(?P<letter>[A-Ha-h])\)?(?![\w'])")


_SIDE_BY_SIDE = re.compile(r"(?:\t\s*| {2,}|(?<=[?:])\s+)(?=[*✓✔]?\s?\(?[A-Ha-h][.)]\s*\S)")
"""Between options on one line, or a question and the first of them: a tab or several spaces."""


_WIDEST = 40
_WIDE = re.compile(rf"\s{{{_WIDEST},}}")
"""Spaces in a row that are cut: each of them is looked at again from every one before it."""


class Kind(Enum):
    """What a line is."""

    EMPTY = auto()
    OPTION = auto()
    KEY = auto()
    NOTE = auto()
    SOURCE = auto()
    KEYS = auto()
    """The heading above the keys of all questions."""
    SAID = auto()
    """What is said of the option above."""
    TEXT = auto()


@frozen
class Line:
    """A line, and what it says."""

    kind: Kind
    """What it is."""

    text: str
    """What it says, without its letter, number or name."""

    mark: str = ""
    """The letter of an option, or the number of a question."""

    is_right: bool = False
    """Whether an option is marked as right."""

    place: int = 0
    """Its number in the file, from 1."""

    feedback: str = ""
    """What is said of an option in a line below it."""


_NAMES = re.compile(rf"(?:the\s+)?(?:{RIGHT}|{ANSWER}|key|solution|{EXPLANATION}|{SOURCE})", re.IGNORECASE)
"""What each of those that follow begins with: most lines begin with none, and need not be compared with all."""

_NAMED = (
    (Kind.KEY, _KEY),
    (Kind.KEY, _RIGHT_ALONE),
    (Kind.NOTE, _NOTE),
    (Kind.SOURCE, _SOURCE),
)


def lines_in(raw: str) -> list[str]:
    """Return the lines that a line of the file stands for: options side by side are one line each."""
    raw = _WIDE.sub(lambda found: found[0][:_WIDEST], raw)
    pieces = _SIDE_BY_SIDE.split(raw.strip())
    letters = [found["letter"].upper() for piece in pieces if (found := _OPTION.fullmatch(piece))]
    are_options = len(letters) > 1 and letters == sorted({*letters}) and len(letters) >= len(pieces) - 1
    return [piece.strip() for piece in pieces] if are_options else [raw]


def read_line(raw: str, place: int) -> Line:
    """Read a line of the list."""
    text = raw.strip()
    if not text:
        return Line(Kind.EMPTY, "", place=place)
    if _KEYS.fullmatch(text):
        return Line(Kind.KEYS, "", place=place)
    if _ABOUT.fullmatch(text):
        return Line(Kind.EMPTY, "", place=place)
    if found := _SAID.fullmatch(text):
        return Line(Kind.SAID if found["sign"] == "~" else Kind.NOTE, found["text"], place=place)
    bare = _unbold(text)
    for kind, form in _NAMED if _NAMES.match(bare) else ():
        if found := form.fullmatch(bare):
            return Line(kind, found["text"].strip(), place=place)
    return _option(text, place) or _question(bare, place)


def _option(text: str, place: int) -> Line | None:
    bold = _BOLD.fullmatch(text)
    bare = bold["text"].strip() if bold else text
    found = _OPTION.fullmatch(bare) or _BOX.fullmatch(bare)
    if found is None:
        return None
    said, groups = found["text"].strip(), found.groupdict()
    behind = _RIGHT_BEHIND.search(said)
    inner = _BOLD.fullmatch(said)
    is_ticked = (groups["box"] or "").strip("[]() ") != ""
    said = inner["text"] if inner else said[: behind.start()] if behind else said
    is_right = bool(bold or behind or inner or groups.get("star") or is_ticked)
    return Line(Kind.OPTION, said.strip(), (groups.get("letter") or "").upper(), is_right, place)


def _question(text: str, place: int) -> Line:
    if found := _NUMBER.fullmatch(text):
        return Line(Kind.TEXT, (found["text"] or "").strip(), found["number"], place=place)
    found = _QUESTION.fullmatch(text)
    return Line(Kind.TEXT, found["text"], "0", place=place) if found else Line(Kind.TEXT, text, place=place)


def _unbold(text: str) -> str:
    bold = _BOLD.fullmatch(text)
    return bold["text"].strip() if bold and "**" not in bold["text"] else text


def letters_of(text: str) -> str:
    """Return the letters that a key names, as capitals; empty if it says something else."""
    if _RUN.fullmatch(text):
        return text
    found = _LETTERS.fullmatch(text)
    return (
        "".join(re.findall(r"(?<![^\W\d_])[A-Za-z](?![^\W\d_])", found["first"] + found["more"])).upper()
        if found
        else ""
    )


def keys_in(text: str) -> list[tuple[str, str]]:
    """Return the keys of several questions on a line, each with the number of its question."""
    return [(found["number"], found["letter"].upper()) for found in _KEY_OF.finditer(text)]
