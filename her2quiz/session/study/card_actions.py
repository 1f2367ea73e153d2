"""What a learner does with cards besides answering them: flag, bury, suspend, unsuspend."""

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.limits import LONGEST_NOTE
from her2quiz.session.services.services import Services


def act(services: Services, kind: ActionKind, card: str, note: str = "") -> CardAction:
    """Log what is done with a card; it is on disk when this returns. Raises ProgressError."""
    now = services.clock()
    id_ = services.progress.new_id(now.at, services.entropy(10))
    action = CardAction(id_, kind, now, card, " ".join(note.split())[:LONGEST_NOTE])
    services.actions.add(action)
    return action


def flag_note(services: Services, card: str) -> str:
    """Return the note of a card's latest flag; empty if there is none."""
    flag = services.actions.latest(ActionKind.FLAG, card)
    return flag.note if flag else ""


def take_back(services: Services, action: CardAction) -> None:
    """Log that an action is undone; raises ProgressError."""
    now = services.clock()
    services.actions.undo(action, services.progress.new_id(now.at, services.entropy(10)), now)
