"""What a wrong text was taken for, in a sentence: the learner sees why it was not read as a typo."""

import re
from collections.abc import Sequence

from her2quiz.domain.marking.numbers.missing_unit import UNIT_MISSING, lacks_unit
from her2quiz.domain.marking.reading import means_same, words
from her2quiz.domain.marking.typos.typos import is_like, slip
from her2quiz.domain.marking.vocabulary.real_words import real_words
from her2quiz.domain.marking.words.abbreviations import initials, is_acronym
from her2quiz.domain.marking.words.opposites import are_opposed
from her2quiz.domain.marking.words.plurals import acronyms

_WORDS = re.compile(r"[^\W_]+")


def taken_for(typed: str, right: Sequence[str], others: Sequence[str]) -> str:
    """Say what a wrong text was taken for; empty if it is like nothing that is known.

    Args:
        typed: the text.
        right: the right answers.
        others: what else the deck calls something.
    """
    if lacks_unit(typed, right):
        return UNIT_MISSING
    said = (_another_word(typed, each, right, others) or _spelled_out(typed, each) for each in right)
    return next(filter(None, said), "")


def _another_word(typed: str, meant: str, right: Sequence[str], others: Sequence[str]) -> str:
    """Say which word is another; nothing if a word of the text is a right answer of its own."""
    said = _word_for_word(typed, meant, others)
    return "" if said and any(_is_right_too(word, right) for word in _WORDS.findall(typed)) else said


def _is_right_too(word: str, right: Sequence[str]) -> bool:
    """Whether a word is a right answer of its own, and so must not be called another."""
    return any(means_same(word, each) for each in right)


def _word_for_word(typed: str, right: str, others: Sequence[str]) -> str:
    found = slip(typed, right, as_spelled=True)
    if found is None or not is_like(found):
        return ""
    given, wanted = _as_written(typed, found.typed), _as_written(right, found.right)
    if found.right in acronyms(right) or are_opposed(*found):
        return f"{given} is not {wanted}."
    if found.typed in real_words():
        return f"{given} is another word."
    is_other = any(means_same(typed, other) for other in others)
    return f"{_short(typed)} is another name in this deck." if is_other else ""


def _spelled_out(typed: str, right: str) -> str:
    """Say that words begin with the letters of an acronym that is the answer."""
    is_spelled_out = is_acronym(right) and right.casefold() in initials(words(typed))
    return f"Right words, it seems, spelled out: {right}." if is_spelled_out else ""


def _as_written(text: str, word: str) -> str:
    """Return a word as it stands in a text; as it is compared if it cannot be found."""
    return next((each for each in _WORDS.findall(text) if words(each, as_spelled=True) == (word,)), word)


def _short(text: str) -> str:
    return " ".join(_WORDS.findall(text))
