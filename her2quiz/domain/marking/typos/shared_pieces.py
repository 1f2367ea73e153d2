"""Finds the few among very many names that may be two edits away from a text, without comparing it with each.

Two edits leave one of three thirds, and two of four quarters, as they are, and move each by no more than the letters that
were added or lost before it (as in Li, Deng, Wang and Feng, Pass-Join, PVLDB 5, 2011). Two quarters are so many letters
that even among 100,000 names few others have them in common.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, pairwise, product

EDITS = 2
"""Edits between two texts; two letters that changed places count as two where they lie in two thirds."""

_QUARTERS = 4
_PAIRS = tuple(combinations(range(_QUARTERS), 2))
_MOVES = range(-EDITS, EDITS + 1)

_Look = tuple[dict[str, list[str]], int, int, int, int]
"""The names by two quarters, and where in a text these may be: start and end of the one, start and end of the other."""


class Thirds:
    """Names by their length and by each third of their letters."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort names, each of which is given once."""
        self._by_length: dict[int, tuple[dict[str, list[str]], ...]] = {}
        for name in names:
            first, second = _cuts(len(name))
            parts = self._by_length.setdefault(len(name), ({}, {}, {}))
            for part, letters in zip(parts, (name[:first], name[first:second], name[second:]), strict=True):
                part.setdefault(letters, []).append(name)

    def like(self, text: str, longer: int = EDITS) -> set[str]:
        """Return the names with a third in common, among them all that are two edits away.

        Args:
            text: the text.
            longer: by how many letters a name may be longer or shorter; others are not looked for.
        """
        found: set[str] = set()
        for length in range(len(text) - longer, len(text) + longer + 1):
            found.update(*self._sharing(text, length))
        return found

    def _sharing(self, text: str, length: int) -> Iterator[list[str]]:
        """Yield the names of one length that share a third; the middle one may have moved by as much as was lost."""
        parts = self._by_length.get(length)
        if parts is None:
            return
        (first, second), more = _cuts(length), len(text) - length
        yield parts[0].get(text[:first], [])
        yield parts[2].get(text[second + more :], [])
        for start in range(first + max(-1, more - 1), first + min(1, more + 1) + 1):
            yield parts[1].get(text[start : start + second - first], [])


def _cuts(length: int) -> tuple[int, int]:
    return length // 3, 2 * length // 3


class Quarters:
    """Names of one length, by each two of the four quarters of their letters."""

    def __init__(self, length: int, names: Iterable[str]) -> None:
        """Sort names, each of which is given once and has so many letters."""
        self._length = length
        self._parts = tuple(pairwise(length * place // _QUARTERS for place in range(_QUARTERS + 1)))
        self._sharing: dict[tuple[int, int], dict[str, list[str]]] = {pair: {} for pair in _PAIRS}
        self._looks = dict[int, list[_Look]]()
        for name in names:
            parts = [name[start:end] for start, end in self._parts]
            for (one, other), sharing in self._sharing.items():
                sharing.setdefault(parts[one] + parts[other], []).append(name)

    def like(self, text: str, most: int) -> set[str] | None:
        """Return the names with two quarters in common, among them all that are two edits away; None if they are more than `most`."""
        found = set[str]()
        for sharing, start, end, other_start, other_end in self._looks_of(len(text) - self._length):
            names = sharing.get(text[start:end] + text[other_start:other_end])
            if names is not None:
                if len(found) + len(names) > most:
                    return None
                found.update(names)
        return found

    def _looks_of(self, more: int) -> list[_Look]:
        """Return where to look in a text that has so many letters more than the names."""
        if more not in self._looks:
            self._looks[more] = [*self._made(more)]
        return self._looks[more]

    def _made(self, more: int) -> Iterator[_Look]:
        for pair, first, second in _moves(more):
            (start, end), (other_start, other_end) = (self._parts[place] for place in pair)
            yield self._sharing[pair], start + first, end + first, other_start + second, other_end + second


@cache
def _moves(more: int) -> tuple[tuple[tuple[int, int], int, int], ...]:
    """Return each two quarters, and by how many letters two edits in all can have moved them.

    Args:
        more: by how many letters a text is longer than the names.
    """
    return tuple(
        (pair, first, second)
        for pair in _PAIRS
        for first, second in product(_MOVES, _MOVES)
        if abs(first) + abs(second - first) + abs(more - second) <= EDITS
        and not (pair[0] == 0 and first)
        and not (pair[1] == _QUARTERS - 1 and second != more)
    )
