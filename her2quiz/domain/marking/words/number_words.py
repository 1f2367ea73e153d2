"""Numbers in words and in Roman numerals: two, second, twenty-one, three hundred, 2nd; stage III and stage 3."""

import re
from collections.abc import Sequence

from her2quiz.domain.late_pattern import late_pattern

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_ONES += " eighteen nineteen"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
)
_ORDINALS += " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

CARDINAL = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
}
"""Words that count up to a hundred, and how many."""

SMALL = {
    **{word: value for words in (_ONES, _ORDINALS) for value, word in enumerate(words.split())},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
    **{f"{word[:-1]}ieth": value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
}
"""Words for numbers below a hundred, and what they count."""

LARGE = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9}
"""Words that multiply what stands before them."""

_NUMBER_WORDS = frozenset({*SMALL, *LARGE})
_FIGURE, _WORD = re.compile("[0-9]"), re.compile(r"\w+")
_ANY = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_RUN = late_pattern(rf"\b(?:{_ANY})(?:(?: and |[ -])(?:{_ANY}))*\b")
_NTH = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_TEN, _HUNDRED = 10, 100

_COUNTED = "topoisomerase topo type grade stage phase class group level domain subdomain factor category part step cycle"

COUNTED = tuple(_COUNTED.split())
"""Words with a number behind them, which may be a Roman one."""

_VALUES = {"i": 1, "v": 5, "x": 10}
_NUMERAL = r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})"
_AFTER_COUNTED = re.compile(rf"(?<![a-z])((?:{'|'.join(COUNTED)})s?[ -])({_NUMERAL})(?=[a-c]?(?![a-z0-9]))")
_AFTER_ANY_WORD = re.compile(rf"(?<=[a-z] )({_NUMERAL})(?<=[ivx]{{2}})(?![a-z0-9])")
_LIKE_ONE = re.compile(r"[ -][ivx]+[a-c]?(?![a-z0-9])")
"""What is in every text with such a numeral; most have none."""

_ALONE = re.compile(rf"({_NUMERAL})([a-c]?)")


def has_number(text: str) -> bool:
    """Whether a text has a figure or a word for a number; of one that is not plain ASCII, that is taken to be so."""
    if not text.isascii() or _FIGURE.search(text):
        return True
    return not _NUMBER_WORDS.isdisjoint(_WORD.findall(text.lower()))


def with_figures(text: str) -> str:
    """Write the numbers of a text in figures; an ordinal counts as its number. The text is in lower case."""
    text = _RUN.sub(lambda run: _figures(run[0]), text)
    return _NTH.sub(r"\1", text)


def value_of(words: str) -> int | None:
    """Return the number that some words are, such as thirty-five or one hundred and twenty; None if they are none."""
    parts = words.lower().replace("-", " ").split()
    if (
        not parts
        or parts[0] == "and"
        or not all(part in SMALL or part in LARGE or part == "and" for part in parts)
    ):
        return None
    return _sum([part for part in parts if part != "and"])


def cardinal(words: Sequence[str]) -> int | None:
    """Return the number below a hundred that one or two words count, such as ninety five; None if they count none."""
    values = [CARDINAL.get(word, -1) for word in words]
    match values:
        case [value] if value >= 0:
            return value
        case [tens, ones] if tens >= 2 * _TEN and 0 < ones < _TEN:
            return tens + ones
    return None


def _figures(run: str) -> str:
    """Write a run of words as one number, or word by word if they do not make one."""
    value = value_of(run)
    if value is not None:
        return str(value)
    return re.sub(r"[a-z]+", lambda word: str(SMALL.get(word[0], LARGE.get(word[0], word[0]))), run)


def _sum(words: list[str]) -> int | None:
    """Add up words as they are said; None if nobody would say them so, as in two three."""
    total = part = 0
    room = 10**12
    for word in words:
        if word in LARGE:
            part = max(part, 1) * LARGE[word]
            if LARGE[word] > _HUNDRED:
                total, part = total + part, 0
            room = LARGE[word]
        elif SMALL[word] >= room or (SMALL[word] == 0 and len(words) > 1):
            return None
        else:
            part += SMALL[word]
            room = _TEN if SMALL[word] >= 2 * _TEN else 1
    return total + part


def with_arabic_numerals(text: str) -> str:
    """Write Roman numerals up to 39 in figures where they count something.

    A single I, V or X counts only after a word such as stage or type, and so does a numeral followed by a letter
    (IIIB); a longer one counts after any word. A word that merely looks like one (mix, did, civil) has other letters.

    Args:
        text: in lower case, with single blanks.
    """
    if _LIKE_ONE.search(text) is None:
        return text
    text = _AFTER_COUNTED.sub(lambda match: f"{match[1]}{_value(match[2])}", text)
    return _AFTER_ANY_WORD.sub(lambda match: str(_value(match[1])), text)


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def arabic(word: str) -> str:
    """Return a word that is a Roman numeral up to 39, or one with a letter after it, in figures; empty if it is none."""
    found = _ALONE.fullmatch(word)
    return f"{_value(found[1])}{found[2]}" if found and found[1] else ""
