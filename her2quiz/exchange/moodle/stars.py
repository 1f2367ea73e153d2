"""Stars in the answers of Moodle: a star stands for any words, and one behind a backslash for itself."""

import re

from attrs import frozen

_AT_THE_ENDS = re.compile(r"^(?:\*\s*)+|(?:\s*(?<!\\)\*)+$")
_WRITTEN = r"\*"

ANY_WORDS = "the words for which a star stands in an answer are not accepted"
"""What an answer loses whose star is left out."""

FOR_ITSELF = "a star in an answer stands for itself"
"""What an answer loses that has a star among its words."""


@frozen
class Starred:
    """An answer without its stars for any words."""

    text: str
    """What is typed; empty if any words are right."""

    lost: str
    """What it lost, in a few words; empty if nothing."""


def read_stars(answer: str) -> Starred:
    """Return what somebody types for an answer: without stars before and behind its words."""
    bare = _AT_THE_ENDS.sub("", answer.strip())
    inside = "*" in bare.replace(_WRITTEN, "")
    lost = FOR_ITSELF if inside else ANY_WORDS if bare and bare != answer.strip() else ""
    return Starred(bare.replace(_WRITTEN, "*"), lost)


def with_written_stars(words: str) -> str:
    """Return words in which each star stands for itself."""
    return words.replace("*", _WRITTEN)
