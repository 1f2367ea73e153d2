"""Finds the few among very many names that may be two edits away from a text, without comparing it with each.

Two edits leave one of three thirds, and two of four quarters, as they are, and move each by no more than the letters that
were added or lost before it (as in Li, Deng, Wang and Feng, Pass-Join, PVLDB 5, 2011). Two quarters are so many letters
that even among 100,000 names few others have them in common.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations, pairwise, product
from operator import add, itemgetter

EDITS = 2
"""Edits between two texts; two letters that changed places count as two where they lie in two thirds."""

_QUARTERS = 4
_PAIRS = tuple(combinations(range(_QUARTERS), 2))
_MOVES = range(-EDITS, EDITS + 1)

_Sharing = Mapping[str, Sequence[str]]
"""Names by two of their quarters."""


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

    def __init__(self, length: int, names: Sequence[str]) -> None:
        """Sort names, each of which is given once and has so many letters."""
        self.found = Counter[str]()
        """How many names were found for each text so far, each counted whenever it was found."""
        self._length = length
        self._ends = tuple(pairwise(length * place // _QUARTERS for place in range(_QUARTERS + 1)))
        quarters = [[name[start:end] for name in names] for start, end in self._ends]
        self._sharing = {
            (one, other): _by_both(names, quarters[one], quarters[other]) for one, other in _PAIRS
        }

    def like(self, texts: Sequence[str], most: Mapping[str, int]) -> dict[str, set[str] | None]:
        """Return for each text the names with two quarters in common, among them all that are two edits away.

        Args:
            texts: texts of one length; those that are like no name are left out.
            most: how many names are found for each at most; None for a text with more.
        """
        found = dict[str, set[str] | None]()
        for text, names in self._sharing_two(texts):
            self.found[text] += len(names)
            known = found.setdefault(text, set())
            if known is None or len(known) + len(names) > most[text]:
                found[text] = None
            else:
                known.update(names)
        return found

    def _sharing_two(self, texts: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
        """Yield texts with names that share two quarters; all texts are looked up with two of them, then with the next."""
        more = len(texts[0]) - self._length
        cut = cache(partial(self._cut, texts))
        for (one, other), moved, other_moved in _moves(more):
            known = self._sharing[one, other]
            keys = map(add, cut(one, moved), cut(other, other_moved))
            yield from filter(itemgetter(1), zip(texts, map(known.get, keys), strict=True))

    def _cut(self, texts: Sequence[str], quarter: int, moved: int) -> list[str]:
        """Return what each text has where the names have a quarter, or some letters beside it."""
        start, end = self._ends[quarter]
        return [text[start + moved : end + moved] for text in texts]


def _by_both(names: Sequence[str], ones: Sequence[str], others: Sequence[str]) -> _Sharing:
    """Return names by two of their quarters."""
    sharing = defaultdict[str, list[str]](list)
    for name, key in zip(names, map(add, ones, others), strict=True):
        sharing[key].append(name)
    return dict(sharing)


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


MOST_FOUND = max(len(_moves(more)) for more in range(-EDITS, EDITS + 1))
"""How often one name is found for a text at most."""
