"""Messages and help for what the TOML parser does not accept."""

import pytest

from her2quiz.deckfile.broken.syntax_help import in_plain_words, syntax_help


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("Unterminated string", "a text of several lines is not closed"),
        ("Expected \"'''\"", "a text of several lines is not closed"),
        ('Expected "\'"', "a text in quotes is not closed"),
        ("Expected ']]' at the end of an array declaration", "the brackets do not match"),
        ("Illegal character '\\n'", "a text in quotes is not closed on its line"),
        ("Illegal character '\\x1b'", "there is an invisible control character here"),
        ("Cannot declare ('card',) twice", "this heading already exists"),
        ("Cannot overwrite a value", "this key already exists"),
        ("Duplicate inline table key 'a'", "this key already exists"),
    ],
)
def test_messages_of_the_parser_are_put_in_plain_words(message: str, plain: str) -> None:
    """Messages that begin in the same way but mean different things get different words."""
    assert in_plain_words(message) == plain


def test_an_unknown_message_is_passed_on() -> None:
    """A later Python may have new messages."""
    assert in_plain_words("Something new") == "something new"
    assert in_plain_words("") == ""


def test_there_is_always_help() -> None:
    """Where no rule applies, the help says what a line looks like."""
    assert "question =" in syntax_help("Something new", 'answer = "A"')


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("answer = 2 copies", 'answer = 2 and, on a line of its own, unit = "copies"'),
        ("answer = 10%  # of cells", 'answer = 10 and, on a line of its own, unit = "%"'),
        ("answer=4.5mg/kg", 'answer = 4.5 and, on a line of its own, unit = "mg/kg"'),
        ("answer = 2,5 %", 'answer = 2.5 and, on a line of its own, unit = "%"'),
        ("answer = 2,0", "with a decimal point: answer = 2.0"),
        ("answer = 2,000", "2.000 or 2000"),
        ("tol = 2%", 'write tol = "2%"'),
        ("tol = 0,5", "tol = 0.5"),
        ("pick = 2 options", "write only the number: pick = 2"),
    ],
)
def test_help_with_a_number(line: str, said: str) -> None:
    """The help does not say to quote it: in quotes it would no longer be a number."""
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
def test_a_text_that_begins_with_a_number(line: str) -> None:
    """The help says to quote it."""
    message = "Expected newline or end of document after a statement"
    assert syntax_help(message, line) == "put the text in double quotes"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('accept = "four", "4"', 'accept = ["four", "4"]'),
        ("answer = 'a', \"b\",  # both", "answer = ['a', \"b\"]"),
    ],
)
def test_help_with_several_answers(line: str, said: str) -> None:
    """It gives the line as it should be, in brackets."""
    message = "Expected newline or end of document after a statement"
    assert syntax_help(message, line) == f"put several answers in brackets: {said}"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *(
            ('  "second", // the other', "put # before a comment"),
            ('answer = ["a", "b", -- c', "put # before a comment"),
        ),
        *(('- question = "Which?"', "before the key"), ('2) answer = "a"', "before the key")),
        *(('**answer** = "a"', "around the key"), ("`why` = 'b'", "around the key")),
        *(("as_of = January 2025", "2025-01-31"), ("review_by = next year", "2025-01-31")),
        *(("answer = 1/3", "decimal point"), ("answer = 3 / 4", "decimal point")),
    ],
)
def test_help_with_what_is_pasted_around_a_line(line: str, said: str) -> None:
    """Bullets, marks and comments of other languages."""
    assert said in syntax_help("Invalid statement", line)


def test_blanks_between_the_texts_of_a_list() -> None:
    """However many there are, and whether or not a comment is behind them: there is one way to read them."""
    blanks = " " * 40
    message, texts = "Unclosed array", "answer = [" + 15 * f'"a"{blanks}'
    assert syntax_help(message, f"{texts}// c") == "put # before a comment"
    assert syntax_help(message, f"{texts}?") != "put # before a comment"
