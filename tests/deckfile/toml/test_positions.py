"""Positions of keys, values, lines and words."""

import tomllib
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from her2quiz.deckfile.toml import positions as module
from her2quiz.deckfile.toml.positions import Positions, find_positions
from her2quiz.deckfile.toml.walk import Entry
from her2quiz.deckfile.toml.where import EntryPath, Position
from tests.deckfile.strategies import documents
from tests.thoroughness import some

DECK = "[[card]]\na = 1\n" * 9
"""Nine cards."""


def at(data: Any, path: EntryPath) -> Any:
    """Step down a path."""
    for step in path:
        data = data[step]
    return data


def leaves(data: Any, path: EntryPath = ()) -> list[EntryPath]:
    """Return the paths of all values that hold no others."""
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in leaves(value, (*path, key))]
    if isinstance(data, list):
        return [leaf for place, value in enumerate(data) for leaf in leaves(value, (*path, place))]
    return [path]


def is_heading(entry: Entry) -> bool:
    """Whether it is the heading of a table, which is its own key."""
    return entry.key == entry.value


def parsed(text: str) -> tuple[dict[str, Any], Positions]:
    """Parse a text and find its positions; a text that is not TOML is no example."""
    try:
        return tomllib.loads(text), find_positions(text)
    except tomllib.TOMLDecodeError:
        assume(False)
        raise


def every_value_is_where_it_is_said_to_be(text: str, data: dict[str, Any], positions: Positions) -> None:
    """Parsing the text at a value's position again gives the value."""
    for path, entry in positions.entries.items():
        if not is_heading(entry):
            start, end = entry.value
            again = tomllib.loads(f"again = {text[start:end]}")["again"]
            assert repr(again) == repr(at(data, path))


def every_leaf_has_a_position(text: str, data: dict[str, Any], positions: Positions) -> None:
    """Every value of the standard parser has a position."""
    assert set(leaves(data)) <= set(positions.entries)


def every_key_is_where_it_is_said_to_be(text: str, data: dict[str, Any], positions: Positions) -> None:
    """Parsing the text at a key's position again gives the end of its path."""
    for path, entry in positions.entries.items():
        start, end = entry.key
        if start < end and not is_heading(entry):
            again = tomllib.loads(f"{text[start:end]} = 0")
            keys = leaves(again)[0]
            assert path[-len(keys) :] == keys


def every_heading_is_one(text: str, data: dict[str, Any], positions: Positions) -> None:
    """The position of a table is its heading, brackets included, and the data has that table."""
    for path, entry in positions.entries.items():
        if is_heading(entry):
            heading = text[slice(*entry.value)]
            assert (heading[0], heading[-1]) == ("[", "]")
            assert isinstance(at(data, path), dict)


def every_position_is_on_one_line(text: str, data: dict[str, Any], positions: Positions) -> None:
    """A position never goes beyond the end of its line."""
    for path in positions.entries:
        for span in (positions.key(path), positions.value(path), positions.line_in(path, 1)):
            assert 1 <= span.column <= span.column + span.width - 1 <= max(1, len(positions.line(span.line)))


def every_position_is_the_same_among_few(text: str, data: dict[str, Any], positions: Positions) -> None:
    """What is in one table is where it is in the whole file, and so is what is nearest to an entry that is not there."""
    paths = {path[:length] for path in positions.entries for length in range(len(path) + 1)}
    paths |= {(*path, "none") for path in paths}
    for table in {path[:2] for path in paths}:
        few = Positions(text, positions.line_starts, frozenset({table}))
        for path in filter(lambda path: path[:2] == table, paths):
            assert (few.key(path), few.value(path)) == (positions.key(path), positions.value(path))


CHECKS = (
    every_value_is_where_it_is_said_to_be,
    every_leaf_has_a_position,
    every_key_is_where_it_is_said_to_be,
    every_heading_is_one,
    every_position_is_on_one_line,
    every_position_is_the_same_among_few,
)


@given(documents())
@settings(max_examples=some(400))
def test_every_entry_is_where_it_is_said_to_be(text: str) -> None:
    """Every check holds of every document; making one takes longer than all of them."""
    data, positions = parsed(text)
    for check in CHECKS:
        check(text, data, positions)


@pytest.mark.parametrize(
    ("text", "line", "span"),
    [
        pytest.param('a = """\none\n  two\n"""', 1, Position(3, 3, 3), id="block"),
        pytest.param('a = """one\ntwo"""', 0, Position(1, 8, 3), id="block that begins at once"),
        pytest.param('a = """one\ntwo"""', 1, Position(2, 1, 3), id="block that ends at once"),
        pytest.param('a = """\r\none\r\ntwo\r\n"""', 1, Position(3, 1, 3), id="Windows line ends"),
        pytest.param("a = '''\none\\\ntwo\n'''", 1, Position(3, 1, 3), id="no escapes in single quotes"),
        pytest.param('a = """\none \\\n  more\ntwo\n"""', 1, Position(4, 1, 3), id="joined lines"),
        pytest.param(
            'a = """\none \\  \n\n\n  more\ntwo\n"""', 1, Position(6, 1, 3), id="joined over empty lines"
        ),
        pytest.param('a = """\none\\ntwo\n"""', 1, Position(2, 6, 3), id="broken line"),
        pytest.param('a = """\none\\u000Atwo\n"""', 1, Position(2, 10, 3), id="line broken by its number"),
        pytest.param('a = """\none\\\\n\ntwo\n"""', 1, Position(3, 1, 3), id="escaped backslash"),
        pytest.param('a = "one\\ntwo"', 1, Position(1, 5, 10), id="text on one line"),
        pytest.param('a = """\none\n"""', 7, Position(2, 1, 3), id="line that is not there"),
        pytest.param('a = """\n\n\n"""', 1, Position(3, 1, 1), id="empty line"),
    ],
)
def test_a_line_inside_a_text_is_found(text: str, line: int, span: Position) -> None:
    """Each line of a text that goes over several lines has a position in the file."""
    assert find_positions(text).line_in(("a",), line) == span


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("card", 1, "answer"), 4, id="the table for a key that is not there"),
        pytest.param(("card", 1, "option"), 6, id="the first of several tables"),
        pytest.param(("card", 1, "vars"), 5, id="the first of several dotted keys"),
        pytest.param(("card", 9), 1, id="the top for a table that is not there"),
        pytest.param((), 1, id="the top"),
    ],
)
def test_what_has_no_position_is_shown_at_the_nearest_entry(path: EntryPath, line: int) -> None:
    """A diagnostic can always point somewhere."""
    text = 'title = "T"\n\n[[card]]\n[[card]]\nvars.kg = [1]\n[[card.option]]\n[[card.option]]\n'
    assert find_positions(text).key(path).line == line


PIECES = st.sampled_from(
    [
        "[[card]]\n",
        "[[card]] # the next\r\n",
        "  [[card]]\n",
        "[[ card ]]\n",
        "[['card']]\n",
        "[[card.option]]\n",
        "[card.vars]\n",
        "[lint]\n",
        "[[table]]\n",
        'a = "one"\n',
        'b = """\n[[card]]\na = "two"\n"""\n',
        "c = '''\n  [[card]]\n'''\n",
        "d = [\n  [1],\n[[2]],\n]\n",
        "e = 5 # [[card]]\n",
        "f.g = 1\n",
        "card = [{a = 1}, {a = 2}]\n",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.sets(st.integers(0, 5)))
def test_a_few_cards_are_found_where_all_are(text: str, numbers: set[int]) -> None:
    """Whatever their headings look like, and what looks like a heading."""
    data, every = parsed(text)
    cards = data.get("card")
    count = len(cards) if isinstance(cards, list) else 0
    tables = {path[:2] for path in every.entries if path[0] != "card" or len(path) == 1 or path[1] in numbers}
    some_of_it = Positions(text, every.line_starts, frozenset(tables), count)
    paths = [
        *(path for path in every.entries if path[:2] in tables),
        *(("card", n) for n in numbers),
        ("card",),
    ]
    for path in (*paths, *((*path, "not there") for path in paths)):
        assert (some_of_it.key(path), some_of_it.value(path)) == (every.key(path), every.value(path))


@pytest.mark.parametrize(("text", "walked"), [(DECK, 3), ("[lint]\n" + DECK, 11)])
def test_cards_that_are_not_wanted_are_passed_over(text: str, walked: int) -> None:
    """Where no other heading is among them."""
    positions = Positions(text, [0], frozenset({("card", 7)}), 9)
    assert len(positions.entries) == walked


def test_a_line_after_the_end_is_empty() -> None:
    """There is no text after the end of a file."""
    assert find_positions("a = 1").line(2) == ""


def test_what_is_about_the_whole_file_is_found_without_a_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deck of 20,000 cards without a mistake is not walked."""
    monkeypatch.setattr(module, "walk", lambda _text: pytest.fail("the text was walked"))
    assert find_positions("a = 1").value(()) == Position(1, 1)
