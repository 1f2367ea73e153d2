"""What the app does in its spare time: it keeps the figures of statistics up to date."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events

from her2quiz.tui.screens.roomy import RoomyScreen
from her2quiz.tui.unscheduled_app import UnscheduledApp

if TYPE_CHECKING:  # loaded in spare time
    from her2quiz.session.progress.statistics.upkeep import Upkeep
    from her2quiz.tui.upkeep.spare_time import SpareTime


class UpkeepApp(UnscheduledApp):
    """Keeps figures up to date while a screen is shown that leaves time."""

    async def on_event(self, event: events.Event) -> None:
        """Let a key come before everything else."""
        if isinstance(event, events.Key):
            self._spare_time.wait()
        await super().on_event(event)

    def on_home_screen_settled(self) -> None:
        """Begin once all of the first screen is shown."""
        self._spare_time.begin()

    def on_session_screen_finished(self) -> None:
        """Begin once a session is over; what comes next is its summary."""
        self._spare_time.begin()

    @cached_property
    def _spare_time(self) -> "SpareTime":
        from her2quiz.tui.upkeep.spare_time import SpareTime

        return SpareTime(self, self._has_time, self._keep_up)

    def _has_time(self) -> bool:
        screen = self.screen_stack[-1] if self.is_running and self.screen_stack else None
        return isinstance(screen, RoomyScreen) and screen.leaves_time

    def _keep_up(self) -> bool:
        return self._upkeep.go_on()

    @cached_property
    def _upkeep(self) -> "Upkeep":
        from her2quiz.session.progress.statistics.upkeep import Upkeep

        return Upkeep(self._services)
