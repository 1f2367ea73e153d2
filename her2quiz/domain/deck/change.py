"""Compares two versions of a deck: what changed on each card, and what that does to learners' progress."""

from collections.abc import Container, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import evolve, fields, frozen, has

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.marking.accepted_answer import AcceptedAnswer
from her2quiz.domain.marking.changed_key import has_changed

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


class Change(StrEnum):
    """What changed on a card."""

    ADDED = "added"
    """It is not in the old version."""
    BACK = "asked again"
    """It was in the old file, but was not asked."""
    REMOVED = "removed"
    """It is gone, and no card names it in `was`."""
    JOINED = "joined"
    """It is gone, and a card that the old version already had, or that replaces several cards, names it in `was`."""
    MOVED = "moved"
    """It is gone, and a card of another deck names it in `was`."""
    ASIDE = "set aside"
    """It is still in the file, but is not asked: it is a draft, retired, or has an error."""
    ANSWER = "answer changed"
    """An answer that was right before may be wrong now."""
    RENAMED = "renamed"
    """It has another id, and names the old one in `was`."""
    FORMER = "was removed"
    """It no longer names its former id in `was`."""
    REWORDED = "reworded"
    """Its texts or other parts changed, but not its answer."""


LEARNERS: Mapping[Change, str] = {
    Change.ADDED: "It is new to everyone.",
    Change.BACK: "It is asked again and keeps any progress it had.",
    Change.REMOVED: "It is no longer asked; learners' progress files keep its answers.",
    Change.JOINED: "Its answers now count for the card that names it in 'was'.",
    Change.MOVED: "It is in another deck now, and its progress goes along.",
    Change.ASIDE: "It is not asked while it is set aside; its progress is kept.",
    Change.ANSWER: "It keeps its progress and comes back soon, marked as changed.",
    Change.RENAMED: "It keeps its progress.",
    Change.FORMER: "Learners who still have {former} start over on this card.",
    Change.REWORDED: "It keeps its progress.",
}
"""What a change does to learners' progress on the card; {former} is its former id."""


@frozen
class CardChange:
    """What changed on one card."""

    card: str
    """The card's id, followed by a slash and the blank or question if it has several; the new id if it has one."""

    change: Change
    """What changed."""

    former: str = ""
    """Its former id; empty if the id is the same."""

    was: str = ""
    """The answer that was right before, if it has changed."""

    now: str = ""
    """The answer that is right now, if it has changed."""

    parts: tuple[str, ...] = ()
    """Other parts that changed, named as in decks: question, options, why."""

    @property
    def learners(self) -> str:
        """What the change does to learners' progress."""
        return LEARNERS[self.change].replace("{former}", self.former)


def compare(old: Deck, new: Deck, moved: Container[str] = ()) -> tuple[CardChange, ...]:
    """Return what changed on each card, in the order of the new deck; unchanged cards are left out.

    Cards are matched by their ids, without the id of the deck. A removed card comes after the card that it followed
    in the old deck.

    Args:
        old: the deck before.
        new: the deck now.
        moved: keys that cards of other decks had before.
    """
    return tuple(_Comparison(old, new, moved).changes())


class _Comparison:
    def __init__(self, old: Deck, new: Deck, moved: Container[str]) -> None:
        self._moved = moved
        self._new_deck, self._old_deck = new, old
        self._old = {id_within(card.key): card for card in old.cards}
        self._new = {id_within(card.key): card for card in new.cards}
        renamed = [(id_within(former), id_within(key)) for former, key in new.former_keys]
        self._formers = {
            key: former
            for former, key in reversed(renamed)  # of several, the first one is reported
            if former in self._old and former not in self._new and key not in self._old
        }
        self._taken_over = {former for former, _ in renamed}

    def changes(self) -> Iterator[CardChange]:
        gone = self._gone()
        yield from gone.get("", ())
        forgotten = self._forgotten()
        for id_, card in self._new.items():
            yield from self._changes_of(id_, card)
            yield from (CardChange(id_, Change.FORMER, former) for former in forgotten.get(id_, ()))
            yield from gone.get(id_, ())

    def _changes_of(self, id_: str, card: Card) -> Iterator[CardChange]:
        former = self._formers.get(id_, "")
        before = self._old.get(former or id_)
        if before is not None:
            yield from _difference(id_, former, before, card)
        elif self._is_not_asked(self._old_deck, id_):
            yield CardChange(id_, Change.BACK)
        else:
            yield CardChange(id_, Change.ADDED)

    def _forgotten(self) -> dict[str, list[str]]:
        """Return the former ids in the old deck that no card names any longer, by the present card."""
        today = {former: id_ for id_, former in self._formers.items()}
        forgotten: dict[str, list[str]] = {}
        for former, key in self._old_deck.former_keys:
            if id_within(former) not in self._taken_over and id_within(former) not in self._new:
                forgotten.setdefault(today.get(id_within(key), id_within(key)), []).append(id_within(former))
        return forgotten

    def _gone(self) -> dict[str, list[CardChange]]:
        """Return the cards that are no longer asked, by the card that they followed."""
        gone: dict[str, list[CardChange]] = {}
        stays = {former: id_ for id_, former in self._formers.items()} | {id_: id_ for id_ in self._new}
        last = ""
        for id_ in self._old:
            if id_ in stays:
                last = stays[id_]
            else:
                gone.setdefault(last, []).append(CardChange(id_, self._how_gone(id_)))
        return gone

    def _how_gone(self, id_: str) -> Change:
        if id_ in self._taken_over:
            return Change.JOINED
        if f"{self._old_deck.header.id}/{id_}" in self._moved:
            return Change.MOVED
        return Change.ASIDE if self._is_not_asked(self._new_deck, id_) else Change.REMOVED

    @staticmethod
    def _is_not_asked(deck: Deck, id_: str) -> bool:
        """Whether a card, or the card it is a part of, is in a deck's file but is not asked."""
        names = id_.split("/")
        keys = {f"{deck.header.id}/{'/'.join(names[:count])}" for count in range(1, len(names) + 1)}
        return not keys.isdisjoint(deck.not_asked)


def _difference(id_: str, former: str, before: Card, after: Card) -> Iterator[CardChange]:
    parts = changed_parts(before, after)
    if has_changed(before.kind.answer_key.text, after.kind.answer_key.text):
        was, now = before.kind.right_answer, after.kind.right_answer
        yield CardChange(
            id_, Change.ANSWER, former, was if was != now else "", now if was != now else "", parts
        )
    elif former:
        yield CardChange(id_, Change.RENAMED, former, parts=parts)
    elif parts:
        yield CardChange(id_, Change.REWORDED, parts=parts)


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
