"""How large the directory of an archive is: reading it takes many times as much memory."""

import struct
from pathlib import Path

_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_END = 22 + 65_535 + 20 + 56
"""Bytes from the longest possible end of an archive to the end of the file."""

_UNKNOWN = 0xFFFF_FFFF


def directory_size(file: Path) -> int:
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
