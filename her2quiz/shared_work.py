"""Work that several processes share: a long list is done in blocks, each by whichever process is free.

A process is forked, so it has all that was read before, and gives back only what it found. That is safe while no thread
runs, and where it is allowed: nothing is shared once the app is there, which has threads.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from io import FileIO
from typing import Any, TypeVar

_Found = TypeVar("_Found")

BLOCKS = 200
"""How many blocks work is cut into, each a byte in a pipe: so many that all processes end at about the same time, and that
what a block of a large deck came to fits into a pipe."""

MOST_PROCESSES = 4
"""More would need more memory than they save time."""

_MUCH = 1 << 20
"""The most bytes that are received at once."""

_HEAD = 8
"""Bytes before each answer that say how long it is."""

_allowed = ContextVar("allowed", default=False)


@contextmanager
def sharing() -> Iterator[None]:
    """Allow work to be shared within."""
    before = _allowed.set(True)
    try:
        yield
    finally:
        _allowed.reset(before)


def processes() -> int:
    """Return how many processes may work: one where nothing may be shared, or where there is one core."""
    if not _allowed.get() or not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_PROCESSES)


def _nothing(*_anything: object) -> None:
    """Do nothing, and tell nobody."""


def in_blocks(
    count: int,
    work: Callable[[range], _Found],
    first: Callable[[], object] = _nothing,
    tell: Callable[[float], object] = _nothing,
    most: int | None = None,
) -> list[_Found]:
    """Work through a list in blocks; gives what each block came to, in the order of the list.

    What comes out is the same whether the work is shared or not. A block whose process died is done by this one.

    Args:
        count: how long the list is.
        work: does the places of one block. It changes nothing and tells nobody: it may run in another process, from
            which only what it returns comes back.
        first: what only this process can do, which it does while others are at work; nothing if it is not given.
        tell: receives how much of the list is begun, from 0 to 1; nobody if it is not given.
        most: how many processes may work; as many as are allowed if it is not given.
    """
    blocks = [range(count * place // BLOCKS, count * (place + 1) // BLOCKS) for place in range(BLOCKS)]
    others = (processes() if most is None else most) - 1
    found: dict[int, _Found] = {}
    with _Waiting(BLOCKS) if others > 0 else nullcontext(range(BLOCKS)) as waiting, ExitStack() as helpers:
        begun = [helpers.enter_context(_helper(waiting, lambda at: work(blocks[at]))) for _ in range(others)]
        first()
        for place in waiting:
            tell(place / BLOCKS)
            found[place] = work(blocks[place])
            for answers in begun:
                found |= answers.so_far()
        for answers in begun:
            found |= answers.at_last()
    return [found[place] if place in found else work(block) for place, block in enumerate(blocks)]


class _Waiting:
    """The blocks that nobody has begun: bytes in a pipe, of which each is read by one process only."""

    def __init__(self, count: int) -> None:
        self._taken_from, put_into = os.pipe()
        with os.fdopen(put_into, "wb") as file:
            file.write(bytes(range(count)))

    def __iter__(self) -> Iterator[int]:
        while place := os.read(self._taken_from, 1):
            yield place[0]

    def __enter__(self) -> "_Waiting":
        return self

    def __exit__(self, *_error: object) -> None:
        os.close(self._taken_from)


class _Answers:
    """What a helper found, block by block: it is received while both work, so that nobody waits for it at the end."""

    def __init__(self, received_from: int) -> None:
        """Receive what is written into a pipe."""
        os.set_blocking(received_from, False)
        self._received_from = received_from
        self._received = bytearray()

    def so_far(self) -> Mapping[int, Any]:
        """Return what has arrived since this was asked last."""
        with suppress(BlockingIOError):
            while part := os.read(self._received_from, _MUCH):
                self._received += part
        return dict(self._whole())

    def at_last(self) -> Mapping[int, Any]:
        """Return the rest, once the helper has ended; without the block at which it died, if it did."""
        os.set_blocking(self._received_from, True)
        return self.so_far()

    def _whole(self) -> Iterator[tuple[int, Any]]:
        """Take out the answers that have arrived whole."""
        import pickle  # loaded when something is shared

        while len(self._received) >= _HEAD:
            end = _HEAD + int.from_bytes(self._received[:_HEAD])
            if len(self._received) < end:
                return
            yield pickle.loads(self._received[_HEAD:end])  # noqa: S301  # a fork of this process wrote it
            del self._received[:end]


@contextmanager
def _helper(waiting: Iterable[int], work: Callable[[int], object]) -> Iterator[_Answers]:
    """Fork a process that works beside this one; gives its answers as they arrive, and ends it at last."""
    answers, into = os.pipe()
    number = os.fork()
    if not number:
        try:
            os.close(answers)
            _help(waiting, work, into)
        finally:
            os._exit(0)  # neither what is open here nor what is still to be printed belongs to this process
    os.close(into)
    try:
        yield _Answers(answers)
    finally:
        os.close(answers)
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(number, 0)


def _help(waiting: Iterable[int], work: Callable[[int], object], into: int) -> None:
    """Do what is waiting, and answer after each block. A signal ends this process and nothing else."""
    import pickle

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        if callable(signal.getsignal(number)):
            signal.signal(number, signal.SIG_DFL)
    os.set_blocking(into, False)
    to_send = bytearray()
    with os.fdopen(into, "wb", buffering=0) as pipe:
        for place in waiting:
            answer = pickle.dumps((place, work(place)), pickle.HIGHEST_PROTOCOL)
            to_send += len(answer).to_bytes(_HEAD) + answer
            _send(to_send, pipe)
        os.set_blocking(into, True)
        _send(to_send, pipe)


def _send(to_send: bytearray, pipe: FileIO) -> None:
    """Write as much as a pipe takes, and leave the rest."""
    while to_send and (sent := pipe.write(to_send)):
        del to_send[:sent]
