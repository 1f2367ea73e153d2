"""What would mend a mistake without a person: said of entries of the file, then turned into changes of its text."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from attrs import frozen

from her2quiz.deckfile.toml.positions import Place, Spans
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

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Give the changes of the text; none where the entry does not stand as expected."""


@frozen
class RenamedKey:
    """A key is written otherwise."""

    path: EntryPath
    """The entry."""

    name: str
    """What its key should be, or the whole heading of a table, brackets included."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Replace the key."""
        place = spans.places.get(self.path)
        if place is not None and place.key[1] > place.key[0]:
            yield Edit(*place.key, self.name)


@frozen
class ReplacedValue:
    """A value is written otherwise."""

    path: EntryPath
    """The entry."""

    toml: str
    """What it should be, as TOML has it."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Replace the value."""
        place = spans.places.get(self.path)
        if place is not None:
            yield Edit(*place.value, self.toml)


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

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Replace the words, where they stand in the file as they are read."""
        span = spans.words_in(self.path, self.start, self.words)
        if span is not None and span.width == len(self.words):
            at = spans.line_starts[span.line - 1] + span.column - 1
            yield Edit(at, at + len(self.words), self.new)


@frozen
class QuotedValue:
    """A number or a word is put in quotes."""

    path: EntryPath
    """The entry."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Put quotes around what stands there."""
        place = spans.places.get(self.path)
        if place is not None and _BARE.fullmatch(spans.text, *place.value):
            yield Edit(*place.value, f'"{spans.text[slice(*place.value)]}"')


@frozen
class UnlistedValue:
    """The only item of a list stands without the brackets around it."""

    path: EntryPath
    """The list."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Take the brackets away, if nothing but blanks and a comma stands in them besides."""
        place, item = spans.places.get(self.path), spans.places.get((*self.path, 0))
        if place is None or item is None:
            return
        before, after = (
            spans.text[place.value[0] : item.value[0]],
            spans.text[item.value[1] : place.value[1]],
        )
        if not before.strip("[ \t") and not after.strip("], \t"):
            yield Edit(*place.value, spans.text[slice(*item.value)])


@frozen
class RenamedHeadings:
    """Headings of cards are written otherwise, with two brackets."""

    name: str
    """What stands in them now."""

    new: str
    """What should stand there."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Replace the name in the headings of the cards and in those of what is below them."""
        for path, place in spans.places.items():
            if path[:1] != (self.name,) or not spans.is_heading(place):
                continue
            heading = spans.text[slice(*place.key)]
            if all(isinstance(step, int) for step in path[1:]):
                yield Edit(*place.key, f"[[{self.new}]]")
            elif self.new != self.name:
                yield Edit(*place.key, heading.replace(self.name, self.new, 1))


@frozen
class AddedEntry:
    """An entry is written as the first one of a table."""

    path: EntryPath
    """The table; it has a heading of its own."""

    key: str
    """Its key."""

    toml: str
    """Its value, as TOML has it."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Put a line below the heading, its equals sign below those of the others where these stand in a column."""
        place = spans.places.get(self.path)
        if place is None or not spans.is_heading(place):
            return
        line = f"{_beginning(self.key, spans, self.path)}= {self.toml}"
        end = spans.text.find("\n", place.key[1]) + 1
        if end:
            yield Edit(end, end, f"{line}{_line_end(spans.text, end)}")
        else:
            yield Edit(len(spans.text), len(spans.text), f"{_line_end(spans.text, end)}{line}")


@frozen
class MovedEntry:
    """An entry is moved, with the whole of its lines, to the end of another table's."""

    path: EntryPath
    """The entry."""

    table: EntryPath
    """Where it belongs: a table above it with a heading of its own, or () for the top of the file."""

    name: str
    """What its key should be."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Take out its lines, and put them where they belong."""
        place = spans.places.get(self.path)
        for taken in RemovedEntry(self.path).edits(spans):
            goal = _end_of(self.table, spans)
            if place is not None and goal is not None and goal <= taken.start:
                before = spans.text[taken.start : place.key[0]]
                after = spans.text[place.key[1] : taken.end]
                end = "" if after.endswith("\n") else _line_end(spans.text, goal)
                yield Edit(goal, goal, f"{before}{self.name}{after}{end}")
                yield taken


@frozen
class RemovedEntry:
    """An entry is taken out, with the whole of its lines."""

    path: EntryPath
    """The entry."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Take out its lines, if nothing but a comment stands on them besides."""
        place = spans.places.get(self.path)
        if place is None:
            return
        start = spans.text.rfind("\n", 0, place.key[0]) + 1
        end = spans.text.find("\n", place.value[1])
        end = len(spans.text) if end < 0 else end + 1
        rest = spans.text[place.value[1] : end].strip()
        if not spans.text[start : place.key[0]].strip() and (not rest or rest.startswith("#")):
            yield Edit(start, end, "")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Change a text; the changes do not overlap."""
    pieces, at = list[str](), 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _beginning(key: str, spans: Spans, path: EntryPath) -> str:
    """Give how a line with a key begins, up to its equals sign, beside the other lines of its table."""
    starts = [
        (spans.text[spans.text.rfind("\n", 0, place.key[0]) + 1 : place.key[0]], _width(place, spans))
        for place in spans.entries(path)
    ]
    indent = starts[0][0] if starts and not starts[0][0].strip() else ""
    widths = {width for _, width in starts}
    is_column = len(starts) > 1 and len(widths) == 1
    return indent + (key.ljust(max(widths) - 1) if is_column else key) + " "


def _width(place: Place, spans: Spans) -> int:
    return spans.text.index("=", place.key[1]) - place.key[0]


def _end_of(table: EntryPath, spans: Spans) -> int | None:
    """Give where a line would be the last of a table's own; None if the table has no heading."""
    own, heading = spans.entries(table), spans.places.get(table)
    if own:
        return spans.text.find("\n", own[-1].value[1]) + 1 or None
    if heading is not None and spans.is_heading(heading):
        return spans.text.find("\n", heading.key[1]) + 1 or None
    return None if table else 0


def _line_end(text: str, at: int) -> str:
    """Give how the line before a place ends; of a text of one line, how lines usually end."""
    return "\r\n" if text[:at].endswith("\r\n") or (not at and "\r\n" in text) else "\n"
