"""`field = "ihc"`: a field of a stained slide that is drawn anew each time, to be scored."""

from her2quiz.deckfile.fields.json_schema import Schema, has_any
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.kinds.drawn_field import IHC, SCORES, DrawnField

_NAMES = [*SCORES]
_FEWEST = 2

_FIELD: Schema = {"enum": [IHC]}
_SCORES: Schema = {
    "type": "array",
    "items": {"enum": _NAMES},
    "minItems": _FEWEST,
    "maxItems": len(_NAMES),
    "uniqueItems": True,
}


def _claims(table: Table) -> bool:
    return table.has("field")


def _read(table: Table) -> DrawnField:
    if table.get("field") != IHC:
        table.report("D103", f"'field' must be \"{IHC}\"", f'write field = "{IHC}"', table.at("field"))
    for key in ("image", "picture"):
        if table.has(key):
            message = f"this card has both 'field' and '{key}', and the field is its picture"
            table.report("D112", message, f"remove '{key}'", table.at_key(key))
    return DrawnField(table.text("question"), _scores(table))


def _scores(table: Table) -> tuple[str, ...]:
    if not table.has("scores"):
        return SCORES
    given = table.get("scores")
    is_known = isinstance(given, list) and all(each in _NAMES for each in given)
    if not is_known or len(given) < _FEWEST or len({*given}) < len(given):
        message = f"'scores' must be two or more of {', '.join(_NAMES)}, each once"
        table.report("D103", message, 'write scores = ["1+", "2+"]', table.at("scores"))
        return SCORES
    return tuple(score for score in SCORES if score in given)


READER = Reader(
    name="drawn field",
    keys={"field": _FIELD, "scores": _SCORES},
    claims=_claims,
    read=_read,
    shape=has_any("field"),
)
