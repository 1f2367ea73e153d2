"""What was typed or filled in of cards that were left before they were answered."""

from typing import NamedTuple

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.session.turn.turn import Turn
from her2quiz.tui.kinds.view import View


class Draft(NamedTuple):
    """An answer that was begun."""

    question: AnyQuestion
    """The question as it was posed."""

    view: View
    """What is filled in, part by part."""

    text: str
    """What stands in the field."""


class Drafts:
    """Answers that were begun, each kept until its card is asked again in the same way."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[str, Draft] = {}

    def keep(self, turn: Turn, view: View, text: str) -> None:
        """Keep what was filled in of a card."""
        self._kept[turn.key] = Draft(turn.question, view, text)

    def take(self, turn: Turn) -> Draft | None:
        """Return what was filled in of a card, and forget it; None if nothing was, or the question is another now."""
        draft = self._kept.pop(turn.key, None)
        return draft if draft is not None and draft.question == turn.question else None
