"""The one place that prints: data to standard output, talk to standard error."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import Any

from her2quiz.domain.characters import printable

_STEPS = 20
_NARROWEST, _WIDEST = 40, 100

DONE, HAS_PROBLEMS, COULD_NOT = 0, 1, 2
INTERRUPTED = 130
"""Exit codes: done; the input has problems; it could not be done; ctrl+c."""


def say(text: str = "") -> None:
    """Print data."""
    print(printable(text), flush=True)


def tell(text: str) -> None:
    """Print talk."""
    print(printable(text), file=sys.stderr, flush=True)


def say_lines(lines: Iterable[str]) -> None:
    """Print lines of data."""
    for line in lines:
        say(line)


def say_painted(lines: Iterable[str], paint: Callable[[str], str] | None = None) -> None:
    """Print lines on a terminal, in colours unless NO_COLOR is set; `paint` colours others than those of problems."""
    from her2quiz.cli.paint import painted

    paint = paint or painted
    for line in lines:
        print(printable(line) if os.environ.get("NO_COLOR") else paint(printable(line)), flush=True)


def terminal_width() -> int:
    """Give how wide the terminal is to which data is printed; 0 if it is none."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return 0
    return shutil.get_terminal_size().columns


def progress() -> Callable[[str, float], None]:
    """Give a function that shows how far something is, on the last line of a terminal; on none, nothing is shown."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _name, _share: None

    def show(name: str, share: float) -> None:
        filled = round(share * _STEPS)
        line = f"{'█' * filled}{'░' * (_STEPS - filled)} {share:4.0%}  {printable(name)}" if name else ""
        print(f"\r{line[:78]:<78}", end="\r", file=sys.stderr, flush=True)

    return show


def width() -> int:
    """Give how wide sentences may be: as wide as the terminal, but no wider than is read with ease."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - 1))


def say_json(data: Any) -> None:
    """Print data for a program, in ASCII, so that nothing in it can steer a terminal."""
    print(json.dumps(data, indent=2, ensure_ascii=True))


def survive_any_terminal() -> None:
    """Show a question mark for a character that the terminal's encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")


def is_terminal() -> bool:
    """Whether a person sits before a terminal that can be painted; the app paints on standard error."""
    if os.environ.get("TERM") == "dumb":
        return False
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
