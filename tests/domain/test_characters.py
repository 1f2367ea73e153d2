"""Control characters: found in decks, and shown as what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.characters import control_in, one_line, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("HER2 ≥ 2.0 – “yes”", "HER2 ≥ 2.0 – “yes”", id="ordinary"),
        pytest.param("a\nb", "a\nb", id="line end"),
        pytest.param("a\tb", "a    b", id="tab"),
        pytest.param("a\rb", "a b", id="carriage return"),
        pytest.param("\x1b[31mred", "␛[31mred", id="escape"),
        pytest.param("\x00\x07", "␀␇", id="null and bell"),
        pytest.param("a\x7f\x9b", "a\ufffd\ufffd", id="delete and C1"),
        pytest.param("abc\u202edef", "abc\ufffddef", id="right-to-left override"),
        pytest.param("a\u2066b\u200b", "a\ufffdb", id="isolate and zero width"),
        pytest.param("a\u2028b\u00a0c", "a b c", id="other spaces"),
        pytest.param("\ud800", "\ufffd", id="half a character"),
    ],
)
def test_control_characters_are_made_visible(text: str, shown: str) -> None:
    """What could steer the terminal is shown as what it is."""
    assert printable(text) == shown


@given(st.text())
def test_what_is_printable_cannot_steer_a_terminal(text: str) -> None:
    """Only line ends and characters that print are left, and a second time changes nothing."""
    shown = printable(text)
    assert all(character == "\n" or character.isprintable() for character in shown)
    assert printable(shown) == shown


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    """Whatever the text, it stays on its line."""
    assert len(one_line(text).splitlines()) <= 1


@given(st.characters())
def test_what_is_no_control_character_can_be_printed(character: str) -> None:
    """A character that passes is shown as itself, as a blank, or as a mark that it has no picture."""
    shown = printable(character)
    assert bool(control_in(character)) <= (shown != character)


@pytest.mark.parametrize("character", [*"\x00\x07\x08\x0b\x1b\x7f\x85\x9b\u202a\u202e\u2066\u2069", "\ud800"])
def test_control_characters_are_known(character: str) -> None:
    """Controls of both sets, overrides of the direction and halves of pairs could steer a terminal."""
    assert control_in(character)


@pytest.mark.parametrize("character", [*"\n\t\ra 乳é≥\u200d\u00a0🧬"])
def test_ordinary_characters_are_no_controls(character: str) -> None:
    """Line ends, tabs, accents, other scripts and emoji are texts."""
    assert not control_in(character)
