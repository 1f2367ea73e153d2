"""Typos, told from other names. With `look_alikes` the only module that knows `rapidfuzz`.

The limits come from distances measured among 41 oncology drugs: none lie one edit apart, lapatinib and afatinib two.
A measure that favours a common beginning (Jaro-Winkler) would put them at 0.88, and is of no use here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from her2quiz.domain.marking.opposites import are_opposed
from her2quiz.domain.marking.real_names import REAL_NAMES
from her2quiz.domain.marking.text_match import normalised, skeleton

SHORTEST, LONG = 5, 12
"""Letters from which a word may hold one edit, and from which two."""

MOST_EDITS = 2
"""Edits that a typo has at most."""

NEAR = 5
"""Edits between two names within which one typed text could be a typo of both: two and two, and one to spare."""


def typo_distance(typed: str, right: str) -> int | None:
    """Give how many edits lie between a typed text and a right one, if they differ by a typo in one word.

    Words with digits or signs, short words, and words of opposite meaning are never a typo of each other.
    """
    given, wanted = _words(typed), _words(right)
    if len(given) != len(wanted):
        return None
    differing = [(a, b) for a, b in zip(given, wanted, strict=True) if a != b]
    if len(differing) != 1:
        return None
    return _word_distance(*differing[0])


def is_nearer_to(typed: str, distance: int, others: Iterable[str]) -> bool:
    """Whether a typed text is as near to another name as to the right one.

    Args:
        typed: the text.
        distance: edits between it and the right one.
        others: names that are not right.
    """
    text = skeleton(typed)
    return any(OSA.distance(text, skeleton(other), score_cutoff=distance) <= distance for other in others)


def is_another_name(typed: str, right: str, distance: int) -> bool:
    """Whether the misspelled word is as near to a real name as to the right one."""
    wanted = set(_words(right))
    misspelled = [word for word in _words(typed) if word not in wanted]
    names = [name for name in REAL_NAMES if name not in wanted]
    return any(is_nearer_to(word, distance, names) for word in misspelled)


MOST_PAIRS = 1_000_000
"""Pairs of names near each other above which no more are compared; no real deck comes near it."""


class NearNames:
    """The names of a deck, and which of them are so near that a typo of the one could be taken for the other."""

    def __init__(self, names: Iterable[str], typed: Iterable[str]) -> None:
        """Compare names, each pair once.

        Args:
            names: every name of the deck.
            typed: the right answers that are typed anywhere in it.
        """
        self._names = tuple(dict.fromkeys(names))
        self._folded = [skeleton(name) for name in self._names]
        self._near: dict[str, set[str]] = {}
        answers = sorted({skeleton(name) for name in typed if _may_hold_typo(name)}, key=len)
        others = sorted({*self._folded} - {*answers}, key=len)
        pairs = 0
        for place, text in enumerate(answers):
            for found in (*_within_reach(text, answers, place + 1), *_within_reach(text, others)):
                self._near.setdefault(text, set()).add(found)
                self._near.setdefault(found, set()).add(text)
                pairs += 1
            if pairs > MOST_PAIRS:
                break
        self.is_crowded = pairs > MOST_PAIRS
        """Whether so many names are near each other that not all of them were compared."""
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(self._folded):
            self._places.setdefault(text, []).append(place)

    def of(self, right: Iterable[str]) -> tuple[str, ...]:
        """Give the names near to one of several right answers, and none that reads like one of them."""
        wanted = {skeleton(text) for text in right}
        near = {found for text in wanted for found in self._near.get(text, ())}
        places = sorted(place for text in near - wanted for place in self._places.get(text, ()))
        return tuple(self._names[place] for place in places)


def _may_hold_typo(name: str) -> bool:
    """Whether any word of a name is long enough for a typo; if not, it cannot be taken for another name."""
    return any(_limit(word) for word in _words(name))


def _within_reach(text: str, by_length: Sequence[str], start: int = 0) -> Iterator[str]:
    """Give the names from a place on that are few edits away, from a list that goes by length."""
    first = bisect_left(by_length, len(text) - NEAR, lo=start, key=len)
    last = bisect_right(by_length, len(text) + NEAR, lo=start, key=len)
    found = process.extract(text, by_length[first:last], scorer=OSA.distance, score_cutoff=NEAR, limit=None)
    return (name for name, _, _ in found)


def _words(text: str) -> list[str]:
    return normalised(text).replace("-", " ").replace("/", " ").split()


def _word_distance(typed: str, right: str) -> int | None:
    limit = _limit(right)
    if not typed.isalpha() or are_opposed(typed, right):
        return None
    distance = OSA.distance(typed, right, score_cutoff=limit)
    return distance if distance <= limit else None


def _limit(word: str) -> int:
    if not word.isalpha() or len(word) < SHORTEST:
        return 0
    return MOST_EDITS if len(word) >= LONG else 1
