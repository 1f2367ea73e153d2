"""How learners write a number: with words of the question around it, in several words, as a ratio."""

import re
from functools import lru_cache

from her2quiz.domain.marking.numbers.unit import is_unit
from her2quiz.domain.marking.words.number_words import LARGE, SMALL

_WORDS = re.compile(r"\w+")
_JOINING = {"of", "is", "the", "per", "no"}
_NO = "no"
_COUNTING = "dozen half quarter double triple twice times once both neither zero none"
_LIMITING = "not never minus plus than less more fewer under over below above at most least up to from"
_LINKING = "between until till through and or but about around nearly almost"
_CHANGING = {*_COUNTING.split(), *_LIMITING.split(), *_LINKING.split(), *SMALL, *LARGE}
"""Words that are part of a number, even if the question has them."""

_RATIO_TO_ONE = re.compile(r"^(?:(\d+(?:[.,]\d+)?) ?: ?1|(?!0|1 )(\d+(?:[.,]\d+)?) to 1)$")
_RATIO = re.compile(r"^(\d+) ?: ?(\d+)$")
_NTH = re.compile(r"^(?:the )?(\d+)(?:st|nd|rd|th)$", re.IGNORECASE)


def without_words_before(question: str, text: str) -> str:
    """Return a text without the words of the question that stand before a number; one of such words only as it is.

    Args:
        question: what was asked.
        text: what was typed.
    """
    known, parts = _words_of(question), text.split()
    first = next((place for place, part in enumerate(parts) if not _is_known(part, known)), 0)
    if first and parts[first - 1].casefold() == _NO and not any(map(str.isdigit, parts[first])):
        first -= 1  # no less than 2 is a bound; no. 2 is a number
    return " ".join(parts[first:])


def without_words_behind(question: str, text: str) -> list[str]:
    """Return a text as it is, then with ever fewer words of the question behind a number.

    Args:
        question: what was asked.
        text: what was typed.
    """
    known, parts = _words_of(question), text.split()
    behind = next((place for place, part in enumerate(parts[::-1]) if not _is_restated(part, known)), 0)
    return [" ".join(parts[: len(parts) - fewer]) for fewer in range(behind + 1)]


def as_fraction(text: str) -> str:
    """Write a ratio as a fraction, 8:2 as 8/2 and 4 to 1 as 4, and the 17th as 17; any other text as it is."""
    text = text.strip()
    text = _RATIO_TO_ONE.sub(lambda ratio: ratio[1] or ratio[2], text)
    return _NTH.sub(r"\1", _RATIO.sub(r"\1/\2", text))


@lru_cache(maxsize=4)  # many texts are read for one question
def _words_of(question: str) -> frozenset[str]:
    return frozenset({word.casefold() for word in _WORDS.findall(question)} | _JOINING)


def _is_known(part: str, known: frozenset[str]) -> bool:
    word = part.strip(".:,=").casefold()
    return word.isalpha() and word in known and word not in _CHANGING


def _is_restated(part: str, known: frozenset[str]) -> bool:
    """Whether a word behind a number only repeats the question; a unit says more."""
    words = _WORDS.findall(part.casefold())
    is_plain = all(word in known and word not in _CHANGING and not word.isdigit() for word in words)
    return bool(words) and is_plain and not is_unit(part)
