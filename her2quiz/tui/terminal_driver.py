"""The driver of terminals on Linux, macOS and their like: it leaves the terminal as it found it, in every way out.

What Textual 8.2 does otherwise: it ends with a traceback on a byte that is not UTF-8, and knows no quick way out and
none for a signal or for a terminal that was closed.
"""

import fcntl
import os
import selectors
import signal
import struct
import termios
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from her2quiz import first_frame
from her2quiz.tui.graphics.pictured_app import Answered
from her2quiz.tui.terminal_output import TerminalOutput

if TYPE_CHECKING:  # loaded with the first picture
    from her2quiz.tui.graphics.abilities import Answers

AS_IT_WAS = (
    "\x1b[?2004l"  # no bracketed paste
    "\x1b[?7h"  # lines wrap
    "\x1b[?2048l"  # no reports of its size
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # no mouse
    "\x1b[0m"
    "\x1b[<u"  # the keyboard as before, which must stand before the next
    "\x1b[?1049l"  # the screen as before
    "\x1b[?25h"  # the cursor is shown
    "\x1b[?1004l"  # no reports of the focus
)
"""Takes back all that Textual's driver asks of a terminal; what was not asked does no harm."""

ALTERNATE = "\x1b[?1049h"
"""Takes the other screen of a terminal, as Textual's driver does first."""

_BYTES_AT_ONCE = 4096
_LOOKS_UP = 0.1
"""Seconds after which the thread that reads keys looks whether to stop."""


class TerminalDriver(LinuxDriver):
    """Textual's driver with a way out for everything that may happen to a process and its terminal."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Take Textual's own arguments."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._output: TerminalOutput | None = None
        if self._file is not None:
            self._output = TerminalOutput(self._file.fileno(), self._file.encoding, _hang_up)
            self._file = cast("Any", self._output)
        self._handed = 0
        self._answers: Answers | None = None
        self._has_terminal = self._has_first_frame = False
        self._before: list[Any] | None = None

    def start_application_mode(self) -> None:
        """Take the terminal, after noting how it was; a first frame that is shown stays until it is painted over."""
        with suppress(termios.error):
            self._before = termios.tcgetattr(self.fileno)
        shown_since = first_frame.hand_over()
        self._has_first_frame = shown_since is not None
        self._before = shown_since or self._before
        self._has_terminal = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before, self._has_first_frame = self._before, False

    def write(self, data: str) -> None:
        """Write to the terminal; the screen of a first frame is not taken twice, which would blank it.

        A terminal that is ready gets it at once: the thread that writes would wait until this one has nothing to do.
        """
        if self._has_first_frame and data == ALTERNATE:
            return
        output = self._output
        if output is None or output.written != self._handed or not output.write_now(data):
            self._handed += 1
            super().write(data)

    def stop_application_mode(self) -> None:
        """Leave the terminal as it was."""
        super().stop_application_mode()
        self._has_terminal = False

    def let_go(self) -> None:
        """Leave the terminal as it was at once, whatever the app is doing; for a process that ends with this.

        Safe in a signal handler: it waits for no thread, and for a terminal that is stuck no longer than a moment.
        """
        if not self._has_terminal:
            return
        self._has_terminal = False
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # in the background, setting a terminal would stop us
        if self._output:
            self._output.end(AS_IT_WAS)
        if self._before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._before)
                termios.tcflush(self.fileno, termios.TCIFLUSH)  # reports of the mouse are no commands

    def run_input_thread(self) -> None:
        """Read keys until the app stops reading; bytes that are not UTF-8 are no keys."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("ignore").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_LOOKS_UP):
                    data = self._keys_read()
                    if data is None:
                        _hang_up()
                        break
                    text = self._typed(decode(data))
                    self._pass_on(
                        parser.feed(text) if text else ()
                    )  # "" would tell the parser that input has ended
                self._pass_on(parser.tick())
        with suppress(EOFError, ParseError):
            self._pass_on(parser.feed(""))

    def _keys_read(self) -> bytes | None:
        """Read what was typed; None if the terminal is gone."""
        try:
            return os.read(self.fileno, _BYTES_AT_ONCE) or None
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError:
            return None

    def ask(self) -> None:
        """Ask the terminal what it can draw; the app is told when it has answered."""
        from her2quiz.tui.graphics.abilities import QUESTIONS, Answers

        self._answers = Answers()
        self.write(QUESTIONS)
        self.flush()

    def _typed(self, text: str) -> str:
        """Return what was typed, without what the terminal answers."""
        if self._answers is None:
            return text
        typed = self._answers.taken_from(text)
        if self._answers.are_all:
            self._app.post_message(Answered(self._answers.abilities(self._cell())))
            self._answers = None
        return typed

    def _cell(self) -> tuple[int, int]:
        """Return the size of a cell in dots, as the system knows it; 0 where it does not."""
        with suppress(OSError):
            rows, columns, wide, high = struct.unpack(
                "4H", fcntl.ioctl(self.fileno, termios.TIOCGWINSZ, bytes(8))
            )
            return wide // max(1, columns), high // max(1, rows)
        return 0, 0

    def _pass_on(self, messages: Any) -> None:
        for message in messages:
            self.process_message(message)


def _hang_up() -> None:
    """Tell the main thread that the terminal is gone, as the system does if nobody ignores it."""
    os.kill(os.getpid(), signal.SIGHUP)
