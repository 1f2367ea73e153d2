"""Fixes a text that is not TOML, card by card, where there is no doubt what its author meant."""

import re
from collections.abc import Iterator

from attrs import frozen

from her2quiz.deckfile.broken.broken_text import (
    LONGEST_PART,
    NOWHERE,
    LineAndColumn,
    first_mistake,
    gets_further,
    parts_of,
    split_line_end,
)
from her2quiz.deckfile.broken.lines.line_fixes import fixed_lines

MOST_FIXES = 100
"""Mistakes in one card that are fixed at once; with more of them it is no card."""

_OPENING = re.compile(r"(?P<head>[ \t]*[\w-]+[ \t]*=[ \t]*)(?:[“”„\"]{3}|[‘’']{3})(?P<text>.*)$")
_CLOSING = re.compile(r"(?P<text>.*?)[“”\"]{3}(?P<tail>[ \t]*(?:#.*)?)$")
_OPEN_LIST = re.compile(r"[ \t]*[\w-]+[ \t]*=[ \t]*\[")
_ITEM_ABOVE = re.compile(r"[ \t]*\"[^\"\\]*\"$")
_HEADING = re.compile(
    r"[ \t]*(?:[*_`]{1,2}|\d{1,3}[.)][ \t]+|[-+>•][ \t]+)?(?:\[[ \t]*){1,2}(card|table)s?(\.(?:ask|option))?[ \t]*+"
    r"(?:\][ \t]*+){0,2}[*_`]{0,2}(?P<tail>[ \t]*+(?:#.*)?)$",
    re.I,
)
_FULL_WIDTH = str.maketrans("［］", "[]")
_QUOTES = re.compile(r"[“”„\"]{3}|[‘’']{3}")


@frozen
class FixedText:
    """A text after its mistakes were fixed."""

    text: str
    """The text."""

    count: int = 0
    """How many mistakes were fixed."""


def fix_syntax(text: str) -> FixedText:
    """Fix what keeps a text from being TOML; a text that is TOML is left alone."""
    count = 0
    while first_mistake(text) is not None:
        parts = [_fix_part(part) for _, part in parts_of(text)]
        text, headings = with_headings("".join(part.text for part in parts))
        found = sum(part.count for part in parts) + headings
        if not found:
            break
        count += found
    return FixedText(text, count)


def _fix_part(part: str) -> FixedText:
    """Fix one mistake after the other, as long as the parser gets further."""
    count, most = 0, MOST_FIXES if len(part) <= LONGEST_PART else 0
    while count < most and (further := fix_first_mistake(part)) is not None:
        part, count = further, count + 1
    return FixedText(part, count)


def fix_first_mistake(part: str) -> str | None:
    """Fix the first mistake; None if there is none, or if it is in doubt what was meant."""
    at = first_mistake(part)
    if at is None:
        return None
    return next((new for new in candidates(part, at) if gets_further(new, at)), None)


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
    """Return a heading alone on its line with 2 brackets on each side; any other line as it is."""
    heading = _HEADING.match(line.translate(_FULL_WIDTH))
    if heading is None:
        return line
    new = f"[[{heading[1].lower()}{heading[2] or ''}]]{heading['tail']}"
    return line if new == line.lstrip() else new
