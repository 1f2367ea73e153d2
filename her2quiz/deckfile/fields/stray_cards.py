"""Cards whose heading is not `[[card]]`, so that they landed inside another card or under a name of their own."""

from collections.abc import Mapping
from typing import Any

from her2quiz.deckfile.fields.common_names import COMMON_NAMES
from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.fixes.fix_values import CardHeadings, RenamedKey
from her2quiz.deckfile.toml.where import EntryPath

_OF_CARDS = frozenset(
    {"question", "q", "answer", "a", "options", "cloze", "match", "order", "groups", "case"}
)
_OF_ASKS = frozenset({"question", "questions", "asks", "frage", "fragen"})


def is_card_like(value: Any) -> bool:
    """Whether a table has a key by which a card is known, under its own name or another common one."""
    return isinstance(value, dict) and any(
        COMMON_NAMES.get(key.lower(), key.lower()) in _OF_CARDS for key in value
    )


def card_like_below(value: Any) -> list[tuple[str | int, ...]]:
    """Return the paths of the tables in a value that are like cards: itself, or those in a list, or by number."""
    if is_card_like(value):
        return [()]
    if isinstance(value, list):
        return [(place,) for place, each in enumerate(value) if is_card_like(each)]
    items = value.items() if isinstance(value, dict) else ()
    return [
        (key, *path) for key, each in items for path in card_like_below(each) if not isinstance(each, str)
    ]


def stray_keys(card: Table, known: frozenset[str]) -> list[str]:
    """Return the keys of a card under which there are cards."""
    return [key for key, value in card.data.items() if key not in known and card_like_below(value)]


def report_stray_cards(card: Table, keys: list[str]) -> None:
    """Report cards inside a card, in one message for headings and one for dotted keys."""
    dotted = [key for key in keys if key == "card" and is_card_like(card.data[key])]
    if dotted:
        _report_dotted(card)
    others = [key for key in keys if key not in dotted]
    if others and others[0].lower() in _OF_ASKS and isinstance(card.data[others[0]], list):
        _report_asks(card, others[0])
    elif others:
        paths = [(*card.path, key, *path) for key in others for path in card_like_below(card.data[key])]
        report_headings(card, paths)


def report_asks_otherwise(card: Table) -> bool:
    """Report questions of a case whose heading is not `[[card.ask]]`; whether there are any."""
    key = next((key for key in card.data if key.lower() in _OF_ASKS and are_tables(card.data[key])), "")
    if key:
        _report_asks(card, key)
    return bool(key)


def are_tables(value: Any) -> bool:
    """Whether a value is a list of tables."""
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _report_dotted(card: Table) -> None:
    inner: Mapping[str, Any] = card.data["card"]
    first = next(iter(inner))
    message = f"'card.{first}' is below [[card]], which says 'card' already"
    help_ = f"write {first} = without card. before it, and the same on the lines below"
    fixes = tuple(RenamedKey((*card.path, "card", key), key) for key in inner)
    card.report("D102", message, help_, card.at_key("card"), fixes=fixes)


def _report_asks(card: Table, key: str) -> None:
    value: list[Any] = card.data[key]
    heading = "[[card.ask]]"
    fixes = tuple(RenamedKey((*card.path, key, place), heading) for place in range(len(value)))
    message = f"[[card.{key}]] is not the heading of a question of a case"
    card.report("D004", message, f"write {heading} above each question", card.at_key(key), fixes=fixes)


def report_headings(card: Table, paths: list[EntryPath]) -> None:
    """Report headings that were meant for cards, at the first, with how many there are."""
    said = ".".join(str(step) for step in paths[0] if not isinstance(step, int))
    more = f" (and {len(paths) - 1} more like it)" if len(paths) > 1 else ""
    message = f"[{said}] is not the heading of a card{more}"
    help_ = "write [[card]] above each card, in lower case and with double brackets"
    where = card.at_key(str(paths[0][len(card.path)]))
    card.report("D004", message, help_, where, fixes=(CardHeadings(tuple(paths)),))
