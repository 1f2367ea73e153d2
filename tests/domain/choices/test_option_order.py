"""In which order options are shown."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.option_order import is_ordered, shown_order

NONE = "None of these"

seeds = st.integers(0, 2**32 - 1)
plain = st.lists(st.sampled_from(["Trastuzumab", "Lapatinib", "Apple", NONE, "All of the above"]), max_size=6)
numbered = st.lists(st.sampled_from(["0", "1+", "2+", "IHC 3+", ">= 4.0", "grade III"]), max_size=6)


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["0", "1+", "2+", "3+"], id="scores"),
        pytest.param(["IHC 0", "IHC 1+", "IHC 3+"], id="scores with their test"),
        pytest.param(["Grade 1", "grade 2", "GRADE 3"], id="grades in any case"),
        pytest.param(["stage I", "stage II", "stage IV"], id="Roman stages"),
        pytest.param(["3.6 mg/kg", "5.4 mg/kg", "6.4 mg/kg"], id="doses"),
        pytest.param(["< 4.0", "4.0-5.9", ">= 6.0"], id="borders"),
        pytest.param(["less than 10%", "at least 10%"], id="borders in words"),
        pytest.param(["about 5%", "about 15%", "~30%"], id="about"),
        pytest.param(["Group 1", "Group 2"], id="ISH groups"),
        pytest.param(["phase IIb", "phase III"], id="phases"),
        pytest.param(["IIA", "IIB", "IIIA"], id="substages"),
    ],
)
def test_numbers_scores_doses_and_grades_are_an_order(options: list[str]) -> None:
    """They are shown as they are written, whatever the seed."""
    assert is_ordered(options)
    assert all(shown_order(options, Random(seed)) == [*range(len(options))] for seed in range(20))


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["Trastuzumab", "Lapatinib"], id="names"),
        pytest.param(["In situ", "Invasive"], id="words that begin as a numeral does"),
        pytest.param(["Via the liver", "Via the kidney"], id="words made of numerals' letters"),
        pytest.param(["1+", "2+", "Not evaluable"], id="one without a number"),
        pytest.param(["Grade", "Stage"], id="no number follows"),
        pytest.param(["ERBB2", "ERBB3"], id="a number at the end"),
    ],
)
def test_other_options_are_no_order(options: list[str]) -> None:
    """They are shuffled: some seed shows them in another order."""
    assert not is_ordered(options)
    assert len({tuple(shown_order(options, Random(seed))) for seed in range(20)}) > 1


@pytest.mark.parametrize(
    "last",
    [
        "None of these",
        "none of the above",
        "All of the above",
        "Both of these",
        "Neither of them",
        "All of the others",
    ],
)
def test_none_of_these_stays_last(last: str) -> None:
    """Wherever it was written, it makes sense below the others alone."""
    options = ["Pear", last, "Apple", "Plum"]
    for seed in range(20):
        order = shown_order(options, Random(seed))
        assert order[-1] == 1
        assert sorted(order) == [0, 1, 2, 3]


def test_none_of_these_leaves_an_order_in_order() -> None:
    """Scores keep their order above it."""
    options = ["0", "1+", NONE, "2+", "3+"]
    assert all(shown_order(options, Random(seed)) == [0, 1, 3, 4, 2] for seed in range(20))


def test_an_option_that_only_begins_like_it_is_shuffled() -> None:
    """A statement about none of the patients is an option like another."""
    options = ["None of the patients", "Pear", "Apple"]
    assert {shown_order(options, Random(seed))[-1] for seed in range(30)} == {0, 1, 2}


@given(plain, seeds)
def test_every_option_is_shown_once(options: list[str], seed: int) -> None:
    """Closing options come last, in the order in which they were written."""
    order = shown_order(options, Random(seed))
    closing = [place for place, option in enumerate(options) if option in {NONE, "All of the above"}]
    assert sorted(order) == [*range(len(options))]
    assert order[len(order) - len(closing) :] == closing


@given(plain, seeds)
def test_one_seed_gives_one_order(options: list[str], seed: int) -> None:
    """So that a question can be shown again as it was."""
    assert shown_order(options, Random(seed)) == shown_order(options, Random(seed))


@given(numbered, seeds)
def test_ordered_options_are_never_shuffled(options: list[str], seed: int) -> None:
    """Nor is there anything left to chance."""
    assert shown_order(options, Random(seed)) == [*range(len(options))]
