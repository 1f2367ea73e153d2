"""Single best answer."""

from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.mark import Mark
from tests.domain.marks import whole_mark
from tests.domain.strategies import choices

seeds = st.integers(0, 2**32 - 1)

SCORES = SingleBest(
    "Which score is equivocal?",
    (
        Option("1+", feedback="That is negative."),
        Option("2+", is_right=True, feedback="It is equivocal."),
        Option("3+", feedback="That is positive."),
    ),
)
DRUGS = SingleBest(
    "Which one is a conjugate?",
    (
        Option("Trastuzumab deruxtecan", is_right=True),
        Option("Trastuzumab", credit=0.5, feedback="It is a part of one."),
        Option("Lapatinib"),
        Option("None of these"),
    ),
)


@given(choices(), seeds)
def test_the_key_and_nothing_else_marks_one(question: SingleBest, seed: int) -> None:
    """Wherever a shuffle has put it."""
    posed = question.pose(Random(seed))
    for place, option in enumerate(posed.options):
        mark = marking.mark(posed, Picked(place))
        assert (mark.score == 1) is mark.is_right is option.is_right
        assert mark.right_answer == question.right_answer


@given(choices(), seeds)
def test_an_option_keeps_its_score_feedback_and_words_through_a_shuffle(
    question: SingleBest, seed: int
) -> None:
    """What is marked and recorded depends on the option, not on its place this time."""
    posed = question.pose(Random(seed))
    for place, option in enumerate(question.options):
        shown = Picked(posed.options.index(option))
        assert whole_mark(posed, shown) == whole_mark(question, Picked(place))
        assert {*marking.mark(posed, shown).parts} == {*marking.mark(question, Picked(place)).parts}
        assert (
            marking.record(posed, shown) == marking.record(question, Picked(place)) == {"picked": option.text}
        )


@given(choices(), seeds)
def test_a_shuffle_keeps_every_option(question: SingleBest, seed: int) -> None:
    """And one seed gives one order, so that a question can be shown again as it was."""
    posed = question.pose(Random(seed))
    assert sorted(posed.options, key=str) == sorted(question.options, key=str)
    assert posed == question.pose(Random(seed))
    assert posed.prompt == question.prompt


def test_options_change_places() -> None:
    """Not at every showing, but the key is not always found in one place."""
    places = {DRUGS.pose(Random(seed)).options.index(DRUGS.options[0]) for seed in range(30)}
    assert places == {0, 1, 2}


def test_scores_stay_in_order_and_none_of_these_stays_last() -> None:
    """Whatever the seed."""
    for seed in range(20):
        assert SCORES.pose(Random(seed)) == SCORES
        assert DRUGS.pose(Random(seed)).options[-1].text == "None of these"


@given(seeds)
def test_an_author_may_forbid_the_shuffle(seed: int) -> None:
    """What is not to be shuffled stays as it was written."""
    assert evolve(DRUGS, shuffle=False).pose(Random(seed)).options == DRUGS.options


def test_the_feedback_is_the_picked_option_s_own() -> None:
    """Each wrong option says what it would have been right for."""
    assert whole_mark(SCORES, Picked(2)) == Mark(score=0, right_answer="2+", feedback="That is positive.")
    assert whole_mark(SCORES, Picked(1)) == Mark(score=1, right_answer="2+", feedback="It is equivocal.")


def test_a_second_best_option_is_worth_its_credit() -> None:
    """It is not right."""
    mark = marking.mark(DRUGS, Picked(1))
    assert (mark.score, mark.is_right) == (0.5, False)


def test_credit_on_the_key_takes_nothing_from_it() -> None:
    """The key is always worth one."""
    assert Option("2+", is_right=True, credit=0.5).score == 1


def test_giving_up_is_wrong() -> None:
    """The right answer is shown."""
    assert whole_mark(SCORES, GaveUp()) == Mark(score=0, right_answer="2+", gave_up=True)
    assert marking.record(SCORES, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("index", [-1, 3, 99])
def test_an_option_that_is_not_there_is_refused(index: int) -> None:
    """Neither marked nor recorded, counted from one as the learner does."""
    with pytest.raises(marking.NotAnAnswerError, match=f"no option {index + 1}"):
        marking.mark(SCORES, Picked(index))
    with pytest.raises(marking.NotAnAnswerError):
        marking.record(SCORES, Picked(index))


@pytest.mark.parametrize("answer", [Revealed(), Said(True), Entered("2+")], ids=str)
def test_an_answer_of_another_kind_is_refused(answer: Answer) -> None:
    """It cannot have come from this question."""
    with pytest.raises(marking.NotAnAnswerError, match="SingleBest"):
        marking.mark(SCORES, answer)


@given(choices(), seeds, st.integers(2, 8))
def test_as_many_options_are_drawn_as_the_author_says(question: SingleBest, seed: int, count: int) -> None:
    """The key is always among them, and each is one of the deck's."""
    drawing = evolve(question, choices=count)
    posed = drawing.pose(Random(seed))
    assert len(posed.options) == min(count, len(question.options))
    assert posed.right_answer == question.right_answer
    assert {*posed.options} <= {*question.options}
    assert posed == drawing.pose(Random(seed))
