"""Where the lines and the characters of a text in quotes are in the file, whose backslashes may join and break lines."""

import re
from collections.abc import Sequence
from functools import lru_cache

from her2quiz.deckfile.toml.walk import end_of_match

_OPENING = re.compile(r"...\r?\n?")
_BREAK = re.compile(r"\\[ \t]*\r?\n[ \t\r\n]*|(?P<new>\n|\\n|\\u000[aA]|\\U0000000[aA])|\\.")
_LETTER = re.compile(r"(?P<joined>\\[ \t]*\r?\n[ \t\r\n]*)|\\u.{4}|\\U.{8}|\\.|\r\n|.", re.DOTALL)
_PLAIN_LETTER = re.compile(r"(?P<joined>(?!))|\r\n|.", re.DOTALL)
_PLAIN_BREAK = re.compile(r"(?P<new>\n)")


@lru_cache(maxsize=1)  # every line of a long text may have its diagnostic
def line_starts_in(text: str, start: int, end: int) -> list[int]:
    """Return where each line of a text in three quotes begins.

    Args:
        text: the file.
        start: where the quotes open.
        end: where the text has ended, quotes included.
    """
    first = end_of_match(_OPENING, text, start)
    breaks = (_BREAK if text[start] == '"' else _PLAIN_BREAK).finditer(text, first, end - 3)
    return [first, *(match.end() for match in breaks if match["new"])]


@lru_cache(maxsize=1)
def characters_in(text: str, start: int, end: int) -> Sequence[int]:
    """Return where each character of a text is, and at last where the text ends; nothing for a value in no quotes."""
    quote = text[start : start + 1]
    if quote not in ('"', "'"):
        return []
    is_block = end - start >= len("''''''") and text.startswith(quote * 3, start)
    first = end_of_match(_OPENING, text, start) if is_block else start + 1
    last = end - (3 if is_block else 1)
    if "\\" not in text[first:last] and "\r" not in text[first:last]:
        return range(first, last + 1)
    pieces = (_LETTER if quote == '"' else _PLAIN_LETTER).finditer(text, first, last)
    return [*(piece.start() for piece in pieces if not piece["joined"]), last]
