"""Cards that have another id now. No row of a log is rewritten: a further row says to which card the former ones belong.

`renamed` is append-only too. Rows of a log under the former key that came before a renaming belong to the card that it
names; those that come after it, from a deck of before or because the id was given to another card, do not.
"""

from collections.abc import Mapping

from her2quiz.domain.history.review import later_id
from her2quiz.domain.moment import Moment
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.review_log import ReviewLog
from her2quiz.store.transaction import transaction

_TO_MOVE = """
    SELECT card FROM memory WHERE card IN (SELECT value FROM json_each(:cards))
    UNION SELECT card FROM done WHERE card IN (SELECT value FROM json_each(:cards))
    """
_LATEST = """
    SELECT max(id) FROM (SELECT max(id) AS id FROM log WHERE card = :card UNION SELECT max(id) FROM action WHERE card = :card
        UNION SELECT max(id) FROM renamed)
    """
_OF_A_CARD = """
    SELECT former, before FROM renamed AS last WHERE card = ?
    AND NOT EXISTS (SELECT 1 FROM renamed WHERE former = last.former AND before = last.before AND id > last.id)
    """
_APPEND = "INSERT INTO renamed (former, before, id, at, offset, day, card) VALUES (?, ?, ?, ?, ?, ?, ?)"


class Renamings:
    """The renamings of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Read and write the renamings of a progress file."""
        self.file = file
        self._connection = file.connection

    def keys_to_move(self, former_keys: Mapping[str, str]) -> list[str]:
        """Give those of some former keys under which something is known that has not gone over yet."""
        import json

        keys = json.dumps([*former_keys])
        with progress_errors(self.file.path):
            found = {row[0] for row in self._connection.execute(_TO_MOVE, {"cards": keys})}
        return [former for former in former_keys if former in found]

    def rename(self, former: str, card: str, id_: str, moment: Moment) -> None:
        """Let all that is known of a card under a former key go over to its present one.

        Args:
            former: the key of before.
            card: the key of today.
            id_: of the renaming; it is put behind all that was done under the former key.
            moment: when it was noticed.

        Raises:
            ProgressError: if it cannot be written; nothing was.
        """
        with progress_errors(self.file.path), transaction(self._connection):
            (latest,) = self._connection.execute(_LATEST, {"card": former}).fetchone()
            id_ = later_id(id_, latest or "")
            columns = (id_, *rows.moment_columns(moment), card)
            earlier = self._connection.execute(_OF_A_CARD, (former,)).fetchall()
            self._connection.executemany(_APPEND, [(*row, *columns) for row in (*earlier, (former, id_))])
            self._move_memory(former, card)

    def _move_memory(self, former: str, card: str) -> None:
        """Move what follows from the reviews; where both keys were studied, reckon it again from all of them."""
        both = "SELECT count(*) FROM memory WHERE card IN (?, ?)"
        if self._connection.execute(both, (former, card)).fetchone()[0] <= 1:
            self._connection.execute("UPDATE memory SET card = ? WHERE card = ?", (card, former))
            return
        from her2quiz.domain.history.replay import replay

        log = ReviewLog(self.file)
        self._connection.execute("DELETE FROM memory WHERE card = ?", (former,))
        log.remember(card, replay(log.reviews_of(card)))
