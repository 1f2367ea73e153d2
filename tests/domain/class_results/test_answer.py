"""Which of many answers count, in whatever files and order they come."""

from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.class_results.answer import EXAM, STUDY, first_answers, united
from tests.domain.class_results.classes import answer

ANSWERS = st.lists(
    st.builds(
        answer,
        st.integers(0, 2),
        st.sampled_from(["d/a", "d/b"]),
        st.sampled_from([0.0, 1.0]),
        where=st.sampled_from([STUDY, EXAM]),
        place=st.integers(1, 3),
        day=st.sampled_from(["2026-11-23", "2026-11-24"]),
        exported=st.sampled_from(["2026-11-30", "2026-12-01"]),
        version=st.sampled_from(["0" * 16, "1" * 16]),
    ),
    max_size=12,
)


@settings(max_examples=50)
@given(ANSWERS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(answers: list, chance) -> None:  # type: ignore[no-untyped-def, type-arg]
    """Uniting what was united changes nothing, nor does the same file twice."""
    shuffled = [*answers, *answers]
    chance.shuffle(shuffled)
    once = united(answers)
    assert united(shuffled) == once == united(once)
    assert first_answers(shuffled) == first_answers(once) or len(once) < len({*answers})


def test_an_answer_of_two_exports_is_taken_as_the_earlier_has_it() -> None:
    """The card may have another version since."""
    earlier = answer(version="a" * 16, exported="2026-11-25")
    later = answer(version="b" * 16, exported="2026-11-30")
    assert united([later, earlier]) == (earlier,)


def test_only_the_first_answer_of_each_learner_counts() -> None:
    """Apart for study and for exams; of two files that both have a first one, the earlier day."""
    first, again = answer(score=0), answer(place=2, day="2026-11-24")
    other, sat = answer(1), answer(where=EXAM, sitting="c" * 16)
    elsewhere = answer(day="2026-11-25")
    assert first_answers([again, other, first, sat, elsewhere]) == tuple(sorted([first, other, sat]))
