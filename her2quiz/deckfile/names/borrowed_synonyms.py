"""`synonyms_of`: names that mean the same, taken from another deck of the same folder instead of being copied."""

from collections.abc import Mapping
from typing import Any

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import Synonyms, read_synonyms


def lender_name(top: Table) -> str:
    """Return the name of the deck whose synonyms a deck uses; empty if there is none. An impossible name is reported."""
    if not top.has("synonyms_of"):
        return ""
    name = top.text("synonyms_of")
    if is_id(name):
        return name
    help_ = 'write synonyms_of = "drug-names" for the deck drug-names.toml in the same folder'
    top.report("D197", f"'{name}' is not the name of a deck", help_, top.at("synonyms_of"))
    return ""


def borrowed_synonyms(top: Table, lender: Mapping[str, Any] | None) -> Synonyms:
    """Read the synonyms of another deck; mistakes in them are reported when that deck is checked.

    Args:
        top: the deck that uses them.
        lender: the other deck as TOML has it; None if it cannot be read.
    """
    name = lender_name(top)
    if not name:
        return ()
    synonyms = read_synonyms(Table(lender or {}, ()))
    if not synonyms:
        help_ = f"write [synonyms] in {name}.toml, or remove this line"
        top.report("D197", f"{name}.toml has no synonyms", help_, top.at("synonyms_of"))
    return synonyms
