"""Letters and numbers that authors type before the lines of a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.grammar.typed_letters import are_in_order, letters_before

FORMS = ["{}. ", "{}) ", "({}) ", "[{}] ", "{}] ", "{}: "]
SERIES = [["a", "b", "c"], ["A", "B", "C"], ["1", "2", "3"], ["i", "ii", "iii"]]


@pytest.mark.parametrize("series", SERIES, ids="".join)
@pytest.mark.parametrize("form", FORMS)
def test_a_series_is_found_in_any_form(form: str, series: list[str]) -> None:
    """It is what stands before each line, in the order of the lines."""
    before = [form.format(name) for name in series]
    assert letters_before([f"{mark}Word" for mark in before]) == before
    assert are_in_order(before)
    assert not are_in_order(before[::-1])


@pytest.mark.parametrize(
    "lines",
    [
        *(["Ⓐ one", "Ⓑ two"], ["① one", "② two"], ["1️⃣ one", "2️⃣ two"], ["First, one", "Second, two"]),
        *(["Firstly: one", "Secondly: two"], ["Step 1: one", "Step 2: two"]),
    ],
)
def test_circles_and_words_are_a_series(lines: list[str]) -> None:
    """Taken off, they leave the words."""
    before = letters_before(lines)
    assert [line.removeprefix(mark) for line, mark in zip(lines, before, strict=True)] == ["one", "two"]
    assert are_in_order(before)
    assert not are_in_order(before[::-1])


@pytest.mark.parametrize("ordinals", ["First, Second, Third", "FIRSTLY, SECONDLY, THIRDLY, FOURTHLY"])
def test_ordinals_are_in_their_own_order(ordinals: str) -> None:
    """And not in that of their letters, or of their lengths."""
    before = [f"{ordinal}, " for ordinal in ordinals.split(", ")]
    assert are_in_order(before)
    assert not are_in_order(before[::-1])


@pytest.mark.parametrize(
    "lines",
    [
        *(
            ["1st degree", "2nd degree"],
            ["A band", "B cell"],
            ["(a - b)", "(b - c)"],
            ["E. coli", "S. aureus"],
        ),
        *(["a-blocker", "b-blocker"], ["5 - 10", "1 - 2"], ["First aid", "Second look"], ["Ⓐ one", "two"]),
        *(
            ["A - faecal", "B - blood"],
            ["A – faecal", "B – blood"],
        ),  # hepatitis viruses, each with its reason
    ],
)
def test_names_are_no_series(lines: list[str]) -> None:
    """Nor are letters that are not the first, or not before all lines."""
    assert letters_before(lines) == []


@given(st.permutations(range(1, 12)))
def test_numbers_are_in_order_exactly_if_they_rise(numbers: list[int]) -> None:
    """Ten comes after nine."""
    assert are_in_order([f"{number}. " for number in numbers]) == (numbers == sorted(numbers))


@pytest.mark.parametrize("series", [["a", "b", "c"], ["A", "B", "C", "D"], ["1", "2", "3"]], ids="".join)
@pytest.mark.parametrize("form", ["{})", "({})", "[{}]", "{}."])
def test_a_series_in_order_needs_no_spaces(form: str, series: list[str]) -> None:
    """In another order, or with another line among them, it may be a part of names."""
    before = [form.format(name) for name in series]
    lines = [f"{mark}Word {place}" for place, mark in enumerate(before)]
    assert letters_before(lines) == before
    assert letters_before(lines[::-1]) == []
    assert letters_before([*lines, "Word"]) == []
    assert letters_before(lines[:2]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["A.baumannii", "B.fragilis", "C.albicans"],
        ["A.B. Smith", "B.C. Jones", "C.D. Miller"],
        ["A.Run()", "B.Run()", "C.Run()"],
        ["(1)H", "(2)H", "(3)H"],
        ["1.5 mg", "2.5 mg", "3.5 mg"],
        ["a.txt", "b.txt", "c.txt"],
        ["1.One", "2.Two", "4.Four"],
        ["A-Band", "B-Band", "C-Band"],
        ["A.com", "B.com", "C.net"],
    ],
    ids="".join,
)
def test_what_is_glued_to_a_letter_may_be_a_name_with_it(lines: list[str]) -> None:
    """Of a species, an author, a file, an isotope or an amount."""
    assert letters_before(lines) == []


@given(st.lists(st.text(st.sampled_from("ABCab12.)( -"), max_size=6), max_size=5))
def test_what_is_taken_off_begins_each_line(lines: list[str]) -> None:
    """And something is left of it."""
    before = letters_before(lines)
    assert not before or len(before) == len(lines)
    assert all(
        line.startswith(mark) and len(line) > len(mark) for line, mark in zip(lines, before, strict=False)
    )
