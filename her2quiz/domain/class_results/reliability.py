"""How reliably the score of a set of cards ranks the learners who all answered them."""

from collections.abc import Sequence

from attrs import frozen

from her2quiz.domain.class_results.figures import mean, variance


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
