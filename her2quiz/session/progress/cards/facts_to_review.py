"""The cards whose facts wait for somebody: a clinician who confirms them, or an author who looks them up again."""

from collections.abc import Callable, Iterator

from her2quiz.domain.deck.card import Card
from her2quiz.session.progress.cards.card_lists import ListedCard
from her2quiz.session.services.services import Services
from her2quiz.session.wording import provenance


def cards_to_confirm(services: Services) -> list[ListedCard]:
    """Return the cards that a clinician has yet to confirm, in the order of the decks, with their right answers."""
    return [*_those(services, "to confirm", lambda card: card.to_confirm)]


def cards_to_look_up(services: Services) -> list[ListedCard]:
    """Return the cards whose facts are past their review date, in the order of the decks."""
    today = services.clock().day
    return [
        *_those(services, "to look up", lambda card: card.review_by is not None and card.review_by <= today)
    ]


def _those(services: Services, state: str, is_wanted: Callable[[Card], bool]) -> Iterator[ListedCard]:
    today = services.clock().day
    for deck in services.library.decks:
        for card in filter(is_wanted, map(services.library.card, deck.keys)):
            kind = card.example().kind
            told = f"{kind.right_answer} ({provenance(card, today)})"
            yield ListedCard(card.key, state, kind.prompt, told)
