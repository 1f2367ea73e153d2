"""Mends a file that is not TOML, card by card, where there is no doubt what its author meant."""

import re
import tomllib
from collections.abc import Iterator

from attrs import frozen

from her2quiz.deckfile.broken.line_fixes import fixed_lines
from her2quiz.deckfile.broken.sections import parts_of

MOST_MENDS = 100
"""Slips in one card that are mended at once; with more of them it is no card."""

LONGEST_PART = 100_000
"""Characters of a card above which it is left alone."""

_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)$")
_HEADING = re.compile(
    r"[ \t]*\[{1,2}[ \t]*(card|table)s?(\.(?:ask|option))?[ \t]*+\]{0,2}(?P<tail>[ \t]*+(?:#.*)?)$", re.I
)
_OPENING = re.compile(r"(?P<head>[ \t]*[\w-]+[ \t]*=[ \t]*)(?:[“”„\"]{3}|[‘’']{3})(?P<text>.*)$")
_CLOSING = re.compile(r"(?P<text>.*?)[“”\"]{3}(?P<tail>[ \t]*(?:#.*)?)$")
_QUOTES = re.compile(r"[“”„\"]{3}|[‘’']{3}")
_ITEM_ABOVE = re.compile(r"[ \t]*\"[^\"\\]*\"$")

Place = tuple[float, float]
"""Line and column, from 1."""

_NOWHERE: Place = (float("inf"), 0)


@frozen
class MendedText:
    """A text after its slips were mended."""

    text: str
    """The text."""

    count: int = 0
    """How many slips were mended."""


def mended_syntax(text: str) -> MendedText:
    """Mend what keeps a text from being TOML; a text that is TOML is left alone."""
    count = 0
    while first_mistake(text) is not None:
        parts = [_mended_part(part) for _, part in parts_of(text)]
        headings = with_headings("".join(part.text for part in parts))
        found = sum(part.count for part in parts) + headings.count
        if not found:
            break
        text, count = headings.text, count + found
    return MendedText(text, count)


def _mended_part(part: str) -> MendedText:
    """Mend one slip after the other, as long as the parser gets further."""
    count, most = 0, MOST_MENDS if len(part) <= LONGEST_PART else 0
    while count < most and (further := mended_once(part)) is not None:
        part, count = further, count + 1
    return MendedText(part, count)


def mended_once(part: str) -> str | None:
    """Mend the first slip; None if there is none, or if it is in doubt what was meant."""
    at = first_mistake(part)
    if at is None:
        return None
    return next((new for new in _candidates(part, at) if (first_mistake(new) or _NOWHERE) > at), None)


def gets_further(part: str, new: str) -> bool:
    """Whether the parser gives up later in a new text, or not at all."""
    return (first_mistake(new) or _NOWHERE) > (first_mistake(part) or _NOWHERE)


def first_mistake(text: str) -> Place | None:
    """Give where the parser gives up; None if it does not."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        return (int(where[1]), int(where[2])) if where else (text.count("\n") + 2, 0)
    except (RecursionError, ValueError):
        return _NOWHERE
    return None


def _candidates(part: str, at: Place) -> Iterator[str]:
    """Give the text in all ways in which the line at which the parser gave up may have been meant."""
    lines = part.split("\n")
    if at == _NOWHERE:
        return
    number = min(int(at[0]), len(lines)) - 1
    for place in dict.fromkeys((number, *_open_above(lines, number))):
        line, end = _without_end(lines[place])
        for new in fixed_lines(line):
            if _ends_there(line, new, lines[place + 1 :]):
                yield "\n".join([*lines[:place], new + end, *lines[place + 1 :]])
        yield from _with_block(lines, place)
        yield from _with_comma_above(lines, place)


def _open_above(lines: list[str], number: int) -> Iterator[int]:
    """Give the lines above that may have opened what the parser found open, the nearest first."""
    for place in range(number, -1, -1):
        if _OPENING.match(_without_end(lines[place])[0]) or re.match(
            r"[ \t]*[\w-]+[ \t]*=[ \t]*\[", lines[place]
        ):
            yield place
            return


def _ends_there(line: str, new: str, below: list[str]) -> bool:
    """Whether what is closed on its line is not gone on with on the next."""
    is_closed = new.startswith(line.rstrip(" ,")) and len(new) > len(line.rstrip(" ,"))
    following = next((each.strip() for each in below if each.strip()), "[")
    return not is_closed or bool(re.match(r"\[|#|[\w-]+\s*=", following))


def _with_block(lines: list[str], place: int) -> Iterator[str]:
    """A text of several lines between quotes of a word processor."""
    opening = _OPENING.match(_without_end(lines[place])[0])
    if opening is None:
        return
    for below in range(place + 1, len(lines)):
        closing = _CLOSING.match(_without_end(lines[below])[0])
        if closing:
            first = f'{opening["head"]}"""{opening["text"]}{_without_end(lines[place])[1]}'
            last = f'{closing["text"]}"""{closing["tail"]}{_without_end(lines[below])[1]}'
            yield "\n".join([*lines[:place], first, *lines[place + 1 : below], last, *lines[below + 1 :]])
            return


def _with_comma_above(lines: list[str], place: int) -> Iterator[str]:
    """Items of a list on lines of their own with nothing between them."""
    line, end = _without_end(lines[place - 1]) if place else ("", "")
    if _ITEM_ABOVE.match(line) and lines[place].lstrip().startswith('"'):
        yield "\n".join([*lines[: place - 1], f"{line},{end}", *lines[place:]])


def with_headings(text: str) -> MendedText:
    """Write all headings of cards with two brackets, unless the parser then gives up before."""
    at = first_mistake(text)
    if at is None:
        return MendedText(text)
    lines, count, is_inside = text.split("\n"), 0, False
    for place, whole in enumerate(lines):
        line, end = _without_end(whole)
        heading = None if is_inside else _HEADING.match(line)
        if heading:
            new = f"[[{heading[1].lower()}{heading[2] or ''}]]{heading['tail']}"
            count += new != line.lstrip()
            lines[place] = new + end if new != line.lstrip() else whole
        is_inside ^= len(_QUOTES.findall(line)) % 2 == 1
    new_text = "\n".join(lines)
    is_better = count and (first_mistake(new_text) or _NOWHERE) >= at
    return MendedText(new_text, count) if is_better else MendedText(text)


def _without_end(line: str) -> tuple[str, str]:
    """Give a line without the end that Windows gives it, and that end."""
    bare = line.removesuffix("\r")
    return bare, line[len(bare) :]
