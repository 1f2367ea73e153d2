"""Which keys go with which kind of question, as rules of a JSON Schema that name the very key that does not."""

from collections.abc import Collection, Iterator, Mapping

from her2quiz.deckfile.fields.answer_fields import ANSWER_FIELDS
from her2quiz.deckfile.fields.table import SHORT_FORMS
from her2quiz.deckfile.kinds import (
    calculated,
    cloze,
    flip,
    grouping,
    matching,
    name_all,
    number,
    ordering,
    select_all,
    single_best,
    true_false,
    typed,
)
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.deckfile.kinds.registry import READERS
from her2quiz.deckfile.schema.values import Schema

KEYS_OF_KINDS = frozenset[str]().union(*(reader.keys for reader in READERS))
"""Keys that only some kinds of question have."""

EVERYWHERE = frozenset({"typed", "exact"})
"""Those of them that are understood, or passed over, with every kind."""

_FORMULA = r"^\s*="
_STAR = r"[^\S\n]*(\*|\[[xX]\])"
_SEVERAL_STARS = rf"(^|\n){_STAR}([^\S\n][^\n]*)?\n([\s\S]*\n)?{_STAR}(\s|$)"
_ONE_COLUMN = r"^\s*\{[^{}\n]*\}\s*$"


def _has(*keys: str) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


def _is(key: str, value: Schema) -> Schema:
    """Say that a key is there, in its full or its short form, with such a value."""
    names = (key, SHORT_FORMS.get(key, key))
    return {"anyOf": [{"required": [name], "properties": {name: value}} for name in dict.fromkeys(names)]}


_OPTIONS = _has("options", "option")
_SEVERAL = {
    "anyOf": [
        _has("pick"),
        _is("multi", {"const": True}),
        _is("options", {"type": "string", "pattern": _SEVERAL_STARS}),
    ]
}
_PERHAPS_SEVERAL = {
    "anyOf": [_SEVERAL, _has("option"), _is("options", {"type": "array"})]
}  # nothing counts there
_TEXT = {"type": "string", "not": {"pattern": _FORMULA}}

_CLAIMS: Mapping[str, Schema] = {
    select_all.READER.name: {"allOf": [_OPTIONS, _PERHAPS_SEVERAL]},
    single_best.READER.name: {"allOf": [_OPTIONS, {"not": _SEVERAL}]},
    ordering.READER.name: _has("order"),
    matching.READER.name: _has("match"),
    grouping.READER.name: _has("groups"),
    cloze.READER.name: _has("cloze"),
    name_all.READER.name: _is("answer", {"type": "array"}),
    true_false.READER.name: _is("answer", {"type": "boolean"}),
    number.READER.name: _is("answer", {"type": "number"}),
    calculated.READER.name: _is("answer", {"type": "string", "pattern": _FORMULA}),
    typed.READER.name: _is("answer", _TEXT),
    flip.READER.name: _is("answer", _TEXT),
}
"""How each kind of question is known by its keys; the order of the kinds does not matter here."""

_CHOSEN = {"allOf": [_has("choices"), _is("answer", {"type": "string"})]}
_CLAIMS_IN_A_TABLE: Mapping[str, Schema] = {
    **_CLAIMS,
    single_best.READER.name: {"anyOf": [_CLAIMS[single_best.READER.name], _CHOSEN]},
    number.READER.name: {
        "anyOf": [_CLAIMS[number.READER.name], _is("answer", {"type": "string", "pattern": _ONE_COLUMN})]
    },
}
"""The same for questions about rows, where a number or an option comes from a column."""


def rules(*, in_a_table: bool = False) -> Iterator[Schema]:
    """Give a rule for each key that only some kinds have: with the other kinds it must not be there."""
    claims = _CLAIMS_IN_A_TABLE if in_a_table else _CLAIMS
    answered = _has(*ANSWER_FIELDS, *SHORT_FORMS.values())
    for key in sorted(KEYS_OF_KINDS - EVERYWHERE - {*ANSWER_FIELDS}):
        fitting = [claims[reader.name] for reader in _with(key)]
        yield {"if": {"allOf": [answered, {"not": {"anyOf": fitting}}]}, "then": without([key])}
    if in_a_table:
        yield {"if": _CHOSEN, "then": without(sorted(KEYS_OF_KINDS - EVERYWHERE - single_best.READER.keys))}


def shared_list_rule() -> Schema:
    """Give the rule of a card with one list of options for several questions: an answer in words is one of them."""
    others = KEYS_OF_KINDS - EVERYWHERE - single_best.SHARED_OPTIONS.keys - {*ANSWER_FIELDS}
    is_one_of_them = {"allOf": [{"not": _OPTIONS}, _is("answer", {"type": "string"})]}
    ask = {"if": is_one_of_them, "then": without(sorted(others))}
    return {"if": {"allOf": [_OPTIONS, _has("ask")]}, "then": {"properties": {"ask": {"items": ask}}}}


def without(keys: Collection[str]) -> Schema:
    """Say that none of some keys may be there; an editor then marks that key and nothing else."""
    return {"properties": dict.fromkeys(keys, False)}


def _with(key: str) -> list[Reader]:
    return [reader for reader in READERS if key in reader.keys and reader.name in _CLAIMS]
