"""The cards that were flagged or suspended, and those of which a learner said "I was right"."""

from attrs import asdict, frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.history.action import ActionKind
from her2quiz.session.progress.answers_to_accept import candidates
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act


@frozen
class CardAside:
    """A card that was flagged or suspended, of which the learner said "I was right", or whose fact needs somebody."""

    card: str
    """Its key."""

    state: str
    """flagged, suspended, counted right, to confirm, or to look up."""

    question: str
    """What it asks; empty if it is in no deck at hand."""

    note: str = ""
    """What the learner wrote, or typed; of a fact the right answer, and where it comes from."""

    day: str = ""
    """The study day on which it was done, the last time."""

    times: int = 1
    """How often it was done."""

    paste: str = ""
    """What the author may put into the card, so that the answer counts as right."""

    def as_dict(self) -> dict[str, str | int]:
        """Give it for a program."""
        return asdict(self)

    def line(self) -> str:
        """Say it in one line."""
        often = f"{self.times} times" if self.times > 1 else ""
        said = self.paste or self.note
        parts = (self.card, self.state, often, self.day, one_line(self.question), one_line(said))
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
    """Give the typed answers that the learner counted as right, the most frequent first: the author may accept them."""
    return [
        CardAside(
            each.card,
            "counted right",
            _question(services, each.card),
            each.text,
            each.day.isoformat(),
            each.times,
            each.paste,
        )
        for each in candidates(services)
    ]


def unsuspend(services: Services, card: str) -> bool:
    """Ask a suspended card again; False if it is not suspended. Raises ProgressError."""
    if card not in services.actions.suspended():
        return False
    act(services, ActionKind.UNSUSPEND, card)
    return True


def _question(services: Services, card: str) -> str:
    return services.library.card(card).kind.prompt if services.library.has(card) else ""
