"""Difficulty, discrimination and reliability, beside the figures of numpy 2 and scipy 1.17, computed once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.class_results.figures import correlation, group_weights, upper_less_lower
from her2quiz.domain.class_results.reliability import reliability
from tests.domain.class_results.classes import SCORES

ITEM_REST = (
    (0.6054055145966811, -0.03914022789422808, 0.8941864924071816),
    (0.2608202654786505, -0.44127129806755894, 0.7648443611695694),
    (0.560112033611204, -0.10738468639349501, 0.8795537822827558),
    (0.2892734256710193, -0.416147559590084, 0.7773227097524983),
    (0.7372097807744856, 0.20077787949389914, 0.9335249272381158),
    (0.07881104062391006, -0.5795746242646068, 0.6749455287972358),
)
"""`scipy.stats.pointbiserialr` of each card with the sum of the others, and the interval of `pearsonr`."""


@pytest.mark.parametrize("card", range(6))
def test_the_item_rest_correlation_is_that_of_scipy(card: int) -> None:
    """With its 95% confidence interval."""
    column = [row[card] for row in SCORES]
    rests = [(sum(row) - row[card]) / 5 for row in SCORES]
    found = correlation(column, rests)
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx(ITEM_REST[card], abs=1e-6)
    assert found.learners == 10


def test_there_is_no_correlation_without_variation() -> None:
    """Nor of two pairs, which always lie on a line."""
    assert correlation([1, 1, 1], [0.1, 0.5, 0.9]) is None
    assert correlation([0, 1, 1], [0.3, 0.3, 0.3]) is None
    assert correlation([0, 1], [0.1, 0.2]) is None


def test_a_perfect_correlation_stays_within_its_bounds() -> None:
    """Rounding takes it over 1 nowhere, and its interval is not infinite."""
    found = correlation([0.1, 0.2, 0.3, 0.4], [0.2, 0.4, 0.6, 0.8])
    assert found is not None
    assert 0.999 < found.low <= found.value <= found.high <= 1


def test_reliability_is_kr20_where_every_score_is_0_or_1() -> None:
    """As numpy computes it."""
    found = reliability(SCORES)
    assert found is not None
    assert (found.is_kr20, found.cards, found.learners) == (True, 6, 10)
    assert found.value == pytest.approx(0.6757281553398058)
    assert (found.mean, found.spread) == pytest.approx((0.5166666666666667, 0.29297326385411576))


def test_reliability_is_alpha_where_scores_are_partly_right() -> None:
    """As numpy computes it."""
    scores = [[float(score) for score in row] for row in SCORES]
    scores[0][0], scores[5][3] = 0.5, 0.25
    found = reliability(scores)
    assert found is not None
    assert not found.is_kr20
    assert found.value == pytest.approx(0.641599652249511)


def test_reliability_is_unknown_where_all_are_alike() -> None:
    """And there is none of one card or one learner."""
    alike = reliability([(1, 0), (0, 1), (1, 0)])
    assert alike is not None
    assert alike.value is None
    assert reliability([(1,), (0,)]) is None
    assert reliability([(1, 0)]) is None


def test_the_groups_are_27_percent_and_share_their_border() -> None:
    """Of ten learners three; two who tie for the last place have half of it each."""
    totals = [0.9, 0.8, 0.5, 0.5, 0.4, 0.4, 0.3, 0.2, 0.1, 0.0]
    assert group_weights(totals, upper=True) == [1, 1, 0.5, 0.5, 0, 0, 0, 0, 0, 0]
    assert group_weights(totals, upper=False) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]


def test_upper_less_lower_by_hand() -> None:
    """Upper: right, right, and half of right and wrong; lower: one of three."""
    totals = [0.9, 0.8, 0.5, 0.5, 0.4, 0.4, 0.3, 0.2, 0.1, 0.0]
    scores = [1, 1, 1, 0, 0, 1, 1, 0, 1, 0]
    assert upper_less_lower(scores, totals) == pytest.approx(2.5 / 3 - 1 / 3)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.booleans()), min_size=1, max_size=40))
def test_the_order_of_learners_never_matters(learners: list[tuple[float, bool]]) -> None:
    """The weights of a group add up to its size, and D is the same backwards."""
    totals, scores = [total for total, _ in learners], [float(score) for _, score in learners]
    assert sum(group_weights(totals, upper=True)) == pytest.approx(max(1, int(0.27 * len(totals) + 0.5)))
    backwards = upper_less_lower(scores[::-1], totals[::-1])
    assert upper_less_lower(scores, totals) == pytest.approx(backwards)
