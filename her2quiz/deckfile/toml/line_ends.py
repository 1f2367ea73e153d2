"""Line ends of other systems and of damaged files, read as what they stand for, at the same length."""

import re

_DOUBLED = re.compile(r"\r+(?=\r\n)")
_LONE = re.compile(r"\r(?!\n)")


def with_line_ends(text: str) -> str:
    """Return a text in which each carriage return that stands alone ends a line, as on an old Mac.

    The text keeps its length, so that positions hold for both; one that has none is returned as it is.
    """
    if "\r" not in text:
        return text
    return _LONE.sub("\n", _DOUBLED.sub(lambda found: " " * len(found[0]), text))
