"""Archives, as Word, Excel and Anki write them."""

import zipfile
import zlib

from her2quiz.exchange.directory import directory_size
from her2quiz.exchange.source_file import SourceFile

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


def has_large_directory(source: SourceFile) -> bool:
    """Whether an archive has so large a directory that it is not opened: reading it takes many times as much memory."""
    return directory_size(source.path) > LARGEST_DIRECTORY


def names_in(source: SourceFile) -> frozenset[str]:
    """Return the names of what is in an archive; none if it is broken, or too large to be opened."""
    if has_large_directory(source):
        return frozenset()
    try:
        with zipfile.ZipFile(source.path) as archive:
            return frozenset(archive.namelist())
    except BROKEN:
        return frozenset()
