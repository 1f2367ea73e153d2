"""Typed answers that learners count as right and the deck does not: what its author may accept."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from her2quiz.domain.deck.card import Card
from her2quiz.domain.history.review import Review
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Entered
from her2quiz.domain.marking.mark import Part, Verdict
from her2quiz.domain.marking.marking import mark
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.session.services.services import Services


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
