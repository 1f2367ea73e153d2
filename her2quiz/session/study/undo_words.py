"""What undo and redo say: which answer or action was taken back, or done again."""

from random import Random

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.domain.moment import Moment
from her2quiz.session import wording
from her2quiz.session.services.library import Library

_UNDONE = {
    ActionKind.FLAG: "the flag",
    ActionKind.BURY: "the card is no longer buried",
    ActionKind.SUSPEND: "the card is no longer suspended",
    ActionKind.UNSUSPEND: "the card is suspended again",
    ActionKind.RESET: "the card is no longer reset, and has its dates back",
}
_REDONE = {
    ActionKind.FLAG: "the flag",
    ActionKind.BURY: "the card is buried until tomorrow",
    ActionKind.SUSPEND: "the card is suspended",
    ActionKind.UNSUSPEND: "the card is no longer suspended",
    ActionKind.RESET: "the card is reset, and new again",
}
_DONE = {
    ActionKind.FLAG: "flagged",
    ActionKind.BURY: "buried",
    ActionKind.SUSPEND: "suspended",
    ActionKind.UNSUSPEND: "unsuspended",
    ActionKind.RESET: "reset",
}


def card_name(key: str, library: Library, seed: int | None = None) -> str:
    """Return the first words of what a card asks; its key if it is no longer in its deck.

    Args:
        key: the card's key.
        library: the decks.
        seed: the one from which it was posed; None for an example of its numbers.
    """
    if not library.has(key):
        return key
    card = library.card(key)
    shown = card.example() if seed is None else card.drawn(Random(seed))  # noqa: S311 - as it was shuffled
    return f"“{wording.first_words(shown.kind.prompt)}”"


def undone(done: Review | CardAction, library: Library) -> str:
    """Say what was taken back."""
    if isinstance(done, CardAction):
        return f"Undone: {_UNDONE[done.kind]}."
    return f"Undone: {_answer(done, library)}."


def redone(done: Review | CardAction, library: Library) -> str:
    """Say what was done again."""
    if isinstance(done, CardAction):
        return f"Redone: {_REDONE[done.kind]}."
    return f"Redone: {_answer(done, library)}."


def earlier(done: Review | CardAction, library: Library, now: Moment) -> str:
    """Say what an undo would take back that was done before this session, and on which day."""
    day = wording.day_name(done.moment.day, now.day)
    name = card_name(done.card, library)
    if isinstance(done, CardAction):
        return f"The last thing was before this session: you {_DONE[done.kind]} {name}, {day}."
    return f"The last answer was before this session: {_answer(done, library)}, {day}."


def _answer(review: Review, library: Library) -> str:
    return f"{wording.RATING_NAMES[review.rating]} for {card_name(review.card, library, review.seed)}"
