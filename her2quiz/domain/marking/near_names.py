"""Names that are near to each other, few edits apart: of a deck, and of what was typed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from her2quiz.domain.limits import LONGEST_NAME
from her2quiz.domain.marking.reading import words
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.typos import NEAR, most_edits

MOST_PAIRS = 500_000
"""Pairs of names near each other above which no more are compared; no real deck comes near it."""


class NearNames:
    """The names of a deck, and which of them are so near that a typo of the one could be taken for the other."""

    def __init__(self, names: Iterable[str], typed: Iterable[str]) -> None:
        """Compare names, each pair once.

        Args:
            names: every name of the deck.
            typed: the right answers that are typed anywhere in it.
        """
        answers = _by_length(skeleton(name) for name in typed if _may_hold_typo(name))
        self._names = tuple(dict.fromkeys(names)) if answers else ()
        self._folded = [skeleton(name) for name in self._names]
        self._near: dict[str, set[str]] = {}
        others = _by_length({*self._folded} - {*answers})
        pairs = 0
        for place, text in enumerate(answers):
            near = {*_within_reach(text, answers, place + 1), *_within_reach(text, others)}
            self._near.setdefault(text, set()).update(near)
            for found in near:
                self._near.setdefault(found, set()).add(text)
            pairs += len(near)
            if pairs > MOST_PAIRS:
                break
        self.is_crowded = pairs > MOST_PAIRS
        """Whether so many names are near each other that not all of them were compared."""
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(self._folded):
            self._places.setdefault(text, []).append(place)

    def of(self, right: Iterable[str]) -> tuple[str, ...]:
        """Return the names near to one of several right answers, and none that reads like one of them."""
        wanted = {skeleton(text) for text in right}
        near = {found for text in wanted for found in self._near.get(text, ())}
        places = sorted(place for text in near - wanted for place in self._places.get(text, ()))
        return tuple(self._names[place] for place in places)


def _may_hold_typo(name: str) -> bool:
    """Whether any word of a name is long enough for a typo; if not, it cannot be taken for another name."""
    return len(name) <= LONGEST_NAME + NEAR and any(most_edits(word) for word in words(name))


def _by_length(names: Iterable[str]) -> list[str]:
    """Return names by their length, each once, as copies that lie side by side in memory: comparing them is quicker."""
    ordered = sorted(set(names), key=len)
    return "\n".join(ordered).split("\n") if ordered else []


def _within_reach(text: str, by_length: Sequence[str], start: int = 0) -> Iterator[str]:
    """Return the names from a place on that are few edits away, from a list that goes by length."""
    first = bisect_left(by_length, len(text) - NEAR, lo=start, key=len)
    last = bisect_right(by_length, len(text) + NEAR, lo=start, key=len)
    found = process.extract(text, by_length[first:last], scorer=OSA.distance, score_cutoff=NEAR, limit=None)
    return (name for name, _, _ in found)
