"""What is said when the TOML parser gives up."""

import pytest

from her2quiz.deckfile.syntax_help import in_plain_words, syntax_help


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
