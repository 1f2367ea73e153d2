"""Lists of cards: flagged, suspended, or answered with "I was right"."""

from attrs import asdict, frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.history.action import ActionKind
from her2quiz.session.progress.cards.answers_to_accept import candidates
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back


@frozen
class ListedCard:
    """A card in one of the lists, with why it is there."""

    card: str
    """Its key."""

    state: str
    """flagged, suspended, counted right, leech, to confirm, or to look up; of a card that was searched, how it stands."""

    question: str
    """What it asks; empty if it is in no deck here."""

    note: str = ""
    """What the learner wrote, or typed; of a fact, or a card that was searched, the right answer."""

    day: str = ""
    """The study day on which it was last done."""

    times: int = 1
    """How often it was done."""

    paste: str = ""
    """What to add to the card so that it accepts the answer."""

    def as_dict(self) -> dict[str, str | int]:
        """Return it for JSON."""
        return asdict(self)

    def line(self) -> str:
        """Return it as one line of text."""
        often = f"{self.times} times" if self.times > 1 else ""
        said = self.paste or self.note
        parts = (self.card, self.state, often, self.day, one_line(self.question), one_line(said))
        return "  ".join(part for part in parts if part)


def flagged_cards(services: Services) -> list[ListedCard]:
    """Return the flagged cards with their notes, oldest first."""
    return [
        ListedCard(
            flag.card, "flagged", _question(services, flag.card), flag.note, flag.moment.day.isoformat()
        )
        for flag in services.actions.flags()
    ]


def suspended_cards(services: Services) -> list[ListedCard]:
    """Return the suspended cards, by key."""
    keys = sorted(services.actions.suspended())
    return [ListedCard(key, "suspended", _question(services, key)) for key in keys]


def leeches(services: Services) -> list[ListedCard]:
    """Return the cards that were missed on too many days, the most often missed first, each with its answer."""
    return [
        ListedCard(
            card,
            "leech",
            _question(services, card),
            services.library.card(card).example().kind.right_answer if services.library.has(card) else "",
            day.isoformat(),
            days,
        )
        for card, days, day in services.log.often_missed(services.preferences.leech_misses)
    ]


def counted_right(services: Services) -> list[ListedCard]:
    """Return the typed answers that the learner counted as right, the most frequent first: the author may accept them."""
    return [
        ListedCard(
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
    """Unsuspend a card; False if it is not suspended. Raises ProgressError."""
    if card not in services.actions.suspended():
        return False
    act(services, ActionKind.UNSUSPEND, card)
    return True


def reset(services: Services, card: str) -> bool:
    """Make a card new again; False if it is new. Raises ProgressError."""
    if services.log.memory(card) is None:
        return False
    act(services, ActionKind.RESET, card)
    return True


def take_back_reset(services: Services, card: str) -> bool:
    """Give a card back what was remembered before it was reset last; False if it was not. Raises ProgressError."""
    action = services.actions.latest(ActionKind.RESET, card)
    if action is not None:
        take_back(services, action)
    return action is not None


def _question(services: Services, card: str) -> str:
    return services.library.card(card).example().kind.prompt if services.library.has(card) else ""
