"""What a plan needs to know of the learner, read from decks, progress and settings."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from her2quiz.domain.measures.card_recalls import recalls
from her2quiz.domain.measures.recall import Recall, Share, share
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.planning.course_ahead import CardAhead, Pace
from her2quiz.domain.planning.first_sight import first_ratings
from her2quiz.domain.planning.lasting import Belief, belief
from her2quiz.domain.planning.outlook import Student
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.session.day.daily_plan import DailyPlan
from her2quiz.session.day.today import Today
from her2quiz.session.services.services import Services
from her2quiz.session.services.shelf import ShelfDeck
from her2quiz.session.study.session_tally import DEFAULT_SECONDS, USUALLY_MISSED
from her2quiz.session.turn.changed_answers import brought_forward

FEW = 20
"""Recalls below which the usual share of missed answers is taken."""

_LOOKED_AT = 400
"""Cards whose answers are looked at: those that were answered last."""


class Evidence(NamedTuple):
    """What answers say of the learner."""

    recalls: Sequence[Recall] = ()
    """The answers by which memory is measured, oldest first."""

    firsts: Sequence[Rating] = ()
    """The ratings of first answers to cards."""

    @property
    def share(self) -> Share:
        """What was remembered."""
        of = self.recalls
        return of.share if isinstance(of, Recalls) else share(of)


def evidence(services: Services, memories: Mapping[str, Memory]) -> Evidence:
    """Look at the answers to the cards that were answered last. Raises ProgressError.

    Args:
        services: the log.
        memories: the memories of the cards that may be looked at.
    """
    latest = sorted(memories, key=lambda key: (-memories[key].day.toordinal(), key))[:_LOOKED_AT]
    found, firsts = list[Recall](), list[Rating]()
    for card, history in services.log.histories(latest):
        found += recalls(card, history)
        firsts.append(history[0][0].rating)
    return Evidence(sorted(found, key=lambda each: (each.day, each.card, each.place)), firsts)


def memories_of(services: Services, decks: Iterable[ShelfDeck]) -> dict[str, Memory]:
    """Return the memories of the cards of some decks that are not suspended; what has another answer now is due now.

    Raises ProgressError.
    """
    decks = [*decks]
    now, suspended = services.clock(), services.progress.buried_or_suspended(date.min)
    keys = {key for deck in decks for key in deck.keys} - suspended
    found = services.log.memories(deck.header.id for deck in decks)
    here = {key: memory.redated(now) for key, memory in found.items() if key in keys}
    return dict(brought_forward(here, services.library.answer_keys, now))


def student_of(
    services: Services,
    decks: Iterable[ShelfDeck],
    known: Evidence,
    memories: Mapping[str, Memory],
    believed: Belief | None = None,
) -> Student:
    """Describe the learner of some decks. Raises ProgressError.

    Args:
        services: decks, progress, settings and clock.
        decks: the decks that are studied.
        known: what answers say of the learner.
        memories: what `memories_of` gives of these decks.
        believed: what `belief` gives of what is known; it is computed if it is not given.
    """
    decks, today = [*decks], services.clock().day
    suspended = services.progress.buried_or_suspended(date.min)
    keys = (key for deck in decks for key in deck.keys if key not in memories and key not in suspended)
    new = DailyPlan(services, decks).in_course(keys, memories)
    seen = [_ahead(key, memory, today) for key, memory in memories.items()]
    if believed is None:
        believed = belief(known.recalls, decay_of(services))
    return Student(today, seen, new, _pace(services, known, today), believed)


def decay_of(services: Services) -> float:
    """Return the decay of the curve by which recalls are expected. Raises ProgressError."""
    return -services.settings.parameters[20]


def _ahead(key: str, memory: Memory, today: date) -> CardAhead:
    due_in = 0 if memory.in_steps else (memory.due_day - today).days
    ago = (today - memory.seen_day(today)).days
    return CardAhead(key, memory.stability, memory.difficulty, ago, due_in)


def _pace(services: Services, known: Evidence, today: date) -> Pace:
    preferences, day = services.preferences, Today(services, today)
    of = known.share
    missed = 1 - of.remembered / of.answers if of.answers >= FEW else USUALLY_MISSED
    answered = services.progress.answered_on(today)
    return Pace(
        new_per_day=preferences.new_per_day,
        reviews_per_day=preferences.reviews_per_day,
        new_per_deck=preferences.new_per_deck,
        seconds=services.log.usual_pace() or DEFAULT_SECONDS,
        missed=missed,
        first_ratings=first_ratings(known.firsts),
        introduced=day.introduced,
        reviewed=len(answered) - day.introduced,
        settings=services.settings,
        days_off=services.settings.days_off,
    )
