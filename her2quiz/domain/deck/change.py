"""What became of a deck's cards from one version of it to another, and what that does to learners' progress."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.card_parts import changed_parts
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.marking.answer_key import has_changed


class Change(StrEnum):
    """What became of a card."""

    ADDED = "added"
    """It was in no version before."""
    BACK = "asked again"
    """It stood in the file before and was not asked."""
    REMOVED = "removed"
    """It is gone, and no card says that it was this one."""
    JOINED = "joined"
    """It is gone, and a card that stood beside it, or was more than one, says that it was this one too."""
    ASIDE = "set aside"
    """It stands in the file still and is not asked: a draft, retired, or with an error."""
    ANSWER = "answer changed"
    """What was right before may be wrong now."""
    RENAMED = "renamed"
    """It has another id, and says which it had."""
    FORMER = "was removed"
    """It says no longer that it had another id before."""
    REWORDED = "reworded"
    """It says the same otherwise, or says more."""


LEARNERS: Mapping[Change, str] = {
    Change.ADDED: "It is new to everyone.",
    Change.BACK: "It is asked again and keeps any progress it had.",
    Change.REMOVED: "It is no longer asked; learners' progress files keep its answers.",
    Change.JOINED: "Its answers now count for the card that names it in 'was'.",
    Change.ASIDE: "It is not asked while it is set aside; its progress is kept.",
    Change.ANSWER: "It keeps its progress and comes back soon, marked as changed.",
    Change.RENAMED: "It keeps its progress.",
    Change.FORMER: "Learners who still have {former} start over on this card.",
    Change.REWORDED: "It keeps its progress.",
}
"""What a change does to the progress of those who study the card; {former} is the id that it had."""


@frozen
class CardChange:
    """What became of one card."""

    card: str
    """The card's id, with what it has several of behind a slash; that of the new deck, if it is there."""

    change: Change
    """What became of it."""

    former: str = ""
    """The id that it had before; empty if that is the same."""

    was: str = ""
    """The answer that was right before, where it is another one now."""

    now: str = ""
    """The answer that is right now, where it was another one."""

    parts: tuple[str, ...] = ()
    """What else was changed, as decks call it: question, options, why."""

    @property
    def learners(self) -> str:
        """What it does to learners' progress."""
        return LEARNERS[self.change].replace("{former}", self.former)


def compare(old: Deck, new: Deck) -> tuple[CardChange, ...]:
    """Say what became of each card that is not as it was, in the order of the new deck.

    Cards are told apart by their ids alone: what a deck is called is no part of it. A card that is gone stands
    behind the one that it stood behind in the old deck.
    """
    return tuple(_Comparison(old, new).changes())


class _Comparison:
    def __init__(self, old: Deck, new: Deck) -> None:
        self._new_deck, self._old_deck = new, old
        self._old = {id_within(card.key): card for card in old.cards}
        self._new = {id_within(card.key): card for card in new.cards}
        renamed = [(id_within(former), id_within(key)) for former, key in new.former_keys]
        self._formers = {
            key: former
            for former, key in reversed(renamed)  # of several the first is told
            if former in self._old and former not in self._new and key not in self._old
        }
        self._taken_over = {former for former, _ in renamed}

    def changes(self) -> Iterator[CardChange]:
        gone = self._gone()
        yield from gone.get("", ())
        forgotten = self._forgotten()
        for id_, card in self._new.items():
            yield from self._of(id_, card)
            yield from (CardChange(id_, Change.FORMER, former) for former in forgotten.get(id_, ()))
            yield from gone.get(id_, ())

    def _of(self, id_: str, card: Card) -> Iterator[CardChange]:
        former = self._formers.get(id_, "")
        before = self._old.get(former or id_)
        if before is not None:
            yield from _difference(id_, former, before, card)
        elif self._is_resting(self._old_deck, id_):
            yield CardChange(id_, Change.BACK)
        else:
            yield CardChange(id_, Change.ADDED)

    def _forgotten(self) -> dict[str, list[str]]:
        """Give the former ids of the old deck that no card names any longer, by the card of today that they were."""
        today = {former: id_ for id_, former in self._formers.items()}
        forgotten: dict[str, list[str]] = {}
        for former, key in self._old_deck.former_keys:
            if id_within(former) not in self._taken_over and id_within(former) not in self._new:
                forgotten.setdefault(today.get(id_within(key), id_within(key)), []).append(id_within(former))
        return forgotten

    def _gone(self) -> dict[str, list[CardChange]]:
        """Give the cards that are no longer asked, by the card behind which they stand."""
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
        return Change.ASIDE if self._is_resting(self._new_deck, id_) else Change.REMOVED

    @staticmethod
    def _is_resting(deck: Deck, id_: str) -> bool:
        """Whether a card, or the one of which it is a part, stands in a deck and is not asked."""
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
