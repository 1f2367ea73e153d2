"""Walks over a text that is TOML and gives where each key and value is.

The standard parser keeps no positions, so a file with something to report is walked once more. The text has
been read by that parser already, so this walk need not look for mistakes.
"""

import re
import tomllib
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from attrs import define

from her2quiz.deckfile.toml.where import EntryPath

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]*")
_BASIC = r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"'
_OF_LINES = (
    r'"{3}[^"\\]*+(?:(?:\\.|"{1,2}(?!"))[^"\\]*+)*+"{3,5}'  # possessive: nothing to go back to is kept
)
_STRINGS = (
    re.compile(_OF_LINES, re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(_BASIC),
    re.compile(r"'[^'\n]*'"),
)
_KEY = "[A-Za-z0-9_-]+"
_VALUE = rf'(?:{_OF_LINES}|(?!"{{3}}){_BASIC}|[A-Za-z0-9+-][^,\]}}\n#]*)'
_USUAL_ENTRY = re.compile(rf"({_KEY})[ \t]*=[ \t]*({_VALUE}){_BLANK.pattern}", re.DOTALL)
"""A line as most are, with the blank lines below it: a bare key, and a text in double quotes, or a number, a date, true or false."""

_BRACKET = re.compile(r"\n[ \t]*\[")
_USUAL_HEADING = re.compile(r"\[\[([A-Za-z0-9_-]+)\]\]")


class Entry(NamedTuple):
    """Where one entry is, in characters from the start of the text."""

    key: tuple[int, int]
    """Start and end of its key, or of its table's heading."""

    value: tuple[int, int]
    """Start and end of its value."""


def walk(text: str, within: Set[EntryPath] | None = None) -> Iterator[tuple[EntryPath, Entry]]:
    """Return each entry of a text that the standard parser accepts, from top to bottom.

    Args:
        text: the text.
        within: the tables of [[…]] whose entries are wanted; those of others may be left out, but not their headings.
    """
    return _Walk(text, within).entries(len(text))


def walk_cards(text: str, within: Set[EntryPath], cards: int) -> Iterator[tuple[EntryPath, Entry]]:
    """Return what `walk` does, without cards that are not wanted, except the first; quickly where all headings are of cards.

    Args:
        text: the text.
        within: the tables of [[…]] whose entries are wanted.
        cards: how many tables of [[card]] the text has.
    """
    starts = _starts_of_cards(text, cards)
    walking = _Walk(text, within)
    top = [*walking.entries(starts[0])] if starts else []
    if not starts or walking.at != starts[0]:  # that heading is none, but a line in a text
        yield from walk(text, within)
        return
    yield from top
    wanted = (path[1] for path in within if path[:1] == ("card",) and len(path) > 1)
    for number in sorted({0, *(place for place in wanted if isinstance(place, int))}):
        walking.at = starts[number]
        end = starts[number + 1] if number + 1 < cards else len(text)
        yield from walking.entries(end, number)


def _starts_of_cards(text: str, cards: int) -> list[int]:
    """Return where each card begins; nothing if any other line begins with a bracket, so that none can be told apart."""
    starts = [found.start() for found in _BRACKET.finditer("\n" + text)]
    are_cards = len(starts) == cards and all(text.startswith("[[card]]", start) for start in starts)
    return starts if are_cards else []


@define
class _Walk:
    text: str
    within: Set[EntryPath] | None
    at: int = 0

    def entries(self, end: int, cards: int = 0) -> Iterator[tuple[EntryPath, Entry]]:
        """Return every entry up to a place in the text.

        Args:
            end: the place.
            cards: how many cards come before the first entry.
        """
        table: EntryPath = ()
        sizes: dict[EntryPath, int] = {("card",): cards} if cards else {}
        self._skip()
        while self.at < end:
            usual = _USUAL_ENTRY.match(self.text, self.at)
            if usual is not None:
                start, self.at = usual.start(2), usual.end()
                yield (*table, usual[1]), Entry(usual.span(1), (start, start + len(usual[2].rstrip())))
                continue
            if self.text[self.at] == "[":
                table, place = self._header(sizes)
                yield table, place
            else:
                yield from self._entry(table)
            self._skip()

    def _header(self, sizes: dict[EntryPath, int]) -> tuple[EntryPath, Entry]:
        start = self.at
        usual = _USUAL_HEADING.match(self.text, start)
        if usual is not None:
            end = self.at = usual.end()
            number = sizes.get((usual[1],), 0)
            sizes[(usual[1],)] = number + 1
            if self.within is not None and (usual[1], number) not in self.within:
                self.at = end_of_match(_usual_entries(), self.text, end)
            return (usual[1], number), Entry((start, end), (start, end))
        is_array = self.text.startswith("[[", start)
        self.at += 2 if is_array else 1
        keys, _ = self._keys()
        self.at = self.text.index("]", self.at) + (2 if is_array else 1)
        path: EntryPath = ()
        for key in keys[:-1]:
            path = _latest((*path, key), sizes)
        path = (*path, keys[-1])
        if is_array:
            sizes[path] = sizes.get(path, 0) + 1
        return _latest(path, sizes), Entry((start, self.at), (start, self.at))

    def _entry(self, table: EntryPath) -> Iterator[tuple[EntryPath, Entry]]:
        keys, key = self._keys()
        self._skip()
        self.at += 1  # the equals sign
        path = (*table, *keys)
        yield from self._value(path, key)

    def _keys(self) -> tuple[tuple[str, ...], tuple[int, int]]:
        self._skip()
        start, end, keys = self.at, self.at, list[str]()
        while True:
            keys.append(self._key())
            end = self.at
            self._skip()
            if self.text[self.at] != ".":
                return tuple(keys), (start, end)
            self.at += 1
            self._skip()

    def _key(self) -> str:
        start = self.at
        if self.text[start] in "\"'":
            self._string()
            return str(tomllib.loads(f"key = {self.text[start : self.at]}")["key"])
        match = _BARE_KEY.match(self.text, start)
        self.at = match.end() if match else start + 1
        return self.text[start : self.at]

    def _value(self, path: EntryPath, key: tuple[int, int]) -> Iterator[tuple[EntryPath, Entry]]:
        self._skip()
        start, opener = self.at, self.text[self.at]
        inner: list[tuple[EntryPath, Entry]] = []
        if opener in "\"'":
            self._string()
        elif opener == "[":
            inner = list(self._items(path))
        elif opener == "{":
            inner = list(self._members(path))
        else:
            self.at = start + len(self.text[start : end_of_match(_SCALAR, self.text, start)].rstrip())
        yield path, Entry(key, (start, self.at))
        yield from inner

    def _items(self, path: EntryPath) -> Iterator[tuple[EntryPath, Entry]]:
        self.at += 1
        place = 0
        while self._more("]"):
            yield from self._value((*path, place), (self.at, self.at))
            place += 1

    def _members(self, path: EntryPath) -> Iterator[tuple[EntryPath, Entry]]:
        self.at += 1
        while self._more("}"):
            yield from self._entry(path)

    def _more(self, closer: str) -> bool:
        """Skip spaces and a comma; at the closing bracket, skip it and return that there is nothing more."""
        self._skip()
        if self.text[self.at] == ",":
            self.at += 1
            self._skip()
        if self.text[self.at] == closer:
            self.at += 1
            return False
        return True

    def _string(self) -> None:
        for form in _STRINGS:
            match = form.match(self.text, self.at)
            if match:
                self.at = match.end()
                return

    def _skip(self) -> None:
        self.at = end_of_match(_BLANK, self.text, self.at)


@cache
def _usual_entries() -> re.Pattern[str]:
    """Return the form of any number of usual entries, lists among them, with the blank lines above them."""
    items = rf"(?:[^\[\]{{}}\"'#]|(?!\"{{3}}){_BASIC}|(?!'{{3}})'[^'\n]*')*+"  # as most lists are: with no others in it
    one = rf"{_KEY}[ \t]*=[ \t]*(?:\[{items}\]|{_VALUE}){_BLANK.pattern}"
    return re.compile(rf"{_BLANK.pattern}(?:{one})*+", re.DOTALL)


def end_of_match(form: re.Pattern[str], text: str, start: int) -> int:
    """Return where a pattern that starts at an offset ends; the offset itself if it does not match there."""
    match = form.match(text, start)
    return match.end() if match else start


def _latest(path: EntryPath, sizes: dict[EntryPath, int]) -> EntryPath:
    """Step into the newest table of an array of tables."""
    return (*path, sizes[path] - 1) if path in sizes else path
