"""Where each key and value of a TOML file stands.

The standard parser keeps no positions, so a file with something to report is walked once more. The text has
been read by that parser already, so this walk need not look for mistakes.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache

from attrs import define, frozen

from her2quiz.deckfile.toml.where import EntryPath, Position

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]*")
_STRINGS = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)
_OPENING = re.compile(r"...\r?\n?")
_BREAK = re.compile(r"\\[ \t]*\r?\n[ \t\r\n]*|(?P<new>\n|\\n|\\u000[aA]|\\U0000000[aA])|\\.")
_LETTER = re.compile(r"(?P<joined>\\[ \t]*\r?\n[ \t\r\n]*)|\\u.{4}|\\U.{8}|\\.|\r\n|.", re.DOTALL)
_PLAIN_LETTER = re.compile(r"(?P<joined>(?!))|\r\n|.", re.DOTALL)
_PLAIN_BREAK = re.compile(r"(?P<new>\n)")


@frozen
class Place:
    """Where one entry stands, in characters from the start of the text."""

    key: tuple[int, int]
    """Start and end of its key, or of its table's header."""

    value: tuple[int, int]
    """Start and end of its value."""


@frozen(slots=False, eq=False)
class Spans:
    """The places of a whole file."""

    text: str
    """The text of the file."""

    places: dict[EntryPath, Place]
    """Every entry's place."""

    line_starts: list[int]
    """Where each line begins."""

    def key(self, path: EntryPath) -> Position:
        """Give the span of a key; of the nearest table above it where there is no such key."""
        return self._span(*self._nearest(path).key)

    def value(self, path: EntryPath) -> Position:
        """Give the span of a value's first line."""
        return self._span(*self._nearest(path).value)

    def line_in(self, path: EntryPath, line: int) -> Position:
        """Give the span of one line, from 0, inside a text that goes over several lines."""
        start, end = self._nearest(path).value
        if self.text[start : start + 3] not in ('"""', "'''"):
            return self._span(start, end)
        begins = _beginnings(self, start, end)
        first = begins[line] if line < len(begins) else begins[0]
        last = self.text.find("\n", first, end - 3)
        said = self.text[first : last if last >= 0 else end - 3]
        return self._span(first + len(said) - len(said.lstrip() or said), first + len(said.rstrip()))

    def words_in(self, path: EntryPath, start: int, words: str) -> Position | None:
        """Give the span of some words inside a text, up to the end of their line; None if they do not stand there.

        Args:
            path: of the text.
            start: where they begin, in characters of the text as it is read.
            words: the words themselves.
        """
        if path not in self.places:
            return None
        begin, end = self.places[path].value
        letters = _letters(self, begin, end)
        words = words.partition("\n")[0]
        stop = start + len(words)
        if stop >= len(letters) or stop == start:
            return None
        raw = self.text[letters[start] : letters[stop]]
        return self._span(letters[start], letters[stop]) if raw == words or "\\" in raw else None

    def entries(self, path: EntryPath) -> list[Place]:
        """Give the places of what stands under a heading, up to the next; () for the top of the file."""
        return self._sections.get(path, [])

    def is_heading(self, place: Place) -> bool:
        """Whether a place is that of a heading in brackets."""
        return place.key[1] > place.key[0] and self.text[place.key[0]] == "["

    def line(self, number: int) -> str:
        """Give a line of the text, without its end."""
        lines = self.line_starts
        end = lines[number] if number < len(lines) else len(self.text)
        return self.text[lines[number - 1] : end].rstrip("\r\n") if number <= len(lines) else ""

    def _nearest(self, path: EntryPath) -> Place:
        if path and path not in self.places:  # a dotted key, or several tables of one name: the first of them
            path = self._first_below.get(path, path)
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place((0, 1), (0, 1)))

    @cached_property
    def _first_below(self) -> dict[EntryPath, EntryPath]:
        """The first entry below each path that is no entry itself."""
        first: dict[EntryPath, EntryPath] = {}
        for path in self.places:
            for length in range(1, len(path)):
                first.setdefault(path[:length], path)
        return first

    @cached_property
    def _sections(self) -> dict[EntryPath, list[Place]]:
        """The entries below each heading, without those in lists and braces."""
        below: list[Place] = []
        sections: dict[EntryPath, list[Place]] = {(): below}
        for path, place in self.places.items():
            if self.is_heading(place):
                below = sections.setdefault(path, [])
            elif place.key[1] > place.key[0] and (not below or place.key[0] >= below[-1].value[1]):
                below.append(place)
        return sections

    def _line_of(self, offset: int) -> int:
        return bisect_right(self.line_starts, offset)

    def _span(self, start: int, end: int) -> Position:
        number = self._line_of(start)
        source = self.line(number)
        column = start - self.line_starts[number - 1] + 1
        room = len(source) - column + 1
        return Position(number, column, max(1, min(end - start, room)), source)


def find_spans(text: str) -> Spans:
    """Walk a text that the standard parser accepts and note where everything stands."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return Spans(text, dict(_Walk(text).entries()), starts)


@define
class _Walk:
    text: str
    at: int = 0

    def entries(self) -> Iterator[tuple[EntryPath, Place]]:
        """Give every entry of the file."""
        table: EntryPath = ()
        sizes: dict[EntryPath, int] = {}
        self._skip()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table, place = self._header(sizes)
                yield table, place
            else:
                yield from self._entry(table)
            self._skip()

    def _header(self, sizes: dict[EntryPath, int]) -> tuple[EntryPath, Place]:
        start = self.at
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
        return _latest(path, sizes), Place((start, self.at), (start, self.at))

    def _entry(self, table: EntryPath) -> Iterator[tuple[EntryPath, Place]]:
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

    def _value(self, path: EntryPath, key: tuple[int, int]) -> Iterator[tuple[EntryPath, Place]]:
        self._skip()
        start, opener = self.at, self.text[self.at]
        inner: list[tuple[EntryPath, Place]] = []
        if opener in "\"'":
            self._string()
        elif opener == "[":
            inner = list(self._items(path))
        elif opener == "{":
            inner = list(self._members(path))
        else:
            self.at = start + len(self.text[start : _end(_SCALAR, self.text, start)].rstrip())
        yield path, Place(key, (start, self.at))
        yield from inner

    def _items(self, path: EntryPath) -> Iterator[tuple[EntryPath, Place]]:
        self.at += 1
        place = 0
        while self._more("]"):
            yield from self._value((*path, place), (self.at, self.at))
            place += 1

    def _members(self, path: EntryPath) -> Iterator[tuple[EntryPath, Place]]:
        self.at += 1
        while self._more("}"):
            yield from self._entry(path)

    def _more(self, closer: str) -> bool:
        """Step over blanks and a comma; on the closing bracket step over it and say that nothing more comes."""
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
        self.at = _end(_BLANK, self.text, self.at)


@lru_cache(maxsize=1)  # every line of a long text may have its problem
def _beginnings(spans: Spans, start: int, end: int) -> list[int]:
    """Give where each line of a text begins in the file, where backslashes may join and break lines."""
    first = _end(_OPENING, spans.text, start)
    breaks = (_BREAK if spans.text[start] == '"' else _PLAIN_BREAK).finditer(spans.text, first, end - 3)
    return [first, *(match.end() for match in breaks if match["new"])]


@lru_cache(maxsize=1)
def _letters(spans: Spans, start: int, end: int) -> list[int]:
    """Give where each character of a text stands in the file, and at last where the text ends."""
    text, quote = spans.text, spans.text[start : start + 1]
    if quote not in ('"', "'"):
        return []
    is_block = end - start >= len("''''''") and text.startswith(quote * 3, start)
    first = _end(_OPENING, text, start) if is_block else start + 1
    last = end - (3 if is_block else 1)
    pieces = (_LETTER if quote == '"' else _PLAIN_LETTER).finditer(text, first, last)
    return [*(piece.start() for piece in pieces if not piece["joined"]), last]


def _end(form: re.Pattern[str], text: str, start: int) -> int:
    match = form.match(text, start)
    return match.end() if match else start


def _latest(path: EntryPath, sizes: dict[EntryPath, int]) -> EntryPath:
    """Step into the newest table of an array of tables."""
    return (*path, sizes[path] - 1) if path in sizes else path
