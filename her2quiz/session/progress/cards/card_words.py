"""What is said of one card: what is remembered of it, when and why it is asked, and how it was answered."""

from collections.abc import Iterator
from datetime import date

from her2quiz.domain.history.replay import replayed
from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session import wording
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import flag_note

MOST_ANSWERS = 30
"""How many of a card's answers are told."""

EASY, HARD = 4.0, 7.0
"""Difficulties, of 1 to 10, below and above which a card is called easy and hard."""


def about(services: Services, card: SearchedCard) -> Iterator[str]:
    """Say in sentences what is remembered of a card, and when and why it is asked."""
    if card.memory is not None:
        yield _memory(card, card.memory)
    yield when(services, card)
    if card.has_state("flagged"):
        note = flag_note(services, card.key)
        yield f"You flagged it: {note}" if note else "You flagged it."


def _memory(card: SearchedCard, memory: Memory) -> str:
    answers = f"{wording.plural(memory.reviews, 'answer')} so far"
    missed = f", forgotten {wording.plural(memory.lapses, 'time')}" if memory.lapses else ""
    if memory.in_steps:
        stage = "Being learned again" if memory.stage is Stage.RELEARNING else "Being learned"
        return f"{stage}: {answers}{missed}."
    chance, days = wording.percent(card.number("r")), wording.days(max(1, round(memory.stability)))
    return (
        f"Expected recall today {chance}; stability {days}, after which it would be 90%; difficulty "
        f"{memory.difficulty:.1f} of 10, {_difficulty(memory.difficulty)} for you. {answers}{missed}."
    )


def _difficulty(difficulty: float) -> str:
    return "easy" if difficulty < EASY else "hard" if difficulty > HARD else "middling"


def when(services: Services, card: SearchedCard) -> str:
    """Say when a card is asked, and why then."""
    memory = card.memory
    if card.has_state("suspended"):
        return "Not asked: you suspended it."
    if card.has_state("buried"):
        return "Not asked today: it is buried until tomorrow."
    if memory is None:
        limit = wording.plural(services.preferences.new_per_day, "new card")
        return f"Never asked. It comes when its turn does: {limit} a day over all decks."
    if memory.in_steps:
        return "Asked in the next session, until you know it."
    return _due(memory, card.today, wording.percent(services.settings.retention))


def _due(memory: Memory, today: date, wanted: str) -> str:
    due, last = wording.day_name(memory.due_day, today), wording.day_name(memory.day, today)
    said = f"Asked now: due since {due}" if memory.due_day < today else f"Due {due}"
    waited = wording.days(memory.interval())
    return (
        f"{said}, {waited} after your last answer ({last}): by then recall is expected to fall to {wanted}."
    )


def history_lines(services: Services, card: SearchedCard) -> Iterator[str]:
    """Say how a card was answered, the latest answer first: when, with which rating, and how long it then waited."""
    steps, resets = [*replayed(services.log.reviews_of(card.key))], 0
    for _, review, _, after in reversed(steps[-MOST_ANSWERS:]):
        if review.resets_since > resets:
            yield "Reset: what came before no longer counts."
        resets = review.resets_since
        yield _answer(review, after, card.today)
    if len(steps) > MOST_ANSWERS:
        yield f"and {wording.plural(len(steps) - MOST_ANSWERS, 'earlier answer')}"


def _answer(review: Review, after: Memory, today: date) -> str:
    day, rating = wording.day_name(review.moment.day, today), wording.RATING_NAMES[review.rating]
    return f"{day}: {rating}, {round(review.seconds)} s, then {wording.wait(after, review.moment)}"
