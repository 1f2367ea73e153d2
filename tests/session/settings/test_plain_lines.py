"""Settings of one line each are read without a parser, and as a parser would."""

import tomllib
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.session.settings.plain_lines import data_of, plain_data
from her2quiz.session.settings.preferences import SETTINGS

NAMES = st.sampled_from([*SETTINGS]) | st.text('ab_-0. ="é', max_size=3)
VALUES = st.one_of(
    st.sampled_from(["true", "false", "True", "0", "00", "07", "1_0", "+1", "-1", "٣", "9" * 30, "", "[]"]),
    st.sampled_from(
        ["1.5", "0.93", "00.5", ".5", "5.", "1.5.2", "1e3", "0.1_0", "٣.5", "1.٣", "0." + "9" * 30]
    ),
    st.text("a1\"\\'# =\t\r\x00\x7f\u2028é", max_size=4).map(lambda text: f'"{text}"'),
    st.text("a1\"\\'# =\t\r", max_size=4),
)
LINES = st.tuples(NAMES, st.sampled_from([" = ", "=", "  = "]), VALUES).map("".join)
TEXTS = st.lists(
    LINES
    | st.sampled_from(["", " ", "# a note", "[keys]", "[a]", "[b", "[[a]]", "[a.b]", "[ a ]", "[]", "\r"]),
    max_size=4,
).map("\n".join)


@given(TEXTS)
@settings(max_examples=200)
def test_what_is_read_without_a_parser_is_what_a_parser_reads(text: str) -> None:
    """Of any other text nothing is read."""
    found = plain_data(text)
    assert found is None or found == tomllib.loads(text)


def test_what_the_program_writes_is_read_without_a_parser() -> None:
    """All that can be set, with a line under each heading."""
    written = {
        name: {"what-is-her2": 3} if each.is_table else each.default for name, each in SETTINGS.items()
    }
    assert plain_data(tomli_w.dumps(written)) == written
    assert {float, dict} <= {type(value) for value in written.values()}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("retention = 85e-2\n", {"retention": 0.85}),
        ('keys.undo = "f2"\n', {"keys": {"undo": "f2"}}),
        ("buttons = 2 # two\n", {"buttons": 2}),
        ('path = "a\\tb"\n', {"path": "a\tb"}),
    ],
)
def test_all_else_is_parsed(text: str, data: dict[str, Any]) -> None:
    """The parser is loaded for it."""
    assert plain_data(text) is None
    assert data_of(text) == data


def test_a_name_that_is_written_twice_is_left_to_the_parser() -> None:
    """It refuses it."""
    with pytest.raises(tomllib.TOMLDecodeError):
        data_of("buttons = 2\nbuttons = 4\n")
