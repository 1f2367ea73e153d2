"""Which driver the app uses."""

import sys

from textual.driver import Driver


def quick_driver() -> type[Driver] | None:
    """Return the driver that leaves the terminal at once and as it was; None where Textual's own is used."""
    if sys.platform == "win32":
        return None
    from her2quiz.tui.terminal_driver import TerminalDriver

    return TerminalDriver
