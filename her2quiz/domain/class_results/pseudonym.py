"""Pseudonyms: the same for all files of a learner in one class, and another one in every other class."""

import hmac
import re
import unicodedata

SHORTEST_KEY, LONGEST_KEY = 4, 200
"""Characters of a class key."""

PSEUDONYM = re.compile("[0-9a-f]{32}")
"""What a pseudonym looks like."""


def class_key(typed: str) -> str:
    """Return a class key, however it was typed: capitals, spaces and the form of letters do not matter.

    Raises:
        ValueError: if it is too short or too long; the message says so.
    """
    key = "".join(unicodedata.normalize("NFKC", typed[: 4 * LONGEST_KEY]).casefold().split())
    if not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise ValueError(f"A class key has {SHORTEST_KEY} to {LONGEST_KEY} letters or digits.")
    return key


def pseudonym(code: str, key: str) -> str:
    """Return the pseudonym of a learner in a class: HMAC-SHA256 of the learner's code, 128 bits of it in hex.

    Who knows the key learns nothing of the code from it, since that is random; who knows neither cannot tell whether two
    pseudonyms of different classes are of one learner. HMAC: RFC 2104.

    Args:
        code: the learner's code, which never leaves the learner's computer.
        key: the key of the class, as `class_key` returns it.
    """
    return hmac.new(key.encode(), code.encode(), "sha256").hexdigest()[:32]
