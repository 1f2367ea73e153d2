"""Computes the memory of a card from its reviews, or from bare answers: of each review what scheduling needs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from her2quiz.domain.history.review import PRACTICE, Review
from her2quiz.domain.moment import Moment, instant, microseconds
from her2quiz.domain.scheduling.card_state import CardState
from her2quiz.domain.scheduling.fsrs.fsrs_6 import fsrs_6
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import Fit, SchedulerSettings

BareAnswer = tuple[int, int, int, SchedulerSettings, str, bool, bool, int, tuple[Fit, ...]]
"""Of a review:

- its instant, in microseconds since 1970, its study day as an ordinal, and its rating from 1 to 4;
- the settings of the scheduler, and the key that its card had then;
- whether it was practice, and whether it has a place that is not its instant's;
- `resets_since` and `fits_since`, as a `Review` has them.
"""


class BareHistory(NamedTuple):
    """The answers to one card that were not undone."""

    answers: list[BareAnswer]
    """At least one, the oldest first."""

    latest: str
    """The id of the last one."""


def bare(review: Review, settings: SchedulerSettings) -> BareAnswer:
    """Return what scheduling needs of a review."""
    at, _, day = review.moment
    return (
        microseconds(at),
        day.toordinal(),
        int(review.rating),
        settings,
        review.card_then or review.card,
        review.mode == PRACTICE,
        review.place is not None,
        review.resets_since,
        review.fits_since,
    )


Answered = tuple[Review, SchedulerSettings]
"""A review, and its scheduler settings."""

Step = tuple[Memory | None, Review, SchedulerSettings, Memory]
"""The memory before a review, the review and its scheduler settings, and the memory after it."""


class Replay:
    """Replays the answers to one card."""

    def __init__(self, state: CardState | None = None) -> None:
        """Begin with a card that was never asked, or with what earlier answers left, without a reset or a fit since."""
        self.state = state or CardState()
        """What the answers so far have left."""
        self._past: list[BareAnswer] = []
        self._settings: SchedulerSettings | None = None

    def meet(self, answer: BareAnswer) -> None:
        """Bring the state to where the next answer meets it: after a reset or fits since the last one."""
        _, _, _, _, _, _, has_place, resets_since, fits_since = answer
        if self._past:
            _, _, _, _, _, _, _, resets_before, fits_before = self._past[-1]
            if resets_since != resets_before:
                self._reset()
            elif fits_since != fits_before:
                self._fit(fits_before[: len(fits_before) - len(fits_since)])
        if has_place and self.state.reviews:
            self._redate(answer)

    def take(self, answer: BareAnswer) -> None:
        """Change the state by an answer that was met."""
        at, day, rating, settings, key, _, _, _, _ = answer
        if settings is not self._settings:
            self._settings, self._fsrs = settings, fsrs_6(settings)
        self.state.answer(key, at, day, rating, self._fsrs)
        self._past.append(answer)

    def end(self) -> None:
        """Bring the state to where it is today, after a reset or fits since the last answer."""
        if self._past:
            *_, resets_since, fits_since = self._past[-1]
            if resets_since:
                self._reset()
            elif fits_since:
                self._fit(fits_since)

    def _reset(self) -> None:
        self.state, self._past = CardState(), []

    def _fit(self, fits: Sequence[Fit]) -> None:
        """Let fits be taken into use, oldest first, at least one.

        Stability and difficulty become those that the fitted parameters give to all answers since the card was reset; the
        date stays, unless the fit moves dates. Of several fits the last one counts, and for the date the last one that
        moves dates.
        """
        latest = fits[-1]
        moving = next((fit for fit in reversed(fits) if fit.moves_dates), None)
        due, now = self.state, self._with_parameters(latest)
        if moving is not None:
            due = now if moving is latest else self._with_parameters(moving)
        now.due_at, now.due_day = due.due_at, due.due_day
        self.state = now

    def _with_parameters(self, fit: Fit) -> CardState:
        """Return what the parameters of a fit make of the answers since the card was reset."""
        again = Replay()
        for at, day, rating, settings, key, is_practice, has_place, _, _ in self._past:
            fitted = _fitted(settings, fit.parameters)
            answer = (at, day, rating, fitted, key, is_practice, has_place, 0, ())
            again.meet(answer)
            again.take(answer)
        return again.state

    def _redate(self, answer: BareAnswer) -> None:
        """Let the last review be no later than an answer that came after it, but by another clock."""
        now = Moment(instant(answer[0]), timedelta(0), date.fromordinal(answer[1]))
        self.state = CardState.of(self.state.memory().redated(now))


@lru_cache(maxsize=64)  # thousands of answers have the same
def _fitted(settings: SchedulerSettings, parameters: tuple[float, ...]) -> SchedulerSettings:
    return evolve(settings, parameters=parameters)


def replay(reviews: Iterable[Answered]) -> Memory | None:
    """Compute a card's memory from its reviews, oldest first, each with its scheduler settings.

    None without any review since the card was reset last.
    """
    history = [*reviews]
    state = last_state(bare(*each) for each in history)
    return state.memory(history[-1][0].answer_key) if state.reviews else None


def last_state(answers: Iterable[BareAnswer]) -> CardState:
    """Return what all answers to a card, oldest first, have left today."""
    card = Replay()
    for answer in answers:
        card.meet(answer)
        card.take(answer)
    card.end()
    return card.state


def replayed(reviews: Iterable[Answered]) -> Iterator[Step]:
    """Compute a card's memory before and after each of its reviews, as `replay` takes them.

    Before the first review after a reset, nothing is remembered.
    """
    card, key = Replay(), ""
    for review, settings in reviews:
        answer = bare(review, settings)
        card.meet(answer)
        before = card.state.memory(key) if card.state.reviews else None
        card.take(answer)
        key = review.answer_key
        yield before, review, settings, card.state.memory(key)
