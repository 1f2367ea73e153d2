"""Card types: the names of the fields of a note, and the templates by which its cards are made."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from her2quiz.exchange.anki.wire import BrokenMessageError, last_number, texts
from her2quiz.exchange.formats import CannotImportError

_CLOZE, _OCCLUSION = 1, 6
_KIND_FIELD, _STOCK_FIELD = 1, 9
_FRONT_FIELD, _BACK_FIELD = 1, 2


@frozen
class Template:
    """How a card is made of a note."""

    front: str
    """What is asked: HTML with the names of fields in braces."""

    back: str
    """What is shown then."""


@frozen
class NoteType:
    """A card type."""

    name: str
    """Its name."""

    fields: tuple[str, ...]
    """The names of its fields, in their order."""

    templates: Mapping[int, Template]
    """Its templates by their places."""

    is_cloze: bool = False
    """Whether its cards are blanks of a text."""

    is_occlusion: bool = False
    """Whether its cards hide parts of an image."""


def newer_note_types(
    types: Iterable[tuple[Any, ...]], fields: Iterable[tuple[Any, ...]], templates: Iterable[tuple[Any, ...]]
) -> Mapping[int, NoteType]:
    """Return the card types of a newer collection by their numbers.

    Args:
        types: number, name and message of each.
        fields: number of the type, place and name of each field.
        templates: number of the type, place, name and message of each template.
    """
    names, fronts = defaultdict[int, dict[int, str]](dict), defaultdict[int, dict[int, Template]](dict)
    for owner, place, name in fields:
        names[int(owner)][int(place)] = str(name)
    try:
        for owner, place, _, message in templates:
            front, back = (next(texts(_bytes(message), each), "") for each in (_FRONT_FIELD, _BACK_FIELD))
            fronts[int(owner)][int(place)] = Template(front, back)
        return {
            int(number): _note_type(
                str(name),
                names[int(number)],
                fronts[int(number)],
                last_number(_bytes(message), _KIND_FIELD),
                last_number(_bytes(message), _STOCK_FIELD),
            )
            for number, name, message in types
        }
    except BrokenMessageError as error:
        raise CannotImportError("The package has a broken card type.") from error


def older_note_types(models: Mapping[int, Mapping[str, Any]]) -> Mapping[int, NoteType]:
    """Return the card types of an older collection by their numbers."""
    return {number: _older(model) for number, model in models.items()}


def _older(model: Mapping[str, Any]) -> NoteType:
    fields = {
        _place(row, count): str(row.get("name", "")) for count, row in enumerate(rows_of(model, "flds"))
    }
    templates = {
        _place(row, count): Template(str(row.get("qfmt", "")), str(row.get("afmt", "")))
        for count, row in enumerate(rows_of(model, "tmpls"))
    }
    return _note_type(
        str(model.get("name", "")), fields, templates, model.get("type"), model.get("originalStockKind")
    )


def _note_type(
    name: str, fields: Mapping[int, str], templates: Mapping[int, Template], kind: Any, stock: Any
) -> NoteType:
    is_occlusion = stock == _OCCLUSION or "image occlusion" in name.casefold()
    in_order = tuple(fields[place] for place in sorted(fields))
    return NoteType(name, in_order, templates, kind == _CLOZE, is_occlusion)


def _place(row: Mapping[str, Any], count: int) -> int:
    place = row.get("ord")
    return place if isinstance(place, int) else count


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else b""


def table_of(text: str) -> Mapping[int, Mapping[str, Any]]:
    """Return the rows of a table by their numbers; raises ValueError if it is broken."""
    said = settings_of(text)
    return {
        int(key): row for key, row in said.items() if key.lstrip("-").isdecimal() and isinstance(row, dict)
    }


def settings_of(text: str) -> Mapping[str, Any]:
    """Return entries by their names; raises ValueError if they are broken."""
    said: Any = json.loads(text or "{}")
    if not isinstance(said, dict):
        raise ValueError("not a table")
    return said


def rows_of(table: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Return the rows of a list in a table; those that are none are left out."""
    rows = table.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
