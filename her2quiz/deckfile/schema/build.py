"""Builds the schema of decks: for each place its keys, what they mean, and which of them go together."""

from collections.abc import Collection

from her2quiz.deckfile.cards.header_reader import HEADER_KEYS
from her2quiz.deckfile.deck.translation import HEADER as TRANSLATED_HEADER
from her2quiz.deckfile.fields.json_schema import Schema, with_short_forms
from her2quiz.deckfile.fields.table import SHORT_FORMS
from her2quiz.deckfile.schema.meanings import meaning
from her2quiz.deckfile.schema.places import PLACES
from her2quiz.deckfile.schema.rules import ask_rules, card_rules, row_ask_rules

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that Taplo supports; an identifier, not an address that is fetched."""

_LONG_FORMS = {short: long for long, short in SHORT_FORMS.items()}
_TRANSLATION = {*TRANSLATED_HEADER, "translates", "format"}


def schema() -> Schema:
    """Return the JSON Schema of a deck, or of a translation."""
    definitions = {name: {**_place(name), "additionalProperties": False} for name in PLACES if name != "deck"}
    definitions["card"]["allOf"] = card_rules(PLACES["card"])
    definitions["ask"]["allOf"] = ask_rules()
    definitions["row_ask"]["allOf"] = row_ask_rules()
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
    long = _LONG_FORMS.get(key, key)
    said = meaning(place, long) if key == long else f"Short for {long}. {meaning(place, long)}"
    return {"description": said, **PLACES[place][long]}


def _allowed(keys: Collection[str]) -> Schema:
    return {"properties": dict.fromkeys(sorted(keys), True)}
