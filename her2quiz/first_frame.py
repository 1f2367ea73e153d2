"""The first screen as it was left last time, shown before anything is loaded; the app then paints over it in place.

This is read at every start: it needs only what Python itself has loaded by then, and nothing else of her2quiz.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # it takes as long to load as all of this
    from typing import Any

FORM = "her2quiz first frame 1"
"""The first line of the file; a file that begins otherwise is not shown."""

_SEEN = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "HER2QUIZ_PROGRESS", "HER2QUIZ_DECKS")
"""Variables that the first screen depends on."""

_OTHER_TIME = "HER2QUIZ_NOW"
_KEYBOARD, _SCREEN = 0, 1
_ALTERNATE, _USUAL = b"\x1b[?1049h\x1b[?25l", b"\x1b[?1049l\x1b[?25h"
_MOST_BYTES = 1 << 20

_before: list[Any] | None = None
"""How the terminal was before the frame was shown; None while it is not."""


def file() -> str:
    """Return where the frame is kept: beside the deck index, in the folder for what may be deleted at any time."""
    home = os.path.expanduser("~")
    usual = os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)))
    named = os.environ.get("XDG_CACHE_HOME", "").strip() if sys.platform != "darwin" else ""
    return os.path.join(named or usual, "her2quiz", "first-frame")


def conditions() -> str:
    """Return what a frame depends on, in one line: the size of the terminal, and some variables."""
    columns, lines = os.get_terminal_size(_SCREEN)
    return "\t".join([f"{columns}x{lines}", *(os.environ.get(name, "") for name in _SEEN)]).replace("\n", " ")


def state_of(path: str) -> str:
    """Return what tells whether a file has changed, and its path, in one line; raises OSError if it is not there."""
    found = os.stat(path)
    return f"{found.st_mtime_ns}\t{found.st_size}\t{path}"


def can_show() -> bool:
    """Whether there is a terminal to show a frame on, and nobody has set another time."""
    has_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    return sys.platform != "win32" and has_terminal and _OTHER_TIME not in os.environ


def show() -> None:
    """Show the frame that was kept, if it fits: whole while nothing has changed since, else without its numbers."""
    if can_show():
        try:
            frame = _fitting()
        except (OSError, ValueError):  # it is not there, or not ours: the app comes all the same
            return
        if frame:
            _take_terminal(frame)


def _fitting() -> bytes:
    import time

    with open(file(), "rb") as kept:
        form, wanted, state, until, whole, outline = kept.read(_MOST_BYTES).decode().split("\n")
    if form != FORM or wanted != conditions():
        return b""
    holds = state_of(state.split("\t", 2)[2]) == state and time.time() < float(until)
    return bytes.fromhex(whole if holds else outline)


def _take_terminal(frame: bytes) -> None:
    """Show a frame; what is typed from now on is neither shown nor lost."""
    import termios

    global _before
    try:
        _before = termios.tcgetattr(_KEYBOARD)
        mode = [*_before]
        mode[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG)
        termios.tcsetattr(_KEYBOARD, termios.TCSANOW, mode)
        data = _ALTERNATE + frame
        while data:
            data = data[os.write(_SCREEN, data) :]
    except (OSError, termios.error):  # the terminal takes nothing: the app will say so
        give_back()


def hand_over() -> list[Any] | None:
    """Leave the screen to the app; return how the terminal was before, None if no frame is shown."""
    global _before
    before, _before = _before, None
    return before


def give_back() -> None:
    """Give the terminal back as it was, if a frame is shown."""
    before = hand_over()
    if before is not None:
        import termios

        try:
            os.write(_SCREEN, _USUAL)
            termios.tcsetattr(_KEYBOARD, termios.TCSANOW, before)
        except (OSError, termios.error):  # the terminal is gone
            pass
