"""Parameters are fitted to earlier answers, and tried on later ones."""

from datetime import timedelta

import pytest
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

from her2quiz.domain.measures.foresight import (
    Histories,
    answers_before,
    first_day_tried,
    foreseen,
    foresight,
)
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.optimiser import fitted_parameters
from her2quiz.domain.scheduling.fsrs.parameters import are_usable
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from tests.domain.measures.simulated_log import last_day, simulated_log


@pytest.fixture(scope="module")
def histories() -> Histories:
    """Let a learner who forgets quickly study for some months."""
    return simulated_log(cards=60, days=150)


def looked(_count: int) -> None:
    """Report nothing."""


def test_fitted_parameters_foresee_later_answers_better(histories: Histories) -> None:
    """Of a learner whose memory is not that of most people."""
    old = foreseen(histories, FSRS_6_DEFAULTS, looked)
    day = first_day_tried(recall.day for recall in old)
    fitted = fitted_parameters(answers_before(histories, day))
    assert are_usable(fitted)
    new = foreseen(histories, fitted, looked)
    before, after = (foresight([recall for recall in found if recall.day >= day]) for found in (old, new))
    assert after.log_loss < before.log_loss
    assert after.rmse_bins < before.rmse_bins


def test_the_fit_is_what_the_package_gives(histories: Histories) -> None:
    """Called directly, with the same answers."""
    answers = [*answers_before(histories, last_day(histories) + timedelta(days=1))]
    items = [
        FSRSItem([FSRSReview(int(rating), days) for rating, days in card[: end + 1]])
        for card in answers
        for end in range(1, len(card))
        if card[end][1] > 0
    ]
    directly = FSRS(FSRS_6_DEFAULTS).compute_parameters(items)
    assert fitted_parameters(answers) == pytest.approx(directly, abs=1e-4)


def test_only_answers_that_change_a_memory_are_fitted_to(histories: Histories) -> None:
    """Each day's first, and its first failure; none on or after the day; nothing from before a reset."""
    card, history = max(histories, key=lambda each: len(each[1]))
    day = history[-1][0].moment.day
    (answers,) = answers_before([(card, history)], day)
    days = {review.moment.day for review, _ in history if review.moment.day < day}
    assert sum(since > 0 for _, since in answers) == len(days) - 1
    assert sum(since for _, since in answers) == (max(days) - min(days)).days
    assert all(rating is Rating.AGAIN for rating, since in answers[1:] if since == 0)
    half = len(history) // 2
    reset = [
        (review._replace(resets_since=number < half), settings)
        for number, (review, settings) in enumerate(history)
    ]
    assert len([*answers_before([(card, reset)], day)]) == 2


def test_the_later_fifth_is_kept_for_trying() -> None:
    """By study day; a day is never parted."""
    histories = simulated_log(cards=20, days=120)
    days = [recall.day for recall in foreseen(histories, FSRS_6_DEFAULTS, looked)]
    later = [day for day in days if day >= first_day_tried(days)]
    assert 0.2 <= len(later) / len(days) < 0.3
