"""What would mend a mistake without a person: said of entries of the file, then turned into changes of its text."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from her2quiz.deckfile.toml.positions import Positions
from her2quiz.deckfile.toml.walk import Entry
from her2quiz.deckfile.toml.where import EntryPath

_BARE = re.compile(r"[\w.+:-]+")


@frozen
class Edit:
    """A change of a file's text."""

    start: int
    """Where what is replaced begins, in characters from the start of the text."""

    end: int
    """Where it ends."""

    text: str
    """What replaces it."""


class Fix(Protocol):
    """One change, said of entries of the file."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Give the changes of the text; none where the entry does not stand as expected."""


@frozen
class RenamedKey:
    """A key is written otherwise."""

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
    """A value is written otherwise."""

    path: EntryPath
    """The entry."""

    toml: str
    """What it should be, as TOML has it."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the value."""
        entry = positions.entries.get(self.path)
        if entry is not None:
            yield Edit(*entry.value, self.toml)


@frozen
class ReplacedWords:
    """Some words of a text are written otherwise."""

    path: EntryPath
    """The entry."""

    start: int
    """Where the words begin, in characters of the text as it is read."""

    words: str
    """What stands there now, on one line."""

    new: str
    """What should stand there."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the words, where they stand in the file as they are read."""
        span = positions.words_in(self.path, self.start, self.words)
        if span is not None and span.width == len(self.words):
            at = positions.line_starts[span.line - 1] + span.column - 1
            yield Edit(at, at + len(self.words), self.new)


@frozen
class QuotedValue:
    """A number or a word is put in quotes."""

    path: EntryPath
    """The entry."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Put quotes around what stands there."""
        entry = positions.entries.get(self.path)
        if entry is not None and _BARE.fullmatch(positions.text, *entry.value):
            yield Edit(*entry.value, f'"{positions.text[slice(*entry.value)]}"')


@frozen
class UnlistedValue:
    """The only item of a list stands without the brackets around it."""

    path: EntryPath
    """The list."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Take the brackets away, if nothing but blanks and a comma stands in them besides."""
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
    """Headings of cards are written otherwise, with two brackets."""

    name: str
    """What stands in them now."""

    new: str
    """What should stand there."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Replace the name in the headings of the cards and in those of what is below them."""
        for path, entry in positions.entries.items():
            if path[:1] != (self.name,) or not positions.is_heading(entry):
                continue
            heading = positions.text[slice(*entry.key)]
            if all(isinstance(step, int) for step in path[1:]):
                yield Edit(*entry.key, f"[[{self.new}]]")
            elif self.new != self.name:
                yield Edit(*entry.key, heading.replace(self.name, self.new, 1))


@frozen
class AddedEntry:
    """An entry is written as the first one of a table."""

    path: EntryPath
    """The table; it has a heading of its own."""

    key: str
    """Its key."""

    toml: str
    """Its value, as TOML has it."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Put a line below the heading, its equals sign below those of the others where these stand in a column."""
        entry = positions.entries.get(self.path)
        if entry is None or not positions.is_heading(entry):
            return
        line = f"{_beginning(self.key, positions, self.path)}= {self.toml}"
        end = positions.text.find("\n", entry.key[1]) + 1
        if end:
            yield Edit(end, end, f"{line}{_line_end(positions.text, end)}")
        else:
            yield Edit(len(positions.text), len(positions.text), f"{_line_end(positions.text, end)}{line}")


@frozen
class MovedEntry:
    """An entry is moved, with the whole of its lines, to the end of another table's."""

    path: EntryPath
    """The entry."""

    table: EntryPath
    """Where it belongs: a table above it with a heading of its own, or () for the top of the file."""

    name: str
    """What its key should be."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Take out its lines, and put them where they belong."""
        entry = positions.entries.get(self.path)
        for taken in RemovedEntry(self.path).edits(positions):
            goal = _end_of(self.table, positions)
            if entry is not None and goal is not None and goal <= taken.start:
                before = positions.text[taken.start : entry.key[0]]
                after = positions.text[entry.key[1] : taken.end]
                end = "" if after.endswith("\n") else _line_end(positions.text, goal)
                yield Edit(goal, goal, f"{before}{self.name}{after}{end}")
                yield taken


@frozen
class RemovedEntry:
    """An entry is taken out, with the whole of its lines."""

    path: EntryPath
    """The entry."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Take out its lines, if nothing but a comment stands on them besides."""
        entry = positions.entries.get(self.path)
        if entry is None:
            return
        start = positions.text.rfind("\n", 0, entry.key[0]) + 1
        end = positions.text.find("\n", entry.value[1])
        end = len(positions.text) if end < 0 else end + 1
        rest = positions.text[entry.value[1] : end].strip()
        if not positions.text[start : entry.key[0]].strip() and (not rest or rest.startswith("#")):
            yield Edit(start, end, "")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Change a text; the changes do not overlap."""
    pieces, at = list[str](), 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _beginning(key: str, positions: Positions, path: EntryPath) -> str:
    """Give how a line with a key begins, up to its equals sign, beside the other lines of its table."""
    starts = [
        (
            positions.text[positions.text.rfind("\n", 0, entry.key[0]) + 1 : entry.key[0]],
            _width(entry, positions),
        )
        for entry in positions.under(path)
    ]
    indent = starts[0][0] if starts and not starts[0][0].strip() else ""
    widths = {width for _, width in starts}
    is_column = len(starts) > 1 and len(widths) == 1
    return indent + (key.ljust(max(widths) - 1) if is_column else key) + " "


def _width(entry: Entry, positions: Positions) -> int:
    return positions.text.index("=", entry.key[1]) - entry.key[0]


def _end_of(table: EntryPath, positions: Positions) -> int | None:
    """Give where a line would be the last of a table's own; None if the table has no heading."""
    own, heading = positions.under(table), positions.entries.get(table)
    if own:
        return positions.text.find("\n", own[-1].value[1]) + 1 or None
    if heading is not None and positions.is_heading(heading):
        return positions.text.find("\n", heading.key[1]) + 1 or None
    return None if table else 0


def _line_end(text: str, at: int) -> str:
    """Give how the line before an offset ends; of a text of one line, how lines usually end."""
    return "\r\n" if text[:at].endswith("\r\n") or (not at and "\r\n" in text) else "\n"
