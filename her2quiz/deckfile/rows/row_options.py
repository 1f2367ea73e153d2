"""The column of an answer: options to draw from, and other names that are right.

Nothing that is right for a row is ever a wrong option for it, and no two options read the same.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.deckfile.rows.row import Row
from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.marking.text_match import skeleton

MOST_KEPT = 12
"""Wrong options that a card keeps; each showing draws some of them."""

MOST_LOOKED_AT = 200
"""Values of a column among which they are looked for, those nearest in length to the answer."""

_SHORTEST_PLURAL = 6

Value = tuple[str, Row]
"""A value of the column, with the first row that has it."""


@frozen
class Column:
    """The column that the answers to one question come from."""

    name: str
    """Its name."""

    alike: Mapping[str, Sequence[Row]]
    """The rows, by the folded text of the question that is asked of them."""

    question: str
    """The question, with its columns in braces."""

    values: Sequence[Value]
    """Every value once, by length."""

    synonyms: Mapping[str, frozenset[str]]
    """For each name of the deck that has synonyms, all that mean the same; folded."""

    @classmethod
    def of(cls, name: str, question: str, rows: Sequence[Row], synonyms: Synonyms) -> "Column":
        """Look through the rows once."""
        alike: dict[str, list[Row]] = {}
        values: dict[str, Value] = {}
        for row in rows:
            alike.setdefault(skeleton(row.filled(question)), []).append(row)
            values.setdefault(_singular(skeleton(row.cells[name][0])), (row.cells[name][0], row))
        by_length = sorted(values.values(), key=lambda value: (len(value[0]), value[0]))
        return cls(name, alike, question, by_length, _meaning_the_same(synonyms))

    def is_asked_before(self, row: Row) -> bool:
        """Whether an earlier row asks the same question; it then is one card, under the first row's name."""
        return self._alike(row)[0] is not row

    def right(self, row: Row) -> list[str]:
        """Return all that is right: every name in the cell, and in the cells of rows that ask the same."""
        return list(dict.fromkeys(name for each in self._alike(row) for name in each.cells[self.name]))

    def wrong(self, row: Row) -> Iterator[Value]:
        """Return values that are wrong for a row, those nearest in length to its answer first."""
        right = self._folded(self.right(row))
        answer = row.cells[self.name][0]
        for text, other in _shuffled(self._near(answer), row, len(answer)):
            if not right & self._folded(other.cells[self.name]):
                yield text, other

    def _near(self, answer: str) -> Sequence[Value]:
        middle = bisect_left(self.values, len(answer), key=lambda value: len(value[0]))
        start = max(0, min(middle - MOST_LOOKED_AT // 2, len(self.values) - MOST_LOOKED_AT))
        return self.values[start : start + MOST_LOOKED_AT]

    def _folded(self, names: Sequence[str]) -> frozenset[str]:
        """Fold names, and add what means the same in this deck."""
        folded = {skeleton(name) for name in names}
        folded |= {_singular(name) for name in folded}
        return frozenset(folded.union(*(self.synonyms.get(name, frozenset()) for name in folded)))

    def _alike(self, row: Row) -> Sequence[Row]:
        return self.alike[skeleton(row.filled(self.question))]


def _singular(name: str) -> str:
    """Return a folded name without the s of a plural: of blocker and blockers only one is an option."""
    is_plural = len(name) >= _SHORTEST_PLURAL and name.endswith("s") and name[-2] not in "isu"
    return name[:-1] if is_plural else name


def _meaning_the_same(synonyms: Synonyms) -> Mapping[str, frozenset[str]]:
    same: dict[str, frozenset[str]] = {}
    for group in synonyms:
        folded = frozenset(skeleton(name) for name in group)
        same.update({name: same.get(name, frozenset()) | folded for name in folded})
    return same


def _shuffled(values: Sequence[Value], row: Row, length: int) -> Iterator[Value]:
    """Return values by how near their lengths are to one; those that are equally near are shuffled when they are reached."""

    def away(value: Value) -> int:
        return abs(len(value[0]) - length)

    for _, equal in groupby(sorted(values, key=away), away):
        yield from sorted(equal, key=lambda value: _draw(row, value))


def _draw(row: Row, value: Value) -> bytes:
    """Return by what values of one length are shuffled, the same way every time."""
    return blake2b(f"{row.key}/{value[0]}".encode(), digest_size=8).digest()
