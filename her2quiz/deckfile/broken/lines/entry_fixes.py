"""Fixes of one line with a key and a value: around the value, and true or false, dates and numbers in it."""

import re

from her2quiz.deckfile.cards.card_values import VALUES
from her2quiz.deckfile.cards.header_reader import HEADER_KEYS
from her2quiz.deckfile.fields.card_keys import OF_A_CARD
from her2quiz.deckfile.fields.common_names import COMMON_NAMES, TRUTHS
from her2quiz.deckfile.fields.value_fixes import as_day

_KEYS = (
    OF_A_CARD
    | HEADER_KEYS
    | VALUES.keys()
    | COMMON_NAMES.keys()
    | {"hints", "choices", "pick", "columns", "rows"}
)
_TEXTS = frozenset({"id", "title", "version"})
_FLAGS = frozenset({"typed", "exact", "shuffle", "to_confirm", "multi", "right"})

_ENTRY = re.compile(
    r"(?P<head>[ \t]*(?P<key>[\w-]+)[ \t]*=[ \t]*)(?P<value>.*?)(?P<tail>[ \t]*(?:#[^\"“”]*)?)$"
)
_BRACKETED_COMMENT = re.compile(
    r"([ \t]*)(?:/\*+[ \t]*(?=.*\*/[ \t]*$)|<!--[ \t]*(?=.*-->[ \t]*$))(.*?)[ \t]*(?:\*/|-->)[ \t]*$"
)
_COMMENT_BEHIND = re.compile(
    r"([ \t]*[\w-]+[ \t]*=[ \t]*(?:\"[^\"\\]*\"|'[^']*'|true|false|[0-9.]+))[ \t]*(?://|/\*)[ \t]*([^\"']*?)(?:\*/)?[ \t]*$"
)
_ODD = "\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_BEFORE_VALUE = re.compile(rf"^[ \t{_ODD}{_UNSEEN}]*(?:[\w-]+[ \t{_ODD}{_UNSEEN}]*=?[ \t{_ODD}{_UNSEEN}]*)?")
_AFTER_VALUE = re.compile(rf"[ \t{_ODD}{_UNSEEN}]*$")


def plain_blanks(line: str) -> str:
    """Replace unusual spaces, from a web page or a word processor, that are outside the text."""
    before = _BEFORE_VALUE.match(line)
    kept = line[before.end() :] if before else line
    start = _plain(before[0]) if before else ""
    end = _AFTER_VALUE.search(kept)
    return start + (kept[: end.start()] + _plain(end[0]) if end and end[0] else kept) or " "


def _plain(blanks: str) -> str:
    return re.sub(f"[{_ODD}]", " ", re.sub(f"[{_UNSEEN}]", "", blanks))


def hash_comment(line: str) -> str:
    """Write a comment as TOML does, and not as other languages do, also behind a value; a line of dashes becomes one."""
    found = re.match(r"([ \t]*)(?://|;|%|(?=-{3,}\s*$))[ \t]*(.*)$", line) or _BRACKETED_COMMENT.match(line)
    if found is None:
        found = _COMMENT_BEHIND.match(line)
        return f"{found[1]}  # {found[2]}" if found else ""
    return f"{found[1]}# {found[2]}"


def single_equals(line: str) -> str:
    """Write one equals sign in place of a colon, two equals signs or a dash."""
    found = re.match(r"([ \t]*([\w-]+)[ \t]*)(?::=|=:|=>|:|==|[-–—][ \t]+(?=[\"“]))[ \t]*(.*)$", line)
    if found is None or found[2] not in _KEYS:
        return ""
    return f"{found[1].rstrip()} = {found[3]}"


def known_key(line: str) -> str:
    """Write a key in place of its German name with an umlaut, which TOML takes only in quotes."""
    found = re.match(r"([ \t]*)([^\W\d_]+)([ \t]*=.*)$", line)
    name = COMMON_NAMES.get(found[2].lower()) if found and not found[2].isascii() else None
    return f"{found[1]}{name}{found[3]}" if found and name else ""


def no_trailing_comma(line: str) -> str:
    """Remove a comma or a semicolon after a value."""
    found = re.match(r"(.*[\"'\]}\w])[ \t]*[,;]([ \t]*)$", line)
    return found[1] if found and _ENTRY.match(line) else ""


def lower_case_truth(line: str) -> str:
    """Write true and false in lower case, also for yes and no where they cannot mean anything else."""
    entry = _ENTRY.match(line)
    if entry is None:
        return ""
    value = entry["value"].lower()
    words = {"yes": "true", "no": "false"} if entry["key"] in _FLAGS else {}
    words |= TRUTHS if entry["key"] in (*_FLAGS, "answer", "a") else {}
    truth = words.get(value, value)
    return f"{entry['head']}{truth}{entry['tail']}" if truth in ("true", "false") else ""


def iso_day(line: str) -> str:
    """Write a date that is in another order, or has single digits."""
    entry = _ENTRY.match(line)
    day = as_day(entry["value"]) if entry else ""
    return f"{entry['head']}{day}{entry['tail']}" if entry and day else ""


def no_leading_zero(line: str) -> str:
    """Write a number of two digits without the zero before it; an id or a version with zeros is a text.

    More zeros may belong to a code, and are left to the author.
    """
    found = re.match(r"([ \t]*([\w-]+)[ \t]*=[ \t]*)(0+\d+(?:\.\d+)?)([ \t]*(?:#.*)?)$", line)
    if found is None:
        return ""
    if found[2] in _TEXTS:
        return f'{found[1]}"{found[3]}"{found[4]}'
    is_sure = re.fullmatch(r"0[1-9](?:\.\d+)?", found[3])
    return f"{found[1]}{found[3][1:]}{found[4]}" if is_sure else ""
