"""`field` and `record`: a finding that is drawn anew each time, to be scored or grouped.

`field = "ihc"` and `field = "fish"` are pictures; `record = "ihc"` and `record = "ish"` are what is recorded of a case, at
and around the cut-offs.
"""

from her2quiz.deckfile.fields.json_schema import Schema, has_any, has_value
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.drawn.finding import GROUPS, SCORES, Finding
from her2quiz.domain.kinds.drawn_field import DrawnField

_FINDINGS = {
    "field": {"ihc": Finding.IHC_FIELD, "fish": Finding.FISH_FIELD},
    "record": {"ihc": Finding.IHC_RECORD, "ish": Finding.ISH_RECORD},
}
_SCORED: dict[str | int, str] = {name: name for name in SCORES}
_GROUPED: dict[str | int, str] = dict(enumerate(GROUPS, 1))
"""What may be in `scores` and in `ish_groups`."""

_FEWEST = 2


def _of_signals(table: Table) -> bool:
    return bool(table.get("field") == "fish" or table.get("record") == "ish")


def _has_finding(table: Table) -> bool:
    return any(table.has(key) for key in _FINDINGS)


def _read_scored(table: Table) -> DrawnField:
    finding = _finding(table) or Finding.IHC_FIELD
    return DrawnField(table.text("question"), _labels(table, "scores", _SCORED), finding)


def _read_grouped(table: Table) -> DrawnField:
    finding = _finding(table) or Finding.FISH_FIELD
    return DrawnField(table.text("question"), _labels(table, "ish_groups", _GROUPED), finding)


def _finding(table: Table) -> Finding | None:
    """Return what is to be drawn; None if it is reported to be nothing that can be."""
    key = next(key for key in _FINDINGS if table.has(key))
    for other in ("image", "picture"):
        if table.has(other):
            message = f"this card has both '{key}' and '{other}', and each is what is asked about"
            table.report("D112", message, f"remove '{other}'", table.at_key(other))
    known = _FINDINGS[key]
    finding = known.get(str(table.get(key)))
    if finding is None:
        either = " or ".join(f'"{each}"' for each in known)
        table.report("D103", f"'{key}' must be {either}", f'write {key} = "ihc"', table.at(key))
    return finding


def _labels(table: Table, key: str, known: dict[str | int, str]) -> tuple[str, ...]:
    """Return the scores or groups that are drawn, in their order."""
    if not table.has(key):
        return tuple(known.values())
    value = table.get(key)
    given = value if isinstance(value, list) else []
    named = [known[each] for each in given if _is_one(each, known)]
    if len({*named}) < max(_FEWEST, len(given)):
        first, second = [*known][1:3]
        help_ = f"write {key} = {[first, second]}".replace("'", '"')
        message = f"'{key}' must be two or more of {', '.join(map(str, known))}, each once"
        table.report("D103", message, help_, table.at(key))
        return tuple(known.values())
    return tuple(label for label in known.values() if label in named)


def _is_one(value: object, known: dict[str | int, str]) -> bool:
    """Whether a value is one of some words and whole numbers; 1.0 and true are not 1."""
    return type(value) in (str, int) and value in known


def _list_of(known: dict[str | int, str]) -> Schema:
    return {
        "type": "array",
        "items": {"enum": [*known]},
        "minItems": _FEWEST,
        "maxItems": len(known),
        "uniqueItems": True,
    }


_KEYS: dict[str, Schema] = {key: {"enum": [*known]} for key, known in _FINDINGS.items()}
_SIGNALS: Schema = {"anyOf": [has_value("field", {"enum": ["fish"]}), has_value("record", {"enum": ["ish"]})]}

GROUPED = Reader(
    name="drawn field of signals",
    keys={**_KEYS, "ish_groups": _list_of(_GROUPED)},
    claims=_of_signals,
    claims_with=tuple(_FINDINGS),
    read=_read_grouped,
    shape=_SIGNALS,
)
"""Reads what has a group."""

READER = Reader(
    name="drawn field",
    keys={**_KEYS, "scores": _list_of(_SCORED)},
    claims=_has_finding,
    claims_with=tuple(_FINDINGS),
    read=_read_scored,
    shape={"allOf": [has_any(*_FINDINGS), {"not": _SIGNALS}]},
)
