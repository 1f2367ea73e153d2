"""Who has answered the same cards, and how reliably the score of those cards ranks these learners."""

from collections.abc import Iterable, Sequence
from math import fsum

from attrs import frozen

from her2quiz.domain.class_results.answer import EXAM, ClassAnswer
from her2quiz.domain.class_results.figures import mean, variance

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


@frozen
class Reliability:
    """Of one set of cards, which all the learners have answered."""

    cards: int
    """How many cards."""

    learners: int
    """How many learners."""

    value: float | None
    """Cronbach's alpha; None if all learners have the same score. It can be negative."""

    is_kr20: bool
    """Whether every score is 0 or 1, so that it is the Kuder-Richardson formula 20."""

    mean: float
    """The mean score, 0 to 1."""

    spread: float
    """The standard deviation of the scores, as a share of all points."""


def reliability(scores: Sequence[Sequence[float]]) -> Reliability | None:
    """Return the reliability of a table of scores; None for fewer than 2 cards or 2 learners.

    alpha = k / (k - 1) * (1 - sum of the variances of the k cards / variance of the sums): Cronbach LJ, Coefficient
    alpha and the internal structure of tests, Psychometrika 1951;16:297-334. With scores of 0 and 1 it is KR-20: Kuder
    GF, Richardson MW, The theory of the estimation of test reliability, Psychometrika 1937;2:151-160. All variances are
    those of the whole group.

    Args:
        scores: a row for each learner, with the score on each card in the same order.
    """
    cards = len(scores[0]) if scores else 0
    if cards < 2 or len(scores) < 2:  # noqa: PLR2004 - one card, or one learner, has nothing to agree with
        return None
    sums = [sum(row) for row in scores]
    whole = variance(sums)
    of_cards = sum(variance(column) for column in zip(*scores, strict=True))
    return Reliability(
        cards=cards,
        learners=len(scores),
        value=cards / (cards - 1) * (1 - of_cards / whole) if whole > 1e-12 else None,  # noqa: PLR2004
        is_kr20=all(score in (0, 1) for row in scores for score in row),
        mean=mean(sums) / cards,
        spread=whole**0.5 / cards,
    )


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
