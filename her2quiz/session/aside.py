"""The cards that were flagged or suspended, and the answers that a learner counted as right."""

import json

from attrs import asdict, frozen

from her2quiz.domain.action import ActionKind
from her2quiz.session.handling import act
from her2quiz.session.services import Services
from her2quiz.session.wording import one_line


@frozen
class CardAside:
    """A card that was flagged or suspended, or of which the learner said "I was right"."""

    card: str
    """Its key."""

    state: str
    """flagged, suspended, or counted right."""

    question: str
    """What it asks; empty if it is in no deck at hand."""

    note: str = ""
    """What the learner wrote, or typed."""

    day: str = ""
    """The study day on which it was done."""

    def as_dict(self) -> dict[str, str]:
        """Give it for a program."""
        return asdict(self)

    def line(self) -> str:
        """Say it in one line."""
        parts = (self.card, self.state, self.day, one_line(self.question), one_line(self.note))
        return "  ".join(part for part in parts if part)


def flagged_cards(services: Services) -> list[CardAside]:
    """Give the cards that were flagged, oldest first, with the notes."""
    return [
        CardAside(
            flag.card, "flagged", _question(services, flag.card), flag.note, flag.moment.day.isoformat()
        )
        for flag in services.actions.flags()
    ]


def suspended_cards(services: Services) -> list[CardAside]:
    """Give the cards that are suspended, by key."""
    keys = sorted(services.actions.suspended())
    return [CardAside(key, "suspended", _question(services, key)) for key in keys]


def counted_right(services: Services) -> list[CardAside]:
    """Give the typed answers that the learner counted as right, oldest first: for the author, who may accept them."""
    return [
        CardAside(
            review.card,
            "counted right",
            _question(services, review.card),
            _typed(review.answer),
            review.moment.day.isoformat(),
        )
        for review in services.log.counted_right()
    ]


def unsuspend(services: Services, card: str) -> bool:
    """Ask a suspended card again; False if it is not suspended. Raises ProgressError."""
    if card not in services.actions.suspended():
        return False
    act(services, ActionKind.UNSUSPEND, card)
    return True


def _typed(answer: str) -> str:
    """Give what was typed, of an answer as the log keeps it."""
    given = json.loads(answer)
    texts = given.get("named") or given.get("filled") or [given.get("typed", "")]
    return ", ".join(str(text) for text in texts)


def _question(services: Services, card: str) -> str:
    return services.library.card(card).kind.prompt if services.library.has(card) else ""
