"""Select all that apply."""

from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.select_all import Partial, SelectAll, Ticked
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import GaveUp, Picked

seeds = st.integers(0, 2**32 - 1)
partials = st.sampled_from(list(Partial))

LOW = SelectAll(
    "Which results are HER2-low?",
    (Option("a", is_right=True), Option("b", is_right=True), Option("c"), Option("d"), Option("e")),
)


@st.composite
def questions(draw: st.DrawFn) -> SelectAll:
    """Draw a question with something right in it."""
    rights = draw(st.lists(st.booleans(), min_size=2, max_size=8).filter(any))
    options = tuple(Option(f"option {place}", is_right=right) for place, right in enumerate(rights))
    return SelectAll("Which?", options, draw(partials))


@st.composite
def answered(draw: st.DrawFn) -> tuple[SelectAll, Ticked]:
    """Draw a question and an answer."""
    question = draw(questions())
    return question, Ticked(draw(st.frozensets(st.integers(0, len(question.options) - 1))))


@given(answered(), seeds)
def test_only_all_that_is_right_and_nothing_else_is_right(both: tuple[SelectAll, Ticked], seed: int) -> None:
    """Every score lies between 0 and 1, and 1 is for just one answer."""
    question, answer = both
    mark = marking.mark(question.pose(Random(seed)), answer)
    assert mark.score is not None
    assert 0 <= mark.score <= 1
    assert marking.mark(question, answer).is_right is (answer.indices == question.right)


@given(answered(), seeds)
def test_a_shuffle_changes_nothing_that_is_marked(both: tuple[SelectAll, Ticked], seed: int) -> None:
    """The score and the record depend on the options, not on their places."""
    question, answer = both
    posed = question.pose(Random(seed))
    texts = {question.options[place].text for place in answer.indices}
    moved = Ticked(frozenset(place for place, option in enumerate(posed.options) if option.text in texts))
    assert marking.mark(posed, moved).score == marking.mark(question, answer).score
    ticked = marking.record(posed, moved)["ticked"]
    assert isinstance(ticked, list)
    assert {*ticked} == texts
    assert posed == question.pose(Random(seed))


@given(answered())
def test_one_more_correct_option_never_scores_less(both: tuple[SelectAll, Ticked]) -> None:
    """Ticking one more that is right, or one less that is wrong, takes nothing away, unless all or none are ticked."""
    question, answer = both
    for place in answer.indices ^ question.right:
        better = Ticked(answer.indices ^ {place})
        if len(better.indices) in (0, len(question.options)):
            continue
        before, after = marking.mark(question, answer).score, marking.mark(question, better).score
        assert before is not None
        assert after is not None
        assert after >= before


@pytest.mark.parametrize(
    ("ticked", "none", "half", "each", "net"),
    [
        pytest.param({0, 1}, 1, 1, 1, 1, id="all"),
        pytest.param({0}, 0, 0.5, 0.8, 0.5, id="one missed"),
        pytest.param({0, 1, 2}, 0, 0.5, 0.8, 0.5, id="one too many"),
        pytest.param({0, 2}, 0, 0.5, 0.6, 0, id="one missed, one too many"),
        pytest.param({2, 3}, 0, 0, 0.2, 0, id="only wrong ones"),
        pytest.param({0, 1, 2, 3, 4}, 0, 0, 0, 0, id="everything"),
        pytest.param(set(), 0, 0, 0, 0, id="nothing"),
    ],
)
def test_the_four_ways_to_count(ticked: set[int], none: float, half: float, each: float, net: float) -> None:
    """Worked by hand after PS50 (Lahner 2018) and its kin; nothing ticked is worth nothing, and neither is everything."""
    wanted = {Partial.NONE: none, Partial.HALF: half, Partial.EACH: each, Partial.NET: net}
    for partial, score in wanted.items():
        assert marking.mark(evolve(LOW, partial=partial), Ticked(frozenset(ticked))).score == pytest.approx(
            score
        )


@given(st.integers(2, 10), st.data())
def test_half_is_for_more_than_half_of_the_options(count: int, data: st.DataObject) -> None:
    """Exactly half is not more than half."""
    options = tuple(Option(str(place), is_right=place == 0) for place in range(count))
    wrong = data.draw(st.frozensets(st.integers(1, count - 1), min_size=1))
    mark = marking.mark(SelectAll("?", options), Ticked(wrong | {0}))
    assert mark.score == (0.5 if 2 * len(wrong) < count else 0)


def test_missed_and_wrongly_ticked_options_are_counted() -> None:
    """In words, for the learner."""
    too_many = Ticked(frozenset({0, 2, 3}))
    assert marking.mark(LOW, too_many).feedback == "1 of 2 found, 2 too many."
    assert marking.mark(LOW, Ticked(frozenset({0}))).feedback == "1 of 2 found."
    assert marking.mark(LOW, Ticked(frozenset())).feedback == "Nothing was ticked."
    assert marking.mark(LOW, Ticked(frozenset(range(5)))).feedback == "Everything was ticked: 3 too many."
    net = evolve(LOW, partial=Partial.NET)
    assert marking.mark(net, too_many).feedback == "1 of 2 found, less 2 too many."
    assert marking.mark(net, Ticked(frozenset({0}))).feedback == "1 of 2 found."
    assert marking.mark(LOW, GaveUp()).score == 0
    assert marking.record(LOW, GaveUp()) == {"gave_up": True}


@pytest.mark.parametrize("answer", [Picked(0), Ticked(frozenset({5})), Ticked(frozenset({-1}))], ids=str)
def test_an_unknown_option_is_refused(answer: Picked | Ticked) -> None:
    """An answer of another kind, or of an option that is not there."""
    with pytest.raises(marking.NotAnAnswerError):
        marking.mark(LOW, answer)
