"""Lines that are typed, or come through a pipe: whatever bytes come, and however many. Asked for by `output` alone."""

import sys
from collections.abc import Callable
from contextlib import suppress

from attrs import frozen

from her2quiz.cli.signals import signals_interrupt
from her2quiz.domain.characters import control_in
from her2quiz.domain.limits import LONGEST_LINE

_NO_ENTER = "The last line did not end with Enter, so it was not taken."
_TOO_LONG = f"That line was not taken: it is longer than {LONGEST_LINE:,} characters. Type it again, shorter."
_CONTROL = (
    "That line was not taken: it contains a control character, such as that of an arrow key. Type it again."
)
_EDITOR_SETTINGS = ("set enable-bracketed-paste off", "set enable-meta-key off")
"""Without these, readline writes escape sequences before each line."""


@frozen
class TypedLine:
    """A line as it was typed."""

    text: str
    """The line with its end, where it can be taken; else nothing."""

    is_whole: bool
    """Whether Enter was pressed after it; if not, the input has ended."""

    why_not: str = ""
    """Why it cannot be taken, and what to do; empty if it can, and at the end of input."""


def is_typed_by_hand() -> bool:
    """Whether the lines come from a terminal, which shows what is typed."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()


def can_edit_lines() -> bool:
    """Whether a line can be edited with arrow keys while it is typed: on a terminal that also shows what is printed."""
    return is_typed_by_hand() and sys.stdout is not None and sys.stdout.isatty()


def edited_line(ask: Callable[[], str]) -> TypedLine:
    """Read a line that is edited as it is typed, without a history of earlier lines.

    Args:
        ask: shows a prompt and reads a line; raises EOFError at the end of input.
    """
    _prepare_editor()
    try:
        with signals_interrupt():
            text = ask()
    except (EOFError, OSError, ValueError):  # ctrl+d, or the terminal is gone
        return TypedLine("", is_whole=False)
    return TypedLine("", True, _TOO_LONG) if len(text) > LONGEST_LINE else _taken(f"{text}\n")


def _prepare_editor() -> None:
    with suppress(ImportError):  # on Windows the console edits lines itself
        import readline

        readline.set_auto_history(False)
        for setting in _EDITOR_SETTINGS:
            readline.parse_and_bind(setting)


def typed_line() -> TypedLine:
    """Read a line. A closed input is one that has ended."""
    text = _piece()
    if len(text) > LONGEST_LINE:
        rest = text
        while rest and not rest.endswith("\n"):
            rest = _piece()
        return TypedLine("", bool(rest), _TOO_LONG)
    if not text.endswith("\n"):
        return TypedLine("", is_whole=False, why_not=_NO_ENTER if text else "")
    return _taken(text)


def _taken(text: str) -> TypedLine:
    """Return a whole line, or why it cannot be taken."""
    if _has_raw_byte(text):
        return TypedLine("", is_whole=True, why_not=_not_text())
    if control_in(text):
        return TypedLine("", is_whole=True, why_not=_CONTROL)
    return TypedLine(text, is_whole=True)


def _piece() -> str:
    try:
        return sys.stdin.readline(LONGEST_LINE + 1) if sys.stdin else ""
    except (OSError, ValueError):  # the terminal is gone, or the input is a folder
        return ""


def _has_raw_byte(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _not_text() -> str:
    encoding = getattr(sys.stdin, "encoding", "") or "text"
    return f"That line was not taken: it holds a byte that is not {encoding.upper()}. Type it again."
