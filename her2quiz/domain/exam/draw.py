"""Draws the questions of an exam: the same from the same seed and cards, in whatever order these are given."""

from collections.abc import Iterable, Sequence
from itertools import islice

from attrs import frozen

from her2quiz.domain.errors import Her2QuizError
from her2quiz.domain.exam.chance import lot
from her2quiz.domain.keys import family_of
from her2quiz.domain.scheduling.day.look_alikes import has_look_alike

PASSED_OVER, TIMES_PASSED_OVER = 200, 20
"""Cards among which some are sought that do not give each other away: so many, and so many for each that is wanted."""


@frozen
class Candidate:
    """A card that an exam can ask."""

    key: str
    """Its key."""

    place: int
    """Its place in its deck."""

    prompt: str
    """What it asks, without its case."""

    story: str = ""
    """The case to which it belongs, as far as it has unfolded; empty if it is part of none."""


@frozen
class Quota:
    """A topic, its cards, and how many of them an exam asks."""

    topic: str
    """What it is called."""

    wanted: int
    """How many of its cards are asked."""

    candidates: tuple[Candidate, ...]
    """Its cards; one may belong to several topics, and is asked for one of them."""


@frozen
class Drawn:
    """A card that was drawn."""

    key: str
    """Its key."""

    topic: str
    """The topic for which it was drawn."""


class ShortageError(Her2QuizError):
    """A topic has too few cards."""


def draw(quotas: Sequence[Quota], seed: int) -> tuple[Drawn, ...]:
    """Draw an exam.

    Cards that would give each other away are drawn together only if there are too few others: siblings other than the
    questions of a case, and cards that read alike. The questions of one case are asked one after the other, in their
    order; all else is in an order of chance.

    Raises:
        ShortageError: if a topic has too few cards; it says how many there are.
    """
    _check(quotas)
    lots = _Lots(seed)
    chosen = _Chosen()
    scarce_first = sorted(quotas, key=lambda quota: (len(quota.candidates) - quota.wanted, quota.topic))
    pools = {quota.topic: lots.ordered(quota.candidates) for quota in scarce_first}
    for quota in scarce_first:
        chosen.take_apart(quota.topic, pools[quota.topic], quota.wanted)
    for quota in scarce_first:
        _fill(quota, pools, chosen)
    return lots.exam(chosen)


def _check(quotas: Iterable[Quota]) -> None:
    for quota in quotas:
        there = len({candidate.key for candidate in quota.candidates})
        if quota.wanted > there:
            asked = f"{quota.wanted} are asked for" if quota.wanted > 1 else "1 is asked for"
            had = f"has {there or 'no'} question{'' if there == 1 else 's'} that can be marked"
            raise ShortageError(f"{quota.topic} {had}; {asked}.")


def _fill(quota: Quota, pools: dict[str, list[Candidate]], chosen: "_Chosen") -> None:
    """Take more cards for a topic, whatever they give away, and if need be such as another topic can do without."""
    while (had := chosen.count(quota.topic)) < quota.wanted:
        if not chosen.assign(quota.topic, pools, set()):
            raise ShortageError(
                f"{quota.topic} has {had or 'no'} question{'' if had == 1 else 's'} besides those of the other topics; {quota.wanted} are asked for."
            )


class _Lots:
    """Puts cards in an order of chance."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def ordered(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Return cards in the order in which they are drawn, each once."""
        by_key = {candidate.key: candidate for candidate in candidates}
        return sorted(by_key.values(), key=lambda each: (lot(self._seed, "draw", each.key), each.key))

    def exam(self, chosen: "_Chosen") -> tuple[Drawn, ...]:
        """Return what was drawn in the order of the exam, the questions of a case together."""
        in_order = sorted(chosen.cards.values(), key=self._place)
        return tuple(Drawn(each.key, chosen.topics[each.key]) for each in in_order)

    def _place(self, card: Candidate) -> tuple[str, str, int]:
        group = family_of(card.key) if card.story else card.key
        return lot(self._seed, "order", group), group, card.place


class _Chosen:
    """The cards that are drawn so far."""

    def __init__(self) -> None:
        self.cards: dict[str, Candidate] = {}
        self.topics: dict[str, str] = {}

    def count(self, topic: str) -> int:
        """Return how many cards were drawn for a topic."""
        return sum(each == topic for each in self.topics.values())

    def take_apart(self, topic: str, pool: Iterable[Candidate], wanted: int) -> None:
        """Draw up to so many cards for a topic of which none gives another away."""
        had = 0
        for card in islice(pool, PASSED_OVER + TIMES_PASSED_OVER * wanted):
            if had == wanted:
                return
            if card.key not in self.cards and not self._clashes(card):
                self._add(card, topic)
                had += 1

    def assign(self, topic: str, pools: dict[str, list[Candidate]], tried: set[str]) -> bool:
        """Find one more card for a topic, moving others to another topic if that helps (Kuhn's algorithm)."""
        for card in pools[topic]:
            owner = self.topics.get(card.key)
            if card.key in tried or owner == topic:
                continue
            tried.add(card.key)
            if owner is None or self.assign(owner, pools, tried):
                self._add(card, topic)
                return True
        return False

    def _add(self, card: Candidate, topic: str) -> None:
        self.cards[card.key], self.topics[card.key] = card, topic

    def _clashes(self, card: Candidate) -> bool:
        """Whether a card would give away one that is drawn, or be given away by it."""
        family = family_of(card.key)
        siblings = [each for key, each in self.cards.items() if family_of(key) == family]
        others = [_stem(each) for key, each in self.cards.items() if family_of(key) != family]
        return any(_give_away(card, each) for each in siblings) or has_look_alike(_stem(card), others)


def _give_away(card: Candidate, sibling: Candidate) -> bool:
    """Whether siblings give each other away: all do but different questions of a case, or one at another stage of it."""
    if not (card.story and sibling.story):
        return True
    return card.story == sibling.story and has_look_alike(card.prompt, [sibling.prompt])


def _stem(card: Candidate) -> str:
    return f"{card.story}\n{card.prompt}".strip()
