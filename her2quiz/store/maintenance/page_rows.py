"""The rows on one page of a SQLite file, each read by itself, so that a damaged one hides no other."""

import struct
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from her2quiz.store.maintenance.pages import Pages

_INTERIOR_INDEX, _LEAF_INDEX, _LEAF_TABLE = 2, 10, 13
_INTERIOR_TABLE = 5
_KINDS = (_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE)
_LONGEST = 64 * 1024 * 1024
"""Bytes of the longest row that is believed."""

_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""The size of a whole number, by its type."""


@frozen
class Record:
    """One row as it is stored."""

    values: tuple[Any, ...]
    """Its columns, in the order of the table; the columns of a primary key first."""

    rowid: int | None
    """Its number; None in a table WITHOUT ROWID, which has none, and in an index."""


@frozen
class PageRecords:
    """What was found on one page."""

    records: tuple[Record, ...]
    """The rows that can be read."""

    damaged: int
    """Rows that cannot be read."""

    is_known: bool
    """Whether the page is one that can have rows."""


def records_on(pages: Pages, page: bytes, *, is_first: bool) -> PageRecords:
    """Return the rows on a page; the first one of a file begins with the file's header."""
    start = 100 if is_first else 0
    kind = page[start] if page else 0
    if kind not in _KINDS:
        return PageRecords((), 0, is_known=False)
    head = 12 if kind in (_INTERIOR_INDEX, _INTERIOR_TABLE) else 8
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    if kind == _INTERIOR_TABLE or count * 2 > len(page):
        return PageRecords((), 0, is_known=kind == _INTERIOR_TABLE)
    found = [*_cells(pages, page, kind, start + head, count)]
    return PageRecords(tuple(each for each in found if each is not None), found.count(None), is_known=True)


def _cells(pages: Pages, page: bytes, kind: int, start: int, count: int) -> Iterator[Record | None]:
    for index in range(count):
        offset = int.from_bytes(page[start + 2 * index : start + 2 * index + 2], "big")
        try:
            yield _record(pages, page, kind, offset)
        except (IndexError, ValueError, struct.error):
            yield None


def _record(pages: Pages, page: bytes, kind: int, offset: int) -> Record:
    if kind == _INTERIOR_INDEX:
        offset += 4
    size, offset = _number(page, offset)
    rowid: int | None = None
    if kind == _LEAF_TABLE:
        rowid, offset = _number(page, offset)
    if size > _LONGEST:
        raise ValueError("too long")
    return Record(tuple(_values(_payload(pages, page, offset, size, is_table=kind == _LEAF_TABLE))), rowid)


def _payload(pages: Pages, page: bytes, offset: int, size: int, *, is_table: bool) -> bytes:
    """Return the bytes of a row, with what flows over to further pages."""
    usable = pages.usable
    most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
    if size <= most:
        return _piece(page, offset, size)
    least = (usable - 12) * 32 // 255 - 23
    local = least + (size - least) % (usable - 4)
    local = local if local <= most else least
    data = bytearray(_piece(page, offset, local))
    following = int.from_bytes(_piece(page, offset + local, 4), "big")
    while len(data) < size:
        more = pages.page(following)
        data += _piece(more, 4, min(usable - 4, size - len(data)))
        following = int.from_bytes(more[:4], "big")
    return bytes(data)


def _piece(page: bytes, offset: int, size: int) -> bytes:
    found = page[offset : offset + size]
    if len(found) < size or not found:
        raise ValueError("beyond the page")
    return found


def _values(payload: bytes) -> Iterator[Any]:
    head, at = _number(payload, 0)
    offset = head
    while at < head:
        kind, at = _number(payload, at)
        value, offset = _value(payload, kind, offset)
        yield value
    if at != head or offset != len(payload):
        raise ValueError("the lengths do not match")


def _value(payload: bytes, kind: int, offset: int) -> tuple[Any, int]:
    if kind in _INTEGERS:
        size = _INTEGERS[kind]
        return int.from_bytes(_piece(payload, offset, size), "big", signed=True), offset + size
    if kind == 7:  # noqa: PLR2004 - the format's number of a float
        return struct.unpack(">d", _piece(payload, offset, 8))[0], offset + 8
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), offset
    size, is_text = divmod(kind - 12, 2)
    if size < 0:
        raise ValueError("a type that does not exist")
    raw = _piece(payload, offset, size) if size else b""
    return (raw.decode("utf-8") if is_text else raw), offset + size


def _number(data: bytes, offset: int) -> tuple[int, int]:
    """Return a number of variable length, and where it ends."""
    value = 0
    for index in range(8):
        byte = data[offset + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit
            return value, offset + index + 1
    return value << 8 | data[offset + 8], offset + 9
