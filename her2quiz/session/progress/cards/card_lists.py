"""Lists of cards: flagged, suspended, or answered with "I was right", answers to accept, and facts that wait for review."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import asdict, frozen

from her2quiz.domain.characters import one_line
from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.review import Review
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.domain.marking.marking import mark
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back
from her2quiz.session.wording import provenance


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


@frozen
class Candidate:
    """A text that could count as right."""

    card: str
    """The card's key."""

    text: str
    """As it was typed last."""

    times: int
    """How often it was typed and counted as right."""

    day: date
    """The last study day on which it was."""

    paste: str
    """What the author may put into the card: a whole line, or for a list or a blank what follows the right words."""


def candidates(services: Services) -> list[Candidate]:
    """Return the texts that no card accepts by now, the most frequent first, then the oldest."""
    found: dict[tuple[str, str], Candidate] = {}
    for review in services.log.counted_right():
        card = services.library.card(review.card) if services.library.has(review.card) else None
        for text in _refused(card, json.loads(review.answer)):
            place = review.card, skeleton(text) or text
            before = found.get(place)
            found[place] = _candidate(review, card, text, before.times + 1 if before else 1)
    return sorted(found.values(), key=lambda each: -each.times)


def _candidate(review: Review, card: Card | None, text: str, times: int) -> Candidate:
    is_single = card is None or isinstance(card.kind, Typed)
    paste = f"accept = [{json.dumps(text, ensure_ascii=False)}]" if is_single else f" | {text}"
    return Candidate(review.card, text, times, review.moment.day, paste)


def _refused(card: Card | None, given: Mapping[str, Any]) -> Iterator[str]:
    """Give, of an answer as the log keeps it, the texts that the card as it is now does not accept."""
    texts = tuple(str(text) for text in given.get("named") or given.get("filled") or [given.get("typed", "")])
    match card.kind if card else None:
        case Typed() as question:
            parts = tuple(part for text in texts for part in mark(question, Entered(text)).parts)
        case NameAll() as question:
            parts = mark(question, Named(texts)).parts
        case Cloze(blanks=blanks) as question if len(blanks) == len(texts):
            parts = mark(question, Filled(texts)).parts
        case _:
            parts = tuple(Part(Verdict.WRONG, given=text) for text in texts)
    yield from (part.given for part in parts if part.given.strip() and not part.verdict.is_right)
