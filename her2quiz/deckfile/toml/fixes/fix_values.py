"""Fixes that write a key, a heading or a value differently, where it is."""

import re
from collections.abc import Iterator

from attrs import frozen

from her2quiz.deckfile.toml.fixes.edits import Edit, line_end_before
from her2quiz.deckfile.toml.positions import Positions, characters_in
from her2quiz.deckfile.toml.where import EntryPath

_BARE = re.compile(r"[\w.+:-]+")


@frozen
class RenamedKey:
    """Rename a key."""

    path: EntryPath
    """The entry."""

    name: str
    """What its key should be, or the whole heading of a table, brackets included."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the key."""
        entry = positions.entries.get(self.path)
        if entry is not None and entry.key[1] > entry.key[0]:
            yield Edit(*entry.key, self.name)


@frozen
class ReplacedValue:
    """Replace a value."""

    path: EntryPath
    """The entry."""

    toml: str
    """What it should be, as TOML has it."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the value; its lines end as the one above it."""
        entry = positions.entries.get(self.path)
        if entry is not None:
            line = positions.text.rfind("\n", 0, entry.value[0]) + 1
            yield Edit(*entry.value, self.toml.replace("\n", line_end_before(positions.text, line)))


@frozen
class ReplacedWords:
    """Replace some words of a text."""

    path: EntryPath
    """The entry."""

    start: int
    """Where the words begin, in characters of the text as it is read."""

    words: str
    """What the words are now, on one line."""

    new: str
    """What they should be."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the words, if the file has them just as they are read."""
        at = positions.words_in(self.path, self.start, self.words)
        if at is not None and at.width == len(self.words):
            start = positions.line_starts[at.line - 1] + at.column - 1
            yield Edit(start, start + len(self.words), self.new)


@frozen
class ReplacedCharacters:
    """Replace single characters of a text, however they are written in the file."""

    path: EntryPath
    """The entry."""

    characters: tuple[tuple[int, str], ...]
    """Which characters of the text as it is read, from 0, and what each should be."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the characters."""
        entry = positions.entries.get(self.path)
        letters = characters_in(positions.text, *entry.value) if entry is not None and self.characters else []
        for place, new in self.characters:
            if place + 1 < len(letters):
                yield Edit(letters[place], letters[place + 1], new)


@frozen
class QuotedValue:
    """Put a number or a word in quotes."""

    path: EntryPath
    """The entry."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Put quotes around the value, if it has neither quotes nor spaces."""
        entry = positions.entries.get(self.path)
        if entry is not None and _BARE.fullmatch(positions.text, *entry.value):
            yield Edit(*entry.value, f'"{positions.text[slice(*entry.value)]}"')


@frozen
class UnlistedValue:
    """Replace a list with its only item."""

    path: EntryPath
    """The list."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Remove the brackets, if there is nothing in them but the value, spaces and a comma."""
        entry, item = positions.entries.get(self.path), positions.entries.get((*self.path, 0))
        if entry is None or item is None:
            return
        before, after = (
            positions.text[entry.value[0] : item.value[0]],
            positions.text[item.value[1] : entry.value[1]],
        )
        if not before.strip("[ \t") and not after.strip("], \t"):
            yield Edit(*entry.value, positions.text[slice(*item.value)])


@frozen
class RenamedHeadings:
    """Rename the headings of cards, and write them with double brackets."""

    name: str
    """The name in them now."""

    new: str
    """The name that should be in them."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the name in the headings of cards, and in those of tables below cards."""
        for path, entry in positions.entries.items():
            if path[:1] != (self.name,) or not positions.is_heading(entry):
                continue
            heading = positions.text[slice(*entry.key)]
            if all(isinstance(step, int) for step in path[1:]):
                yield Edit(*entry.key, f"[[{self.new}]]")
            elif self.new != self.name:
                yield Edit(*entry.key, heading.replace(self.name, self.new, 1))


@frozen
class CardHeadings:
    """Write `[[card]]` in place of headings that were meant for cards."""

    paths: tuple[EntryPath, ...]
    """The tables below these headings."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the headings, and their names in the headings of tables below them."""
        cards = frozenset(self.paths)
        for path, entry in positions.entries.items():
            above = (path[:length] for length in range(1, len(path) + 1))
            card = next((each for each in above if each in cards), None)
            if card is not None and positions.is_heading(entry):
                below = "".join(f".{step}" for step in path[len(card) :] if isinstance(step, str))
                is_list = not below or isinstance(path[-1], int)
                yield Edit(*entry.key, f"[[card{below}]]" if is_list else f"[card{below}]")
