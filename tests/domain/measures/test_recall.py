"""Recalls: the first answers of a day to learned cards, and what was expected of them."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given

from her2quiz.domain.history.memory_summary import MATURE_DAYS
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.measures.card_recalls import recalls
from her2quiz.domain.measures.recall import Recall, Share, share, weakest
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.history.test_replay import review, reviews
from tests.domain.samples import SETTINGS
from tests.factories import MONDAY

Log = list[tuple[Review, SchedulerSettings]]


def _log(*answers: tuple[Rating, float]) -> Log:
    """Make the log of one card: each rating, and how many hours after the one before."""
    local, log = MONDAY, Log()
    for rating, hours in answers:
        local += timedelta(hours=hours)
        log.append((review(rating, Moment.from_local(local)), SETTINGS))
    return log


@given(reviews)
def test_what_is_expected_is_what_the_memory_before_says(
    answers: Sequence[tuple[Rating, float, SchedulerSettings]],
) -> None:
    """Each recall is a first answer of its day, with the retrievability of the memory that a replay gives."""
    local, log = MONDAY, Log()
    for rating, hours, settings in answers:
        local += timedelta(hours=hours)
        log.append((review(rating, Moment.from_local(local)), settings))
    found = [*recalls("d/c", log)]
    assert len({recall.day for recall in found}) == len(found)
    for recall in found:
        before = replay(log[: recall.place - 1])
        answer, settings = log[recall.place - 1]
        assert before is not None
        assert not before.in_steps
        assert recall.elapsed >= 1
        assert recall.expected == retrievability(before, recall.day, -settings.parameters[20])
        assert recall.remembered is (answer.rating is not Rating.AGAIN)


def test_answers_in_steps_and_later_answers_of_a_day_are_no_recalls() -> None:
    """They say how a card is learned, and nothing of how it is kept."""
    log = _log((Rating.GOOD, 0), (Rating.GOOD, 1), (Rating.GOOD, 72), (Rating.GOOD, 1), (Rating.AGAIN, 240))
    found = [*recalls("d/c", log)]
    assert [(recall.place, recall.remembered, recall.elapsed) for recall in found] == [
        (3, True, 3),
        (5, False, 10),
    ]


def test_lapses_are_counted_before_the_answer_and_once_a_day() -> None:
    """An answer of Again in the steps of the same day is no further lapse."""
    log = _log(
        (Rating.EASY, 0), (Rating.AGAIN, 480), (Rating.AGAIN, 1), (Rating.EASY, 1), (Rating.AGAIN, 480), (Rating.EASY, 1),
        (Rating.GOOD, 480),
    )  # fmt: skip
    assert [recall.lapses for recall in recalls("d/c", log)] == [0, 1, 2]


def test_a_card_is_mature_by_the_interval_it_had() -> None:
    """What it waited in fact does not count."""
    young = Recall("d/c", MONDAY.date(), 0.9, True, MATURE_DAYS - 1, 99, 2, 0)
    assert not young.is_mature
    assert young._replace(interval=MATURE_DAYS, elapsed=1).is_mature
    assert young.deck == "d"


def test_shares_and_the_weakest_groups() -> None:
    """The group of which least was remembered comes first; one with few answers is left out."""
    good = Recall("d/a", MONDAY.date(), 0.9, True, 5, 5, 2, 0)
    bad = good._replace(card="d/b", remembered=False)
    found = [good] * 3 + [bad] * 2 + [good._replace(card="d/c")]
    assert share(found) == Share(4, 6)
    assert (share([]).value, share(found[:5]).value) == (None, 0.6)
    groups = {"d/a": ["drugs", "all"], "d/b": ["all"], "d/c": ["rare"]}
    assert weakest(Recalls.of(found).shares_of_cards(), groups, few=2) == [
        ("all", Share(3, 5)),
        ("drugs", Share(3, 3)),
    ]
