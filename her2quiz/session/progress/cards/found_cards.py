"""Cards that a search found: which of them are practised first, and how each stands."""

from collections.abc import Sequence

from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session import wording
from her2quiz.session.progress.cards.card_lists import ListedCard
from her2quiz.session.progress.cards.card_search import CardSearch
from her2quiz.session.services.services import Services

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
