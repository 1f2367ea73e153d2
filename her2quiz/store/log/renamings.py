"""Cards that have a new id. No log row is rewritten: another row says which card the rows of the former key belong to.

`renamed` is append-only too. Log rows under the former key from before a renaming belong to the card that it names;
rows from after it do not: they come from an old version of the deck, or from another card that was given the id.
"""

from collections.abc import Mapping
from sqlite3 import Connection

from her2quiz.domain.history.row_ids import later_id
from her2quiz.domain.moment import Moment
from her2quiz.store import rows
from her2quiz.store.errors import progress_errors
from her2quiz.store.former_keys import with_progress
from her2quiz.store.log.resets import resets_of
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append

_LATEST = """
    SELECT max(id) FROM (SELECT max(id) AS id FROM log WHERE card = :card UNION SELECT max(id) FROM action WHERE card = :card
        UNION SELECT max(id) FROM renamed)
    """
_OF_A_CARD = """
    SELECT former, before FROM renamed AS last WHERE card = ?
    AND NOT EXISTS (SELECT 1 FROM renamed WHERE former = last.former AND before = last.before AND id > last.id)
    """

_FOLLOWED = """
    SELECT DISTINCT former, card FROM renamed AS last WHERE former <> card
    AND NOT EXISTS (SELECT 1 FROM renamed WHERE former = last.former AND before = last.before AND id > last.id)
    """


class Renamings:
    """The renamings of one progress file."""

    def __init__(self, file: ProgressFile) -> None:
        """Read and write the renamings of a progress file."""
        self.file = file

    @property
    def _connection(self) -> Connection:
        return self.file.connection

    def keys_to_move(self, former_keys: Mapping[str, str]) -> list[str]:
        """Return those of some former keys whose progress was not moved to the present key yet."""
        found = with_progress(self.file, former_keys)
        return [former for former in former_keys if former in found]

    def rename(self, former: str, card: str, id_: str, moment: Moment) -> None:
        """Move all progress of a card from a former key to its present key.

        Args:
            former: the former key.
            card: the present key.
            id_: the id of the renaming; it is made later than all that was done under the former key.
            moment: when the renaming was noticed.

        Raises:
            ProgressError: if it cannot be written; nothing was written.
        """
        with self.file.writing():
            (latest,) = self._connection.execute(_LATEST, {"card": former}).fetchone()
            id_ = later_id(id_, latest or "")
            columns = (id_, *rows.moment_columns(moment), card)
            earlier = self._connection.execute(_OF_A_CARD, (former,)).fetchall()
            for row in (*earlier, (former, id_)):
                append(self._connection, "renamed", *row, *columns)
            self._move_memory(former, card)
        self.file.has_renamings = True

    def followed(self) -> list[tuple[str, str]]:
        """Return the former keys from which progress went over, each with the key that has it now."""
        with progress_errors(self.file.path):
            return self._connection.execute(_FOLLOWED).fetchall()

    def take_back(self, former: str, card: str, id_: str, moment: Moment) -> None:
        """Let all that went over from a former key to another go back.

        Args:
            former: the key that it had.
            card: the key that has it now.
            id_: of the renaming.
            moment: when it was noticed.

        Raises:
            ProgressError: if it cannot be written; nothing was.
        """
        with self.file.writing():
            befores = self._connection.execute(f"{_OF_A_CARD} AND former = ?", (card, former)).fetchall()
            for _, before in befores:
                append(self._connection, "renamed", former, before, id_, *rows.moment_columns(moment), former)
            self._compute_again(former)
            self._compute_again(card)

    def last_answer_key(self, former: str, card: str) -> str:
        """Return what the latest answer under a former key of a card was measured by; empty if there is none."""
        reviews = [each for each, _ in ReviewLog(self.file).reviews_of(card) if each.card_then == former]
        return reviews[-1].answer_key if reviews else ""

    def _move_memory(self, former: str, card: str) -> None:
        """Move the memory; if both keys were studied, or one was reset, compute it again from all reviews."""
        both = "SELECT count(*) FROM memory WHERE card IN (?, ?)"
        is_of_one = self._connection.execute(both, (former, card)).fetchone()[0] <= 1
        if is_of_one and card not in resets_of(self._connection):
            self._connection.execute("UPDATE memory SET card = ? WHERE card = ?", (card, former))
            return
        self._connection.execute("DELETE FROM memory WHERE card = ?", (former,))
        self._compute_again(card)

    def _compute_again(self, card: str) -> None:
        from her2quiz.domain.history.replay import replay

        log = ReviewLog(self.file)
        log.remember(card, replay(log.reviews_of(card)))
