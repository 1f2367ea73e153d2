"""A seal for each row of a log: a checksum by which a row that was altered, by a bad disk or by hand, is noticed.

A seal is kept for each row rather than a chain of all, so that logs still merge as a set union.
"""

from hashlib import blake2b
from typing import Any

_BYTES = 8


def seal(*values: Any) -> int:
    """Return the seal of a row: 64 bits that depend on each of its values and their order."""
    text = "\x1f".join(
        [repr(int(value) if type(value) is float and value.is_integer() else value) for value in values]
    )  # a whole number reads the same from a column of either type of number; a call for each would take twice as long
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)
