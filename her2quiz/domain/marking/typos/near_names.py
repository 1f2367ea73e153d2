"""Which names of a deck are so near each other that a typo of the one could be taken for the other.

In a deck of some thousand names each is compared with every other. In a larger one, each typed answer is compared
with the names that have two quarters of their letters in common with it, in about the same place: two edits leave two
of four quarters as they are. Where even these are too many, the answer is crowded, and no typo of it is forgiven.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from her2quiz.domain.limits import MOST_COMPARISONS
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.typos.shared_pieces import MOST_FOUND, Quarters
from her2quiz.domain.marking.typos.typos import MOST_EDITS, NEAR, may_hold_typo, names_within

MOST_NEAR = 200
"""Names near one answer above which no typo of it is forgiven; no real answer comes near it."""

FEWEST_COMPARED = 100
"""Names that an answer is compared with in any case, however many answers a deck has."""

_REACH = range(-MOST_EDITS, MOST_EDITS + 1)

_Alike = tuple[str, int, list[str]]
"""An answer, how many names are like it, and those of them that are near."""

_Compared = tuple[list[_Alike], Mapping[str, int]]
"""What was compared with the names of one length, and how many names were found for each answer, with repetitions."""

Share = Callable[[int, Callable[[range], Any]], Sequence[Any]]
"""Works through a list in parts: receives how long it is, and what does the places of one part."""


class NearNames:
    """The names of a deck, and those that are near each typed answer."""

    def __init__(self, names: Iterable[str], typed: Iterable[str], share: Share | None = None) -> None:
        """Compare names, each pair once.

        Args:
            names: every name of the deck.
            typed: the right answers that are typed anywhere in it.
            share: works through a long list, given its length and what does some places of it, and returns what each
                part came to; in one part if it is not given.
        """
        answers = _by_length(skeleton(name) for name in typed if may_hold_typo(name))
        self._names = tuple(dict.fromkeys(names)) if answers else ()
        self._places: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            self._places.setdefault(skeleton(name), []).append(place)
        self._near: dict[str, set[str]] = {}
        self._crowded: set[str] = set()
        self.edits = NEAR
        """How many edits away a name is near at most."""
        self.room = 0
        """How many names may be added or removed, so that all others are compared as before and no answer is crowded."""
        self._compare(answers, share or _in_one_part)

    def of(self, right: Iterable[str]) -> tuple[str, ...]:
        """Return the names near to one of several right answers, and none that reads like one of them."""
        wanted = {skeleton(text) for text in right}
        near = {found for text in wanted for found in self._near.get(text, ())}
        places = sorted(place for text in near - wanted for place in self._places.get(text, ()))
        return tuple(self._names[place] for place in places)

    def is_crowded(self, right: Iterable[str]) -> bool:
        """Whether so many names are near one of several right answers that not all of them were looked for."""
        return any(skeleton(text) in self._crowded for text in right)

    def _compare(self, answers: list[str], share: Share) -> None:
        others = self._places.keys() - {*answers}
        more = MOST_COMPARISONS - len(answers) * (len(answers) // 2 + len(others))
        if more >= 0:
            self._compare_all(answers, _by_length(others))
            room = MOST_NEAR - max(map(len, self._near.values()), default=0)
        else:
            self.edits = MOST_EDITS
            room = self._compare_alike(_lengths(answers), _lengths({*answers, *others}), share)
        self.room = 0 if self._crowded else min(room, (abs(more) - 1) // max(len(answers), 1))

    def _compare_all(self, answers: list[str], others: list[str]) -> None:
        for place, text in enumerate(answers):
            near = [*_within_reach(text, answers, place + 1), *_within_reach(text, others)]
            for found in near:
                self._add(text, found)
                self._add(found, text)

    def _compare_alike(
        self, answers: Mapping[int, Sequence[str]], names: Mapping[int, Sequence[str]], share: Share
    ) -> int:
        """Compare answers with the names that are like them; gives how many more may be like any of them."""
        most = max(FEWEST_COMPARED, 2 * MOST_COMPARISONS // sum(map(len, answers.values())))
        lengths = sorted(names, key=lambda length: -len(names[length]))  # what takes long comes first

        compared_by_one = Counter[
            str
        ]()  # by each process that works, so that none compares more than it must

        def work(places: range) -> list[_Compared]:
            return [_alike(names[lengths[place]], answers, most, compared_by_one) for place in places]

        parts = share(len(lengths), work)
        compared, found_in_all = Counter[str](), Counter[str]()
        for alike, found_for in chain.from_iterable(parts):
            found_in_all.update(found_for)
            self._take_alike(alike, compared, most)
        return (most - max(found_in_all.values(), default=0)) // MOST_FOUND

    def _take_alike(self, alike: Iterable[_Alike], compared: Counter[str], most: int) -> None:
        for text, count, near in alike:
            compared[text] += count
            if compared[text] > most:
                self._crowded.add(text)
            for found in near:
                self._add(text, found)

    def _add(self, text: str, found: str) -> None:
        near = self._near.setdefault(text, set())
        if len(near) < MOST_NEAR:
            near.add(found)
        elif found not in near:
            self._crowded.add(text)


def _in_one_part(count: int, work: Callable[[range], Any]) -> Sequence[Any]:
    return [work(range(count))]


def _alike(
    names: Sequence[str], answers: Mapping[int, Sequence[str]], most: int, compared: Counter[str]
) -> _Compared:
    """Compare answers with the names of one length that are like them; where these are too many, with none.

    Args:
        names: all names of one length.
        answers: the answers by their length.
        most: with how many names one answer is compared.
        compared: with how many each was compared before; these are added.
    """
    length = len(names[0])
    quarters = Quarters(length, names)
    found = list[_Alike]()
    for texts in filter(None, (answers.get(length + more) for more in _REACH)):
        like = quarters.like(texts, {text: most - compared[text] for text in texts})
        found += [_near_among(text, like[text], most) for text in texts if text in like]
    compared.update({text: count for text, count, _ in found if count <= most})
    return found, quarters.found


def _near_among(text: str, alike: set[str] | None, most: int) -> _Alike:
    """Compare an answer with the names that are like it; None are too many."""
    if alike is None:
        return text, most + 1, []
    if len(alike) == 1 and text in alike:  # most are only like themselves
        return text, 1, [text]
    return text, len(alike), names_within(text, [*alike], MOST_EDITS)


def _by_length(names: Iterable[str]) -> list[str]:
    """Return names by their length, each once, as copies that lie side by side in memory: comparing them is quicker."""
    ordered = sorted(set(names), key=len)
    return "\n".join(ordered).split("\n") if ordered else []


def _lengths(names: Iterable[str]) -> dict[int, list[str]]:
    """Return names by how many letters they have."""
    by_length = dict[int, list[str]]()
    for name in names:
        by_length.setdefault(len(name), []).append(name)
    return by_length


def _within_reach(text: str, by_length: Sequence[str], start: int = 0) -> list[str]:
    """Return the names from a place on that are few edits away, from a list that goes by length."""
    first = bisect_left(by_length, len(text) - NEAR, lo=start, key=len)
    last = bisect_right(by_length, len(text) + NEAR, lo=start, key=len)
    return names_within(text, by_length[first:last], NEAR)
