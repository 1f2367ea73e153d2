"""Fixes that add, move or remove whole lines of a deck, in the layout of the lines beside them."""

from collections.abc import Iterator

from attrs import frozen

from her2quiz.deckfile.toml.fixes.edits import Edit, line_end_before
from her2quiz.deckfile.toml.positions import Positions
from her2quiz.deckfile.toml.walk import Entry
from her2quiz.deckfile.toml.where import EntryPath


@frozen
class AddedEntry:
    """Add an entry as the first one of a table."""

    path: EntryPath
    """The table, which has a heading of its own."""

    key: str
    """Its key."""

    toml: str
    """Its value, as TOML has it."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Add a line below the heading; where the equals signs of the table are in a column, so is that of the line."""
        entry = positions.entries.get(self.path)
        if entry is None or not positions.is_heading(entry):
            return
        line = f"{_beginning(self.key, positions, self.path)}= {self.toml}"
        end = positions.text.find("\n", entry.key[1]) + 1
        if end:
            yield Edit(end, end, f"{line}{line_end_before(positions.text, end)}")
        else:
            yield Edit(
                len(positions.text), len(positions.text), f"{line_end_before(positions.text, end)}{line}"
            )


@frozen
class MovedEntry:
    """Move an entry, with the whole of its lines, to the end of another table's entries."""

    path: EntryPath
    """The entry."""

    table: EntryPath
    """Where it belongs: a table above it with a heading of its own, or () for the top of the file."""

    name: str
    """What its key should be."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Remove its lines, and add them where they belong."""
        entry = positions.entries.get(self.path)
        for taken in RemovedEntry(self.path).edits(positions):
            goal = _end_of(self.table, positions)
            if entry is not None and goal is not None and goal <= taken.start:
                before = positions.text[taken.start : entry.key[0]]
                after = positions.text[entry.key[1] : taken.end]
                end = "" if after.endswith("\n") else line_end_before(positions.text, goal)
                yield Edit(goal, goal, f"{before}{self.name}{after}{end}")
                yield taken


@frozen
class RemovedEntry:
    """Remove an entry, with the whole of its lines."""

    path: EntryPath
    """The entry."""

    def edits(self, positions: Positions) -> Iterator[Edit]:
        """Remove its lines, if there is nothing else on them but a comment."""
        entry = positions.entries.get(self.path)
        if entry is None:
            return
        start = positions.text.rfind("\n", 0, entry.key[0]) + 1
        end = positions.text.find("\n", entry.value[1])
        end = len(positions.text) if end < 0 else end + 1
        rest = positions.text[entry.value[1] : end].strip()
        if not positions.text[start : entry.key[0]].strip() and (not rest or rest.startswith("#")):
            yield Edit(start, end, "")


def _beginning(key: str, positions: Positions, path: EntryPath) -> str:
    """Return the beginning of a line, up to its equals sign, in the layout of the other lines of its table."""
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
    """Return the offset after the last line of a table's own entries; None if the table has no heading."""
    own, heading = positions.under(table), positions.entries.get(table)
    if own:
        return positions.text.find("\n", own[-1].value[1]) + 1 or None
    if heading is not None and positions.is_heading(heading):
        return positions.text.find("\n", heading.key[1]) + 1 or None
    return None if table else 0
