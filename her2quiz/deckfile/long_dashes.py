"""Long dashes that a word processor made of the two hyphens before feedback."""

import re

_DASH = re.compile(r"\s[–—]\s")
_SENTENCE = re.compile(r"[^\W\d_a-z].*[.!?]")
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
