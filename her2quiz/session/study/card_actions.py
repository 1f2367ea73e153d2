"""What is done with cards besides answering them: flags, cards put aside, and the way back."""

from collections.abc import Iterable

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import later_id, review_id
from her2quiz.session.services.services import Services

LONGEST_NOTE = 500
"""Characters of a note that are kept."""


def act(services: Services, kind: ActionKind, card: str, note: str = "") -> CardAction:
    """Write down what is done with a card; it is on disk when this returns. Raises ProgressError."""
    now = services.clock()
    id_ = later_id(review_id(now.at, services.entropy(10)), services.actions.latest_id(card))
    action = CardAction(id_, kind, now, card, " ".join(note.split())[:LONGEST_NOTE])
    services.actions.add(action)
    return action


def take_back(services: Services, action: CardAction) -> None:
    """Write down that something was taken back; raises ProgressError."""
    now = services.clock()
    services.actions.undo(action, review_id(now.at, services.entropy(10)), now)


def last_action(services: Services, decks: Iterable[str]) -> CardAction | None:
    """Give what was done last with a card of some decks."""
    return services.actions.last(decks)
