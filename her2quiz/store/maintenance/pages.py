"""The pages of a progress file that SQLite no longer opens: those of the file, and newer ones of its log.

Read by the published format (sqlite.org/fileformat2.html), page by page, so that no damaged page hides another.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from her2quiz.store.file.place import log_of
from her2quiz.store.file.write_ahead_log import LOG_MAGIC

USUAL_SIZE = 4096
"""The size of a page in every progress file; assumed where a header cannot be read."""

_SMALLEST, _LARGEST, _MOST_RESERVED = 512, 65536, 32
_HEADER, _FRAME = 32, 24


class Pages:
    """All pages of a file and its write-ahead log, the newest committed version of each."""

    def __init__(self, path: Path) -> None:
        """Find them; a missing file and a missing log have none. Raises OSError if one cannot be read."""
        self._file, self._log = _opened(path), _opened(log_of(path))
        self._newer: dict[int, int] = {}
        self.size, self.reserved = USUAL_SIZE, 0
        if self._file is not None:
            self._read_header(self._file)
        if self._log is not None:
            self._newer = self._read_log(self._log)
        self.count = max(self._pages_in(self._file), *self._newer, 0)

    def close(self) -> None:
        """Close both files."""
        for file in (self._file, self._log):
            if file is not None:
                file.close()

    @property
    def usable(self) -> int:
        """Bytes of a page that hold content."""
        return self.size - self.reserved

    def page(self, number: int) -> bytes:
        """Return a page, counted from 1; an empty one if there is no such page or the disk cannot read it."""
        try:
            if number in self._newer and self._log is not None:
                return self._read(self._log, self._newer[number])
            return self._read(self._file, (number - 1) * self.size) if self._file and number > 0 else b""
        except OSError:
            return b""

    def older(self, number: int) -> bytes:
        """Return the file's own version of a page of which the log has a newer one; else an empty one.

        Rows of logs are never removed, so what is on it counts too: the log may belong to another file.
        """
        try:
            return (
                self._read(self._file, (number - 1) * self.size)
                if self._file and number in self._newer
                else b""
            )
        except OSError:
            return b""

    def free(self) -> frozenset[int]:
        """Return the pages that are on the list of free ones; what is on them is out of date."""
        trunk, found = int.from_bytes(self.page(1)[32:36], "big"), set[int]()
        while 0 < trunk <= self.count and trunk not in found:
            page = self.page(trunk)
            listed = min(int.from_bytes(page[4:8], "big"), max(len(page) // 4 - 2, 0))
            found |= {trunk, *(int.from_bytes(page[8 + 4 * n : 12 + 4 * n], "big") for n in range(listed))}
            trunk = int.from_bytes(page[:4], "big")
        return frozenset(found)

    def _read(self, file: BinaryIO, offset: int) -> bytes:
        file.seek(offset)
        data = file.read(self.size)
        return data if len(data) == self.size else b""

    def _pages_in(self, file: BinaryIO | None) -> int:
        return file.seek(0, 2) // self.size if file is not None else 0

    def _read_header(self, file: BinaryIO) -> None:
        head = file.read(100)
        size = int.from_bytes(head[16:18], "big")
        if head[:16] == b"SQLite format 3\0" and head[20] <= _MOST_RESERVED and (size == 1 or _is_size(size)):
            self.size, self.reserved = (_LARGEST if size == 1 else size), head[20]

    def _read_log(self, log: BinaryIO) -> dict[int, int]:
        """Return where the newest committed version of each page in the log is."""
        head = log.read(_HEADER)
        if int.from_bytes(head[:4], "big") not in LOG_MAGIC or not _is_size(
            int.from_bytes(head[8:12], "big")
        ):
            return {}
        if self._file is None or self._pages_in(self._file) == 0:
            self.size = int.from_bytes(head[8:12], "big")
        return _committed(self._frames(log, head[16:24]))

    def _frames(self, log: BinaryIO, salts: bytes) -> Iterator[tuple[int, int, bool]]:
        """Return each frame that belongs to the log: the page, where it is, and whether it ends a transaction."""
        end, offset = log.seek(0, 2), _HEADER
        while offset + _FRAME + self.size <= end:
            log.seek(offset)
            head = log.read(_FRAME)
            if head[8:16] != salts:
                return
            yield int.from_bytes(head[:4], "big"), offset + _FRAME, head[4:8] != bytes(4)
            offset += _FRAME + self.size


def _committed(frames: Iterator[tuple[int, int, bool]]) -> dict[int, int]:
    done: dict[int, int] = {}
    open_: dict[int, int] = {}
    for number, offset, is_commit in frames:
        open_[number] = offset
        if is_commit:
            done |= open_
            open_.clear()
    return done


def _opened(path: Path) -> BinaryIO | None:
    return path.open("rb") if path.is_file() else None


def _is_size(size: int) -> bool:
    return _SMALLEST <= size <= _LARGEST and size & (size - 1) == 0
