"""Archives, as Word, Excel and Anki write them, and how large their directory is: reading it takes many times as much memory."""

import struct
import zipfile
import zlib
from pathlib import Path

from her2quiz.exchange.source_file import SourceFile

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = 22 + 65_535 + 20 + 56
"""Bytes from the longest possible end of an archive to the end of the file."""

_UNKNOWN = 0xFFFF_FFFF
BROKEN = (
    OSError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What reading an archive may raise, however it is broken."""


LARGEST_DIRECTORY = 16 * 1024 * 1024
"""Bytes of the directory of an archive that is opened; Word, Excel and Anki write a few thousand."""


def _has_large_directory(source: SourceFile) -> bool:
    """Whether an archive has so large a directory that it is not opened: reading it takes many times as much memory."""
    return _directory_size(source.path) > LARGEST_DIRECTORY


def names_in(source: SourceFile) -> frozenset[str]:
    """Return the names of what is in an archive; none if it is broken, or too large to be opened."""
    if _has_large_directory(source):
        return frozenset()
    try:
        with zipfile.ZipFile(source.path) as archive:
            return frozenset(archive.namelist())
    except BROKEN:
        return frozenset()


def _directory_size(file: Path) -> int:
    """Return the bytes of the directory at the end of an archive; 0 if there is none."""
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, file.stat().st_size - _LONGEST_END))
            end = stream.read(_LONGEST_END)
    except OSError:
        return 0
    return _size(end)


def _size(end: bytes) -> int:
    place = end.rfind(_END)
    if not 0 <= place <= len(end) - 22:
        return 0
    size = int(struct.unpack_from("<L", end, place + 12)[0])
    large = end.rfind(_END_64, 0, place)
    if 0 <= large <= len(end) - 56:
        return max(size if size != _UNKNOWN else 0, int(struct.unpack_from("<Q", end, large + 40)[0]))
    return size
