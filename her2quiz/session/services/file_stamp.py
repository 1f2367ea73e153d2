"""A stamp by which a file is known to have changed since it was read."""

from pathlib import Path

from her2quiz import __version__


def stamp_of(file: Path) -> str:
    """Return a text that changes whenever the file does; empty if the file cannot be looked at."""
    try:
        stat = file.stat()
    except OSError:
        return ""
    return f"{__version__}:{stat.st_mtime_ns}:{stat.st_ctime_ns}:{stat.st_size}:{stat.st_ino}"
