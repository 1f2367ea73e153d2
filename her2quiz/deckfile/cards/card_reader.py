"""Reads a card from its table."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Any

from her2quiz.deckfile.answers.filled_texts import check_filled_texts
from her2quiz.deckfile.answers.variables import read_variables
from her2quiz.deckfile.cards.card_values import take_values
from her2quiz.deckfile.cards.choose_reader import reader_of
from her2quiz.deckfile.cards.key_checks import check_id, check_keys, check_question
from her2quiz.deckfile.cards.text_checks import check_texts
from her2quiz.deckfile.fields.images import read_image, report_file_in_picture
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.fields.written_ids import question_id
from her2quiz.deckfile.kinds.reader import Reader
from her2quiz.domain.deck.card import Card
from her2quiz.domain.formulas.variables import Variables
from her2quiz.domain.kinds.select_all import Partial


def read_card(table: Table, key: str, reader: Reader | None = None) -> Card | None:
    """Read the card that has this key; None if it has an error, which is then reported on the table.

    Args:
        table: the table of the card.
        key: its key.
        reader: what reads its kind, if that is known already.
    """
    before = len(table.diagnostics)
    reader = reader or reader_of(table)
    check_keys(table, reader)
    sound = take_values(table)
    check_texts(table)
    report_file_in_picture(table)
    if not key or "id" in table.context:  # any other key was made from an id that is valid
        check_id(table)
    check_question(table, reader)
    common = _common_values(table, sound)
    kind = reader.read(table) if reader else None
    if kind is None or table.has_errors(before):
        return None
    return Card(key=key, kind=kind, **common)


def key_of(table: Table, deck_id: str) -> str:
    """Return the key of a card, even of one with other errors; empty if its id is not valid."""
    if "id" in table.context:
        return f"{deck_id}/{table.context['id']}" if table.context["id"] else ""
    own = question_id(table)
    return f"{deck_id}/{own}" if own else ""


def is_asked(table: Mapping[str, Any]) -> bool:
    """Whether a card is neither a draft nor retired."""
    return bool(table.get("status", "ready") == "ready")


def _common_values(table: Table, sound: Mapping[str, Any]) -> dict[str, Any]:
    """Take the values that every kind of card may have, as far as they are given.

    Args:
        table: the table of the card.
        sound: those that were taken already.
    """
    given: dict[str, Any] = {"story": table.context.get("story", "")}
    for key, name, take in _common_among(tuple(table.data)):
        given[name] = sound[key] if key in _TAKEN_AS_THEY_ARE and key in sound else take(table)
    given["variables"] = _variables(table)
    return given


@lru_cache(maxsize=1 << 10)  # the cards of a deck have few different sets of keys
def _common_among(keys: Collection[str]) -> tuple[tuple[str, str, Callable[[Table], Any]], ...]:
    return tuple((key, name, take) for key, (name, take) in _COMMON.items() if key in keys)


_COMMON: Mapping[str, tuple[str, Callable[[Table], Any]]] = {
    "picture": ("picture", lambda table: table.text("picture", keep_blanks=True)),
    "alt": ("alt", lambda table: table.text("alt")),
    "image": ("image", read_image),
    "why": ("why", lambda table: table.text("why")),
    "why_image": ("why_image", lambda table: read_image(table, "why_image")),
    "hint": ("hints", lambda table: table.texts("hint")),
    "source": ("source", lambda table: table.text("source")),
    "as_of": ("as_of", lambda table: table.day("as_of")),
    "review_by": ("review_by", lambda table: table.day("review_by")),
    "tags": ("tags", lambda table: table.texts("tags")),
    "to_confirm": ("to_confirm", lambda table: table.flag("to_confirm")),
    "partial": ("all_or_nothing", lambda table: table.get("partial") == Partial.NONE),
}
"""Each key of such a value, with its name in a card and how to take it; a card without the key has the usual value."""

_TAKEN_AS_THEY_ARE = frozenset({"alt", "source", "as_of", "review_by", "tags", "to_confirm"})
"""Those of them that were taken in the same way when they were checked."""


def _variables(table: Table) -> Variables | None:
    before = len(table.diagnostics)
    variables = read_variables(table)
    if not table.has_errors(before):
        check_filled_texts(table, variables)
    return variables
