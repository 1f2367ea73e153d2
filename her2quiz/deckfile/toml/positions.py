"""Positions in a TOML file: of keys, of values, of lines and words in them."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cached_property, lru_cache
from itertools import accumulate

from attrs import frozen

from her2quiz.deckfile.toml.walk import Entry, end_of_match, walk, walk_cards
from her2quiz.deckfile.toml.where import EntryPath, Position

_OPENING_QUOTES = re.compile(r"...\r?\n?")
_BREAK = re.compile(r"\\[ \t]*\r?\n[ \t\r\n]*|(?P<new>\n|\\n|\\u000[aA]|\\U0000000[aA])|\\.")
_LETTER = re.compile(r"(?P<joined>\\[ \t]*\r?\n[ \t\r\n]*)|\\u.{4}|\\U.{8}|\\.|\r\n|.", re.DOTALL)
_PLAIN_LETTER = re.compile(r"(?P<joined>(?!))|\r\n|.", re.DOTALL)
_PLAIN_BREAK = re.compile(r"(?P<new>\n)")
_MANY_TABLES = 4
"""If more than one in so many tables is looked up, all are looked through, and once."""


@frozen(slots=False, eq=False)
class Positions:
    """The positions of all entries of a file."""

    text: str
    """The text of the file."""

    line_starts: list[int]
    """Where each line begins."""

    within: frozenset[EntryPath] | None = None
    """The tables of [[…]] whose entries are known; None if all are."""

    cards: int = 0
    """How many cards the text has, if only some are known."""

    @cached_property
    def entries(self) -> dict[EntryPath, Entry]:
        """Where each entry is; the text is walked when the first is looked for."""
        return dict(
            walk(self.text) if self.within is None else walk_cards(self.text, self.within, self.cards)
        )

    def key(self, path: EntryPath) -> Position:
        """Return the position of a key; of the nearest table above it where there is no such key."""
        return self._position(*self._nearest(path).key)

    def value(self, path: EntryPath) -> Position:
        """Return the position of a value's first line."""
        return self._position(*self._nearest(path).value)

    def line_in(self, path: EntryPath, line: int) -> Position:
        """Return the position of one line, from 0, inside a text that goes over several lines."""
        start, end = self._nearest(path).value
        if self.text[start : start + 3] not in ('"""', "'''"):
            return self._position(start, end)
        begins = line_starts_in(self.text, start, end)
        first = begins[line] if line < len(begins) else begins[0]
        last = self.text.find("\n", first, end - 3)
        said = self.text[first : last if last >= 0 else end - 3]
        return self._position(first + len(said) - len(said.lstrip() or said), first + len(said.rstrip()))

    def words_in(self, path: EntryPath, start: int, words: str) -> Position | None:
        """Return the position of some words inside a text, up to the end of their line; None if they are not there.

        Args:
            path: of the text.
            start: where they begin, in characters of the text as it is read.
            words: the words themselves.
        """
        if path not in self.entries:
            return None
        begin, end = self.entries[path].value
        letters = characters_in(self.text, begin, end)
        words = words.partition("\n")[0]
        stop = start + len(words)
        if stop >= len(letters) or stop == start:
            return None
        raw = self.text[letters[start] : letters[stop]]
        return self._position(letters[start], letters[stop]) if raw == words or "\\" in raw else None

    def under(self, path: EntryPath) -> list[Entry]:
        """Return the entries under a heading, up to the next; () for the top of the file."""
        return self._sections.get(path, [])

    def is_heading(self, entry: Entry) -> bool:
        """Whether an entry is a table with a heading in brackets."""
        return entry.key[1] > entry.key[0] and self.text[entry.key[0]] == "["

    def line(self, number: int) -> str:
        """Return a line of the text, without its end."""
        lines = self.line_starts
        end = lines[number] if number < len(lines) else len(self.text)
        return self.text[lines[number - 1] : end].rstrip("\r\n") if number <= len(lines) else ""

    def _nearest(self, path: EntryPath) -> Entry:
        if (
            path and path not in self.entries
        ):  # a dotted key, or several tables of one name: the first of them
            path = self._first_below.get(path, path)
        while path and path not in self.entries:
            path = path[:-1]
        return self.entries[path] if path else Entry((0, 1), (0, 1))

    @cached_property
    def _first_below(self) -> dict[EntryPath, EntryPath]:
        """The first entry below each path that is no entry itself."""
        first: dict[EntryPath, EntryPath] = {}
        for path in self.entries:
            for length in range(1, len(path)):
                first.setdefault(path[:length], path)
        return first

    @cached_property
    def _sections(self) -> dict[EntryPath, list[Entry]]:
        """The entries below each heading, without those in lists and braces."""
        below: list[Entry] = []
        sections: dict[EntryPath, list[Entry]] = {(): below}
        for path, entry in self.entries.items():
            if self.is_heading(entry):
                below = sections.setdefault(path, [])
            elif entry.key[1] > entry.key[0] and (not below or entry.key[0] >= below[-1].value[1]):
                below.append(entry)
        return sections

    @cached_property
    def _shown(self) -> dict[int, str]:
        """Lines that were shown before: all diagnostics of a line share its text, however long it is."""
        return {}

    def _line_of(self, offset: int) -> int:
        return bisect_right(self.line_starts, offset)

    def _position(self, start: int, end: int) -> Position:
        number = self._line_of(start)
        source = self._shown.get(number) or self._shown.setdefault(number, self.line(number))
        column = start - self.line_starts[number - 1] + 1
        room = len(source) - column + 1
        return Position(number, column, max(1, min(end - start, room)), source)


@lru_cache(maxsize=1)  # what is found of one file is looked up one after the other
def find_positions(text: str) -> Positions:
    """Return the positions of everything in a text that the standard parser accepts."""
    return Positions(text, _line_starts(text))


def positions_within(text: str, tables: Set[EntryPath], cards: int) -> Positions:
    """Return the positions of what is in some tables of [[…]], and of what is in none: a few are found quickly.

    Args:
        text: a text that the standard parser accepts.
        tables: the paths of the tables, such as ("card", 3).
        cards: how many tables of [[card]] the text has.
    """
    are_many = len(tables) > text.count("\n[[") // _MANY_TABLES
    return find_positions(text) if are_many else Positions(text, _line_starts(text), frozenset(tables), cards)


@lru_cache(maxsize=1)
def _line_starts(text: str) -> list[int]:
    lengths = (len(line) + 1 for line in text.split("\n"))
    return [0, *accumulate(lengths)][:-1]


@lru_cache(maxsize=1)  # every line of a long text may have its diagnostic
def line_starts_in(text: str, start: int, end: int) -> list[int]:
    """Return where each line of a text in three quotes begins.

    Args:
        text: the file.
        start: where the quotes open.
        end: where the text has ended, quotes included.
    """
    first = end_of_match(_OPENING_QUOTES, text, start)
    breaks = (_BREAK if text[start] == '"' else _PLAIN_BREAK).finditer(text, first, end - 3)
    return [first, *(match.end() for match in breaks if match["new"])]


@lru_cache(maxsize=1)
def characters_in(text: str, start: int, end: int) -> Sequence[int]:
    """Return where each character of a text is, and at last where the text ends; nothing for a value in no quotes."""
    quote = text[start : start + 1]
    if quote not in ('"', "'"):
        return []
    is_block = end - start >= len("''''''") and text.startswith(quote * 3, start)
    first = end_of_match(_OPENING_QUOTES, text, start) if is_block else start + 1
    last = end - (3 if is_block else 1)
    if "\\" not in text[first:last] and "\r" not in text[first:last]:
        return range(first, last + 1)
    pieces = (_LETTER if quote == '"' else _PLAIN_LETTER).finditer(text, first, last)
    return [*(piece.start() for piece in pieces if not piece["joined"]), last]
