"""The quick parser reads decks as the standard one does, and the standard one says what is wrong."""

import tomllib

import pytest

from her2quiz.deckfile.toml.parse import BrokenText, Document, WrittenNumber, parse
from tests.hostile import EVERY_KIND

READ_ALIKE = {
    "every kind": EVERY_KIND.read_text(encoding="utf-8"),
    "dates": "a = 2026-01-02\nb = 2026-01-02 03:04:05Z\nc = 03:04:05.5\n",
    "numbers": "a = [1, 0x1f, 1_000, 1.50, 1e3, inf, -nan]\n",
    "texts": 'a = """\nx\\\n  y\\u00e9"""\nb = \'\'\'\n"\'\'\'\n"c d".e = "\\t"\n',
    "tables": "[a]\nb.c = {d = 1, e.f = 2}\n[[a.g]]\n[[a.g]]\nh = 1\n",
}

BROKEN = {
    "no value": 'title = "T"\nanswer =\n',
    "a key twice": "a = 1\na = 2\n",
    "a table twice": "[a]\n[a]\n",
    "an escape of TOML 1.1": 'a = "\\e"\n',
    "two figures in hexadecimal of TOML 1.1": 'a = "\\x41"\n',
    "braces over several lines, of TOML 1.1": "a = {\n  b = 1,\n}\n",
    "no seconds, as in TOML 1.1": "a = 07:32\n",
    "no day": "a = 2026-02-30\n",
    "an open text": 'a = "x\n',
}


@pytest.mark.parametrize("text", READ_ALIKE.values(), ids=READ_ALIKE.keys())
def test_a_deck_is_read_as_the_standard_parser_reads_it(text: str) -> None:
    """To the last value."""
    parsed = parse(text)
    assert isinstance(parsed, Document)
    assert repr(parsed.data) == repr(tomllib.loads(text, parse_float=WrittenNumber))


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_wrong_is_said_by_the_standard_parser(text: str) -> None:
    """In its own words, and it refuses whatever that refuses."""
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(text)
    parsed = parse(text)
    assert isinstance(parsed, BrokenText)
    assert str(parsed.error) == str(refused.value)


def test_a_number_is_kept_as_it_is_written() -> None:
    """In every place where a number can be."""
    parsed = parse("a = 0.50\nb = [1.0]\nc = {d = 2.10}\n")
    assert isinstance(parsed, Document)
    numbers = parsed.data["a"], parsed.data["b"][0], parsed.data["c"]["d"]
    assert [number.text for number in numbers] == ["0.50", "1.0", "2.10"]
