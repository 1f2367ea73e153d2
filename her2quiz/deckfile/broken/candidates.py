"""Candidates for a fix: what the lines around a mistake may have meant, one by one and together."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.broken.first_mistake import NOWHERE, LineAndColumn
from her2quiz.deckfile.broken.lines.line_fixes import fixed_lines
from her2quiz.deckfile.broken.sections import split_line_end

_OPENING = re.compile(r"(?P<head>[ \t]*[\w-]+[ \t]*=[ \t]*)(?:[“”„\"]{3}|[‘’']{3})(?P<text>.*)$")
_CLOSING = re.compile(r"(?P<text>.*?)[“”\"]{3}(?P<tail>[ \t]*(?:#.*)?)$")
_OPEN_LIST = re.compile(r"[ \t]*[\w-]+[ \t]*=[ \t]*\[")
_ITEM_ABOVE = re.compile(r"[ \t]*\"[^\"\\]*\"$")


def candidates(text: str, at: LineAndColumn) -> Iterator[str]:
    """Return all texts that the author may have meant, the most likely first.

    Args:
        text: that is not TOML.
        at: where the parser gives up.
    """
    if at == NOWHERE:
        return
    lines = text.split("\n")
    mistaken = min(int(at[0]), len(lines)) - 1
    for number in dict.fromkeys((mistaken, *_open_above(lines, mistaken))):
        yield from _with_line_fixed(lines, number)
        yield from _with_block(lines, number)
        yield from _with_comma_above(lines, number)


def _open_above(lines: list[str], number: int) -> Iterator[int]:
    """Return the nearest line above that may have opened what the parser found open."""
    for above in range(number, -1, -1):
        if _OPENING.match(split_line_end(lines[above])[0]) or _OPEN_LIST.match(lines[above]):
            yield above
            return


def _with_line_fixed(lines: list[str], number: int) -> Iterator[str]:
    line, end = split_line_end(lines[number])
    for new in fixed_lines(line):
        if _ends_there(line, new, lines[number + 1 :]):
            yield "\n".join([*lines[:number], new + end, *lines[number + 1 :]])


def _ends_there(line: str, new: str, below: list[str]) -> bool:
    """Whether a value that is closed on its line does not go on in the next."""
    is_closed = new.startswith(line.rstrip(" ,")) and len(new) > len(line.rstrip(" ,"))
    following = next((each.strip() for each in below if each.strip()), "[")
    return not is_closed or bool(re.match(r"\[|#|[\w-]+\s*=", following))


def _with_block(lines: list[str], number: int) -> Iterator[str]:
    """Write straight quotes around a text of several lines that has those of a word processor."""
    first, first_end = split_line_end(lines[number])
    opening = _OPENING.match(first)
    if opening is None:
        return
    for below in range(number + 1, len(lines)):
        last, last_end = split_line_end(lines[below])
        if closing := _CLOSING.match(last):
            first = f'{opening["head"]}"""{opening["text"]}{first_end}'
            last = f'{closing["text"]}"""{closing["tail"]}{last_end}'
            yield "\n".join([*lines[:number], first, *lines[number + 1 : below], last, *lines[below + 1 :]])
            return


def _with_comma_above(lines: list[str], number: int) -> Iterator[str]:
    """Put a comma between items of a list that are on lines of their own."""
    line, end = split_line_end(lines[number - 1]) if number else ("", "")
    if _ITEM_ABOVE.match(line) and lines[number].lstrip().startswith('"'):
        yield "\n".join([*lines[: number - 1], f"{line},{end}", *lines[number:]])
