"""Fixes of headings: `[card]`, `[[Cards]]` and the like are written `[[card]]`."""

import re

from her2quiz.deckfile.broken.first_mistake import NOWHERE, first_mistake
from her2quiz.deckfile.broken.sections import split_line_end

_HEADING = re.compile(
    r"[ \t]*\[{1,2}[ \t]*(card|table)s?(\.(?:ask|option))?[ \t]*+\]{0,2}(?P<tail>[ \t]*+(?:#.*)?)$", re.I
)
_QUOTES = re.compile(r"[“”„\"]{3}|[‘’']{3}")


def with_headings(text: str) -> tuple[str, int]:
    """Write all headings of cards with double brackets, unless the parser then gives up earlier.

    Returns:
        the text, and how many headings were changed.
    """
    at = first_mistake(text)
    if at is None:
        return text, 0
    lines, count, is_inside = text.split("\n"), 0, False
    for number, whole in enumerate(lines):
        line, end = split_line_end(whole)
        new = line if is_inside else _with_brackets(line)
        if new != line:
            lines[number], count = new + end, count + 1
        is_inside ^= len(_QUOTES.findall(line)) % 2 == 1
    new_text = "\n".join(lines)
    is_better = count and (first_mistake(new_text) or NOWHERE) >= at
    return (new_text, count) if is_better else (text, 0)


def _with_brackets(line: str) -> str:
    """Return a heading with 2 brackets on each side; any other line as it is."""
    heading = _HEADING.match(line)
    if heading is None:
        return line
    new = f"[[{heading[1].lower()}{heading[2] or ''}]]{heading['tail']}"
    return line if new == line.lstrip() else new
