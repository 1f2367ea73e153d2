"""A translation: a file with the words of another deck's cards in another language, by the ids of the cards.

It is a deck of its own, with its own progress: a card known in one language may be new in another. It has the cards
that are translated; their marking, sources and dates come from the deck that it translates.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from attrs import evolve

from her2quiz.deckfile.deck.deck_reader import ReadDeck, read_data
from her2quiz.deckfile.deck.other_decks import OtherDecks
from her2quiz.deckfile.fields.card_keys import ANSWER_FIELDS
from her2quiz.deckfile.fields.slugs import slug
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.grammar.option_lines import BULLET
from her2quiz.deckfile.toml.diagnostic import Diagnostic

HEADER = ("title", "language", "description", "authors", "license", "version", "id")
"""Keys at the top of a deck that a translation may have as well."""

WORDS = frozenset(
    {
        *ANSWER_FIELDS,
        *(
            "question",
            "q",
            "a",
            "accept",
            "reject",
            "why",
            "hint",
            "case",
            "then",
            "picture",
            "alt",
            "why_alt",
            "unit",
        ),
        *("ask", "source"),
    }
) - {"option"}
"""Keys of a card that a translation may have as well."""

_REPLACED = WORDS - {"options", "ask"}


def read_translation(top: Table, file_name: str, others: OtherDecks) -> ReadDeck | None:
    """Read a translation; None if the deck that it translates cannot be read, which is reported on the table."""
    name = top.text("translates")
    base = others.translated
    if base is None:
        help_ = (
            f"put {name or 'that deck'}.toml into the same folder, or write the id of a deck in that folder"
        )
        top.report("T608", f"there is no deck '{name}' to translate", help_, top.at("translates"))
        return None
    ids = [id_ for id_, words in top.data.items() if isinstance(words, dict)]
    cards = _translated(top, base, ids)
    header = {key: top.data[key] for key in HEADER if key in top.data}
    own_id = {"id": f"{base.get('id', slug(name))}-{slug(top.text('language') or 'translated')}"}
    words = {
        key: value for key, value in base.items() if key != "table"
    }  # cards that rows make stay as they are
    data = {**words, **own_id, **header, "card": list(cards.values())}
    _report_unknown(top, ids)
    whole = Table(data, (), top.diagnostics)
    first = len(top.diagnostics)
    read = read_data(whole, file_name, others.lender)
    top.diagnostics[first:] = [_as_written(each, list(cards)) for each in top.diagnostics[first:]]
    paths = {key: _own_path(place, list(cards)) for key, place in read.paths.items()}
    return evolve(read, paths=paths)


def _translated(top: Table, base: Mapping[str, Any], ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return each card that is translated, with its words replaced."""
    cards = base.get("card")
    known = (
        {str(card.get("id")): card for card in cards if isinstance(card, dict)}
        if isinstance(cards, list)
        else {}
    )
    translated = {}
    for id_ in ids:
        words = Table(top.data[id_], (id_,), top.diagnostics)
        if id_ not in known:
            help_ = "write the id of a card in the deck that is translated"
            top.report("T608", f"no card of that deck has the id '{id_}'", help_, top.at_key(id_))
            continue
        words.reject_unknown(WORDS, {}, "in a translated card")
        translated[id_] = _laid_over(known[id_], words)
    return translated


def _laid_over(card: Mapping[str, Any], words: Table) -> dict[str, Any]:
    """Lay the words over a card; the stars of its options stay where they are."""
    new = {**card, **{key: value for key, value in words.data.items() if key in _REPLACED}}
    if "options" in words.data:
        new["options"] = _with_bullets(card, words)
    asks = card.get("ask")
    if isinstance(asks, list) and isinstance(words.get("ask"), dict):
        below = words.inner("ask")
        _report_unknown_questions(below, {str(ask.get("id")) for ask in asks if isinstance(ask, dict)})
        new["ask"] = [_ask(ask, below) for ask in asks if isinstance(ask, dict)]
    return new


def _ask(ask: Mapping[str, Any], below: Table) -> Mapping[str, Any]:
    words = below.get(str(ask.get("id")))
    if not isinstance(words, dict):
        return ask
    table = Table(words, (*below.path, str(ask.get("id"))), below.diagnostics)
    table.reject_unknown(WORDS, {}, "in a translated question")
    return _laid_over(ask, table)


def _report_unknown_questions(below: Table, known: Collection[str]) -> None:
    for id_ in (id_ for id_ in below.data if id_ not in known):
        help_ = "write the id of a question in the deck that is translated"
        below.report("T608", f"no question of that card has the id '{id_}'", help_, below.at_key(id_))


def _with_bullets(card: Mapping[str, Any], words: Table) -> Any:
    """Return the translated options, each with the bullet of the option that it translates."""
    old, new = _lines(card.get("options")), _lines(words.get("options"))
    if len(old) != len(new):
        message = f"the card has {len(old)} options, but its translation has {len(new)}"
        words.report("T608", message, "translate each option, in the same order", words.at_key("options"))
        return card.get("options")
    return [_bullet(before) + BULLET.sub("", after) for before, after in zip(old, new, strict=True)]


def _bullet(line: str) -> str:
    found = BULLET.match(line)
    return f"{found[1]} " if found else ""


def _lines(options: Any) -> list[str]:
    lines = options.split("\n") if isinstance(options, str) else options if isinstance(options, list) else []
    return [line.strip() for line in lines if isinstance(line, str) and line.strip()]


def _report_unknown(top: Table, ids: Iterable[str]) -> None:
    own = Table({key: value for key, value in top.data.items() if key not in set(ids)}, (), top.diagnostics)
    own.reject_unknown({*HEADER, "translates", "format"}, {}, "at the top of a translation")


def _as_written(diagnostic: Diagnostic, ids: list[str]) -> Diagnostic:
    """Point at the translated card rather than at its entry in the other deck."""
    also = None if diagnostic.also is None else _own_path(diagnostic.also, ids)
    where = evolve(diagnostic.where, path=_own_path(diagnostic.where.path, ids))
    return evolve(diagnostic, where=where, also=also)


def _own_path(path: tuple[str | int, ...], ids: list[str]) -> tuple[str | int, ...]:
    if len(path) > 1 and path[0] == "card" and isinstance(path[1], int):
        return (ids[path[1]], *path[2:])
    return path
