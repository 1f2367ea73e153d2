"""Which cards were reset, and which of their reviews came before that."""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from her2quiz.domain.history.review import Review
from her2quiz.domain.scheduling.settings import SchedulerSettings

History = list[tuple[Review, SchedulerSettings]]
"""Reviews that were not undone, oldest first, each with its scheduler settings."""

_RESETS = "SELECT card, id FROM done WHERE kind = 'reset'"
_RESETS_OF_CARD = "SELECT id FROM done WHERE kind = 'reset' AND card = ?"


def resets_of(connection: Connection) -> dict[str, list[str]]:
    """Return the ids of the resets of each card that was reset, without those that were undone."""
    found = dict[str, list[str]]()
    for card, id_ in connection.execute(_RESETS):
        found.setdefault(card, []).append(id_)
    return found


def resets_of_card(connection: Connection, card: str) -> list[str]:
    """Return the ids of the resets of one card, without those that were undone."""
    return [id_ for (id_,) in connection.execute(_RESETS_OF_CARD, (card,))]


def with_resets(reviews: Iterable[tuple[Review, SchedulerSettings]], resets: Sequence[str]) -> History:
    """Return the reviews of one card, each with how often the card was reset after it; ids rise with time.

    Args:
        reviews: of one card.
        resets: the ids of the card's resets.
    """
    if not resets:
        return [*reviews]
    return [
        (review._replace(resets_since=sum(reset > review.id for reset in resets)), settings)
        for review, settings in reviews
    ]
