"""What is still to be asked in a session."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence

from attrs import define, field

from her2quiz.domain.moment import Moment
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.steps import BETWEEN, next_in_steps
from her2quiz.session.study.waiting_cards import WaitingCards


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
