"""Which added card a removed card may be now."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence

from her2quiz.deckfile.ids.former_blanks import FormerBlank
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.scheduling.day.look_alikes import are_look_alikes
from her2quiz.domain.spelling import nearest
from her2quiz.session.authoring.diff.versioned_cards import VersionedCards

MOST_COMPARED = 1_000_000
"""Pairs of a removed and an added card above which they are not compared: it would take too long."""

_ALIKE = 0.75
"""The share of letters that two questions with one answer have in common at least."""


def successors(
    gone: Iterable[str], added: Iterable[str], old: VersionedCards, new: VersionedCards
) -> dict[str, str]:
    """Return for removed cards the added card that each may be now; no two may be the same one.

    Args:
        gone: the ids of the removed cards.
        added: the ids of the added cards.
        old: the cards of the old version.
        new: the cards of the new version.
    """
    left, free, found = list(gone), dict.fromkeys(added), dict[str, str]()
    found |= _asked_together(left, free, old, new)
    for pairs in _surest_first(left, free, found, old, new):
        for before, after in pairs:
            if before not in found and after in free and may_follow(before, after, old, new):
                found[before] = after
                del free[after]
        left[:] = [each for each in left if each not in found]
    return found


def _surest_first(
    left: Sequence[str],
    free: Collection[str],
    found: Mapping[str, str],
    old: VersionedCards,
    new: VersionedCards,
) -> Iterator[Iterable[tuple[str, str]]]:
    """Yield pairs of cards by one rule after the other; `left`, `free` and `found` are followed while pairs are taken."""
    yield _blanks(left, free, old, new)
    yield _same(left, free, lambda cards, id_: _asked(cards, id_, cards.card(id_).stem), old, new)
    yield _same(left, free, lambda cards, id_: _asked(cards, id_, cards.card(id_).kind.prompt), old, new)
    renamed = _renamed(found, old, new)
    places = {id(old): _places(old, renamed), id(new): _places(new, {})}
    yield _same(left, free, lambda cards, id_: _at_its_place(cards, id_, places[id(cards)]), old, new)
    names = {id(old): renamed, id(new): {}}
    yield _same(left, free, lambda cards, id_: _in_its_row(cards, id_, names[id(cards)]), old, new)
    if len(left) * len(free) <= MOST_COMPARED:
        yield _alike(left, free, old, new, same_name=True)
        yield _alike(left, free, old, new, same_name=False)
    yield _only_with_answer(left, free, old, new)


def may_follow(before: str, after: str, old: VersionedCards, new: VersionedCards) -> bool:
    """Whether progress of one card can go over to another: a whole card cannot become one of several blanks."""
    return not new.name(after).blank or bool(old.name(before).blank)


def _asked(cards: VersionedCards, id_: str, words: str) -> Hashable:
    return words, cards.card(id_).kind.answer_key.text


def _at_its_place(cards: VersionedCards, id_: str, places: Mapping[str, Hashable]) -> Hashable:
    """Return the same for two cards of one table or case with one answer, at the same place of it."""
    return (places[id_], cards.card(id_).kind.answer_key.text) if cards.name(id_).outer else None


def _in_its_row(cards: VersionedCards, id_: str, renamed: Mapping[str, str]) -> Hashable:
    """Return the same for two questions of one row with one answer."""
    table, answer = cards.table(id_), cards.card(id_).kind.answer_key.text
    return (renamed.get(table, table), cards.row(id_), answer) if table else None


def _only_with_answer(
    left: Sequence[str], free: Iterable[str], old: VersionedCards, new: VersionedCards
) -> Iterator[tuple[str, str]]:
    """Pair the one removed and the one added card with an answer, if they ask for it in similar words."""
    given = defaultdict[str, tuple[list[str], list[str]]](lambda: ([], []))
    for ids, cards, side in ((left, old, 0), (list(free), new, 1)):
        for id_ in ids:
            kind = cards.card(id_).kind
            if not isinstance(kind, TrueFalse):
                given[kind.answer_key.text][side].append(id_)
    for before, after in given.values():
        if len(before) == len(after) == 1 and _is_near(before[0], after[0], old, new):
            yield before[0], after[0]


def _is_near(before: str, after: str, old: VersionedCards, new: VersionedCards) -> bool:
    """Whether two cards have the same blank, or most letters of the question in common."""
    if old.name(before).blank:
        return old.name(before).blank == new.name(after).blank
    return bool(nearest(old.card(before).stem, [new.card(after).stem], likeness=_ALIKE))


def _asked_together(
    left: Sequence[str], free: Iterable[str], old: VersionedCards, new: VersionedCards
) -> dict[str, str]:
    """Return the blanks of a card that are asked together now: all of them are the whole card."""
    whole = {(new.name(id_).outer, new.name(id_).inner): id_ for id_ in free if not new.name(id_).blank}
    names = {id_: old.name(id_) for id_ in left if old.name(id_).blank}
    return {
        id_: whole[name.outer, name.inner] for id_, name in names.items() if (name.outer, name.inner) in whole
    }


def _around(cards: VersionedCards, id_: str) -> str:
    """Return the table or the case of a card; empty if there is none around it."""
    return cards.table(id_) or cards.name(id_).outer


def _renamed(found: Mapping[str, str], old: VersionedCards, new: VersionedCards) -> dict[str, str]:
    """Return the tables and cases that have another name, as the cards show that were found already."""
    return {_around(old, before): _around(new, after) for before, after in found.items()}


def _places(cards: VersionedCards, renamed: Mapping[str, str]) -> dict[str, Hashable]:
    """Return the place of each card: in the table among those of its question, or in the case."""
    counts, places = defaultdict[Hashable, int](int), dict[str, Hashable]()
    for id_ in cards.ids():
        around = _around(cards, id_)
        kept = (renamed.get(around, around), cards.name(id_).inner if cards.table(id_) else "")
        places[id_] = (*kept, counts[kept])
        counts[kept] += 1
    return places


def _same(
    left: Sequence[str],
    free: Iterable[str],
    trait: Callable[[VersionedCards, str], Hashable],
    old: VersionedCards,
    new: VersionedCards,
) -> Iterator[tuple[str, str]]:
    """Pair cards that have a trait in common, in order."""
    having = defaultdict[Hashable, list[str]](list)
    for id_ in reversed(list(free)):
        having[trait(new, id_)].append(id_)
    for id_ in left:
        wanted = trait(old, id_)
        if wanted is not None and having[wanted]:
            yield id_, having[wanted].pop()


def _blanks(
    left: Sequence[str], free: Iterable[str], old: VersionedCards, new: VersionedCards
) -> Iterator[tuple[str, str]]:
    """Pair the blanks of a card that is still there: first those that differ by a typo, then the others in order."""
    lost, come = defaultdict[Hashable, list[str]](list), defaultdict[Hashable, list[str]](list)
    for ids, cards, kept in ((left, old, lost), (list(free), new, come)):
        for id_ in ids:
            name = cards.name(id_)
            if name.blank:
                kept[name.outer, name.inner].append(id_)
    for card, ids in lost.items():
        names, others = {new.name(id_).blank: id_ for id_ in come[card]}, list[str]()
        for id_ in ids:
            near = FormerBlank("", old.name(id_).blank).by_name([*names])
            if near is None:
                others.append(id_)
            else:
                yield id_, names.pop(near)
        yield from zip(others, names.values(), strict=False)


def _alike(
    left: Sequence[str], free: Iterable[str], old: VersionedCards, new: VersionedCards, *, same_name: bool
) -> Iterator[tuple[str, str]]:
    """Pair cards that read alike: the first such, each only once."""
    waiting = dict.fromkeys(free)
    for id_ in left:
        stem, name = old.card(id_).stem, old.name(id_)
        alike = (
            other
            for other in waiting
            if (not same_name or (new.name(other).inner, new.name(other).blank) == (name.inner, name.blank))
            and may_follow(id_, other, old, new)
            and are_look_alikes(stem, new.card(other).stem)
        )
        found = next(alike, None)
        if found is not None:
            del waiting[found]
            yield id_, found
