"""Control characters: found in decks, and made visible."""

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
    """A character that could control the terminal is shown as a symbol."""
    assert printable(text) == shown


@given(st.text())
def test_printable_text_cannot_control_a_terminal(text: str) -> None:
    """Only line ends and printable characters are left, and a second call changes nothing."""
    shown = printable(text)
    assert all(character == "\n" or character.isprintable() for character in shown)
    assert printable(shown) == shown


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    """Any text stays on one line."""
    assert len(one_line(text).splitlines()) <= 1


@given(st.characters())
def test_other_characters_can_be_printed(character: str) -> None:
    """A character that is not a control character is shown as itself, as spaces or as the replacement character."""
    shown = printable(character)
    assert bool(control_in(character)) <= (shown != character)


@pytest.mark.parametrize("character", [*"\x00\x07\x08\x0b\x1b\x7f\x85\x9b\u202a\u202e\u2066\u2069", "\ud800"])
def test_control_characters_are_known(character: str) -> None:
    """C0 and C1 controls, direction overrides and lone surrogates could control a terminal."""
    assert control_in(character)


@pytest.mark.parametrize("character", [*"\n\t\ra 乳é≥\u200d\u00a0🧬"])
def test_ordinary_characters_are_not_controls(character: str) -> None:
    """Line ends, tabs, accents, other scripts and emoji are allowed."""
    assert not control_in(character)
