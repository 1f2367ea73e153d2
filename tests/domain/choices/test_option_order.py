"""In which order options are shown."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.option_order import is_ordered, shown_order

NONE = "None of these"

seeds = st.integers(0, 2**32 - 1)
plain = st.lists(st.sampled_from(["Trastuzumab", "Lapatinib", "Apple", NONE, "All of the above"]), max_size=6)
names = st.sampled_from(
    ["fluorouracil", "mercaptopurine", "lead ECG", "hour Holter", "D echo", "HT3", "hydroxylase"]
)


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
        pytest.param(["A", "B", "C"], id="letters"),
        pytest.param(["Arm A", "Arm B"], id="arms"),
        pytest.param(["phase IIb", "phase III"], id="phases"),
        pytest.param(["IIA", "IIB", "IIIA"], id="substages"),
        pytest.param(["T1a", "T1b", "T2"], id="stages of TNM"),
        pytest.param(["Stufe 1", "Stufe 2"], id="grades in German"),
        pytest.param(["1 (mild)", "2 (moderate)"], id="scores with their meaning"),
        pytest.param(["46%", "40%", "34%"], id="falling"),
        pytest.param(["1,000", "10,000"], id="thousands"),
        pytest.param(["0", "5 mg", "10 mg"], id="0 needs no unit"),
        pytest.param(["1 week", "3 weeks"], id="one unit, singular and plural"),
        pytest.param(["1.2-fold", "2-fold"], id="folds"),
        pytest.param(["2 to 4", "6 to 8", "25 to 50"], id="ranges"),
        pytest.param(["Between 60 and 65%", "Between 70 and 75%"], id="ranges in words"),
        pytest.param(["below 4.0", "4.0 to < 6.0", "6.0 or more"], id="ranges with open ends"),
        pytest.param(["5 mL/min/1.73 m2", "10 mL/min/1.73 m2"], id="a unit with figures"),
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
        pytest.param(["5-fluorouracil", "6-mercaptopurine"], id="drugs that begin with a figure"),
        pytest.param(["12-lead ECG", "24-hour Holter monitor", "2D echocardiogram"], id="tests that do"),
        pytest.param(["2D echo", "3D echo"], id="tests of one name"),
        pytest.param(["17-hydroxylase", "21-hydroxylase"], id="enzymes"),
        pytest.param(["13q", "17q"], id="arms of chromosomes"),
        pytest.param(["46,XX", "47,XXY"], id="karyotypes"),
        pytest.param(["3-day course", "7-day course"], id="courses"),
        pytest.param(["1. Warfarin", "2. Heparin"], id="numbered by the author"),
        pytest.param(["2", "7", "11", "4", "9"], id="numbers in no order"),
        pytest.param(["5 mg", "10 mg", "1 mg"], id="amounts in no order"),
        pytest.param(["5 mg", "1 g"], id="amounts of two units"),
        pytest.param(["grade 2", "stage 3"], id="a grade and a stage"),
        pytest.param(["I", "2"], id="two ways to write a number"),
        pytest.param(["2", "3 or 4 and more drugs"], id="a sentence"),
        pytest.param(["A", "AB", "B", "O"], id="blood groups"),
        pytest.param(["A", "2"], id="a letter and a number"),
        pytest.param(["Vitamin A", "Vitamin B"], id="names that end in a letter"),
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
        "None",
        "All are correct",
        "All of these are correct.",
        "Both are correct",
        "No answer is correct",
        "None of these drugs",
        "Alle genannten",
        "Alle Antworten sind richtig",
        "Keine der genannten",
        "Keine davon",
        "Keine Aussage trifft zu",
        "Toutes ces réponses",
        "Toutes sont correctes",
        "Tout ce qui précède",
        "Aucune de ces réponses",
        "Aucune n’est correcte",
        "Todas las anteriores",
        "Todas son correctas",
        "Ninguna de las anteriores",
        "Ninguna es correcta",
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


@pytest.mark.parametrize(
    "first",
    [
        "None of the patients",
        "All women over 50",
        "Both breasts",
        "Alle Patienten",
        "Keine Färbung",
        "Tous les jours",
        "Aucune coloration",
        "Todos los días",
        "Ninguna tinción",
    ],
)
def test_an_option_that_only_begins_like_it_is_shuffled(first: str) -> None:
    """A statement about none of the patients is an option like another."""
    options = [first, "Pear", "Apple"]
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


@given(st.lists(st.integers(0, 500), min_size=2, max_size=8, unique=True), st.data())
def test_figures_keep_their_order_exactly_if_they_have_one(numbers: list[int], data: st.DataObject) -> None:
    """With any word before them or unit after them, and whatever the seed."""
    before, after = data.draw(
        st.sampled_from(
            [("", ""), ("", "+"), ("grade ", ""), ("Group ", ""), ("", " mg"), ("> ", "%"), ("", " cycles")]
        )
    )
    options = [f"{before}{number}{after}" for number in numbers]
    in_order = numbers in (sorted(numbers), sorted(numbers, reverse=True))
    assert is_ordered(options) is in_order
    if in_order:
        assert shown_order(options, Random(data.draw(seeds))) == [*range(len(options))]


@given(st.lists(st.tuples(st.integers(1, 30), names), min_size=2, max_size=6, unique=True))
def test_names_that_begin_with_a_figure_are_no_order(parts: list[tuple[int, str]]) -> None:
    """However they rise."""
    assert not is_ordered([f"{number}-{name}" for number, name in sorted(parts)])


@given(plain, seeds)
def test_what_the_author_says_of_shuffling_wins(options: list[str], seed: int) -> None:
    """False keeps everything as it is written; true shuffles even an order."""
    assert shown_order(options, Random(seed), shuffle=False) == [*range(len(options))]
    scores = ["0", "1+", "2+", "3+", NONE]
    orders = {tuple(shown_order(scores, Random(seed + more), shuffle=True)) for more in range(20)}
    assert len(orders) > 1
    assert {order[-1] for order in orders} == {4}
