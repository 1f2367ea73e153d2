"""The outlook to an exam: what holds whatever the learner has seen and has before them."""

from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.planning.needed_new_cards import Needed, needed
from her2quiz.domain.planning.outlook import (
    MINUTES,
    ExamAhead,
    Looking,
    by_minutes,
    days_ahead,
    outlook,
)
from her2quiz.domain.scheduling.days_off import DaysOff
from tests.domain.planning.students import exam_of, in_days, numbers, student

FEW = settings(max_examples=12, deadline=None)
sizes, horizons, seeds = st.integers(0, 40), st.integers(1, 25), st.integers(0, 1000)


@FEW
@given(sizes, sizes, horizons, st.integers(1, 10), seeds)
def test_a_later_exam_never_leaves_more_unseen(seen: int, new: int, days: int, more: int, seed: int) -> None:
    """The days before the earlier date are the same in both."""
    learner = student(seen, new, seed=seed)
    sooner, later = (outlook(learner, exam_of(learner, each), 2) for each in (days, days + more))
    assert later.unseen <= sooner.unseen
    assert later.days[:days] == sooner.days


@FEW
@given(st.integers(1, 40), sizes, horizons, seeds)
def test_more_minutes_a_day_never_lower_the_score(seen: int, new: int, days: int, seed: int) -> None:
    """Nobody has to use all the minutes that there are."""
    learner = student(seen, new, seed=seed)
    found = dict(filter(None, by_minutes(learner, exam_of(learner, days), 1)))
    scores = [reached.expected for reached in found.values()]
    assert scores == sorted(scores)
    assert [*found] == [*MINUTES][: len(found)]


@FEW
@given(sizes, sizes, horizons, seeds, st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_in_which_cards_are_known(
    seen: int, new: int, days: int, seed: int, rng: Random
) -> None:
    """Neither of those that were seen, nor of those that are asked, nor of the topics."""
    learner = student(seen, new, seed=seed)
    exam = exam_of(learner, days)
    cards, asked = [*learner.seen], [*exam.guessed.items()]
    rng.shuffle(cards)
    rng.shuffle(asked)
    mixed = ExamAhead(exam.day, dict(asked), dict([*exam.topics.items()][::-1]))
    assert outlook(evolve(learner, seen=cards), mixed, 2) == outlook(learner, exam, 2)


@FEW
@given(sizes, sizes, horizons, seeds)
def test_the_limits_of_a_day_hold(seen: int, new: int, days: int, seed: int) -> None:
    """No more new and due cards than were set, and no new ones on top of a backlog."""
    learner = student(seen, new, seed=seed)
    for day in days_ahead(learner, days, 1):
        assert day.due <= learner.pace.reviews_per_day
        assert day.new <= learner.pace.new_per_day
        assert not (day.new and day.waiting)


def test_what_was_done_today_counts_for_today() -> None:
    """Three new cards and fifteen reviews of the day's share are done."""
    learner = student(100, 30, introduced=3, reviewed=15, reviews_per_day=20)
    today, tomorrow = days_ahead(learner, 2, 1)
    assert today.due == 5
    assert tomorrow.due == 20
    fresh = student(0, 30, introduced=3)
    assert numbers(days_ahead(fresh, 3, 1), "new") == [2, 5, 5]


def test_nothing_is_studied_in_a_break_and_no_new_card_comes_on_an_easy_day() -> None:
    """The tests begin on a Monday; Wednesday is easy, Friday to Sunday are a break."""
    off = DaysOff(easy=(2,), breaks=((in_days(4), in_days(6)),))
    days = days_ahead(student(0, 60, days_off=off), 9, 3)
    assert numbers(days, "new") == [5, 5, 0, 5, 0, 0, 0, 5, 5]
    assert numbers(days[4:7], "due") == [0, 0, 0]
    assert numbers(days[4:7], "minutes") == [0, 0, 0]


def test_few_cards_become_due_in_a_break_that_was_planned() -> None:
    """What is learned before it comes before or after it."""
    off = DaysOff(breaks=((in_days(10), in_days(16)),))
    days = days_ahead(student(0, 40, new_per_day=8, days_off=off), 30, 4)
    usual = days_ahead(student(0, 40, new_per_day=8), 30, 4)
    assert sum(numbers(days[10:17], "due")) == 0
    assert max(numbers(days, "waiting")) < sum(numbers(usual[10:17], "due"))


def test_a_plan_says_what_cannot_be_reached_and_what_would_do() -> None:
    """120 new cards, 5 a day, 20 days: 20 stay unseen, and 6 a day are enough."""
    learner = student(0, 120, reviews_per_day=200)
    exam = exam_of(learner, 20)
    assert outlook(learner, exam).unseen == 20
    assert needed(learner, exam) == Needed(6, None)
    assert outlook(learner.at(evolve(learner.pace, new_per_day=6)), exam).unseen == 0


def test_a_plan_says_how_many_reviews_would_come_with_so_many_new_cards() -> None:
    """30 a day leave no room for new ones with 20 reviews a day."""
    learner = student(0, 600)
    found = needed(learner, exam_of(learner, 20))
    assert found is not None
    assert found.new_per_day == 30
    assert found.reviews_per_day is not None
    assert found.reviews_per_day > 20


def test_nothing_helps_where_every_day_is_off() -> None:
    """The break lasts until the exam."""
    learner = student(0, 10, days_off=DaysOff(breaks=((in_days(0), in_days(9)),)))
    assert outlook(learner, exam_of(learner, 8), 1).unseen == 10
    assert needed(learner, exam_of(learner, 8)) is None


def test_unseen_cards_count_by_the_chance_to_guess_them() -> None:
    """With no new cards a day nothing is known of them but that."""
    learner = student(0, 40, new_per_day=0)
    assert outlook(learner, exam_of(learner, 10)).score.expected == pytest.approx(0.25)


def test_the_topics_together_are_the_exam() -> None:
    """Each card is in one of the two."""
    learner = student(30, 20)
    told = outlook(learner, exam_of(learner, 12), 4)
    cards = sum(topic.cards for topic in told.topics.values())
    weighed = sum(topic.cards * topic.expected for topic in told.topics.values()) / cards
    assert cards == told.score.cards == 50
    assert weighed == pytest.approx(told.score.expected)


def test_one_looks_ahead_course_by_course() -> None:
    """What is known after all courses is what is told at once."""
    learner = student(10, 10)
    looking = Looking(learner, exam_of(learner, 5), 3)
    steps = 0
    while looking.go_on():
        steps += 1
    assert (steps, looking.looked_at, looking.total) == (3, 3, 3)
    assert looking.result() == outlook(learner, exam_of(learner, 5), 3)


def test_a_long_plan_of_many_cards_plays_fewer_courses() -> None:
    """So that it stays quick."""
    few, many = student(20, 20), student(20, 2000, new_per_day=200, reviews_per_day=2000)
    assert Looking(few, exam_of(few, 20)).total > Looking(many, exam_of(many, 300)).total >= 6
