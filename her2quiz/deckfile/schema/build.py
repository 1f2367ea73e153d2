"""Builds the schema of decks: for each place its keys, what they mean, and which of them go together."""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from her2quiz.deckfile.answers.schema_pieces import HAS_OPTIONS
from her2quiz.deckfile.cards.card_values import CARD_SCHEMA
from her2quiz.deckfile.cards.header_reader import DEFAULT_KEYS, HEADER_KEYS, HEADER_SCHEMA, LINT_SCHEMA
from her2quiz.deckfile.deck.case_questions import SHELL_KEYS
from her2quiz.deckfile.deck.translation import HEADER as TRANSLATED_HEADER
from her2quiz.deckfile.deck.translation import WORDS
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS, COMMON_KEYS, OPTION_SCHEMA
from her2quiz.deckfile.fields.json_schema import (
    TEXT,
    Properties,
    Schema,
    has_any,
    tables_of,
    with_short_forms,
    without,
)
from her2quiz.deckfile.fields.table import LONG_FORMS, SHORT_FORMS
from her2quiz.deckfile.kinds import single_best
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import KEYS_OF_KINDS, READERS
from her2quiz.deckfile.rows.row_table import KEYS as TABLE_KEYS
from her2quiz.deckfile.rows.row_table import OWN_KEYS as OWN_TABLE_KEYS

_ELSEWHERE = {"ask": "card", "row_ask": "card", "words": "card", "table": "card", "defaults": "card"}
"""The place that describes the keys which mean the same in several places."""

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that Taplo supports; an identifier, not an address that is fetched."""

_TRANSLATION = {*TRANSLATED_HEADER, "translates", "format"}


def _only(keys: Iterable[str], properties: Properties) -> Properties:
    return {key: properties[key] for key in keys}


_KIND_SCHEMA: Properties = {key: value for reader in READERS for key, value in reader.keys.items()}
_QUESTION: Properties = {**_only((*COMMON_KEYS, "answer"), CARD_SCHEMA), **_KIND_SCHEMA}
_CARD: Properties = {**_QUESTION, "case": TEXT, "ask": tables_of("ask")}
_TRANSLATED_ASKS: Schema = {"type": "object", "additionalProperties": {"type": "object"}}  # by their ids
_TRANSLATED: Properties = {**_CARD, "then": CARD_SCHEMA["then"], "ask": _TRANSLATED_ASKS}

PLACES: Mapping[str, Properties] = {
    "deck": {**HEADER_SCHEMA, "translates": TEXT},
    "defaults": _only(DEFAULT_KEYS, _QUESTION),
    "lint": LINT_SCHEMA,
    "card": _CARD,
    "ask": {**_QUESTION, "then": CARD_SCHEMA["then"]},
    "option": OPTION_SCHEMA,
    "table": _only(TABLE_KEYS, {**_QUESTION, **OWN_TABLE_KEYS}),
    "row_ask": {**_QUESTION, "feedback": TEXT},
    "words": _only(WORDS - {*SHORT_FORMS.values()}, _TRANSLATED),
}
"""The keys of each place in their full form, each with the values it may have."""


def schema() -> Schema:
    """Return the JSON Schema of a deck, or of a translation."""
    definitions = {name: {**_place(name), "additionalProperties": False} for name in PLACES if name != "deck"}
    definitions["card"]["allOf"] = _card_rules(PLACES["card"])
    definitions["ask"]["allOf"] = _ask_rules()
    definitions["row_ask"]["allOf"] = _row_ask_rules()
    return {
        "$schema": DRAFT,
        "title": "A her2quiz deck",
        **_place("deck"),
        "if": {"required": ["translates"]},
        "then": {**_allowed(_TRANSLATION), "additionalProperties": {"$ref": "#/definitions/words"}},
        "else": {**_allowed(HEADER_KEYS), "additionalProperties": False, "required": ["title"]},
        "definitions": definitions,
    }


def _place(place: str) -> Schema:
    properties = {key: _property(place, key) for key in with_short_forms(PLACES[place])}
    return {"description": meaning(place), "type": "object", "properties": properties}


def _property(place: str, key: str) -> Schema:
    long = LONG_FORMS.get(key, key)
    said = meaning(place, long) if key == long else f"Short for {long}. {meaning(place, long)}"
    return {"description": said, **PLACES[place][long]}


def _allowed(keys: Collection[str]) -> Schema:
    return {"properties": dict.fromkeys(sorted(keys), True)}


def _card_rules(keys: Iterable[str]) -> list[Schema]:
    """Return the rules of a card that may have some keys."""
    return [_shell_rule(keys), _shared_options_rule(), *_kind_rules()]


def _ask_rules() -> list[Schema]:
    """Return the rules of a question below a card."""
    return [*_kind_rules()]


def _row_ask_rules() -> list[Schema]:
    """Return the rules of a question about rows, whose options or number may come from a column."""
    from_column = {"if": single_best.FROM_COLUMN, "then": without(_keys_of_others(single_best.READER))}
    return [*_kind_rules(in_rows=True), from_column]


def _kind_rules(*, in_rows: bool = False) -> Iterator[Schema]:
    """Return a rule for each key that only some kinds have: the other kinds must not have it."""
    answered = has_any(*with_short_forms(ANSWER_FIELDS))
    for key in sorted(KEYS_OF_KINDS - {*ANSWER_FIELDS}):
        fitting = [_shape(reader, in_rows=in_rows) for reader in READERS if key in reader.keys]
        yield {"if": {"allOf": [answered, {"not": {"anyOf": fitting}}]}, "then": without([key])}


def _shape(reader: Reader, *, in_rows: bool) -> Schema:
    if in_rows and reader.shape_in_rows is not None:
        return {"anyOf": [reader.shape, reader.shape_in_rows]}
    return reader.shape


def _shared_options_rule() -> Schema:
    """Return the rule of a card whose options serve several questions: an answer in words is one of the options."""
    reader = single_best.SHARED_OPTIONS
    others = sorted({*_keys_of_others(reader)} - {*ANSWER_FIELDS})
    ask = {"if": reader.shape, "then": without(others)}
    return {"if": {"allOf": [HAS_OPTIONS, has_any("ask")]}, "then": {"properties": {"ask": {"items": ask}}}}


def _shell_rule(keys: Iterable[str]) -> Schema:
    """Return the rule of a card with questions below it: the keys of a question belong there."""
    return {"if": has_any("case", "ask"), "then": without(with_short_forms({*keys} - SHELL_KEYS))}


def _keys_of_others(reader: Reader) -> list[str]:
    return sorted(KEYS_OF_KINDS - reader.keys.keys())


def meaning(place: str, key: str = "") -> str:
    """Say what a key means at a place; without a key, what the place itself is."""
    words = _meanings()
    if not key:
        return words["places"][place]
    found = words.get(place, {}).get(key)
    return found if found is not None else words[_ELSEWHERE[place]][key]


@cache
def _meanings() -> Mapping[str, Mapping[str, str]]:
    text = (files("her2quiz.deckfile.schema") / "meanings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
