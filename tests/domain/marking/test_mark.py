"""What marking says of an answer."""

import pytest

from her2quiz.domain.marking.mark import Mark


@pytest.mark.parametrize(
    ("score", "is_right"), [(1, True), (1.0, True), (0.99, False), (0, False), (None, False)]
)
def test_only_a_full_score_is_right(score: float | None, is_right: bool) -> None:
    """Half right is not right, and what only the learner can tell is not claimed."""
    assert Mark(score, "ERBB2").is_right is is_right
