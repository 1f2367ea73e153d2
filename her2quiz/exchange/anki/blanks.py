"""Blanks as Anki writes them, {{c1::words::hint}}: found in the HTML, where an entity is no brace, and read in its text."""

import re
from collections.abc import Iterator

from her2quiz.domain.text.protected import CODE_OR_ESCAPE
from her2quiz.exchange.items import Blank, Blanks
from her2quiz.exchange.markup.cloze import MARK
from her2quiz.exchange.markup.marks import literal, with_kept_ends

_BEGIN, _WORDS, _HINT, _END = "\ufdd0\ufdd1\ufdd2\ufdd3"
"""Stand for the signs of a blank while HTML is read; no text has them, and no entity becomes one."""

_SIGNS = re.compile(f"[{_BEGIN}-{_END}]")
_BLANK = re.compile(
    f"{_BEGIN}(?P<number>\\d+){_WORDS}(?P<words>[^{_BEGIN}-{_END}]*)(?:{_HINT}(?P<hint>[^{_BEGIN}{_END}]*))?{_END}"
)
_LINE_END = re.compile(r"(?:^| )\\\n")
_LEFT_OVER = re.compile(f"{_BEGIN}\\d+{_WORDS}|[{_BEGIN}-{_END}]")


def with_signs_of_blanks(html: str) -> str:
    """Return HTML in which each outermost blank has signs that reading leaves alone; one inside another is part of it."""
    html = _SIGNS.sub("", html)
    pieces, depth, end = list[str](), 0, 0
    for found in _marks(html):
        pieces.append(_inside(html[end : found[0]], depth))
        end = found[1]
        sign = f"{_BEGIN}{found[2]}{_WORDS}" if found[2] else _END if depth else "}}"
        pieces.append("" if depth > (not found[2]) else sign)
        depth = max(0, depth + (1 if found[2] else -1))
    return "".join(pieces) + html[end:]


def _marks(html: str) -> Iterator[tuple[int, int, str]]:
    """Return where each sign of a blank begins and ends, and the number of one that begins; }} ends a blank behind its own braces."""
    end = 0
    while found := MARK.search(html, end):
        start = found.start()
        if not found[1]:
            own = html.count("{", end, start) - html.count("}", end, start)
            while own > 0 and html.startswith("}}", start + 1):
                start, own = start + 1, own - 1
        end = start + len(found[0])
        yield start, end, found[1] or ""


def _inside(text: str, depth: int) -> str:
    """Return what stands in a blank, with the sign of its hint; the hint of a blank inside another is nothing."""
    if depth == 0:
        return text
    words, colons, hint = text.partition("::")
    return f"{words}{_HINT}{hint}" if colons and depth == 1 else words


def blanks_in(text: str) -> Blanks | None:
    """Return the blanks of a text that was read; None if it has none. Code around a blank becomes plain words."""
    text = CODE_OR_ESCAPE.sub(_without_blanks_in_code, text)
    parts, end = list[str | Blank](), 0
    for found in _BLANK.finditer(text):
        parts.append(without_signs(text[end : found.start()]))
        end = found.end()
        if words := _one_line(found["words"]):
            parts.append(Blank((words,), _one_line(without_signs(found["hint"] or "")), found["number"]))
    parts.append(without_signs(text[end:]))
    has_blank = any(isinstance(part, Blank) for part in parts)
    return Blanks(tuple(part for part in parts if part)) if has_blank else None


def _one_line(text: str) -> str:
    """Return words without the backslashes by which their line ends would be kept."""
    return " ".join(_LINE_END.sub(" ", text).split())


def _without_blanks_in_code(found: re.Match[str]) -> str:
    return with_kept_ends(literal(found["code"].strip("\n"))) if _SIGNS.search(found[0]) else found[0]


def without_signs(text: str) -> str:
    """Return a text without the signs of blanks, as those of one that has no end."""
    return _LEFT_OVER.sub("", text)


def numbers_in(text: str) -> set[int]:
    """Return the numbers of the outermost blanks of a text with signs."""
    return {int(found["number"]) for found in _BLANK.finditer(text)}
