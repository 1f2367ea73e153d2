"""Ends the process when the learner or a signal asks for it: terminal first, then the files, then nothing more."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
"""Signals that end the app, where the system knows them."""

FOR_THE_OTHER = ("SIGQUIT", "SIGINT")
"""Signals from the keyboard: while another program has the terminal, they are meant for that."""

SIGNALLED = 128
"""Exit status of a process that a signal ended, without the number of the signal."""

KEYBOARD = 0
"""The file descriptor that keys are read from."""

TERMINAL_CHECKED = 3.0
"""Seconds between checks whether the terminal still exists."""


class Leaving:
    """The way out of the app. Every answer was stored before its mark was shown, so nothing waits to be saved."""

    def __init__(
        self, let_go: Callable[[], None], close: Callable[[], None], finish: Callable[[], None]
    ) -> None:
        """Do nothing yet.

        Args:
            let_go: gives the terminal back.
            close: closes the files.
            finish: closes the files, keeps and tells what an orderly end does.
        """
        self._let_go, self._close, self._finish = let_go, close, finish
        self._is_lent = False
        self._asked: int | None = None

    def watch(self) -> None:
        """Leave on every signal that ends a process, also on those that the parent process had ignored.

        An app without a terminal is of no use to anyone, so `nohup` does not keep it.
        """
        for name in ENDING:
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, self._by_signal)

    def end(self, status: int) -> None:
        """End the process in order.

        Textual would first take apart every widget, with the terminal given back already: most of the time that
        leaving took, and of no use to a process that ends. If the files cannot be closed, it is left to take its time:
        what went wrong is told at its end.
        """
        self._let_go()
        with suppress(Exception):
            self._finish()
            os._exit(status)

    @contextmanager
    def while_lent(self) -> Iterator[None]:
        """Lend the terminal to another program: a signal waits until that has closed, so that it can save its text."""
        self._is_lent = True
        try:
            yield
        finally:
            self._is_lent = False
            if self._asked is not None:
                self._leave(self._asked)

    def _by_signal(self, number: int, _frame: FrameType | None) -> None:
        if not self._is_lent:
            self._leave(number)
        elif signal.Signals(number).name not in FOR_THE_OTHER:
            self._asked = number

    def _leave(self, number: int) -> None:
        try:
            self._let_go()
            self._close()
        finally:
            os._exit(SIGNALLED + number)


def leave_if_the_terminal_is_gone() -> None:
    """End the process if its terminal was closed but the hangup signal was ignored: reading would loop forever.

    Nothing is lost: every answer is on disk.
    """
    if not os.isatty(KEYBOARD):
        os._exit(1)
