"""By what an option is picked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.choices.figures import figure_of
from her2quiz.domain.choices.option_names import OptionNames

FIGURES = [
    "0",
    "1",
    "2",
    "3",
    "1+",
    "2+",
    "3+",
    "Group 1",
    "Group 2",
    "grade 3",
    "stage II",
    "IIA",
    "2 mg",
    "4 mg",
    "1 year",
    "18 months",
    "6 months",
    "IIB",
    "A",
    "B",
    "Group C",
]
lists = st.lists(
    st.sampled_from([*FIGURES, "Not evaluable", "5-fluorouracil", "None of these", "< 2", "2 to 4", "AB"]),
    min_size=1,
    max_size=6,
    unique=True,
)


@pytest.mark.parametrize(
    ("texts", "labels", "digits"),
    [
        pytest.param(("0", "1+", "2+"), ("0", "1+", "2+"), ("0", "1", "2"), id="scores"),
        pytest.param(("IHC 3+", "IHC 0"), ("3+", "0"), ("3", "0"), id="scores with their test"),
        pytest.param(("Group 2", "Group 1"), ("2", "1"), ("2", "1"), id="groups"),
        pytest.param(("ISH group 2", "ISH group 1"), ("2", "1"), ("2", "1"), id="ISH groups"),
        pytest.param(("IHC score 2+", "IHC score 0"), ("2+", "0"), ("2", "0"), id="IHC scores"),
        pytest.param(("stage I", "stage IIA"), ("I", "IIA"), ("1", "2"), id="stages"),
        pytest.param(("12", "1", "33"), ("12", "1", "33"), ("12", "1", "33"), id="whole numbers"),
        pytest.param(("0", "1+", "None of these"), ("0", "1+", "c"), ("0", "1", ""), id="none of these"),
        pytest.param(
            ("2 mg", "1 mg", "5 mg"), ("2", "1", "5"), ("2", "1", "5"), id="amounts that would collide"
        ),
        pytest.param(("10 mg", "20 mg"), ("1", "2"), ("1", "2"), id="amounts that do not"),
        pytest.param(("2 to 4", "6 to 8"), ("1", "2"), ("1", "2"), id="ranges"),
        pytest.param(("1+", "0", "Not done"), ("1+", "0", "c"), ("1", "0", ""), id="scores and words"),
        pytest.param(("HER2", "2D echo", "IHC 1+"), ("1", "2", "3"), ("1", "2", "3"), id="names"),
        pytest.param(("18 months", "1 year", "2 years"), ("a", "b", "c"), ("a", "b", "c"), id="two units"),
        pytest.param(
            ("1 week", "1 month", "1 year"), ("a", "b", "c"), ("a", "b", "c"), id="one of each unit"
        ),
        pytest.param(("500 mg", "40 g"), ("1", "2"), ("1", "2"), id="two units that do not collide"),
        pytest.param(("IIB", "IIA", "I"), ("a", "b", "c"), ("a", "b", "c"), id="stages of one figure"),
        pytest.param(("grade 1", "stage 2"), ("1", "2"), ("1", "2"), id="a grade and a stage"),
        pytest.param(("A", "B", "C"), ("A", "B", "C"), ("a", "b", "c"), id="letters"),
        pytest.param(("Arm B", "Arm A"), ("B", "A"), ("b", "a"), id="letters with a word"),
        pytest.param(("O", "AB", "B"), ("1", "2", "3"), ("1", "2", "3"), id="blood groups"),
        pytest.param(
            ("B", "C", "None of these"), ("B", "C", "e"), ("b", "c", ""), id="a letter that no option has"
        ),
    ],
)
def test_labels(texts: tuple[str, ...], labels: tuple[str, ...], digits: tuple[str, ...]) -> None:
    """A number in the list, an own figure, or a letter."""
    names = OptionNames(texts)
    assert (names.labels, names.digits) == (labels, digits)


@given(lists)
def test_no_number_is_shown_beside_an_option_that_is_the_name_of_another(texts: list[str]) -> None:
    """A bare figure anywhere, or any figure in a list of nothing else."""
    names = OptionNames(tuple(texts))
    figures = [figure_of(text) for text in texts]
    for place, label in enumerate(names.labels):
        if names.are_own or not label.isdecimal():
            continue
        others = [
            figure
            for other, figure in enumerate(figures)
            if other != place and figure and figure.number == label
        ]
        same = figures[place]
        assert not any(figure.is_bare and figure != same for figure in others)


@given(lists, st.booleans())
def test_what_is_shown_beside_an_option_is_no_other_options_figure(texts: list[str], letters: bool) -> None:
    """Where all options are figures, whatever their units; and no key picks two of them."""
    names = OptionNames(tuple(texts), letters_first=letters)
    figures = [figure_of(text) for text in texts]
    assert len({*names.keys}) == len(texts)
    for place, lead in enumerate(map(names.lead, range(len(texts)))):
        others = {
            figure.number for figure in figures if figure and not figure.is_range and figure != figures[place]
        }
        if all(figures):
            assert lead not in others
        assert not lead or lead == names.keys[place]


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        pytest.param(("Pear", "Plum"), ("a", "b"), id="words"),
        pytest.param(("O", "AB", "B"), ("1", "2", "3"), id="letters among the texts"),
        pytest.param(("1+", "0"), ("1+", "0"), id="own names"),
    ],
)
def test_letters_come_first_where_they_are_wanted(texts: tuple[str, ...], labels: tuple[str, ...]) -> None:
    """Unless the options have names of their own, or one of them is a letter."""
    assert OptionNames(texts, letters_first=True).labels == labels


@given(lists)
def test_each_label_picks_its_option_and_no_other(texts: list[str]) -> None:
    """So does the whole text of an option that is picked by its own name."""
    names = OptionNames(tuple(texts))
    assert len({*names.labels}) == len(texts)
    for place, label in enumerate(names.labels):
        assert names.place_of(label) == place
        if names.are_own:
            assert names.place_of(texts[place]) == place


@given(lists, st.integers(0, 12))
def test_a_digit_picks_no_option_of_another_name(texts: list[str], number: int) -> None:
    """Where options are picked by their own names."""
    names = OptionNames(tuple(texts))
    place = names.place_of(str(number))
    if names.are_own and place is not None:
        assert names.digits[place] == str(number)


@given(st.text("0123456789.,+-<>≥ mgIVXabtoril%/()", max_size=30) | st.text(max_size=30))
def test_any_text_has_a_figure_or_none(text: str) -> None:
    """Nothing that an author writes is an error here."""
    figure = figure_of(text)
    assert figure is None or figure.text in text
