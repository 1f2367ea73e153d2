"""Who has answered the same cards, and how reliably those cards rank them."""

from collections.abc import Iterable, Sequence
from math import fsum

from her2quiz.domain.class_results.answer import EXAM, ClassAnswer
from her2quiz.domain.class_results.reliability import Reliability, reliability

_DECIMALS = 12

Item = tuple[str, str]
"""A card's key and its version."""


class Learner:
    """The answers of one learner in one place, taken one by one."""

    def __init__(self) -> None:
        """Start without an answer."""
        self.scores: dict[Item, float] = {}
        """The score on each card."""
        self.sittings: dict[Item, str] = {}
        """The exam in which each card was answered; empty for study."""
        self._sum: float | None = None

    def take(self, answer: ClassAnswer) -> None:
        """Take one more answer."""
        item, self._sum = (answer.card, answer.version), None
        self.scores[item], self.sittings[item] = answer.score, answer.sitting

    @property
    def mean(self) -> float:
        """The mean score."""
        return self._points() / len(self.scores)

    def mean_without(self, item: Item, fewest: int) -> float | None:
        """Return the mean score on all other cards; None if they are fewer than asked for.

        It is rounded to what scores can differ by, so that equal ones tie whatever cards they are of.
        """
        others = len(self.scores) - (item in self.scores)
        if others < max(1, fewest):
            return None
        return round((self._points() - self.scores.get(item, 0.0)) / others, _DECIMALS)

    def _points(self) -> float:
        """Return the sum of all scores, added up once; `fsum` gives the same in any order."""
        if self._sum is None:
            self._sum = fsum(self.scores.values())
        return self._sum


def reliabilities(learners: Sequence[Learner], where: str, fewest: int) -> tuple[Reliability, ...]:
    """Return the reliability of each set of cards that enough learners have answered, most learners first.

    In exams, the cards of one sitting are a set. In study, the cards of a deck are one that so many learners have
    answered; of these, the learners count who have answered all.

    Args:
        learners: all of one place.
        where: which place that is.
        fewest: learners below which nothing is said.
    """
    forms = _sittings(learners) if where == EXAM else _decks(learners, fewest)
    found = (
        reliability([[score[item] for item in items] for score in scores])
        for items, scores in forms
        if len(scores) >= fewest
    )
    kept = [each for each in found if each is not None]
    return tuple(sorted(kept, key=lambda each: (-each.learners, -each.cards)))


_Form = tuple[Sequence[Item], list[dict[Item, float]]]


def _sittings(learners: Iterable[Learner]) -> list[_Form]:
    """Return each set of cards that was one exam, with the scores of who sat it."""
    forms = dict[tuple[Item, ...], list[dict[Item, float]]]()
    for learner in learners:
        for sitting in sorted(set(learner.sittings.values())):
            items = tuple(sorted(item for item, of in learner.sittings.items() if of == sitting))
            forms.setdefault(items, []).append({item: learner.scores[item] for item in items})
    return sorted(forms.items())


def _decks(learners: Sequence[Learner], fewest: int) -> list[_Form]:
    """Return the cards of each deck that enough learners have answered, with the scores of who answered all."""
    counts = dict[Item, int]()
    for learner in learners:
        for item in learner.scores:
            counts[item] = counts.get(item, 0) + 1
    decks = dict[str, list[Item]]()
    for item in sorted(item for item, count in counts.items() if count >= fewest):
        decks.setdefault(item[0].partition("/")[0], []).append(item)
    return [
        (items, [learner.scores for learner in learners if learner.scores.keys() >= {*items}])
        for items in decks.values()
    ]
