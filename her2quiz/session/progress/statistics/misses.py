"""Which cards are forgotten most often, and what they are taken for."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from attrs import frozen

from her2quiz.domain.keys import deck_of
from her2quiz.domain.measures.mix_ups import MixUp, most_often
from her2quiz.session.progress.statistics.faces import Faces
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services

_LEAST_MIX_UPS, _MOST_LISTED = 2, 10


@frozen
class HardCard:
    """A card that is forgotten often."""

    card: str
    """Its key."""

    asks: str
    """What it asks."""

    difficulty: float
    """From 1 (easy) to 10, as the scheduler sees it."""

    lapses: int
    """How often it was forgotten after it was learned."""


@frozen
class Confusion:
    """A wrong answer that was given more than once."""

    asks: str
    """What was asked."""

    right: str
    """What is right."""

    mix_up: MixUp
    """What was answered."""


def hardest(
    services: Services, faces: Faces, decks: Collection[str], keys: Collection[str]
) -> Iterator[HardCard]:
    """Give the cards that were forgotten most often, those first. Raises ProgressError.

    Args:
        services: decks and log.
        faces: what cards ask.
        decks: the ids of the decks that are looked at.
        keys: the cards that they have now.
    """
    from her2quiz.store.answer_counts import AnswerCounts

    counts = AnswerCounts(services.progress, {*decks})
    known = (each for each in counts.most_lapsed() if each[0] in keys)
    for key, difficulty, lapses in islice(known, _MOST_LISTED):
        yield HardCard(key, faces.face(key).asks, difficulty, lapses)


def confusions(
    library: Library, faces: Faces, decks: Collection[str], wrong: Iterable[tuple[str, str, int]]
) -> Iterator[Confusion]:
    """Give the wrong answers that were given most often, and more than once.

    Args:
        library: the decks at hand.
        faces: what cards ask, and what is right.
        decks: the ids of those that are looked at.
        wrong: cards, wrong answers to them, and how often each was given.
    """
    often = (MixUp(*each) for each in wrong if deck_of(each[0]) in decks and library.has(each[0]))
    for each in most_often(often, least=_LEAST_MIX_UPS, most=_MOST_LISTED):
        _, asks, right = faces.face(each.card)
        yield Confusion(asks, right, each)
