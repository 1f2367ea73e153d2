"""Cards that a search found: which of them are practised first, and what is said of one."""

from collections.abc import Iterator, Sequence
from datetime import date

from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session import wording
from her2quiz.session.progress.card_lists import ListedCard
from her2quiz.session.progress.card_search import CardSearch
from her2quiz.session.services.services import Services

_LATEST = 8
"""How many of a card's answers are told."""

_TOLD = ("suspended", "buried", "flagged", "leech")


def found_cards(services: Services, text: str) -> list[ListedCard]:
    """Return the cards that a search finds, each with how it stands and its answer. Raises SearchError."""
    found = (
        (card, services.library.card(card.key).example().kind) for card in CardSearch(services).find(text)
    )
    return [ListedCard(card.key, state(card), kind.prompt, kind.right_answer) for card, kind in found]


def weakest_first(found: Sequence[SearchedCard]) -> list[str]:
    """Return the keys of cards, those that are known least first, and those that were never asked last."""
    in_order = sorted(found, key=_knowledge)
    return [card.key for card in in_order]


def _knowledge(card: SearchedCard) -> tuple[int, float]:
    if card.memory is None:
        return 2, 0.0
    chance = card.number("r")
    return (0, 0.0) if chance is None else (1, chance)


def state(card: SearchedCard) -> str:
    """Say in one or two words how a card stands."""
    told = [name for name in _TOLD if card.has_state(name)]
    return ", ".join([_stage(card), *told])


def _stage(card: SearchedCard) -> str:
    if card.memory is None:
        return "new"
    if card.memory.in_steps:
        return "learning"
    return "due" if card.has_state("due") else f"due {wording.day_name(card.memory.due_day, card.today)}"


def lines(services: Services, card: SearchedCard) -> Iterator[str]:
    """Say what is remembered of a card, and how it was answered lately."""
    if card.memory is None:
        yield "Never asked."
        return
    yield _memory(card, card.memory)
    history = services.log.reviews_of(card.key)
    for review, _ in reversed(history[-_LATEST:]):
        yield _answer(review, card.today)
    if len(history) > _LATEST:
        yield f"and {wording.plural(len(history) - _LATEST, 'earlier answer')}"


def _memory(card: SearchedCard, memory: Memory) -> str:
    answers = wording.plural(memory.reviews, "answer")
    missed = f", forgotten {wording.plural(memory.lapses, 'time')}" if memory.lapses else ""
    if memory.in_steps:
        stage = "Being learned again" if memory.stage is Stage.RELEARNING else "Being learned"
        return f"{stage}. {answers}{missed}."
    chance = wording.percent(card.number("r"))
    return (
        f"Due {wording.day_name(memory.due_day, card.today)}, after {wording.days(memory.interval())}. Expected recall {chance}; "
        f"stability {wording.days(round(memory.stability))}, difficulty {memory.difficulty:.1f} of 10. {answers}{missed}."
    )


def _answer(review: Review, today: date) -> str:
    day = wording.day_name(review.moment.day, today)
    return f"{day}: {wording.RATING_NAMES[review.rating]}, {round(review.seconds)} s"
