"""The recalls among the answers to one card, found as the answers are replayed."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from her2quiz.domain.history.replay import Answered, BareAnswer, Replay, bare
from her2quiz.domain.measures.recall import Recall
from her2quiz.domain.measures.recalls import Recalls
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.card_state import CardState
from her2quiz.domain.scheduling.fsrs.forgetting import Curve
from her2quiz.domain.scheduling.settings import SchedulerSettings

_AGAIN = int(Rating.AGAIN)


class Known(NamedTuple):
    """What is known of a card after some of its answers."""

    state: CardState
    """What is remembered."""

    place: int
    """How many answers there were."""

    lapses: int
    """How often the card had been missed, on a later day than its last answer."""


def unknown() -> Known:
    """Return what is known before the first answer."""
    return Known(CardState(), 0, 0)


def recalls(card: str, history: Iterable[Answered]) -> list[Recall]:
    """Return the recalls among a card's reviews that were not undone, oldest first."""
    return [*Recalls([(card, go_on([bare(*each) for each in history], unknown())[0])])]


def go_on(answers: Iterable[BareAnswer], known: Known) -> tuple[bytes, Known | None]:
    """Return the recalls among a card's further answers, packed, and what is known after them.

    That is None if a reset or a fit came after the last of them: then all answers are needed to go on.

    Args:
        answers: oldest first, at least one.
        known: what is known before them; its state changes.
    """
    card, (_, place, lapses), numbers = Replay(known.state), known, array("d")
    is_settled, curves = True, _Curves()
    for answer in answers:
        card.meet(answer)
        _, day, rating, settings, _, is_practice, _, resets_since, fits_since = answer
        state, place = card.state, place + 1
        elapsed = state.elapsed(day) if state.reviews else 0
        if elapsed >= 1:
            if state.is_learned and not is_practice:  # of practice, only misses are known
                expected = curves.of(settings).chance(state.stability, max(0, day - state.day))
                interval = state.due_day - state.day
                numbers.extend((expected, day, rating != _AGAIN, interval, elapsed, place, lapses))
            lapses += rating == _AGAIN
        card.take(answer)
        is_settled = not (resets_since or fits_since)
    return numbers.tobytes(), Known(card.state, place, lapses) if is_settled else None


class _Curves:
    """The curve of the settings that were asked for last; most answers have the same."""

    def __init__(self) -> None:
        self._settings: SchedulerSettings | None = None

    def of(self, settings: SchedulerSettings) -> Curve:
        if settings is not self._settings:
            self._settings, self._curve = settings, Curve(-settings.parameters[20])
        return self._curve
