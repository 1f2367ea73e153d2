"""Takes backups while somebody studies, without ever making an answer wait."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from her2quiz.domain.errors import ProgressError
from her2quiz.session.services.services import Services
from her2quiz.store.file.connect import MEMORY

if TYPE_CHECKING:  # loaded at the first look, so that the start is no slower
    from her2quiz.session.maintenance.backups import Backups

FIRST_LOOK = 60.0
"""Seconds after the start of a session when it is first looked whether a backup is due."""

LATER_LOOKS = 300.0
"""Seconds between later looks."""


class BackupWatch:
    """Looks now and then, in a thread with a connection of its own, whether a backup is due; and once at the end."""

    def __init__(self, services: Services, tell: Callable[[str], None]) -> None:
        """Watch over the progress file of some services.

        Args:
            services: they are watched until they are closed.
            tell: is given a sentence at the end if the last backup could not be taken.
        """
        self._services, self._tell = services, tell
        self._end = Event()
        self._thread = Thread(target=self._look, name="backups", daemon=True)

    @cached_property
    def _backups(self) -> Backups:
        from her2quiz.session.maintenance.backups import Backups, rule_of

        services = self._services
        rule = rule_of(services.preferences, services.wrong_settings)
        return Backups(Path(services.progress.path), services.clock, rule)

    def start(self) -> None:
        """Begin to watch, until the services are closed."""
        if self._services.progress.path != MEMORY:
            self._thread.start()
            self._services.before_close(self.finish)

    def finish(self) -> None:
        """Stop watching, and take a last backup if one is due, which it never is when nothing was written."""
        self._end.set()
        self._thread.join()
        if not self._services.progress.is_changed:
            return
        try:
            self._backups.take_if_due(self._services.progress)
        except ProgressError as error:
            self._tell(f"No backup was made. {error}")

    def _look(self) -> None:
        wait = FIRST_LOOK
        while not self._end.wait(wait):
            self.look_once()
            wait = LATER_LOOKS

    def look_once(self) -> None:
        """Take a backup if one is due. If it cannot be taken, there is another look, and a message at the end."""
        try:
            from her2quiz.store.maintenance.reading import reading

            with reading(self._backups.progress) as file:
                self._backups.take_if_due(file)
        except ProgressError:
            return
