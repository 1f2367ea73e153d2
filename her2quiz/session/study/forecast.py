"""What a session probably still takes: answers, seconds, and the share that is done."""

from collections.abc import Iterable
from datetime import datetime
from math import inf

from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.day.time_left import TimeLeft
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.domain.scheduling.steps import LEARNED, Standing, expected_from, standing
from her2quiz.session.services.clock import Clock
from her2quiz.session.services.services import Services
from her2quiz.session.study.session_tally import SessionTally
from her2quiz.session.study.turns import Turns

_UNSEEN = standing(None)
_NEW, _DUE = Reason.NEW, Reason.DUE


class _AnswersFrom(dict[Standing, float]):
    """How many answers a card probably takes today from where it stands, each computed once for one share of misses."""

    def __init__(self, settings: SchedulerSettings, missed: float) -> None:
        super().__init__()
        self._settings, self.missed = settings, missed

    def __missing__(self, where: Standing) -> float:
        self[where] = found = expected_from(where, self._settings, self.missed)
        return found


class Forecast:
    """Looks ahead in one session. It never looks at each queued card, since it is asked after each key."""

    def __init__(
        self, services: Services, turns: Turns, tally: SessionTally, minutes: int | None = None
    ) -> None:
        """Begin to count the minutes.

        Args:
            services: clock and settings.
            turns: the present turn, and what is queued.
            tally: what was answered in this session.
            minutes: after how many minutes it is time to stop; None for no limit.
        """
        self.minutes = minutes
        """After how many minutes it is time to stop; None for no limit, or once the learner goes on."""
        self._turns, self._tally = turns, tally
        self._clock: Clock = services.clock
        self._settings = services.settings
        self._answers_from = _AnswersFrom(services.settings, tally.share_missed)
        self._began: datetime | None = None if minutes is None else services.clock().at

    @property
    def answers(self) -> float:
        """How many answers the session probably still takes, with those of cards that come again."""
        turns = self._turns
        return self._with(map(turns.memories.get, turns.unfinished))

    @property
    def seconds(self) -> float:
        """How many seconds the session probably still takes. From answer to answer it does not swing."""
        return min(self._steadied(self.answers), self._time_left())

    @property
    def is_known(self) -> bool:
        """Whether the seconds are more than a guess: the learner's pace is known, or the session has a limit."""
        return self._tally.knows_pace or self.minutes is not None

    @property
    def told(self) -> TimeLeft | None:
        """What is left, whatever the limit of the session; None while the pace is not known."""
        answers = self.answers
        return TimeLeft(answers, self._steadied(answers)) if self._tally.knows_pace else None

    @property
    def is_time_up(self) -> bool:
        """Whether its minutes are over."""
        return self._time_left() <= 0

    @property
    def share_done(self) -> float:
        """How much of the session is done, 0 to 1; it grows with every answer."""
        is_done = not len(self._turns.queue) and not self._turns.unfinished
        return self._tally.share_done(is_done=is_done)

    def answers_after(self, card: str, memory: Memory) -> float:
        """Return how many answers the session probably takes once a card was answered.

        Args:
            card: the card's key.
            memory: what is remembered of it after the answer.
        """
        present, besides = self._turns.present, [memory] if memory.in_steps else []
        if present is None or not self._turns.is_open or present.key == card:
            return self._with(besides, without=card)
        return self._with([self._turns.memories.get(present.key), *besides], without=card)

    def again(self, memory: Memory) -> float:
        """Return how many answers a card probably takes that was just answered; none if it is known for today."""
        return self._from()[standing(memory)] if memory.in_steps else 0.0

    def _steadied(self, answers: float) -> float:
        return self._tally.pace * self._tally.steadied * answers

    def _with(self, besides: Iterable[Memory | None], without: str = "") -> float:
        """Return how many answers are to come: those of queued cards by their number, and of some besides.

        Args:
            besides: what is remembered of each card that is to come and neither queued nor waiting.
            without: a card that does not count where it waits.
        """
        queue, memories, answers = self._turns.queue, self._turns.memories, self._from()
        new, due, waiting, apart = queue.count(_NEW), queue.count(_DUE), 0.0, 0.0
        for where, count in queue.waiting.standings(without).items():
            if count:
                waiting += count * answers[where]
        for key in queue.queued_in_steps():  # few: none but those that others have displaced
            if key != without:
                apart += answers[standing(memories.get(key))]
        for memory in besides:
            apart += answers[standing(memory)]
        queued = (new * answers[_UNSEEN] if new else 0.0) + (due * answers[LEARNED] if due else 0.0)
        return queued + waiting + apart

    def _from(self) -> _AnswersFrom:
        missed = self._tally.share_missed
        if missed != self._answers_from.missed:
            self._answers_from = _AnswersFrom(self._settings, missed)
        return self._answers_from

    def _time_left(self) -> float:
        if self.minutes is None or self._began is None:
            return inf
        return max(0.0, self.minutes * 60 - (self._clock().at - self._began).total_seconds())
