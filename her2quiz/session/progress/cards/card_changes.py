"""What a learner does with cards that were found: suspend, bury, reset, flag, each with the way back."""

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.search.searched import SearchedCard
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from her2quiz.session.study.card_actions import act, take_back


class CardChanges:
    """Changes cards, and says in a sentence what was done. Each method raises ProgressError if it cannot be written."""

    def __init__(self, services: Services) -> None:
        """Change nothing yet."""
        self._services = services
        self._done = list[CardAction]()

    def suspend(self, card: SearchedCard) -> str:
        """Suspend a card; ask it again if it is suspended."""
        if card.has_state("suspended"):
            self._act(ActionKind.UNSUSPEND, card.key)
            return "Asked again from now on."
        self._act(ActionKind.SUSPEND, card.key)
        return "Suspended: not asked until you ask for it again."

    def bury(self, card: SearchedCard) -> str:
        """Bury a card until tomorrow; ask it again today if it is buried."""
        buried = self._services.actions.latest(ActionKind.BURY, card.key)
        if buried is not None and card.has_state("buried"):
            take_back(self._services, buried)
            return "No longer buried."
        self._act(ActionKind.BURY, card.key)
        return "Buried until tomorrow."

    def reset(self, card: SearchedCard) -> str:
        """Make a card new again; its answers stay in the log."""
        if card.memory is None:
            return "This card is new already."
        self._act(ActionKind.RESET, card.key)
        return "Reset: the card is new again."

    def flag(self, card: SearchedCard, note: str) -> str:
        """Note that something is wrong with a card."""
        self._act(ActionKind.FLAG, card.key, note)
        return "Flagged. To list flagged cards: her2quiz cards"

    @property
    def can_undo(self) -> bool:
        """Whether something was done that is not taken back yet."""
        return bool(self._done)

    def undo(self) -> tuple[str, str] | None:
        """Take back what was done last; gives the card and what was taken back; None if there is nothing left."""
        if not self._done:
            return None
        action = self._done.pop()
        take_back(self._services, action)
        return action.card, undo_words.undone(action, self._services.library)

    def _act(self, kind: ActionKind, card: str, note: str = "") -> None:
        self._done.append(act(self._services, kind, card, note))
