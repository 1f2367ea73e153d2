"""The file of the exam in progress, beside the progress file: replaced as a whole after every answer.

It is no part of the progress file: an exam moves no date, so what is trusted with months of reviews is left alone.
"""

import json
from pathlib import Path
from typing import Any

from her2quiz.domain.errors import ProgressError, reason_of
from her2quiz.store.file.connect import MEMORY
from her2quiz.write_file import OWNER_ONLY, make_folder, replace_file

_LARGEST = 5_000_000
"""Bytes of the file; 200 answers of the longest kind need fewer."""

_ELSEWHERE = " It is also open in another window or program: go on there, or leave here and come back."


class ExamFile:
    """Keeps the record of one exam. What it has not written or read itself, it never replaces."""

    def __init__(self, progress: Path | str) -> None:
        """Name the file; nothing is read.

        Args:
            progress: the progress file beside which it is; MEMORY for one that is not stored.
        """
        place = Path(progress)
        self.path: Path | None = (
            None if str(progress) == MEMORY else place.with_name(f"{place.name}.exam.json")
        )
        """Where it is; None if it is not stored."""
        self._kept = b""

    def read(self) -> Any:
        """Return the record; None if there is none.

        Raises:
            ProgressError: if it cannot be read.
        """
        self._kept = self._bytes()
        if not self._kept:
            return None
        try:
            return json.loads(self._kept)
        except (ValueError, RecursionError) as error:
            raise ProgressError(self.unusable("it is damaged")) from error

    def write(self, record: Any) -> None:
        """Replace the record; it is on disk when this ends.

        Raises:
            ProgressError: if it cannot be written, or if another running copy has written it meanwhile.
        """
        data = json.dumps(record, ensure_ascii=True, indent=1).encode()
        if self.path is not None:
            if self._bytes() not in (self._kept, b""):  # one that was deleted is written again
                raise ProgressError(f"This exam was changed elsewhere.{_ELSEWHERE}")
            self._replace(self.path, data)
        self._kept = data

    def begin(self, record: Any) -> None:
        """Put the record of another exam in place of whatever is there. Raises ProgressError."""
        self._kept = self._bytes(if_closed=b"")
        self.write(record)

    def exists(self) -> bool:
        """Whether anything is kept."""
        return bool(self._kept) if self.path is None else self.path.exists()

    def remove(self) -> None:
        """Remove the file, whatever is in it. Raises ProgressError."""
        self._kept = b""
        if self.path is not None:
            try:
                self.path.unlink(missing_ok=True)
            except OSError as error:
                raise ProgressError(f"{self.path} cannot be removed: {reason_of(error)}.") from error

    def unusable(self, why: str) -> str:
        """Say that what is in the file cannot be used, and what to do."""
        return (
            f"The exam kept in {self.path} cannot be used: {why}. To give it up, run her2quiz exam --discard."
        )

    def _bytes(self, if_closed: bytes | None = None) -> bytes:
        if self.path is None:
            return self._kept
        try:
            with self.path.open("rb") as file:
                data = file.read(_LARGEST + 1)
        except (FileNotFoundError, NotADirectoryError):
            return b""
        except OSError as error:
            if if_closed is not None:
                return if_closed
            raise ProgressError(self.unusable(reason_of(error))) from error
        if len(data) > _LARGEST:
            raise ProgressError(self.unusable("it is too large"))
        return data

    @staticmethod
    def _replace(path: Path, data: bytes) -> None:
        try:
            make_folder(path.parent)
            replace_file(path, data, OWNER_ONLY)
        except OSError as error:
            raise ProgressError(f"Not saved: {path} cannot be written: {reason_of(error)}.") from error
