"""The parts of a text that are read apart from one another while it is not TOML: its top, and each card."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HEADING = re.compile(
    r"^[ \t]*(?:\[\[[ \t]*(?:card|table)[ \t]*\]\]|\[{1,2}[ \t]*(?:card|table)s?[ \t]*+\]{0,2}[ \t]*+(?:#.*)?\r?$)",
    re.MULTILINE | re.IGNORECASE,
)


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """Give each card of a text, and what stands above the first, with the number of lines before it.

    A heading whose brackets are not as they should be begins a card too.
    """
    starts = [0, *(heading.start() for heading in _HEADING.finditer(text) if heading.start()), len(text)]
    line = 0
    for start, end in pairwise(starts):
        yield line, text[start:end]
        line += text.count("\n", start, end)
