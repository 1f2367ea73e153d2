"""The arithmetic of FSRS-6 in straight lines, by which a log of 100,000 reviews is replayed within a second or two.

The formulas are those of https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, in the order of the
`fsrs` package, so that the results are equal to the last bit; tests compare the two.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import lru_cache

from her2quiz.domain.rating import ALL_RATINGS, Rating
from her2quiz.domain.scheduling.memory import Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings

_AGAIN = int(Rating.AGAIN)
_LEAST_STABLE, _EASIEST, _HARDEST = 0.001, 1.0, 10.0
_LONGEST_ABSENCE = 1_000_000
"""Days between two reviews that still count."""

Stepped = tuple[Stage, int | None, timedelta | None]
"""The stage and step of a card after a review, and how long until it is asked again; None if that is counted in days."""

Numbers = Sequence[Sequence[Sequence[tuple[int, int, int | None]]]]
"""For each stage, step and rating, what is `Stepped` in numbers: the stage's place in `STAGES`, and microseconds."""

STAGES = tuple(Stage)
"""All stages."""

_LEARNED: Stepped = (Stage.REVIEW, None, None)


class Fsrs6:
    """FSRS-6 with one set of parameters; what all reviews have in common is computed once."""

    def __init__(self, settings: SchedulerSettings) -> None:
        """Prepare the settings of a scheduler."""
        self.settings = settings
        """The settings."""
        self.has_days_off = bool(settings.days_off)
        """Whether there are days off."""
        w = self._w = settings.parameters
        decay = self._decay = -w[20]
        self._factor = float(0.9 ** (1 / decay) - 1)
        self._until_asked = float(settings.retention ** (1 / decay) - 1)
        self._longest = settings.longest_days
        self._to_easy = w[7] * float(w[4] - (math.e ** (w[5] * (Rating.EASY - 1))) + 1)
        self._tamed = 1 - w[7]
        self._harder = [-(w[6] * (rating - 3)) for rating in ALL_RATINGS]
        self._bonus = (1, w[15], 1, w[16])
        self._growth = float(math.e ** w[8])
        self._least_lost = float(math.e ** (w[17] * w[18]))
        self._short_term = float(math.e ** (w[17] * (Rating.AGAIN - 3 + w[18])))
        self.firsts = [_first(w, rating) for rating in ALL_RATINGS]
        """Stability and difficulty after the first review, for each rating."""
        relearning = _spans(settings.relearning_minutes)
        self._steps = {
            Stage.LEARNING: _steps(Stage.LEARNING, _spans(settings.learning_minutes)),
            Stage.RELEARNING: _steps(Stage.RELEARNING, relearning),
        }
        forgotten: Stepped = (Stage.RELEARNING, 0, relearning[0]) if relearning else _LEARNED
        self._steps[Stage.REVIEW] = [(forgotten, _LEARNED, _LEARNED, _LEARNED)]
        self._in_numbers = _in_numbers(self._steps)

    def first(self, rating: Rating) -> tuple[float, float]:
        """Return stability and difficulty after the first review."""
        return self.firsts[rating - 1]

    def difficulty(self, before: float, rating: int) -> float:
        """Return the difficulty after a later review."""
        damped = before + (10.0 - before) * self._harder[rating - 1] / 9.0
        return min(max(self._to_easy + self._tamed * damped, _EASIEST), _HARDEST)

    def stability(self, before: float, difficulty: float, elapsed: int, rating: int) -> float:
        """Return the stability after a later review; of one on the same day, only a failure is given.

        Args:
            before: the stability before it, in days.
            difficulty: the difficulty before it.
            elapsed: days since the last review.
            rating: the rating, from 1 to 4.
        """
        if not elapsed:
            return max(float(before * (self._short_term * before ** -self._w[19])), _LEAST_STABLE)
        lost = self._lost(before, elapsed)
        if rating == _AGAIN:
            return self._forgotten(before, difficulty, lost)
        growth = self._grown(before, difficulty, lost) * self._bonus[rating - 1]
        return max(before * (1 + growth), _LEAST_STABLE)

    def learned(self, before: float, difficulty: float, elapsed: int, rating: int) -> tuple[float, float]:
        """Return what `stability` and `difficulty` give, which take these arguments; their lines in one, for long logs."""
        w = self._w
        if not elapsed or rating == _AGAIN:
            return self.stability(before, difficulty, elapsed, rating), self.difficulty(difficulty, rating)
        kept = (
            1 + self._factor * (elapsed if elapsed < _LONGEST_ABSENCE else _LONGEST_ABSENCE) / before
        ) ** self._decay
        gain = math.e ** ((1 - kept) * w[10]) - 1
        growth = self._growth * (11 - difficulty) * before ** -w[9] * gain * self._bonus[rating - 1]
        stability = before * (1 + growth)
        damped = difficulty + (10.0 - difficulty) * self._harder[rating - 1] / 9.0
        harder = self._to_easy + self._tamed * damped
        return (
            stability if stability > _LEAST_STABLE else _LEAST_STABLE,
            _EASIEST if harder < _EASIEST else _HARDEST if harder > _HARDEST else harder,
        )

    def stabilities(self, before: float, difficulty: float, elapsed: int) -> tuple[float, ...]:
        """Return what `stability` gives for each rating, of a review that is not on the same day as the last."""
        w, lost = self._w, self._lost(before, elapsed)
        growth = self._grown(before, difficulty, lost)
        return (
            self._forgotten(before, difficulty, lost),
            max(before * (1 + growth * w[15]), _LEAST_STABLE),
            max(before * (1 + growth), _LEAST_STABLE),
            max(before * (1 + growth * w[16]), _LEAST_STABLE),
        )

    def _lost(self, before: float, elapsed: int) -> float:
        """Return the chance that the card is forgotten by then; the line of `Curve.chance`."""
        return 1 - float((1 + self._factor * min(elapsed, _LONGEST_ABSENCE) / before) ** self._decay)

    def _forgotten(self, before: float, difficulty: float, lost: float) -> float:
        w = self._w
        stability = w[11] * difficulty ** -w[12] * ((before + 1) ** w[13] - 1) * math.e ** (lost * w[14])
        return max(min(float(stability), before / self._least_lost), _LEAST_STABLE)

    def _grown(self, before: float, difficulty: float, lost: float) -> float:
        w = self._w
        return float(self._growth * (11 - difficulty) * before ** -w[9] * (math.e ** (lost * w[10]) - 1))

    def days(self, stability: float) -> int:
        """Return the days until a card with a stability is asked again, before they are moved."""
        return min(max(1, round(float(stability / self._factor * self._until_asked))), self._longest)

    def stepped(self, stage: Stage, step: int) -> Sequence[Stepped]:
        """Return, for each rating, the stage and step of a card after it, and how long until it is asked again.

        Args:
            stage: the card's stage.
            step: its step; 0 for a new card, and for one that is learned.
        """
        steps = self._steps[stage]
        return steps[min(step, len(steps) - 1)]

    def stepped_in_numbers(self, stage: int, step: int) -> Sequence[tuple[int, int, int | None]]:
        """Return in numbers what `stepped` gives; the stage is a place in `STAGES`."""
        steps = self._in_numbers[stage]
        return steps[min(step, len(steps) - 1)]


@lru_cache(maxsize=8)
def fsrs_6(settings: SchedulerSettings) -> Fsrs6:
    """Return FSRS-6 with some settings."""
    return Fsrs6(settings)


def _first(w: Sequence[float], rating: Rating) -> tuple[float, float]:
    difficulty = float(w[4] - (math.e ** (w[5] * (rating - 1))) + 1)
    return max(w[rating - 1], _LEAST_STABLE), min(max(difficulty, _EASIEST), _HARDEST)


def _steps(stage: Stage, spans: Sequence[timedelta]) -> list[Sequence[Stepped]]:
    """Return what each rating makes of a card in each step; the last row is for cards beyond the last step."""
    if not spans:
        return [(_LEARNED,) * 4]
    again: Stepped = (stage, 0, spans[0])
    rows: list[Sequence[Stepped]] = []
    for step in range(len(spans)):
        is_last = step + 1 == len(spans)
        good = _LEARNED if is_last else (stage, step + 1, spans[step + 1])
        rows.append((again, (stage, step, _after_hard(spans, step)), good, _LEARNED))
    return [*rows, (again, _LEARNED, _LEARNED, _LEARNED)]


def _in_numbers(steps: Mapping[Stage, Sequence[Sequence[Stepped]]]) -> Numbers:
    return [
        [
            [
                (STAGES.index(stage), step or 0, None if span is None else span // timedelta(microseconds=1))
                for stage, step, span in row
            ]
            for row in steps[each]
        ]
        for each in STAGES
    ]


def _after_hard(spans: Sequence[timedelta], step: int) -> timedelta:
    """Return how long a card that was hard waits: a little longer in its first step, and as long again in later ones."""
    if step:
        return spans[step]
    return spans[0] * 1.5 if len(spans) == 1 else (spans[0] + spans[1]) / 2.0


def _spans(minutes: Sequence[int]) -> tuple[timedelta, ...]:
    return tuple(timedelta(minutes=each) for each in minutes)
