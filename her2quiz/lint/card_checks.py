"""Which checks may find something in a card: most find nothing, and are not called."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from attrs import define, field, frozen

from her2quiz.lint.check import CardCheck
from her2quiz.lint.sheet import CardSheet


@define
class CardChecks:
    """The checks of single cards, found by the shape of a card and by its words."""

    all: Sequence[CardCheck]
    """The checks; each is known by its number here."""

    _of_shape: dict[tuple[object, ...], "_OfShape"] = field(factory=dict, init=False)
    _needed: frozenset[str] = field(init=False)

    @_needed.default
    def _all_needed(self) -> frozenset[str]:
        return frozenset(each.needs for each in self.all if each.needs)

    def that_look_at(self, card: CardSheet) -> Collection[int]:
        """Return the numbers of the checks that may find something in a card."""
        shape = (type(card.card.kind), bool(card.options), self._needed.intersection(card.table.data))
        if shape not in self._of_shape:
            self._of_shape[shape] = _of_shape(self.all, card)
        known = self._of_shape[shape]
        if not known.words:
            return known.always
        return known.always.union(*map(known.by_word.__getitem__, card.said & known.words))


@frozen
class _OfShape:
    """The numbers of the checks that look at cards of one shape."""

    always: frozenset[int]
    """Those that need no certain word."""

    by_word: Mapping[str, Sequence[int]]
    """The others, by each word of which one is enough."""

    words: frozenset[str]
    """All these words."""


def _of_shape(checks: Sequence[CardCheck], card: CardSheet) -> _OfShape:
    """Return the checks that look at cards of the shape that a card has."""
    looking = [(number, check) for number, check in enumerate(checks) if check.looks_at(card)]
    by_word = defaultdict[str, list[int]](list)
    for number, check in looking:
        for word in check.words:
            by_word[word].append(number)
    always = frozenset(number for number, check in looking if not check.words)
    return _OfShape(always, by_word, frozenset(by_word))
