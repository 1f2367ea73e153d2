"""What is said when the TOML parser gives up."""

import pytest

from her2quiz.deckfile.toml.syntax_help import in_plain_words, syntax_help


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("Unterminated string", "a text of several lines is not closed"),
        ("Expected \"'''\"", "a text of several lines is not closed"),
        ('Expected "\'"', "a text in quotes is not closed"),
        ("Expected ']]' at the end of an array declaration", "the brackets do not match"),
        ("Illegal character '\\n'", "a text in quotes is not closed on its line"),
        ("Illegal character '\\x1b'", "an invisible control character stands here"),
        ("Cannot declare ('card',) twice", "this heading stands in the file already"),
        ("Cannot overwrite a value", "this key is there already"),
        ("Duplicate inline table key 'a'", "this key is there already"),
    ],
)
def test_the_words_of_programmers_are_translated(message: str, plain: str) -> None:
    """What begins alike but means something else is told apart."""
    assert in_plain_words(message) == plain


def test_words_of_a_parser_to_come_are_passed_on() -> None:
    """A later Python may find new words."""
    assert in_plain_words("Something new") == "something new"
    assert in_plain_words("") == ""


def test_there_is_always_something_to_do() -> None:
    """Where nothing fits, the help says what a line looks like."""
    assert "question =" in syntax_help("Something new", 'answer = "A"')


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("answer = 2 copies", 'answer = 2 and, on a line of its own, unit = "copies"'),
        ("answer = 10%  # of cells", 'answer = 10 and, on a line of its own, unit = "%"'),
        ("answer=4.5mg/kg", 'answer = 4.5 and, on a line of its own, unit = "mg/kg"'),
        ("answer = 2,5 %", 'answer = 2.5 and, on a line of its own, unit = "%"'),
        ("answer = 2,0", "with a point: answer = 2.0"),
        ("answer = 2,000", "2.000 or 2000"),
        ("tol = 2%", 'write tol = "2%"'),
        ("tol = 0,5", "tol = 0.5"),
        ("pick = 2 options", "a number stands alone: pick = 2"),
    ],
)
def test_a_number_stands_alone(line: str, said: str) -> None:
    """In quotes it would be no number any more."""
    help_ = syntax_help("Expected newline or end of document after a statement", line)
    assert said in help_
    assert "quotes" not in help_


@pytest.mark.parametrize(
    "line",
    [
        "answer = 17q",
        "title = 10 things",
        "answer = 2 of the many who were seen in those years",
        "why = 2, 3",
    ],
)
def test_what_begins_with_a_number_but_is_a_text(line: str) -> None:
    """It goes in quotes."""
    message = "Expected newline or end of document after a statement"
    assert syntax_help(message, line) == "put the text in double quotes"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('accept = "four", "4"', 'accept = ["four", "4"]'),
        ("answer = 'a', \"b\",  # both", "answer = ['a', \"b\"]"),
    ],
)
def test_several_answers_stand_in_brackets(line: str, said: str) -> None:
    """With the very line as it should be."""
    message = "Expected newline or end of document after a statement"
    assert syntax_help(message, line) == f"several answers stand in brackets: {said}"
