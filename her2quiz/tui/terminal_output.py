"""What the app writes to its terminal, and the way to have the last word there."""

import os
import select
from collections.abc import Callable
from threading import Lock

_AT_ONCE = 16 * 1024
"""Bytes that are written in one go; between two goes the writing can be ended."""

_WITHOUT_WAITING = 4096
"""Bytes that a terminal which is ready takes at once."""

_LONGEST_WAIT = 0.5
"""Seconds that the last word waits for what is being written just now, and again for a terminal that is slow to read."""


class TerminalOutput:
    """A terminal to which one thread writes pictures, until another thread ends it at once.

    It holds no lock that a signal handler could find taken by its own thread.
    """

    def __init__(self, descriptor: int, encoding: str, gone: Callable[[], None]) -> None:
        """Take a terminal.

        Args:
            descriptor: the file descriptor of the terminal.
            encoding: what it takes for text; characters that it lacks become question marks.
            gone: is called when the terminal takes nothing any more.
        """
        self._descriptor, self._encoding, self._gone = descriptor, encoding, gone
        self._parts: list[str] = []
        self.written = 0
        """How many texts were written, of those that were taken."""
        self._writing = Lock()
        self._is_over = False

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self._descriptor

    def write(self, text: str) -> None:
        """Take a text that is written with the next flush."""
        self._parts.append(text)

    def flush(self) -> None:
        """Write what was taken; nothing more once it was ended."""
        parts, self._parts = self._parts, []
        data = self._encoded("".join(parts))
        with self._writing:
            for start in range(0, len(data), _AT_ONCE):
                if self._is_over:
                    return
                self._send(data[start : start + _AT_ONCE])
        self.written += len(parts)

    def write_now(self, text: str) -> bool:
        """Write a text in this thread; return False, with nothing written, if the terminal would let it wait.

        Nothing that was taken before may still wait to be written.
        """
        data = self._encoded(text)
        if (
            len(data) > _WITHOUT_WAITING
            or self._is_over
            or not select.select([], [self._descriptor], [], 0)[1]
        ):
            return False
        self._send(data)
        return True

    def end(self, last: str) -> None:
        """Write a last text at once, in place of all that still waits; a terminal that is stuck gets nothing."""
        self._is_over = True
        waited = self._writing.acquire(timeout=_LONGEST_WAIT)
        try:
            if select.select([], [self._descriptor], [], _LONGEST_WAIT)[1]:
                os.write(self._descriptor, last.encode())  # noqa: TID251 - our own escape sequences
        except OSError:  # the terminal is gone
            pass
        finally:
            if waited:
                self._writing.release()

    def _encoded(self, text: str) -> bytes:
        return text.encode(self._encoding, "replace")

    def _send(self, data: bytes) -> None:
        try:
            while data:
                try:
                    data = data[os.write(self._descriptor, data) :]  # noqa: TID251 - passed the filter of the app
                except BlockingIOError:
                    select.select([], [self._descriptor], [])
        except OSError:
            self._is_over = True
            self._gone()
