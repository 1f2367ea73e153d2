"""What stands where two hyphens before feedback are meant: a long dash of a word processor, one hyphen, a colon."""

import re

FEEDBACK_HELP = "did you mean -- ? Feedback comes after 2 hyphens with a space on each side"
"""What to do about it."""

_DASH = re.compile(r"\s[–—]\s")
_SENTENCE = re.compile(r"[^\W\d_a-z].*[.!?]")
_HYPHEN = re.compile(r"(?<=\S) - (?=\S)")
_RANGE = re.compile(r"\d - \d")
_COLON = re.compile(r"(?<=\S): +(?=[^\W\d_])")
_ENDS_SENTENCE = re.compile(r".*[.!?:]\s*")


def long_dash(text: str) -> str:
    """Give the first long dash with a blank on either side; empty if there is none."""
    found = _DASH.search(text)
    return found[0].strip() if found else ""


def is_before_feedback(text: str, *, beside_others: bool) -> bool:
    """Whether feedback stands behind the only long dash of a text: it is a sentence, or it stands beside others."""
    if len(_DASH.findall(text)) != 1 or " -- " in text:
        return False
    said, told = _DASH.split(text)
    is_sentence = _SENTENCE.fullmatch(told.strip()) is not None and not _ENDS_SENTENCE.fullmatch(said)
    return is_sentence or beside_others


def lone_hyphen(text: str) -> str:
    """Give a hyphen between blanks where feedback may stand behind it; empty if there is none, or a range of numbers."""
    found = _HYPHEN.search(text)
    return found[0] if found and not _RANGE.search(text) else ""


def lone_colon(text: str) -> str:
    """Give a colon with the blanks behind it where feedback may stand behind it; empty if there is none."""
    found = _COLON.search(text)
    return found[0] if found else ""


def is_before_sentence(text: str, mark: str) -> bool:
    """Whether a sentence stands behind the only mark of its kind, and none before it."""
    said, _, told = text.partition(mark)
    is_only = mark not in told and " -- " not in text
    return is_only and _SENTENCE.fullmatch(told.strip()) is not None and not _ENDS_SENTENCE.fullmatch(said)
