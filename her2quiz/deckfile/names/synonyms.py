"""`[synonyms]`: names that mean the same, accepted wherever one of them is the typed answer."""

from collections.abc import Mapping
from typing import Any

from her2quiz.deckfile.fields.slugs import is_id
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.alternatives import report_listed_synonyms
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.fixes.fix_lines import MovedEntry
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.limits import MOST_SYNONYMS
from her2quiz.domain.marking.text_match import skeleton

Synonyms = tuple[tuple[str, ...], ...]
"""Each group holds the names of one thing."""

_OF_THE_DECK = (
    "title",
    "authors",
    "license",
    "description",
    "version",
    "language",
    "source",
    "as_of",
    "tags",
)
"""Keys that no drug or test is called by."""


def read_synonyms(header: Table) -> Synonyms:
    """Read the table of synonyms; a name in two groups counts only in the first."""
    table = header.inner("synonyms")
    _report_keys_of_the_deck(table)
    count = sum(1 + len(names) if isinstance(names, list) else 2 for names in table.data.values())
    if count > MOST_SYNONYMS:
        message = f"there are too many synonyms, {count:,}; they are left out"
        header.report(
            "D196",
            message,
            f"keep those that this deck needs, at most {MOST_SYNONYMS:,}",
            header.at_key("synonyms"),
        )
        return ()
    owners: dict[str, str] = {}
    return tuple(_group(table, name, owners) for name in table.data)


def _group(table: Table, thing: str, owners: dict[str, str]) -> tuple[str, ...]:
    names = [(None, thing), *enumerate(table.texts(thing))]
    report_listed_synonyms(table, thing)
    kept = []
    for place, name in names:
        folded = skeleton(name)
        first = owners.setdefault(folded, thing) if folded else thing
        if first != thing:
            message = f"'{name}' already means '{first}', at {{line}}"
            help_ = "remove it from one of the two, or write all names of one thing on one line"
            where = _where(table, thing, place)
            also = (*table.path, first)
            table.diagnostics.append(Diagnostic("D191", message, help_, where, also=also))
        elif folded:
            kept.append(name)
    return tuple(kept)


def _where(table: Table, thing: str, place: int | None) -> Where:
    """Return where a name of a thing is: the key, which is the first, or one of the others."""
    if place is None:
        return table.at_key(thing)
    return table.at(thing, place) if isinstance(table.get(thing), list) else table.at(thing)


def _report_keys_of_the_deck(table: Table) -> None:
    """Report keys of the deck below [synonyms], where they mean nothing but a synonym."""
    for key in table.data:
        if key in _OF_THE_DECK:
            message = f"'{key}' belongs to the deck, but is below [synonyms]"
            help_, fixes = (
                "write it at the top of the file, above [synonyms]",
                (MovedEntry((*table.path, key), (), key),),
            )
            table.report("D105", message, help_, table.at_key(key), fixes=fixes)


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
