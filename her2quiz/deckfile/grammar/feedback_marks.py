"""Marks that authors type by mistake instead of the 2 hyphens before feedback: a long dash, one hyphen, a colon."""

import re
from itertools import islice

from her2quiz.domain.text.protected import masked

FEEDBACK_HELP = "did you mean -- ? Feedback comes after 2 hyphens with a space on each side"
"""What to do about it."""

_DASH = re.compile(r"\s[–—―]{1,3}\s")
_SENTENCE = re.compile(r"[^\W\d_a-z].*[.!?]")
_HYPHEN = re.compile(r"(?<=\S) - (?=\S)")
_WORD = re.compile(r"[^\W\d_]")
_RANGE = re.compile(r"\d\S*\s[-–—]\s\d")
_COLON = re.compile(r"(?<=\S): +(?=[^\W\d_])")
_ENDS_SENTENCE = re.compile(r".*[.!?:]\s*")


def long_dash(text: str) -> str:
    """Return the long dash that words may follow as feedback; empty if there is none: 5' – GAT – 3', 2 – 3 mg."""
    found = None if text.isascii() else _only(_DASH, masked(text))
    return found[0].strip() if found and not _is_in_brackets(text[: found.start()]) else ""


def is_before_feedback(text: str, *, beside_others: bool) -> bool:
    """Whether feedback follows the only long dash of a text: it is a sentence, or other texts have feedback too."""
    text = masked(text)
    if len(_DASH.findall(text)) != 1 or " -- " in text:
        return False
    before, after = _DASH.split(text)
    is_sentence = _SENTENCE.fullmatch(after.strip()) is not None and not _ENDS_SENTENCE.fullmatch(before)
    return is_sentence or beside_others


def lone_hyphen(text: str) -> str:
    """Return a hyphen between spaces that feedback may follow; empty if there is none, or a range of numbers."""
    found = _only(_HYPHEN, masked(text)) if " - " in text else None
    return found[0] if found else ""


def _is_in_brackets(before: str) -> bool:
    """Whether a bracket is still open, as in a formula: "a = g (cos x – m)"."""
    return before.count("(") > before.count(")")


def _only(mark: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Find the only such mark, if a word follows it."""
    found = [*islice(mark.finditer(text), 2)]
    is_reason = len(found) == 1 and _WORD.search(text, found[0].end()) and not _RANGE.search(text)
    return found[0] if is_reason else None


def lone_colon(text: str) -> str:
    """Return a colon with the spaces after it, if feedback may follow it; empty if there is none."""
    found = _COLON.search(masked(text))
    return found[0] if found else ""


def is_before_sentence(text: str, mark: str) -> bool:
    """Whether a sentence follows the only such mark, and none comes before it."""
    text = masked(text)
    before, _, after = text.partition(mark)
    is_only = mark not in after and " -- " not in text
    return is_only and _SENTENCE.fullmatch(after.strip()) is not None and not _ENDS_SENTENCE.fullmatch(before)
