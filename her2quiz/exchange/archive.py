"""Archives, as Word, Excel and Anki write them."""

import zipfile
import zlib

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


def names_in(source: SourceFile) -> frozenset[str]:
    """Return the names of what is in an archive; none if it is broken."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            return frozenset(archive.namelist())
    except BROKEN:
        return frozenset()
