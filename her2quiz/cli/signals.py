"""Signals that end a program become exceptions, so that the files are closed on the way out."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

_ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")
_SIGNALLED = 128
_BETWEEN_LOOKS = 0.2
"""Seconds after which a signal that was missed is noticed while a line is awaited."""


class EndedBySignal(BaseException):
    """A signal asked the program to end. Like KeyboardInterrupt it is no error that anyone may handle on the way."""

    def __init__(self, number: int) -> None:
        """Note which signal it was."""
        super().__init__(number)
        self.exit_status = _SIGNALLED + number
        """The usual exit status after it: 143 for SIGTERM, 129 for SIGHUP."""


@contextmanager
def signals_end_the_program() -> Iterator[None]:
    """Raise EndedBySignal when a signal asks for the end; one that the parent process ignored (nohup) stays ignored.

    Only the first signal counts: the files are then being closed.
    """
    before = {}
    with suppress(ValueError):  # not in the main thread: signals do not come here
        for name in _ENDING:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                before[number] = signal.signal(number, _raise)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def signals_interrupt() -> Iterator[None]:
    """Let no signal go unnoticed while a line is edited: the editor looks for signals only when one interrupts its wait.

    Without this, a ctrl+c just before that wait would do nothing until the next key. The handler is left behind, since
    an alarm may still be on its way.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    with suppress(ValueError):  # not in the main thread
        signal.signal(signal.SIGALRM, lambda _number, _frame: None)
        signal.setitimer(signal.ITIMER_REAL, _BETWEEN_LOOKS, _BETWEEN_LOOKS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    raise EndedBySignal(number)
