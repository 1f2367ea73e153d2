"""Reads the fields of a protobuf message, in which newer versions of Anki keep card types and lists of images."""

from collections.abc import Iterator

_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_WIDTHS = {_FIXED_64: 8, _FIXED_32: 4}
_LONGEST = 10
"""Bytes of the longest number."""


class BrokenMessageError(Exception):
    """A message ends too early, or has a field of an unknown form."""


def fields_of(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Return the fields of a message, each with its number: bytes, or a whole number.

    Raises:
        BrokenMessageError: if it is none.
    """
    place = 0
    while place < len(data):
        tag, place = _number(data, place)
        form = tag & 7
        value: int | bytes
        if form == _VARINT:
            value, place = _number(data, place)
        else:
            width, place = _number(data, place) if form == _BYTES else (_WIDTHS.get(form, -1), place)
            value, place = data[place : place + width], place + width
            if width < 0 or place > len(data):
                raise BrokenMessageError
        yield tag >> 3, value


def last_number(data: bytes, wanted: int) -> int:
    """Return the number in a field; 0 if there is none."""
    return next(
        (
            value
            for field, value in reversed([*fields_of(data)])
            if field == wanted and isinstance(value, int)
        ),
        0,
    )


def texts(data: bytes, wanted: int) -> Iterator[str]:
    """Return the texts in all fields with a number."""
    return (each.decode("utf-8", "replace") for each in messages(data, wanted))


def messages(data: bytes, wanted: int) -> Iterator[bytes]:
    """Return the bytes in all fields with a number."""
    return (value for field, value in fields_of(data) if field == wanted and isinstance(value, bytes))


def _number(data: bytes, place: int) -> tuple[int, int]:
    """Return the number at a place, seven bits a byte, and the place behind it."""
    number = 0
    for count, byte in enumerate(data[place : place + _LONGEST]):
        number |= (byte & 127) << (7 * count)
        if byte < 128:  # noqa: PLR2004 - the last byte of a number
            return number, place + count + 1
    raise BrokenMessageError
