"""The keys of a card, and keys that landed under a heading inside it by mistake."""

from collections.abc import Collection, Mapping
from typing import Any

from her2quiz.deckfile.fields.json_schema import FLAG, TEXT, Properties
from her2quiz.deckfile.fields.key_guesses import is_close
from her2quiz.deckfile.fields.table import SHORT_FORMS, Table
from her2quiz.deckfile.toml.fixes.fix_lines import MovedEntry
from her2quiz.domain.limits import MOST_ENTRIES

ANSWER_FIELDS = ("answer", "options", "option", "cloze", "order", "match", "groups", "field", "record")
"""A card has exactly one of these. A kind of question with a key of its own adds it here."""

COMMON_KEYS = frozenset(
    {
        *("id", "question", "why", "hint", "source", "as_of", "review_by", "tags", "status", "to_confirm"),
        *(
            "level",
            "reviewed",
            "was",
            "from",
            "nolint",
            "shuffle",
            "partial",
            "blanks",
            "picture",
            "alt",
            "vars",
        ),
        *("image", "why_image", "why_alt"),
        *("typed", "exact"),
    }
)
"""Keys that every card may have."""

OPTION_SCHEMA: Properties = {
    "text": TEXT,
    "right": FLAG,
    "credit": {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
    "why": TEXT,
    "image": TEXT,
    "alt": TEXT,
}
"""Keys of `[[card.option]]`, each with the values it may have."""

OPTION_KEYS = frozenset(OPTION_SCHEMA)
"""Keys of `[[card.option]]`."""

OF_A_CARD = COMMON_KEYS | {
    *ANSWER_FIELDS,
    *SHORT_FORMS.values(),
    "accept",
    "reject",
    "unit",
    "tol",
    "case",
}
"""Keys that show that a line belongs to the card although it is under another heading."""


def report_swallowed(inner: Table, own: Collection[str], heading: str) -> None:
    """Report keys of a card that are under a heading inside it, which takes them away from the card.

    Args:
        inner: the table below the heading.
        own: keys that belong there.
        heading: the heading as the author writes it.
    """
    card = inner.path[:-2] if isinstance(inner.path[-1], int) else inner.path[:-1]
    for key in _swallowed(inner.data, own):
        message = f"'{key}' belongs to the card, but is below {heading}"
        fixes = (MovedEntry(inner.path_of(key), card, key),)
        inner.report("D105", message, f"write it above the first {heading}", inner.at_key(key), fixes=fixes)


def is_swallowed(card: Table, *keys: str) -> bool:
    """Whether a card lacks one of the keys because it is under a heading inside the card."""
    options, drawn = card.get("option"), card.get("vars")
    below = [key for item in _tables(options) for key in _swallowed(item, OPTION_KEYS)]
    below += [key for item in _tables([drawn]) for key in _swallowed(item, names_of_variables(item))]
    return any(name in below for key in keys for name in (key, SHORT_FORMS.get(key, key)))


def is_misspelt(card: Table, known: Collection[str], *keys: str) -> bool:
    """Whether a card lacks one of the keys because it is misspelt, and so is reported as an unknown key."""
    unknown = [key for key in card.data if key not in known and key not in SHORT_FORMS.values()]
    return any(is_close(key, *keys) for key in unknown[:MOST_ENTRIES])


def names_of_variables(drawn: Mapping[str, Any]) -> set[str]:
    """Return the keys below [card.vars] that can be variables: their values are not words or flags."""
    return {key for key, value in drawn.items() if not isinstance(value, str | bool) and not _is_words(value)}


def _swallowed(data: Mapping[str, Any], own: Collection[str]) -> list[str]:
    return [key for key in data if key in OF_A_CARD and key not in own]


def _tables(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
