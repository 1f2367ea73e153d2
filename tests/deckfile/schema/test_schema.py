"""The schema says what the reader says: the same keys, and the same decks let pass or refused."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from her2quiz.deckfile.cards.header_reader import DEFAULT_KEYS, HEADER_KEYS
from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.deckfile.deck.translation import WORDS
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS, COMMON_KEYS, OPTION_KEYS
from her2quiz.deckfile.fields.table import SHORT_FORMS
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.rows.row_table import KEYS as TABLE_KEYS
from her2quiz.deckfile.schema.build import schema
from her2quiz.deckfile.toml.find_files import deck_files
from tests.deckfile.goldens import decks as golden_decks
from tests.deckfile.goldens import expected_file
from tests.deckfile.reading import FILE, codes

TESTS = Path(__file__).parents[2]
UNKNOWN_KEY = "D102"
GOOD = [*deck_files([TESTS / "example-decks", TESTS.parent / "decks"])]
GOLDEN = [deck for deck in golden_decks() if not deck.stem.startswith(("d001", "d002"))]  # those are no TOML
A_DECK = 'title = "T"\n[[card]]\nquestion = "Which gene?"\n'


@cache
def validator() -> Draft7Validator:
    """The schema, made once."""
    Draft7Validator.check_schema(schema())
    return Draft7Validator(with_places(schema()))


def as_json(value: Any) -> Any:
    """Return a value as editors hand it to a schema: JSON knows no dates."""
    match value:
        case dict():
            return {key: as_json(inner) for key, inner in value.items()}
        case list():
            return [as_json(inner) for inner in value]
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return value


def complaints(text: str) -> list[str]:
    """Say what the schema has against a deck: where, and what."""
    errors = validator().iter_errors(as_json(tomllib.loads(text)))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def with_places(value: Any) -> Any:
    """Replace `false` with `not anything`: it means the same, but the library then reports the position."""
    match value:
        case dict():
            return {key: with_places(inner) for key, inner in value.items() if key != "properties"} | {
                "properties": {
                    key: {"not": {}} if inner is False else with_places(inner)
                    for key, inner in value.get("properties", {}).items()
                }
            }
        case list():
            return [with_places(inner) for inner in value]
        case _:
            return value


def keys_of(place: str) -> set[str]:
    """Return the keys that the schema has at a place."""
    return set(schema()["definitions"][place]["properties"])


def with_short_forms(keys: set[str]) -> set[str]:
    """Add the short forms."""
    return keys | {short for long, short in SHORT_FORMS.items() if long in keys}


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in GOOD])
@pytest.mark.much_work
def test_a_good_deck_fits(deck: Path) -> None:
    """Every example and every shipped deck, a translation among them."""
    assert complaints(deck.read_text(encoding="utf-8")) == []


def said_of(deck: Path) -> Reading:
    """Read a golden deck."""
    return read_text(deck.read_text(encoding="utf-8-sig"), deck)


def unreadable(deck: Path) -> bool:
    """Whether a golden deck is no TOML after all."""
    try:
        tomllib.loads(deck.read_text(encoding="utf-8-sig"))
    except ValueError:
        return True
    return False


PROBLEMS = {deck: expected_file(deck).read_text(encoding="utf-8") for deck in GOLDEN if not unreadable(deck)}
"""What is said of each deck, as tests/deckfile/test_golden.py makes sure; so none has to be read for its name here."""
WITH_UNKNOWN_KEYS = [deck for deck, said in PROBLEMS.items() if f"[{UNKNOWN_KEY}]" in said]
WITHOUT_PROBLEMS = [deck for deck, said in PROBLEMS.items() if not said]


def test_there_are_golden_decks_of_both_sorts() -> None:
    """So that the next two tests test something."""
    assert WITH_UNKNOWN_KEYS
    assert WITHOUT_PROBLEMS


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in WITH_UNKNOWN_KEYS])
def test_a_deck_with_an_unknown_key_is_refused(deck: Path) -> None:
    """And each of the keys that the reader does not know is named, or is where the complaint points."""
    said = complaints(deck.read_text(encoding="utf-8-sig"))
    unknown = [
        found[1]
        for diagnostic in said_of(deck).diagnostics
        if diagnostic.code == UNKNOWN_KEY and (found := re.search(r"'([^']+)'", diagnostic.message))
    ]
    assert unknown
    assert [key for key in unknown if not any(names(line, key) for line in said)] == []


def names(complaint: str, key: str) -> bool:
    """Whether a complaint of the schema is about a key."""
    where, _, what = complaint.partition(": ")
    return where.rpartition("/")[2] == key or f"'{key}'" in what


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in WITHOUT_PROBLEMS])
def test_a_golden_deck_without_a_problem_fits(deck: Path) -> None:
    """What looks odd and is right to the reader is right to an editor too."""
    assert complaints(deck.read_text(encoding="utf-8-sig")) == []


def test_the_keys_are_those_of_the_reader() -> None:
    """No key is missing, and none is there that the reader does not know."""
    of_kinds = set[str]().union(*(reader.keys for reader in READERS))
    question = with_short_forms({*COMMON_KEYS, *of_kinds, *ANSWER_FIELDS})
    assert set(schema()["properties"]) == {*HEADER_KEYS, "translates"}
    assert keys_of("card") == question | {"case", "ask"}
    assert keys_of("ask") == question | {"then"}
    assert keys_of("row_ask") == question | {"feedback"}
    assert keys_of("option") == OPTION_KEYS
    assert keys_of("table") == TABLE_KEYS
    assert keys_of("defaults") == DEFAULT_KEYS
    assert keys_of("lint") == {"ignore"}
    assert keys_of("words") == WORDS


PLACES = {
    "": "{key} = 0\n" + A_DECK + "answer = true",
    "defaults": A_DECK + "answer = true\n[defaults]\n{key} = 0",
    "lint": A_DECK + "answer = true\n[lint]\n{key} = 0",
    "card": A_DECK + "answer = true\n{key} = 0",
    "ask": 'title = "T"\n[[card]]\ncase = "A story."\n[[card.ask]]\nquestion = "Which?"\nanswer = true\n{key} = 0',
    "option": A_DECK + '[[card.option]]\ntext = "A"\nright = true\n{key} = 0\n[[card.option]]\ntext = "B"',
    "table": 'title = "T"\n[[table]]\ncolumns = ["a"]\nrows = "x"\n{key} = 0\n[[table.ask]]\nquestion = "{{a}}?"\nanswer = true',
    "row_ask": 'title = "T"\n[[table]]\ncolumns = ["a"]\nrows = "x"\n[[table.ask]]\nquestion = "{{a}}?"\nanswer = true\n{key} = 0',
}
"""A deck for each place, with room for a key that nobody knows."""


@pytest.mark.parametrize("place", PLACES)
def test_an_unknown_key_is_refused_everywhere(place: str) -> None:
    """Both the reader and the schema refuse it, and the schema points at its position."""
    text = PLACES[place].format(key="zzyzx")
    assert codes(read_text(text, FILE)) == [UNKNOWN_KEY]
    assert len(complaints(text)) == 1
    assert "'zzyzx' was unexpected" in complaints(text)[0]


BODIES = {
    "flip": 'answer = "ERBB2"',
    "typed": 'answer = "ERBB2"\ntyped = true',
    "formula": 'answer = "= 6 * kg"\nvars.kg = [48, 55, 62, 70]',
    "statement": "answer = true",
    "number": "answer = 10",
    "names": 'answer = ["HER2", "HER3"]',
    "best": 'options = """\n* one\n- two\n- three"""',
    "several": 'options = """\n* one\n* two\n- three"""\nmulti = true',
    "order": 'order = """\none\ntwo\nthree"""',
    "match": 'match = """\na -> b\nc -> d"""',
    "groups": 'groups = """\nA: a, b\nB: c"""',
    "cloze": 'cloze = "It is {{this}}."',
    "field": 'field = "ihc"',
    "signals": 'field = "fish"',
    "record": 'record = "ihc"',
    "report": 'record = "ish"',
}
OF_SOME_KINDS = {
    "accept": '["HER4"]',
    "reject": '["HER4"]',
    "unit": '"mg"',
    "tol": "1",
    "within": "true",
    "choices": "2",
    "multi": "true",
    "pick": "1",
    "scores": '["1+", "2+"]',
    "ish_groups": "[1, 2]",
}


def pairs() -> Iterator[tuple[str, str]]:
    """Return each kind of question with each key that only some kinds have."""
    for kind, body in BODIES.items():
        yield from ((kind, key) for key in OF_SOME_KINDS if f"\n{key} =" not in body)


def test_every_key_of_some_kinds_is_tried() -> None:
    """A new one must be added to the table above."""
    of_kinds = set[str]().union(*(reader.keys for reader in READERS))
    assert {*OF_SOME_KINDS} == of_kinds - {*ANSWER_FIELDS}


def test_a_key_of_several_kinds_may_have_the_same_values_in_each() -> None:
    """Otherwise the schema would only know the values of one kind."""
    pieces = [(key, piece) for reader in READERS for key, piece in reader.keys.items()]
    assert [key for key, piece in pieces if piece != dict(pieces)[key]] == []


def test_every_field_of_an_answer_is_a_key_of_some_kind() -> None:
    """`answer` itself goes with any kind that has no field of its own."""
    assert {key for reader in READERS for key in reader.keys} >= {*ANSWER_FIELDS} - {"answer"}


@pytest.mark.parametrize(("kind", "key"), [*pairs()])
def test_a_key_goes_with_a_kind_in_the_schema_as_in_the_reader(kind: str, key: str) -> None:
    """Where the reader takes a key for one of another kind, an editor marks that very key."""
    text = f"{A_DECK}{BODIES[kind]}\n{key} = {OF_SOME_KINDS[key]}\n"
    is_unknown = UNKNOWN_KEY in codes(read_text(text, FILE))
    marked = [line.partition(":")[0] for line in complaints(text)]
    assert marked == ([f"card/0/{key}"] if is_unknown else [])


@pytest.mark.parametrize("question", ["q", "question"])
def test_a_card_without_an_answer_is_of_no_kind_yet(question: str) -> None:
    """So no key is one of another kind, in the reader or in the schema; the answer may still be written."""
    text = f'title = "T"\n[[card]]\n{question} = "Which gene?"\naccept = ["neu"]\n'
    assert codes(read_text(text, FILE)) == ["D111"]
    assert complaints(text) == []


def test_in_every_place_each_key_says_what_it_means() -> None:
    """A sentence for each, which an editor shows."""
    places = {**schema()["definitions"], "": schema()}
    said = {
        (name, key): value["description"]
        for name in places
        for key, value in places[name]["properties"].items()
    }
    assert [key for key, text in said.items() if not re.fullmatch(r"\S.+[.!?\"]", text)] == []
    assert [key for key, text in said.items() if len(text) > 200] == []


def test_no_meaning_is_left_over() -> None:
    """Every description belongs to a key that exists there."""
    described = tomllib.loads(
        (TESTS.parent / "her2quiz/deckfile/schema/meanings.toml").read_text(encoding="utf-8")
    )
    places = {"deck": set(schema()["properties"])} | {name: keys_of(name) for name in schema()["definitions"]}
    assert {*described.pop("places")} == {*places}
    for place, words in described.items():
        everywhere = set[str]().union(*places.values()) if place == "card" else places[place]
        assert {*words} <= everywhere
