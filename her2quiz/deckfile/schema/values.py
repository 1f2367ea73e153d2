"""What may stand under each key, as JSON Schema; taken from the reader where it can be."""

from collections.abc import Iterable, Mapping
from typing import Any

from her2quiz.deckfile.answers.options import FEWEST
from her2quiz.deckfile.cards.card_reader import STATUSES, VALUES
from her2quiz.deckfile.fields.slugs import ID
from her2quiz.deckfile.fields.table import SHORT_FORMS, Table
from her2quiz.deckfile.kinds.cloze import TOGETHER
from her2quiz.domain.kinds.select_all import Partial

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": ["string", "array"], "items": TEXT}
FLAG: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
NAME: Schema = {"type": "string", "pattern": rf"^\s*{ID.pattern}\s*$"}
NUMBERS: Schema = {"type": ["number", "array"], "items": {"type": "number"}, "minItems": 1}

_AS_TAKEN: Mapping[object, Schema] = {
    Table.flag: FLAG,
    Table.text: TEXT,
    Table.day: DAY,
    Table.texts: TEXTS,
}
"""What the reader's ways of taking a value let pass."""

_RANGE: Schema = {
    "type": "object",
    "properties": {key: {"type": "number"} for key in ("from", "to", "step")},
    "required": ["from", "to", "step"],
    "additionalProperties": False,
}

_OF_A_CARD: Mapping[str, Schema] = {
    **{key: _AS_TAKEN[take] for key, take in VALUES.items() if take in _AS_TAKEN},
    **dict.fromkeys(("question", "why", "cloze", "case", "feedback"), TEXT),
    **dict.fromkeys(("options", "order", "match", "groups", "accept", "reject", "hint", "unit"), TEXTS),
    "id": NAME,
    "answer": {"type": ["string", "number", "boolean", "array"], "items": TEXT},
    "status": {"enum": list(STATUSES)},
    "partial": {"enum": [partial.value for partial in Partial]},
    "blanks": {"enum": [TOGETHER, "apart"]},
    "choices": {"type": "integer", "minimum": FEWEST},
    "pick": {"type": "integer", "minimum": 1},
    "multi": FLAG,
    "tol": {"type": ["number", "string"], "minimum": 0},
    "vars": {"type": "object", "minProperties": 1, "additionalProperties": {"anyOf": [NUMBERS, _RANGE]}},
    "reviewed": {},
}

_OF_A_DECK: Mapping[str, Schema] = {
    **dict.fromkeys(("title", "description", "language", "license", "source", "translates"), TEXT),
    **dict.fromkeys(("authors", "tags", "after"), TEXTS),
    **dict.fromkeys(("as_of", "review_by"), DAY),
    **dict.fromkeys(("id", "synonyms_of"), NAME),
    "version": {"type": ["string", "number"]},
    "format": {"type": "integer", "minimum": 1},
    "stale_after": {"type": "integer", "minimum": 1},
    "synonyms": {"type": "object", "additionalProperties": TEXTS},
}

_OF_AN_OPTION: Mapping[str, Schema] = {
    "text": TEXT,
    "right": FLAG,
    "credit": {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
    "why": TEXT,
}

_OF_A_TABLE: Mapping[str, Schema] = {
    **_OF_A_CARD,
    "columns": {"type": ["string", "array"], "items": TEXT, "minItems": 1},
    "rows": {"type": ["string", "array"], "items": {"type": "array", "items": TEXT}},
    "key": TEXT,
}

VALUES_OF: Mapping[str, Mapping[str, Schema]] = {
    "deck": _OF_A_DECK,
    "defaults": _OF_A_CARD,
    "lint": {"ignore": TEXTS},
    "card": _OF_A_CARD,
    "ask": _OF_A_CARD,
    "option": _OF_AN_OPTION,
    "table": _OF_A_TABLE,
    "row_ask": _OF_A_CARD,
    "words": _OF_A_CARD,
}
"""What may stand under each key, by where the key stands."""


def with_short_forms(keys: Iterable[str]) -> list[str]:
    """Give keys in the order of the alphabet, each with its short form if it has one."""
    names = set(keys)
    return sorted(names | {short for long, short in SHORT_FORMS.items() if long in names})
