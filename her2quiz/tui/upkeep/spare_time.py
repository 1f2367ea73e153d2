"""Work that can wait: it is done in small steps while no key comes, so that no key waits for more than one of them."""

from collections.abc import Callable
from contextlib import suppress

from textual.app import App

QUIET = 1.0
"""Seconds without a key before anything is done."""

BREATH = 0.003
"""Seconds between two steps, in which a key is heard."""


class SpareTime:
    """Does some work bit by bit while there is time to spare."""

    def __init__(self, app: App[None], is_free: Callable[[], bool], work: Callable[[], bool]) -> None:
        """Do nothing yet.

        Args:
            app: has the timers.
            is_free: whether the screen that is shown leaves time.
            work: does one small step; gives False when nothing is left. An error of any kind ends the work, and not the
                app: nobody has asked for it, and whoever needs what it does meets the error again.
        """
        self._app, self._is_free, self._work = app, is_free, work
        self._has_begun = self._was_needed = False

    def begin(self) -> None:
        """Work from soon on, unless that has begun already."""
        if not self._has_begun:
            self._has_begun = True
            self._app.set_timer(QUIET, self.go_on)

    def wait(self) -> None:
        """Do nothing for a while: a key has come."""
        self._was_needed = True

    def go_on(self) -> None:
        """Do the next step, and see to those that follow."""
        self._has_begun = False
        if not self._is_free():
            return
        if self._was_needed:
            self._was_needed = False
            self.begin()
            return
        with suppress(Exception):
            if self._work():
                self._has_begun = True
                self._app.set_timer(BREATH, self.go_on)
