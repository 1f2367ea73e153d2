"""Cards that nobody marks but the learner."""

from collections.abc import Iterator

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.kinds.flip import Flip
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import DeckSheet


def self_rated(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card is not marked: learners rate themselves; reported once for the deck if no card is marked."""
    rated = [card for card in deck.cards if isinstance(card.card.kind, Flip)]
    help_ = "write typed = true or accept = […], or give it options: in an exam nobody rates their own answer"
    if len(rated) == len(deck.cards) > 1:
        yield check.found("no card is marked: learners rate their own answers", help_, deck.top.here)
        return
    for card in rated:
        yield check.found("this card is not marked: learners rate their own answer", help_, card.here)
