"""Learners whose memory is not that of FSRS, told what to expect of an exam; `tests/stress/expected_score.py` has hundreds."""

from tests.stress.expected_score import told_and_scored

COUNT = 5


def test_most_scores_lie_in_the_interval_that_was_told() -> None:
    """It is meant to hold eight of ten; of these few, at least three of five, and the rest are not far off."""
    found = [told_and_scored(seed) for seed in range(COUNT)]
    inside = sum(told.low <= scored <= told.high for told, scored in found)
    assert inside >= 3
    assert abs(sum(scored - told.expected for told, scored in found)) / COUNT < 0.06
    assert all(told.high - told.low < 0.4 for told, _ in found)
