"""Splits a text that is not TOML into the part above the first card, and the cards."""

import re
from collections.abc import Iterator
from itertools import pairwise

LONGEST_PART = 100_000
"""Characters of a part above which it is not fixed."""

_HEADING = re.compile(
    r"^[ \t]*(?:\[\[[ \t]*(?:card|table)[ \t]*\]\]|\[{1,2}[ \t]*(?:card|table)s?[ \t]*+\]{0,2}[ \t]*+(?:#.*)?\r?$)",
    re.MULTILINE | re.IGNORECASE,
)


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
