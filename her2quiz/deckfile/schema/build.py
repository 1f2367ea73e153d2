"""Builds the schema: the reader's own keys, each with what may stand under it and what it means."""

from collections.abc import Mapping, Set

from her2quiz.deckfile.cards.header_reader import DEFAULT_KEYS, HEADER_KEYS
from her2quiz.deckfile.deck.case_questions import SHELL_KEYS
from her2quiz.deckfile.deck.translation import HEADER as TRANSLATED_HEADER
from her2quiz.deckfile.deck.translation import WORDS
from her2quiz.deckfile.fields.answer_fields import ANSWER_FIELDS
from her2quiz.deckfile.fields.card_keys import COMMON_KEYS, OPTION_KEYS
from her2quiz.deckfile.fields.table import SHORT_FORMS
from her2quiz.deckfile.rows.row_table import KEYS as TABLE_KEYS
from her2quiz.deckfile.schema.forms import KEYS_OF_KINDS, rules, shared_list_rule, without
from her2quiz.deckfile.schema.meanings import meaning
from her2quiz.deckfile.schema.values import VALUES_OF, Schema, with_short_forms

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that Taplo knows; a name, which nobody looks up."""

_LONG_FORMS = {short: long for long, short in SHORT_FORMS.items()}
_QUESTION_KEYS = COMMON_KEYS | KEYS_OF_KINDS | {*ANSWER_FIELDS}

KEYS: Mapping[str, Set[str]] = {
    "deck": HEADER_KEYS | {"translates"},
    "defaults": DEFAULT_KEYS,
    "lint": {"ignore"},
    "card": _QUESTION_KEYS | SHELL_KEYS,
    "ask": _QUESTION_KEYS | {"then"},
    "option": OPTION_KEYS,
    "table": TABLE_KEYS,
    "row_ask": _QUESTION_KEYS | {"feedback"},
    "words": WORDS - {*SHORT_FORMS.values()},
}
"""The keys of each place; where one may be written short, the short form goes with it."""

_BELOW: Mapping[str, Mapping[str, str]] = {
    "deck": {"card": "card", "table": "table"},
    "card": {"ask": "ask", "option": "option"},
    "ask": {"option": "option"},
    "table": {"ask": "row_ask"},
    "row_ask": {"option": "option"},
}
"""Keys that are headings with two brackets, and the place below each."""

_TRANSLATION = {*TRANSLATED_HEADER, "translates", "format"}


def schema() -> Schema:
    """Give the JSON Schema of a deck, or of a translation."""
    places = {name: _closed(name) for name in KEYS if name != "deck"}
    places["card"]["allOf"] = [_shell_rule(), shared_list_rule(), *rules()]
    places["ask"]["allOf"] = [*rules()]
    places["row_ask"]["allOf"] = [*rules(in_a_table=True)]
    return {
        "$schema": DRAFT,
        "title": "A her2quiz deck",
        **_place("deck"),
        "if": {"required": ["translates"]},
        "then": {**_only(_TRANSLATION), "additionalProperties": _below("words")},
        "else": {**_only(HEADER_KEYS), "additionalProperties": False, "required": ["title"]},
        "definitions": places,
    }


def _closed(place: str) -> Schema:
    return {**_place(place), "additionalProperties": False}


def _place(place: str) -> Schema:
    """Describe what stands at a place."""
    properties = {key: _property(place, key) for key in with_short_forms(KEYS[place])}
    return {"description": meaning(place), "type": "object", "properties": properties}


def _property(place: str, key: str) -> Schema:
    long = _LONG_FORMS.get(key, key)
    said = meaning(place, long) if key == long else f"Short for {long}. {meaning(place, long)}"
    return {"description": said, **_value(place, long)}


def _value(place: str, key: str) -> Schema:
    below = _BELOW.get(place, {}).get(key)
    if below:
        return {"type": "array", "items": _below(below)}
    if place == "words" and key == "ask":  # by the ids of the questions; the reader looks no further
        return {"type": "object", "additionalProperties": {"type": "object"}}
    if place == "deck" and key in KEYS:
        return {"allOf": [_below(key)]}  # what stands beside a reference would not be heeded
    return VALUES_OF[place][key]


def _below(place: str) -> Schema:
    return {"$ref": f"#/definitions/{place}"}


def _only(keys: Set[str]) -> Schema:
    return {"properties": dict.fromkeys(sorted(keys), True)}


def _shell_rule() -> Schema:
    """Give the rule of a card with questions below it: what belongs to a question stands there."""
    below = {"anyOf": [{"required": ["case"]}, {"required": ["ask"]}]}
    return {"if": below, "then": without(with_short_forms(KEYS["card"] - SHELL_KEYS))}
