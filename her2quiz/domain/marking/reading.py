"""What a typed text says, and whether another says the same.

It goes further than `text_match`, whose folded texts are also stored: numbers in words, possessives, bounds, lists
with "and", Roman numerals in the same place. Nothing of what is made here is ever shown or stored.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from her2quiz.domain.characters import compatible
from her2quiz.domain.marking.text_match import closed_up, normalised, same_text, sameness, skeleton
from her2quiz.domain.marking.words.any_of import any_of
from her2quiz.domain.marking.words.folds import PHRASES, POWERS, SIGNS, Fold
from her2quiz.domain.marking.words.number_words import LARGE, SMALL, arabic, with_figures
from her2quiz.domain.marking.words.spellings import LETTERS, SAME_WORDS

_KEPT = 1 << 13  # texts that are not read again
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
_POWER = re.compile(rf"(?<=\d)([{_RAISED}]+)")
_DASHES = re.compile(r"[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = str.maketrans(dict.fromkeys("\u2019\u2018\u201b\u2032\u02bc\u00b4`", "'"))
_COMPARED = str.maketrans({"≥": " >= ", "≤": " <= ", "×": "x", "\u2044": "/"})
_EITHER_SIGN = re.compile(
    r"±|\+\s*/\s*-|\bwith(?: or |\s*/\s*)without\b|\bpos(?:itive)?\s*/\s*neg(?:ative)?\b"
)
_LETTER_A = re.compile(r"A[ -]\w+\W*|A[ -](?:alpha|beta|gamma|delta|[α-ω])\b.*")
_BEGINS_WITH_A = re.compile(r"[Aa][ -]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
_SIGN_BETWEEN = re.compile(r"(?<=\d)[/-](?=\d)")
_SHARE_AND_RANGE = ((["/"], ["-"]), (["-"], ["/"]))
"""2/3 is not 2-3; CDK4/6 may be written CDK4-6."""

_LETTERS_ONLY = re.compile(r"(?<![^\s/-])[^\W\d_]+(?![^\s/-])")
_POWERS = re.compile(r"(?<=\d)\^(-?\d+)")
_BETWEEN_PARTS = re.compile(r"\s*[,;]\s*(?:&\s*)?(?![\d\s])")
_PLURAL_OF_CAPITALS = re.compile(r"(?<=[A-Z]{3})s(?![\w'])")
_ESZETT_FOR_BETA = re.compile(r"(?<![^\W\d_A-Z])ß(?![a-zäöü])")
"""What a German keyboard has for β, as in ß-blocker, TGF-ß and ß2; within a word it is a letter of it."""

_BEFORE_BOTH = re.compile(r"\b(?:no|non|not|more|less|before|after)\b|[<>]")
"""What may be meant for both of two alternatives: no fever or cough is not cough or no fever."""

_TRADE_MARKS = "®™℠©"
_NUMBER_AND_MINUS = re.compile(r"(?<!\S)\d+\s*-\s*$")
_RATE = re.compile(r"\d\s*(?:/\s*|(?:per|each|every)\s+)(?:min|h|hr|hour|s|sec|d|day)(?:ute|ond)?s?\b")
_MARKS_FROM, _MARKS_TO = "\u0900", "\u1aaf"
_VOICED = "\u3099\u309a"
FOLDED_WORDS = frozenset({*SMALL, *LARGE, "percent", "pct", "half"})
"""Single words that the rules for numbers and phrases change; a test looks for others."""


_ANY_SIGN, _ANY_PHRASE, _ANY_LETTERS = (
    any_of(fold.pattern.pattern for fold in folds) for folds in (SIGNS, PHRASES, LETTERS)
)  # most texts have nothing of it, and one search tells
_STANDARD = {word: line.split()[0] for line in SAME_WORDS for word in line.split()}


def means_same(first: str, second: str) -> bool:
    """Whether two texts say the same, however their numbers, lists and possessives are written.

    Empty is never the same as anything. Both ways round the verdict is the same.
    """
    return says_the_same(first, second) or _any_same(first, second, _forms(first), _forms(second))


def says_the_same(first: str, second: str) -> bool:
    """Whether two texts are the same when they are folded as `text_match` does; the quick way to find most."""
    return same_text(first, second) and not _are_apart(first, second)


def shared_by_same(text: str) -> frozenset[Hashable]:
    """Return readings of a text, of which any text that means the same has one; others may have one, too."""
    forms = _forms(text)
    figures = (tuple(arabic(word) or word for word in form.words) for form in forms)
    return frozenset(filter(None, (sameness(text), *((form.joined,) for form in forms), *figures)))


def spelled_alike(first: str, second: str) -> bool:
    """Whether two texts say the same, but for the letters of words that are spelled in several ways."""
    return _any_same(first, second, spelled_forms(first), spelled_forms(second))


class Form(NamedTuple):
    """One reading of a text."""

    joined: str
    """Without blanks."""

    words: tuple[str, ...]
    """Word by word."""


@lru_cache(maxsize=_KEPT)
def readings(text: str) -> tuple[str, ...]:
    """Return a text in plain words with single blanks: once, or twice if ä may also be ae; none if it says nothing."""
    if not skeleton(text):
        return ()
    lowered = _lowered(text)
    if lowered.isascii():
        return (_read(lowered),)
    spelled_out = lowered.translate(_UMLAUTS)
    return tuple(_read(each) for each in dict.fromkeys((lowered, spelled_out)))


def words(text: str, *, as_spelled: bool = False) -> tuple[str, ...]:
    """Return the words of a text as they are compared one by one; hyphens and slashes part them.

    Args:
        text: the text.
        as_spelled: whether the letters of a word stay as they are spelled in it.
    """
    forms = _forms(text) if as_spelled else spelled_forms(text)
    return forms[0].words if forms else ()


def joined(text: str) -> str:
    """Return the words of a text without what parts them."""
    forms = spelled_forms(text)
    return forms[0].joined if forms else ""


@lru_cache(maxsize=_KEPT)
def _forms(text: str) -> tuple[Form, ...]:
    return tuple(map(_form, readings(text)))


@lru_cache(maxsize=_KEPT)
def spelled_forms(text: str) -> tuple[Form, ...]:
    """Return the readings of a text, word by word, with the letters of each word spelled in one way."""
    return tuple(_form(_spelled(reading)) for reading in readings(text))


def _form(reading: str) -> Form:
    if reading.isalpha():
        return Form(reading, (reading,))
    return Form(closed_up(reading), tuple(reading.replace("-", " ").replace("/", " ").split()))


def _any_same(first: str, second: str, forms: Iterable[Form], others: Sequence[Form]) -> bool:
    is_same = any(_same_words(one, other) for one in forms for other in others)
    return is_same and not _are_apart(first, second)


def _same_words(first: Form, second: Form) -> bool:
    """Whether two readings are the same, blanks and hyphens aside, with Roman numerals or figures in a place."""
    if first.joined == second.joined:
        return True
    signs = (_SIGN_BETWEEN.findall(first.joined), _SIGN_BETWEEN.findall(second.joined))
    if signs in _SHARE_AND_RANGE and _has_two_numbers(first.words):
        return False
    return 1 < len(first.words) == len(second.words) and all(
        one == other or arabic(one) == other or arabic(other) == one
        for one, other in zip(first.words, second.words, strict=True)
    )


def _has_two_numbers(words: Sequence[str]) -> bool:
    """Whether one number follows another; in CDK4/6 the first belongs to a name."""
    return any(first[0].isdigit() and second[0].isdigit() for first, second in pairwise(words))


def _read(lowered: str) -> str:
    return _in_plain_words(lowered if is_plain_word(lowered) else _with_folds(lowered))


def is_plain_word(lowered: str) -> bool:
    """Whether a text is one word that no rule for numbers, signs and phrases has anything to do with, as most names are."""
    return lowered.isascii() and lowered.isalpha() and lowered not in FOLDED_WORDS


def _with_folds(lowered: str) -> str:
    """Return a text with its numbers in figures, and its signs and phrases written in one way."""
    text = with_figures(_folded(lowered, SIGNS) if _ANY_SIGN.search(lowered) else lowered)
    text = " ".join(text.split())
    text = _folded(text, PHRASES) if _ANY_PHRASE.search(text) else text
    if "&" in text:
        return " & ".join(sorted(map(str.strip, _BETWEEN_PARTS.sub(" & ", text).split("&"))))
    return _with_alternatives_sorted(text) if " or " in text or " nor " in text else text


def _with_alternatives_sorted(text: str) -> str:
    """Write A or B, either A or B, and neither A nor B in one order."""
    neither, alternatives = text.startswith("neither "), re.sub(r"^n?either ", "", text)
    word = " nor " if neither else " or "
    parts = alternatives.split(word)
    if len({bool(_BEFORE_BOTH.search(part)) for part in parts}) > 1:
        return text
    return ("neither " if neither else "") + word.join(sorted(parts))


def _in_plain_words(text: str) -> str:
    return " ".join(_STANDARD.get(word, word) for word in normalised(text).split())


def _lowered(text: str) -> str:
    text = _PLURAL_OF_CAPITALS.sub("", text)
    if text.isascii():
        return text.casefold().translate(_QUOTES)
    text = _ESZETT_FOR_BETA.sub("β", text)
    text = "".join(_plain_letters(text))
    text = _POWER.sub(lambda raised: f"^{unicodedata.normalize('NFKC', raised[1])}", text)
    text = compatible(text.replace("\u00bd", " 1/2")).casefold()
    return _DASHES.sub("-", text.translate(_QUOTES).translate(_COMPARED))


def _plain_letters(text: str) -> Iterator[str]:
    """Return the characters of a text without those that cannot be seen, trade marks, and the vowel signs of Arabic and Hebrew."""
    for character in text:
        is_vowel_sign = "\u0591" <= character <= "\u05c7"
        if unicodedata.category(character) != "Cf" and not is_vowel_sign and character not in _TRADE_MARKS:
            yield character


def _folded(text: str, folds: tuple[Fold, ...]) -> str:
    for fold in folds:
        text = fold.pattern.sub(fold.by, text)
    return text


def _spelled(reading: str) -> str:
    """Return a reading with the letters of each word as they are spelled in one way; ERBB2 and the like stay."""
    if reading.isalpha():
        return _spelled_word(reading)
    return _LETTERS_ONLY.sub(lambda word: _spelled_word(word[0]), reading)


@lru_cache(maxsize=_KEPT)
def _spelled_word(word: str) -> str:
    folded = _folded(word, LETTERS) if _ANY_LETTERS.search(word) else word
    return _STANDARD.get(folded, folded)


def _are_apart(first: str, second: str) -> bool:
    """Whether one text has what is lost when texts are folded, and the other has not."""
    return _marks(first) != _marks(second) or not (_agree_on_a(first, second) and _agree_on_a(second, first))


@lru_cache(maxsize=_KEPT)
def _marks(text: str) -> tuple[object, ...]:
    """Return the signs that change the meaning: both signs at once, a minus, a rate, vowels of some scripts, powers of ten."""
    lowered = _lowered(text)
    signs = (_EITHER_SIGN, _NUMBER_AND_MINUS, _RATE)
    return (
        *(bool(sign.search(lowered)) for sign in signs),
        _vowel_signs(lowered),
        *_POWERS.findall(_folded(lowered, POWERS)),
    )


def _vowel_signs(text: str) -> str:
    """Return the marks that are letters in their script, as in Hindi, Thai and Japanese, and no accents."""
    if text.isascii():
        return ""
    return "".join(
        c
        for c in unicodedata.normalize("NFD", text)
        if unicodedata.category(c) == "Mn" and (_MARKS_FROM <= c <= _MARKS_TO or c in _VOICED)
    )


def _agree_on_a(text: str, other: str) -> bool:
    """Whether a capital A that is the name of something, as in A band, has an A in the other text, too."""
    return not _LETTER_A.fullmatch(text.strip()) or bool(_BEGINS_WITH_A.match(other.strip()))
