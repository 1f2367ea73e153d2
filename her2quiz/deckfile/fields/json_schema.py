"""The parts of JSON Schema with which readers describe their keys to editors."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from her2quiz.deckfile.fields.slugs import ID
from her2quiz.deckfile.fields.table import SHORT_FORMS

Schema = dict[str, Any]
"""A JSON Schema, or a piece of one."""

Properties = Mapping[str, Schema]
"""Keys, each with the values it may have."""

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": ["string", "array"], "items": TEXT}
FLAG: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
NAME: Schema = {"type": "string", "pattern": rf"^\s*{ID.pattern}\s*$"}
COUNT: Schema = {"type": "integer", "minimum": 1}
ANYTHING: Schema = {}


def table_of(place: str) -> Schema:
    """Describe a heading in single brackets, such as [defaults]."""
    return {"allOf": [_reference(place)]}  # editors ignore what stands beside a bare reference


def tables_of(place: str) -> Schema:
    """Describe a heading in double brackets, such as [[card]]."""
    return {"type": "array", "items": _reference(place)}


def has_any(*keys: str) -> Schema:
    """Require at least one of some keys."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def has_value(key: str, value: Schema) -> Schema:
    """Require a key, in its full or its short form, with such a value."""
    names = (key, SHORT_FORMS.get(key, key))
    return {"anyOf": [{"required": [name], "properties": {name: value}} for name in dict.fromkeys(names)]}


def without(keys: Collection[str]) -> Schema:
    """Forbid some keys; an editor then marks the very key and nothing else."""
    return {"properties": dict.fromkeys(keys, False)}


def with_short_forms(keys: Iterable[str]) -> list[str]:
    """Return keys in alphabetical order, each with its short form if it has one."""
    names = set(keys)
    return sorted(names | {short for long, short in SHORT_FORMS.items() if long in names})


def _reference(place: str) -> Schema:
    return {"$ref": f"#/definitions/{place}"}
