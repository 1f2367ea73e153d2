"""A seal for each row of a log: a checksum by which a row that was altered, by a bad disk or by hand, is noticed.

A seal is kept for each row rather than a chain of all, so that logs still merge as a set union.
"""

from collections.abc import Iterable
from typing import Any

from her2quiz.domain.blake2 import blake2b

_BYTES = 8


def seal(*values: Any) -> int:
    """Return the seal of a row: 64 bits that depend on each of its values and their order."""
    plain: Iterable[Any] = values
    if float in map(type, values):  # a whole number reads the same from a column of either type of number
        plain = [int(each) if type(each) is float and each.is_integer() else each for each in values]
    text = "\x1f".join(map(repr, plain))
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)
