"""What is known of a text that is not TOML: where the parser gives up, its cards, and gaps that nobody typed."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise

LONGEST_PART = 100_000
"""Characters of a part above which it is not fixed."""

_HEADING = re.compile(
    r"^[ \t]*(?:\[\[[ \t]*(?:card|table)[ \t]*\]\]|\[{1,2}[ \t]*(?:card|table)s?[ \t]*+\]{0,2}[ \t]*+(?:#.*)?\r?$)",
    re.MULTILINE | re.IGNORECASE,
)

LONGEST_GAP = 100
"""Blanks in a row above which a line is not searched for mistakes."""

_LONG_GAP = re.compile(rf"[\s\u00ad\u200b-\u200f\u2060\ufeff]{{{LONGEST_GAP + 1},}}")

LineAndColumn = tuple[float, float]
"""Both from 1."""

NOWHERE: LineAndColumn = (float("inf"), 0)
"""The position of the first mistake of a text that has none, or that the parser refuses as a whole."""

_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)$")


def first_mistake(text: str) -> LineAndColumn | None:
    """Return where the parser gives up; None if it does not."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        return (int(where[1]), int(where[2])) if where else (text.count("\n") + 2, 0)
    except (RecursionError, ValueError):
        return NOWHERE
    return None


def gets_further(new: str, than: LineAndColumn) -> bool:
    """Whether the parser gives up on a new text later than at this position, or not at all."""
    return (first_mistake(new) or NOWHERE) > than


def has_long_gap(line: str) -> bool:
    """Whether a line has more spaces in a row than anyone types."""
    return _LONG_GAP.search(line) is not None


def narrowed(line: str) -> str:
    """Return a line with its long gaps cut short, to search it for mistakes."""
    return _LONG_GAP.sub(lambda gap: gap[0][:LONGEST_GAP], line)


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """Return the part above the first card of a text, then each card, each with the number of lines before it.

    A heading with wrong brackets begins a card too.
    """
    starts = [0, *(heading.start() for heading in _HEADING.finditer(text) if heading.start()), len(text)]
    line = 0
    for start, end in pairwise(starts):
        yield line, text[start:end]
        line += text.count("\n", start, end)


def split_line_end(line: str) -> tuple[str, str]:
    """Return a line without the carriage return of Windows, and that carriage return, if there is one."""
    bare = line.removesuffix("\r")
    return bare, line[len(bare) :]
