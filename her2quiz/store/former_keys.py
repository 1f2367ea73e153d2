"""Which former keys of cards still have progress under them: asked at every start, so it loads nothing more."""

import json
from collections.abc import Iterable

from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile

_WITH_PROGRESS = """
    SELECT card FROM memory WHERE card IN (SELECT value FROM json_each(:cards))
    UNION SELECT card FROM done WHERE card IN (SELECT value FROM json_each(:cards))
    """


def with_progress(file: ProgressFile, keys: Iterable[str]) -> frozenset[str]:
    """Return those of some keys under which something is remembered, or was done. Raises ProgressError."""
    with progress_errors(file.path):
        found = file.connection.execute(_WITH_PROGRESS, {"cards": json.dumps([*keys])})
        return frozenset(str(row[0]) for row in found)
