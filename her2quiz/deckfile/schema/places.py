"""The places of a deck that have their own keys, assembled from the pieces that the readers carry."""

from collections.abc import Iterable, Mapping

from her2quiz.deckfile.cards.card_values import CARD_SCHEMA
from her2quiz.deckfile.cards.header_reader import DEFAULT_KEYS, HEADER_SCHEMA, LINT_SCHEMA
from her2quiz.deckfile.deck.translation import WORDS
from her2quiz.deckfile.fields.card_keys import COMMON_KEYS, OPTION_SCHEMA
from her2quiz.deckfile.fields.json_schema import TEXT, Properties, Schema, tables_of
from her2quiz.deckfile.fields.table import SHORT_FORMS
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.rows.row_table import KEYS as TABLE_KEYS
from her2quiz.deckfile.rows.row_table import OWN_KEYS as OWN_TABLE_KEYS


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
