"""The state of an open progress file, by which a write notices whether another copy has written in the meantime.

Each transaction gives the file another state; `write_ahead_log` tells by it which log belongs to which file. As long as
the state is the one that was written here, so is the latest id in the file, and need not be looked for.
"""

import os
import sqlite3

NEXT_STATE = "UPDATE file SET state = 'state ' || hex(randomblob(8)) || ' ' || substr(state, 7, 16)"
"""Gives the file another state, whatever it is now."""

_NEXT_AFTER = "UPDATE file SET state = ? WHERE id = 1 AND state = ?"
_BEFORE = slice(6, 22)
"""Where a state begins with `state` and a blank: the 16 digits that the next one names as the one before."""


class CurrentState:
    """What one copy knows of the state of the file it has open."""

    def __init__(self) -> None:
        """Know nothing: another copy may have written last."""
        self.latest_id = ""
        """Within a transaction, the latest id in the file; empty if it is not known."""
        self._committed, self._changed, self._noted = "", "", ""

    def change(self, connection: sqlite3.Connection) -> None:
        """Give the file another state, at the beginning of a transaction."""
        before, self._noted = self._committed, ""
        self._changed = f"state {os.urandom(8).hex().upper()} {before[_BEFORE]}"
        if before and connection.execute(_NEXT_AFTER, (self._changed, before)).rowcount == 1:
            return
        self.latest_id = ""  # another copy has written, or this one for the first time
        connection.execute(NEXT_STATE)
        found = connection.execute("SELECT state FROM file").fetchone()
        self._changed = found[0] if found else ""

    def note(self, id_: str) -> None:
        """Note an id that is the latest in the file, once this transaction is committed."""
        self.latest_id = self._noted = id_

    def keep(self) -> None:
        """Know from now on what was noted: the transaction is committed."""
        self._committed, self.latest_id = self._changed, self._noted

    def forget(self) -> None:
        """Forget what was noted: the transaction was rolled back."""
        self.latest_id = ""
