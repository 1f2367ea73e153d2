"""Messages, templates and fields of any content: they are read or refused, and never anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.exchange.anki.field_text import text_of
from her2quiz.exchange.anki.sides import Filler, is_empty
from her2quiz.exchange.anki.templates import back_of, front_of
from her2quiz.exchange.anki.wire import BrokenMessageError, fields_of
from tests.exchange.anki.packages import message

_PIECES = st.sampled_from(
    [
        "{{",
        "}}",
        "{{{",
        "#",
        "^",
        "/",
        "Front",
        "Back",
        "type:",
        "hint:",
        "cloze:",
        "<hr id=answer>",
        "<script>",
        "<!--",
        " ",
        "x",
    ]
)


@given(st.binary(max_size=60))
def test_any_message(data: bytes) -> None:
    """It has fields, or is broken."""
    try:
        fields = [*fields_of(data)]
    except BrokenMessageError:
        return
    assert len(fields) <= len(data)


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(0, 2**40) | st.binary(max_size=300)), max_size=6))
def test_what_was_written_is_read(fields: list[tuple[int, int | bytes]]) -> None:
    """Every field with its number and value."""
    assert [*fields_of(b"".join(message(number, value) for number, value in fields))] == fields


@given(st.lists(_PIECES, max_size=20).map("".join))
def test_any_template(template: str) -> None:
    """It is filled in, and what it shows has no name of a field between braces left."""
    values = {"Front": "asked", "Back": "said"}
    for parts in (front_of(template), back_of(template)[0]):
        shown = Filler(values).side(parts).main
        assert "{{Front}}" not in shown
        assert text_of(shown, ()).images == ()


def test_sections_inside_one_another_have_an_end() -> None:
    """However many are opened, and never closed."""
    template = "{{#Front}}" * 3000 + "x" + "{{/Front}}" * 3000
    assert Filler({"Front": "asked"}).side(front_of(template)).main == "x"


@pytest.mark.parametrize(
    "text",
    [
        "<script" * 12_000,
        "<!--" * 25_000,
        "{{" + " " * 99_000,
        "{{" * 50_000,
        "<hr " + "id=answer" * 11_000,
        "\xa0" * 90_000 + "x",
        "&nbsp;<br>" * 9_000 + "x",
        "[sound:" * 14_000,
        "{{c1::" * 16_000,
        "{{c1" + ",1" * 45_000,
    ],
)
def test_signs_that_nothing_ends(text: str) -> None:
    """Text of the longest template in which each sign could begin something is read in one go."""
    values = {"Front": text, "Back": text}
    back, _ = back_of(f"{text}{{{{Back}}}}")
    shown = Filler(values).side((*front_of(text), *back)).main
    assert is_empty(text) is False
    assert text_of(shown[:100_000], ()).images == ()
