"""A driver that leaves the terminal at once."""

import sys

from textual.driver import Driver


def quick_driver() -> type[Driver] | None:
    """Give a driver that does not wait for its input thread when the app quits; None where Textual's own is used.

    The thread checks every 0.1 s whether to stop, and Textual waits for it twice. When the whole process is about
    to end, there is nothing to wait for. Suspending the app (for an editor, or by ctrl+z) still waits, because
    another program then reads from the terminal.
    """
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class QuickDriver(LinuxDriver):
        """Textual's driver without the wait at the end."""

        def disable_input(self) -> None:
            """Stop reading keys; wait for the reading thread only if the app goes on."""
            if getattr(self._app, "is_leaving", False):
                self._key_thread = None
            super().disable_input()

    return QuickDriver
