"""Which cards a sitting asks."""

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from her2quiz.domain.scheduling.look_alikes import are_look_alikes
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.queue import Entry, build_queue, spread
from her2quiz.domain.scheduling.same_day import parted
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.study.changed_answers import brought_forward

SPREAD_AHEAD = 300
"""How much of the queue is looked at to keep look-alikes apart; nobody answers more at a sitting."""

EVERY = 1 << 30
"""As many new cards as there are."""


@frozen
class Plan:
    """What is asked, and what is not."""

    entries: tuple[Entry, ...]
    """The queue."""

    postponed: int
    """How many due cards wait for another day because they are too like one of today's."""


def asked_keys(services: Services, decks: Sequence[ShelfDeck], day: date | None = None) -> list[str]:
    """Give the cards of some decks that are neither suspended nor buried for a study day, today if none is given."""
    aside = services.progress.put_aside(day or services.clock().day)
    return [key for deck in decks for key in deck.keys if key not in aside]


def plan(
    services: Services,
    keys: Sequence[str],
    memories: Mapping[str, Memory],
    new_limit: int,
    also: Sequence[str] = (),
) -> Plan:
    """Choose and order what is asked of some cards.

    Args:
        services: decks, log, clock and chance.
        keys: the cards, in the author's order.
        memories: what is remembered of those that were seen.
        new_limit: how many new cards may come.
        also: cards that are asked today besides.
    """
    chosen, postponed = _chosen(services, keys, memories, new_limit, also)
    stems = {entry.key: services.library.stem(entry.key) for entry in chosen[:SPREAD_AHEAD]}
    head = spread(chosen[:SPREAD_AHEAD], lambda first, second: are_look_alikes(stems[first], stems[second]))
    return Plan((*head, *chosen[SPREAD_AHEAD:]), postponed)


def count_postponed(services: Services, deck: ShelfDeck) -> int:
    """Count the due cards of a deck that wait for another day because they are too like one of today's."""
    memories = services.log.memories([deck.header.id])
    return _chosen(services, asked_keys(services, [deck]), memories, new_limit=0)[1]


def _chosen(
    services: Services,
    keys: Sequence[str],
    memories: Mapping[str, Memory],
    new_limit: int,
    also: Sequence[str] = (),
) -> tuple[tuple[Entry, ...], int]:
    now, library = services.clock(), services.library
    memories = brought_forward(library, memories, now.day)
    queue = build_queue(keys, memories, now, EVERY)
    here = [key for key in (*sorted(services.log.answered_on(now.day)), *also) if library.has(key)]
    return parted(queue, here, memories, now, new_limit=new_limit, stem_of=library.stem)
