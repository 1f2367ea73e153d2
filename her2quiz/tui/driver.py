"""Leaves the terminal at once."""

import sys

from textual.driver import Driver


def quick_driver() -> type[Driver] | None:
    """Give a driver that does not wait for its input thread when the app leaves; None where Textual's own is used.

    The thread looks every 0.1 s whether it may end, and Textual waits for it twice. When the whole process is
    about to end there is nothing to wait for. Suspending (an editor, ctrl+z) still waits: the terminal is then
    handed to somebody else.
    """
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class QuickDriver(LinuxDriver):
        """Textual's driver, but for the wait at the end."""

        def disable_input(self) -> None:
            """Stop reading keys; wait for the reading thread only if the app goes on."""
            if getattr(self._app, "is_leaving", False):
                self._key_thread = None
            super().disable_input()

    return QuickDriver
