"""Ratings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.rating import ALL_RATINGS, PASS_OR_FAIL, Rating, as_offered, proposed_rating

scores = st.floats(0, 1)


@pytest.mark.parametrize(
    ("score", "hinted", "rating"),
    [
        pytest.param(0.0, False, Rating.AGAIN, id="wrong"),
        pytest.param(0.49, False, Rating.AGAIN, id="less than half"),
        pytest.param(0.5, False, Rating.HARD, id="half right"),
        pytest.param(0.99, False, Rating.HARD, id="nearly right"),
        pytest.param(1.0, False, Rating.GOOD, id="right"),
        pytest.param(0.0, True, Rating.AGAIN, id="wrong with a hint"),
        pytest.param(0.49, True, Rating.AGAIN, id="less than half with a hint"),
        pytest.param(0.5, True, Rating.HARD, id="half right with a hint"),
        pytest.param(1.0, True, Rating.HARD, id="right with a hint"),
    ],
)
def test_a_score_proposes_its_rating(score: float, hinted: bool, rating: Rating) -> None:
    """Wrong is Again, half right is Hard, right is Good, and a hint caps it at Hard."""
    assert proposed_rating(score, hinted=hinted) is rating


@given(scores, scores)
def test_a_better_score_never_proposes_less(one: float, other: float) -> None:
    """This holds with a hint and without."""
    low, high = sorted((one, other))
    for hinted in (False, True):
        assert proposed_rating(low, hinted=hinted) <= proposed_rating(high, hinted=hinted)


@given(scores)
def test_a_hint_never_helps_and_easy_is_never_proposed(score: float) -> None:
    """Only the learner can choose Easy."""
    hinted, alone = proposed_rating(score, hinted=True), proposed_rating(score, hinted=False)
    assert hinted <= alone <= Rating.GOOD
    assert hinted <= Rating.HARD


def test_ratings_have_the_numbers_of_fsrs() -> None:
    """The log stores the numbers, so they must never change."""
    assert {rating.name: int(rating) for rating in Rating} == {"AGAIN": 1, "HARD": 2, "GOOD": 3, "EASY": 4}


def test_what_is_not_offered_is_good() -> None:
    """Whoever chooses among two ratings has forgotten a card or not."""
    assert [as_offered(rating, PASS_OR_FAIL) for rating in Rating] == [Rating.AGAIN, *[Rating.GOOD] * 3]
    assert [as_offered(rating, ALL_RATINGS) for rating in Rating] == [*Rating]
