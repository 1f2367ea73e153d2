"""The only module that writes to the terminal: data to standard output, messages to standard error.

Everything passes `_write`, which no control character does. The linter forbids other ways out: `print`, `sys.stdout`,
`click.echo` and the like.
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TextIO

from her2quiz import first_frame
from her2quiz.domain.characters import one_line, printable
from her2quiz.domain.errors import Her2QuizError, reason_of

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.cli.keyboard import TypedLine
    from her2quiz.session.authoring.styled import StyledLine

_STEPS, _WIDEST_PROGRESS = 20, 78
_NARROWEST, _WIDEST = 40, 100

DONE, HAS_PROBLEMS, COULD_NOT = 0, 1, 2
INTERRUPTED, NO_READER = 130, 141
"""Exit codes: done; the input has problems; it could not be done; ctrl+c; the reader of a pipe has gone away.

After another signal it is 128 with the number of the signal, as shells have it: 143 for SIGTERM, 129 for SIGHUP.
"""


class NoReaderError(Exception):
    """Nobody reads what is printed any more: the other end of the pipe, or the terminal, was closed."""


class CannotPrintError(Her2QuizError):
    """What should be printed cannot be written, such as to a file on a full disk."""


def say(text: str = "") -> None:
    """Print data."""
    _write(text, sys.stdout)


def tell(text: str) -> None:
    """Print a message."""
    _write(text, sys.stderr)


def read_line(prompt: str) -> str | None:
    """Ask for a line; returns what was typed, or None at the end of input. What cannot be taken is asked for again."""
    from her2quiz.cli.keyboard import is_typed_by_hand

    while True:
        line = _asked_line(prompt)
        if not line.is_whole or not is_typed_by_hand():
            say()  # nobody pressed Enter on the screen
        if line.why_not:
            say(line.why_not)
        if not line.is_whole:
            return None
        if not line.why_not:
            return line.text


def _asked_line(prompt: str) -> "TypedLine":
    from her2quiz.cli.keyboard import can_edit_lines, edited_line, typed_line

    if can_edit_lines():
        return edited_line(lambda: input(printable(prompt)))
    _write(prompt, sys.stdout, end="")
    return typed_line()


def say_lines(lines: Iterable[str]) -> None:
    """Print lines of data."""
    for line in lines:
        say(line)


def say_styled(lines: Iterable["StyledLine"]) -> None:
    """Print lines of data, on a terminal in colours unless NO_COLOR is set."""
    has_colours = terminal_width() > 0 and not os.environ.get("NO_COLOR")
    for line in lines:
        _write(line if has_colours else line.text, sys.stdout)


def terminal_width() -> int:
    """Return the width of the terminal that data is printed to; 0 if it is not a terminal."""
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return 0
    return shutil.get_terminal_size().columns


def progress() -> Callable[[str, float], None]:
    """Return a function that shows progress on the last line of a terminal; without a terminal it shows nothing."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _name, _share: None

    room = min(
        _WIDEST_PROGRESS, shutil.get_terminal_size().columns - 1
    )  # a longer line would go on in a next one

    def show(name: str, share: float) -> None:
        filled = round(share * _STEPS)
        line = f"{'█' * filled}{'░' * (_STEPS - filled)} {share:4.0%}  {one_line(name)}" if name else ""
        _write(f"{line[:room]:<{room}}", sys.stderr, end="\r")

    return show


def width() -> int:
    """Return the width for sentences: that of the terminal, within limits that are easy to read."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - 1))


def say_json(data: Any) -> None:
    """Print data for a program, in ASCII, so that nothing in it can steer a terminal."""
    say(json.dumps(data, indent=2, ensure_ascii=True))


def survive_any_terminal() -> None:
    """Print a question mark for each character that the terminal's encoding lacks; let bytes that are no text come in.

    A line with one is refused: see `keyboard`.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="surrogateescape")


def write_no_more() -> None:
    """Let go of all that could not be printed, so that the interpreter does not try again at its end."""
    for stream in (sys.__stdout__, sys.__stderr__):
        _let_go(stream)


def flush() -> None:
    """Print what others have left to be printed; raises NoReaderError as `say` does."""
    with _complaints(sys.__stdout__):
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()


def is_terminal() -> bool:
    """Whether the app can run: a terminal on all three streams that can do more than print lines."""
    if os.environ.get("TERM") == "dumb":
        return False
    return all(
        stream is not None and not stream.closed and stream.isatty()
        for stream in (sys.stdin, sys.stdout, sys.stderr)
    )


def _write(text: "str | StyledLine", stream: TextIO | None, end: str = "\n") -> None:
    """Print a text, or a line of styled parts, without control characters. A closed stream is None.

    Raises:
        NoReaderError: if nobody reads the data any more. Of messages that nobody reads, nothing is said.
        CannotPrintError: if the data cannot be written.
    """
    first_frame.give_back()
    with _complaints(stream):
        print(printable(text) if isinstance(text, str) else _painted(text), end=end, file=stream, flush=True)


@contextmanager
def _complaints(stream: TextIO | None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if stream is sys.stderr:
            return
        if error.errno in (errno.EPIPE, errno.EIO):
            raise NoReaderError from error
        _let_go(stream)
        raise CannotPrintError(f"This cannot be printed: {reason_of(error)}.") from error


def _let_go(stream: TextIO | None) -> None:
    if stream is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _painted(line: "StyledLine") -> str:
    from attrs import evolve

    from her2quiz.cli.paint import painted

    return "".join(painted(evolve(part, text=printable(part.text))) for part in line.parts)
