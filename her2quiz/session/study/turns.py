"""The turn before the learner, and the queue the next one is drawn from."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from attrs import evolve

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.steps import rests
from her2quiz.session.services.clock import Clock
from her2quiz.session.services.library import Library
from her2quiz.session.study.card_queue import CardQueue
from her2quiz.session.turn.posing import posed, shown_anew
from her2quiz.session.turn.turn import AnsweredTurn, Turn


class Turns:
    """Poses one card after the other. It knows nothing of ratings and writes nothing."""

    def __init__(
        self,
        library: Library,
        clock: Clock,
        rng: Random,
        queue: CardQueue,
        memories: Mapping[str, Memory],
        *,
        recent: Callable[[], Sequence[str]],
    ) -> None:
        """Pose no card yet.

        Args:
            library: gives the cards.
            clock: gives the present moment.
            rng: draws the seeds.
            queue: what is to be asked.
            memories: what is remembered of each card that was seen.
            recent: gives the cards that were answered last, the latest at the end.
        """
        self._recent = recent
        self._library, self._clock, self._rng = library, clock, rng
        self.queue = queue
        self.memories = dict(memories)
        self.present: Turn | None = None
        """The turn before the learner; None when nothing is left."""

    @property
    def is_open(self) -> bool:
        """Whether a question waits for its answer."""
        return self.present is not None and not isinstance(self.present, AnsweredTurn)

    def is_open_for(self, key: str) -> bool:
        """Whether a question of this card waits for its answer."""
        return self.is_open and self.present is not None and self.present.key == key

    @property
    def unfinished(self) -> list[str]:
        """The present card, until it is answered and comes no more."""
        present = self.present
        return [] if present is None or present.is_finished else [present.key]

    def draw(self) -> None:
        """Pose the next card in the queue; cards that are no longer in their deck are passed over."""
        now, recent = self._clock(), self._recent()
        entry = self.queue.next(now, recent)
        while entry is not None and not self._library.has(entry.key):
            entry = self.queue.next(now, recent)
        seed = self._rng.getrandbits(32)
        self.present = self._posed(entry, seed, now) if entry else None

    def ask_again(self, key: str, memory: Memory | None, seed: int | None = None) -> None:
        """Pose a card now, and the card it displaces next. A card that is no longer in its deck gives way.

        Args:
            key: the card.
            memory: what is remembered of it; None if it is new.
            seed: to pose it from; a new one if not given.
        """
        self.make_way(key)
        self.remember(key, memory)
        if not self._library.has(key):
            self.draw()
            return
        self.queue.drop(key)
        reason = Reason.NEW if memory is None else Reason.STEPS if memory.in_steps else Reason.DUE
        self.present = self._posed(Entry(key, reason), self._rng.getrandbits(32) if seed is None else seed)

    def make_way(self, key: str) -> None:
        """Put an open question back to the front of the queue, unless it is of this card."""
        if self.present is not None and self.is_open and self.present.key != key:
            self.queue.put_first(self.present.entry)

    def pose_anew(self) -> None:
        """Show the present card as it is after its deck has changed, from its seed and with the hints already taken.

        An answered one keeps its answer, and what was made of that for the schedule.
        """
        before = self.present
        if before is None:
            return
        if isinstance(before, AnsweredTurn):
            if self._library.has(before.key):
                self.present = shown_anew(before, self._posed(before.entry, before.seed))
            return
        if not self._library.has(before.key):
            self.draw()
            return
        after = self._posed(before.entry, before.seed)
        self.present = evolve(after, hints=min(before.hints, len(after.card.hints)))

    def come_back(self, key: str, memory: Memory) -> None:
        """Queue a card again if it is in its steps; otherwise drop it.

        A card that was asked often in a row, and is the only one left, rests until the next session.
        """
        if memory.in_steps and not (self._is_none_left() and rests(key, self._recent())):
            self.queue.wait(key, memory)
        else:
            self.queue.drop(key)

    def _is_none_left(self) -> bool:
        return not len(self.queue) and not self.is_open

    def remember(self, key: str, memory: Memory | None) -> None:
        """Note what is remembered of a card from now on; None if that is nothing."""
        self.memories.pop(key, None)
        if memory is not None:
            self.memories[key] = memory

    def _posed(self, entry: Entry, seed: int, now: Moment | None = None) -> Turn:
        card, memory = self._library.card(entry.key), self.memories.get(entry.key)
        return posed(card, seed, now or self._clock(), reason=entry.reason, memory=memory)
