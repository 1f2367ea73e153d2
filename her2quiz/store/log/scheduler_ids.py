"""The ids that schedulers have in a progress file: each is written once, with the first review that used it."""

from her2quiz.domain.scheduling.settings import SCHEDULER_NAME, SCHEDULER_VERSION, SchedulerSettings
from her2quiz.store import rows
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append

_FIND = "SELECT id FROM scheduler WHERE (name, version, settings) = (?, ?, ?)"
_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM scheduler"


class SchedulerIds:
    """The ids of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Know none yet."""
        self._file = file
        self._known: dict[SchedulerSettings, int] = {}
        self._rollbacks = file.rollbacks

    def of(self, settings: SchedulerSettings) -> int:
        """Return the id of a scheduler, within a transaction of the caller; it is written if it has none."""
        if self._file.rollbacks != self._rollbacks:  # what was written there is written no more
            self._known.clear()
            self._rollbacks = self._file.rollbacks
        known = self._known.get(settings)
        return self._found(settings) if known is None else known

    def _found(self, settings: SchedulerSettings) -> int:
        values = (SCHEDULER_NAME, SCHEDULER_VERSION, rows.settings_text(settings))
        connection = self._file.connection
        found = connection.execute(_FIND, values).fetchone()
        if found is None:
            found = connection.execute(_NEXT).fetchone()
            append(connection, "scheduler", found[0], *values)
        self._known[settings] = int(found[0])
        return self._known[settings]
