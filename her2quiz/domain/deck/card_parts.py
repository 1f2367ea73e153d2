"""Compares two versions of a card part by part, and names the parts as decks do."""

from typing import Any

from attrs import evolve, fields, has

from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer

_OF_A_CARD = {
    "story": "case",
    "picture": "picture",
    "alt": "alt",
    "image": "image",
    "why_image": "why_image",
    "why": "why",
    "hints": "hint",
    "source": "source",
    "as_of": "as_of",
    "review_by": "review_by",
    "all_or_nothing": "partial",
    "tags": "tags",
    "to_confirm": "to_confirm",
    "variables": "vars",
}

_OF_A_KIND = {
    "prompt": "question",
    "options": "options",
    "lines": "order",
    "items": "match",
    "right_answer": "answer",
    "value": "answer",
    "formula": "answer",
    "accepted": "accept",
    "members": "answer",
    "blanks": "cloze",
    "units": "unit",
    "tolerance": "tol",
}

KIND = "kind of question"
"""Named as changed if the card now has another kind of question."""


def changed_parts(before: Card, after: Card) -> tuple[str, ...]:
    """Return the names of the parts in which two cards differ, each once; what depends on other cards is ignored."""
    parts = [name for field, name in _OF_A_CARD.items() if getattr(before, field) != getattr(after, field)]
    return tuple(dict.fromkeys((*_parts_of_kind(_own(before.kind), _own(after.kind)), *parts)))


def _parts_of_kind(before: Any, after: Any) -> list[str]:
    if type(before) is not type(after):
        return ["question", KIND] if before.prompt != after.prompt else [KIND]
    different = [
        field.name
        for field in fields(type(before))
        if getattr(before, field.name) != getattr(after, field.name)
    ]
    names = {**_OF_A_KIND, "items": "groups"} if isinstance(after, Grouping) else _OF_A_KIND
    return [names.get(name, name) for name in different]


def _own(value: Any) -> Any:
    """Remove the names that a typed answer must not be taken for: they come from other cards."""
    if isinstance(value, tuple):
        return tuple(_own(each) for each in value)
    if isinstance(value, AcceptedAnswer):
        return evolve(value, others=())
    if not has(type(value)):
        return value
    inner = {field.alias: _own(getattr(value, field.name)) for field in fields(type(value)) if field.init}
    return evolve(value, **inner)
