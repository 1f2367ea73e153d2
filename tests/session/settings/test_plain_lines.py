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
    st.sampled_from(
        ["true", "false", "True", "0", "00", "07", "1_0", "+1", "-1", "1.5", "٣", "9" * 30, "", "[]"]
    ),
    st.text("a1\"\\'# =\t\r\x00\x7f\u2028é", max_size=4).map(lambda text: f'"{text}"'),
    st.text("a1\"\\'# =\t\r", max_size=4),
)
LINES = st.tuples(NAMES, st.sampled_from([" = ", "=", "  = "]), VALUES).map("".join)
TEXTS = st.lists(LINES | st.sampled_from(["", " ", "# a note", "[keys]", "\r"]), max_size=4).map("\n".join)


@given(TEXTS)
@settings(max_examples=200)
def test_what_is_read_without_a_parser_is_what_a_parser_reads(text: str) -> None:
    """Of any other text nothing is read."""
    found = plain_data(text)
    assert found is None or found == tomllib.loads(text)


def test_what_the_program_writes_is_read_without_a_parser() -> None:
    """Except headings and fractions."""
    plain = {name: each.default for name, each in SETTINGS.items() if each.type in (str, int, bool)}
    assert plain_data(tomli_w.dumps(plain)) == plain
    assert len(plain) > 15


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("retention = 0.85\n", {"retention": 0.85}),
        ('[keys]\nundo = "f2"\n', {"keys": {"undo": "f2"}}),
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
