"""What would mend a mistake without a person: said of entries of the file, then turned into changes of its text."""

from collections.abc import Iterator
from typing import Protocol

from attrs import frozen

from her2quiz.deckfile.problem import Edit
from her2quiz.deckfile.spans import Path, Spans


class Mend(Protocol):
    """One change, said of entries of the file."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Give the changes of the text; none where the entry does not stand as expected."""


@frozen
class RenamedKey:
    """A key is written otherwise."""

    path: Path
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

    path: Path
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

    path: Path
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
class AddedEntry:
    """An entry is written as the first one of a table."""

    path: Path
    """The table; it has a heading of its own."""

    toml: str
    """Key, equals sign and value."""

    def edits(self, spans: Spans) -> Iterator[Edit]:
        """Put a line below the heading."""
        place = spans.places.get(self.path)
        if place is not None and spans.text[place.key[0] : place.key[0] + 1] == "[":
            end = spans.text.find("\n", place.key[1])
            end = len(spans.text) if end < 0 else end
            yield Edit(end, end, f"\n{self.toml}")


@frozen
class RemovedEntry:
    """An entry is taken out, with the whole of its lines."""

    path: Path
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
