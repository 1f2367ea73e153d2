"""A sitting: one exam from its begin until it is handed in. It never changes; each step makes another."""

from datetime import datetime, timedelta, timezone

from attrs import evolve, frozen

from her2quiz.domain.marking.answer import Answer
from her2quiz.domain.moment import Moment

NO_TIME = timedelta(0)


@frozen
class ExamItem:
    """One question of an exam."""

    key: str
    """The card."""

    topic: str
    """The topic for which it was drawn."""

    seed: int
    """From which it is posed."""

    trace: str
    """Of the question as it was posed; see `fingerprint`."""

    answer: Answer | None = None
    """The answer; None until one is given."""

    is_marked: bool = False
    """Whether the learner wants to look at it again."""


@frozen
class Sitting:
    """An exam that is sat, or was."""

    title: str
    """What it is about: its decks, or its search."""

    seed: int
    """From which it was drawn."""

    items: tuple[ExamItem, ...]
    """Its questions, in order."""

    begun: Moment
    """When it began."""

    minutes: int | None = None
    """How long it may take; None for no limit."""

    command: str = ""
    """The command by which others sit the same exam; empty if there is none, or it was begun before this was kept."""

    place: int = 0
    """The question before the learner, from 0."""

    latest: datetime | None = None
    """The latest instant at which anything was done, so that a clock that is set back gives no time."""

    handed_in: datetime | None = None
    """When it was handed in; None while it goes on."""

    is_timed_out: bool = False
    """Whether it was handed in because its time was up."""

    aside: tuple[ExamItem, ...] = ()
    """Questions that do not count, because their cards have changed or are gone; they may come back as they were."""

    @property
    def began(self) -> datetime:
        """When it began, in local time."""
        return self.begun.at.astimezone(timezone(self.begun.offset))

    @property
    def ends(self) -> datetime | None:
        """When its time is up; None without a limit. Time goes on while it is interrupted, as in a hall."""
        return None if self.minutes is None else self.begun.at + timedelta(minutes=self.minutes)

    def time_left(self, now: datetime) -> timedelta | None:
        """Return how much time is left, never less than none; None without a limit."""
        return None if self.ends is None else max(NO_TIME, self.ends - self._now(now))

    def is_time_up(self, now: datetime) -> bool:
        """Whether its time is up."""
        return self.ends is not None and self._now(now) >= self.ends

    def time_taken(self) -> timedelta:
        """Return how long it took until it was handed in; no more than it may take."""
        end = self.handed_in or self.latest or self.begun.at
        return max(NO_TIME, min(end, self.ends or end) - self.begun.at)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The places of the questions without an answer."""
        return tuple(place for place, item in enumerate(self.items) if item.answer is None)

    @property
    def marked(self) -> tuple[int, ...]:
        """The places of the questions that are to be looked at again."""
        return tuple(place for place, item in enumerate(self.items) if item.is_marked)

    def with_answer(self, answer: Answer, now: datetime) -> "Sitting":
        """Return it with an answer to the present question, in place of an earlier one."""
        return self._with_item(evolve(self.items[self.place], answer=answer), now)

    def with_mark_turned(self, now: datetime) -> "Sitting":
        """Return it with the present question marked to be looked at again, or no longer."""
        item = self.items[self.place]
        return self._with_item(evolve(item, is_marked=not item.is_marked), now)

    def at(self, place: int) -> "Sitting":
        """Return it with another question before the learner; beyond the ends, the nearest one."""
        return evolve(self, place=max(0, min(len(self.items) - 1, place)))

    def handed(self, now: datetime) -> "Sitting":
        """Return it handed in; if its time is up, at the moment at which it was."""
        is_late = self.is_time_up(now)
        end = self.ends if is_late and self.ends is not None else self._now(now)
        return evolve(self, handed_in=end, is_timed_out=is_late, latest=self._now(now))

    def without(self, keys: frozenset[str], now: datetime) -> "Sitting":
        """Return it without some questions, which are set aside."""
        before = [item.key not in keys for item in self.items[: self.place]]
        items = tuple(item for item in self.items if item.key not in keys)
        aside = (*self.aside, *(item for item in self.items if item.key in keys))
        place = max(0, min(len(items) - 1, sum(before)))
        return evolve(self, items=items, aside=aside, place=place, latest=self._now(now))

    def _with_item(self, item: ExamItem, now: datetime) -> "Sitting":
        items = (*self.items[: self.place], item, *self.items[self.place + 1 :])
        return evolve(self, items=items, latest=self._now(now))

    def _now(self, now: datetime) -> datetime:
        """Return the present instant, or a later one that was seen already."""
        return max(now, self.latest or self.begun.at)
