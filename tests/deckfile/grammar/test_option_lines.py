"""The grammar of option lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import OptionLine, option_lines, split_feedback
from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.single_best import SingleBest
from tests.deckfile.reading import card, codes, read


def lines(value: object) -> tuple[OptionLine, ...]:
    """Read options from a value that has no mistakes."""
    table = Table({"options": value}, ())
    read_lines = option_lines(table)
    assert table.diagnostics == []
    return read_lines


@pytest.mark.parametrize(
    ("line", "text", "is_right", "feedback"),
    [
        pytest.param("* ERBB2", "ERBB2", True, "", id="star"),
        pytest.param("- EGFR", "EGFR", False, "", id="hyphen"),
        pytest.param("[x] ERBB2", "ERBB2", True, "", id="ticked box"),
        pytest.param("[X] ERBB2", "ERBB2", True, "", id="box ticked with a capital"),
        pytest.param("[ ] EGFR", "EGFR", False, "", id="empty box"),
        pytest.param("EGFR", "EGFR", False, "", id="no bullet"),
        pytest.param("   *\tERBB2  ", "ERBB2", True, "", id="blanks around"),
        pytest.param("* ERBB2 -- It is on 17q.", "ERBB2", True, "It is on 17q.", id="feedback"),
        pytest.param(
            "- EGFR   --   HER1 -- really.", "EGFR", False, "HER1 -- really.", id="feedback with dashes"
        ),
        pytest.param("- EGFR --", "EGFR", False, "", id="feedback still to be written"),
        pytest.param("- -- Nothing.", "", False, "Nothing.", id="nothing but feedback"),
        pytest.param("*", "", True, "", id="nothing but a star"),
        pytest.param("- --", "", False, "", id="nothing at all"),
        pytest.param("-5 mg", "-5 mg", False, "", id="a negative number is no bullet"),
        pytest.param("*ERBB2", "*ERBB2", False, "", id="a star needs a blank"),
        pytest.param("- T-DM1--a drug", "T-DM1--a drug", False, "", id="dashes without blanks are text"),
        pytest.param("- IHC 1+ — low", "IHC 1+ — low", False, "", id="a long dash is text"),
        pytest.param("[] EGFR", "[] EGFR", False, "", id="a box without a blank in it is text"),
        pytest.param("** bold **", "** bold **", False, "", id="two stars are text"),
        pytest.param("* - minus", "- minus", True, "", id="one bullet at a time"),
        pytest.param("- 乳腺癌 -- 是", "乳腺癌", False, "是", id="wide letters"),
    ],
)
def test_a_line_is_a_bullet_a_text_and_feedback(line: str, text: str, is_right: bool, feedback: str) -> None:
    """A line says the same in a text of several lines and in a list."""
    has_bullet = line.strip() != text
    assert lines([line]) == (OptionLine(text, is_right, feedback, 0, has_bullet=has_bullet),)
    assert lines(f"{line}\n") == (OptionLine(text, is_right, feedback, 0, has_bullet=has_bullet),)


def test_empty_lines_are_passed_over_and_counted() -> None:
    """Space between options is free, and the number of a line is that in the file."""
    assert [(line.text, line.number) for line in lines("\n* a\n\n  \n- b\r\n")] == [("a", 1), ("b", 4)]
    assert [(line.text, line.number) for line in lines(["", "* a", " ", "- b"])] == [("a", 1), ("b", 3)]


def test_only_a_line_end_ends_a_line() -> None:
    """A line separator pasted from elsewhere does not make two options of one."""
    assert [line.text for line in lines("* a\u2028b\n- c\x85d\x0c")] == ["a\u2028b", "c\x85d"]


WORDS = st.text(st.sampled_from("abc 12+-*[]x乳"), min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.booleans(), WORDS, WORDS | st.just("")), max_size=5), st.booleans())
def test_what_is_written_is_read(options: list[tuple[bool, str, str]], boxes: bool) -> None:
    """Writing options with bullets and feedback and reading them gives them back."""
    options = [option for option in options if "--" not in f"{option[1]}{option[2]}"]
    right, wrong = ("[x]", "[ ]") if boxes else ("*", "-")
    text = "\n".join(
        f"{right if is_right else wrong} {words} -- {feedback}" for is_right, words, feedback in options
    )
    assert [(line.is_right, line.text, line.feedback) for line in lines(text)] == options
    assert lines(text) == lines(text.split("\n"))


@given(st.text())
def test_feedback_is_split_off_once(text: str) -> None:
    """The part before the first dashes has none, and neither part has spaces around it."""
    said, feedback = split_feedback(text)
    assert (said, feedback) == (said.strip(), feedback.strip())
    assert " -- " not in f" {said} "


def test_the_three_forms_make_the_same_question() -> None:
    """Lines, lists and tables are ways to write one thing."""
    block = card('options = """\n* ERBB2 -- Yes.\n- EGFR -- HER1.\n"""')
    boxes = card('options = """\n[x] ERBB2 -- Yes.\n[ ] EGFR -- HER1.\n"""')
    array = card('options = ["* ERBB2 -- Yes.", "- EGFR -- HER1."]')
    tables = card(
        '[[card.option]]\ntext = "ERBB2"\nright = true\nwhy = "Yes."\n[[card.option]]\ntext = "EGFR"\nwhy = "HER1."'
    )
    assert block == boxes == array == tables
    assert block.kind == SingleBest(
        "Which gene?", (Option("ERBB2", True, "Yes."), Option("EGFR", False, "HER1."))
    )


@pytest.mark.parametrize("credit", ["0", "0.25", "0.999"])
def test_a_second_best_option_has_credit(credit: str) -> None:
    """Credit goes from nothing to nearly all."""
    body = f'[[card.option]]\ntext = "a"\nright = true\n[[card.option]]\ntext = "b"\ncredit = {credit}'
    kind = card(body).kind
    assert isinstance(kind, SingleBest)
    assert [option.score for option in kind.options] == [1, float(credit)]


@pytest.mark.parametrize("credit", ["1", "-0.1", "nan", "inf", "true", '"half"', "[0.5]"])
def test_other_credit_is_a_problem(credit: str) -> None:
    """What is worth everything is right, and what is worth less than nothing does not exist."""
    body = f'[[card.option]]\ntext = "a"\nright = true\n[[card.option]]\ntext = "b"\ncredit = {credit}'
    assert codes(read(f'[[card]]\nquestion = "Q"\n{body}\n')) == ["D103"]


@pytest.mark.parametrize("value", ["5", "true", "[1, 2]", '["a", 1]', '{ a = "b" }', "[[]]"])
def test_options_of_another_kind_are_one_problem(value: str) -> None:
    """A value of the wrong type is reported once."""
    assert codes(read(f'[[card]]\nquestion = "Q"\noptions = {value}\n')) == ["D103"]
