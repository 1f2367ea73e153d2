"""What is still to be asked in a session, and the cards in their steps that come back while it lasts."""

from bisect import bisect_left, insort
from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from attrs import define, field

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.steps import BETWEEN, Standing, next_in_steps, standing


class _Waiting(NamedTuple):
    """A card that waits."""

    due: float
    """The second at which its step is due."""

    standing: Standing


@define
class WaitingCards:
    """Cards in their steps, each with the moment at which it is due again."""

    _cards: dict[str, _Waiting] = field(factory=dict)
    _soonest: list[tuple[float, str]] = field(factory=list)  # sorted
    _standings: Counter[Standing] = field(factory=Counter)

    def __len__(self) -> int:
        """Return how many cards wait."""
        return len(self._cards)

    def __contains__(self, key: str) -> bool:
        """Whether a card waits."""
        return key in self._cards

    def keys(self) -> list[str]:
        """Return the cards, the one that began to wait last at the end."""
        return [*self._cards]

    def soonest(self, count: int) -> list[tuple[float, str]]:
        """Return the first few cards that are due, each behind the second at which it is, the soonest first."""
        return self._soonest[:count]

    def standings(self, without: str = "") -> Mapping[Standing, int]:
        """Return how many cards stand at each step.

        Args:
            without: a card that does not count.
        """
        waiting = self._cards.get(without)
        return self._standings if waiting is None else self._standings - Counter([waiting.standing])

    def wait(self, key: str, memory: Memory) -> None:
        """Let a card come back when its step is due, whether it waits already or not."""
        waiting = _Waiting(memory.due_at.timestamp(), standing(memory))
        self._take_out(key)
        self._cards[key] = waiting
        insort(self._soonest, (waiting.due, key))
        self._standings[waiting.standing] += 1

    def drop(self, key: str) -> None:
        """Let a card wait no more."""
        self._take_out(key)
        self._cards.pop(key, None)

    def _take_out(self, key: str) -> None:
        waiting = self._cards.get(key)
        if waiting is not None:
            del self._soonest[bisect_left(self._soonest, (waiting.due, key))]
            self._standings[waiting.standing] -= 1


@define
class CardQueue:
    """The queue of a session, with the cards in their steps that come back while it lasts."""

    waiting: WaitingCards = field(factory=WaitingCards)
    """The cards that come back when their step is due."""

    _queue: deque[Entry] = field(factory=deque)
    _keys: set[str] = field(factory=set)  # of the queue
    _counts: Counter[Reason] = field(factory=Counter)
    _in_steps: list[str] = field(factory=list)  # those of the queue that are in their steps

    @classmethod
    def of(cls, entries: Iterable[Entry], memories: dict[str, Memory]) -> "CardQueue":
        """Make a queue of entries; cards in their steps wait for their moment."""
        queue = cls()
        for entry in entries:
            if entry.reason is Reason.STEPS:
                queue.waiting.wait(entry.key, memories[entry.key])
            else:
                queue.extend([entry])
        return queue

    def __len__(self) -> int:
        """Return how many cards are still to come."""
        return len(self._queue) + len(self.waiting)

    def __contains__(self, key: str) -> bool:
        """Whether a card is still to come; it takes no search."""
        return key in self._keys or key in self.waiting

    def keys(self) -> list[str]:
        """Return the cards that are still to come."""
        return [entry.key for entry in self._queue] + self.waiting.keys()

    def count(self, reason: Reason) -> int:
        """Return how many cards are queued for a reason, without those that wait for their step; it takes no search."""
        return self._counts.get(reason, 0)  # Counter itself would take a call for none

    def queued_in_steps(self) -> Collection[str]:
        """Return the cards in their steps that are queued and do not wait, such as one that another has displaced."""
        return self._in_steps

    def next(self, now: Moment, recent: Sequence[str] = ()) -> Entry | None:
        """Take the next card: one whose step has come, else the next in the queue, else one before its time.

        Args:
            now: the present moment.
            recent: the cards that were answered last, the latest at the end; others come in between.
        """
        soonest = self.waiting.soonest(BETWEEN + 1)  # so many that one of them was not answered lately
        key = next_in_steps(soonest, recent, now.at.timestamp(), are_others_left=bool(self._queue))
        if key is not None:
            self.waiting.drop(key)
            return Entry(key, Reason.STEPS)
        entry = self._queue.popleft() if self._queue else None
        if entry is not None:
            self._counts[entry.reason] -= 1
            self._keys.discard(entry.key)
            if entry.reason is Reason.STEPS:
                self._in_steps.remove(entry.key)
        return entry

    def wait(self, key: str, memory: Memory) -> None:
        """Let a card come back when its step is due."""
        self.waiting.wait(key, memory)

    def put_first(self, entry: Entry) -> None:
        """Ask a card next, before everything else in the queue."""
        self.drop(entry.key)
        self._queue.appendleft(entry)
        self._count(entry)

    def extend(self, entries: Iterable[Entry]) -> None:
        """Ask further cards at the end."""
        for entry in entries:
            self._queue.append(entry)
            self._count(entry)

    def replace_new(self, entries: Iterable[Entry]) -> None:
        """Ask other new cards in place of those that are queued, at the end."""
        self._queue = deque(entry for entry in self._queue if entry.reason is not Reason.NEW)
        self._keys = {entry.key for entry in self._queue}
        self._counts[Reason.NEW] = 0
        self.extend(entries)

    def drop(self, key: str) -> None:
        """Take a card out, wherever it stands."""
        self.waiting.drop(key)
        if key in self._keys:
            self._keys.discard(key)
            self._in_steps = [each for each in self._in_steps if each != key]
            self._queue = deque(entry for entry in self._queue if entry.key != key)
            self._counts = Counter(entry.reason for entry in self._queue)

    def _count(self, entry: Entry) -> None:
        self._keys.add(entry.key)
        self._counts[entry.reason] += 1
        if entry.reason is Reason.STEPS:
            self._in_steps.append(entry.key)
