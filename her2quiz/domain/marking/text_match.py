"""When two typed texts count as the same.

Only differences that carry no meaning are ignored: case, accents, spaces, hyphens, punctuation, Greek letters
against their names, British against American spelling, Roman against Arabic numerals after a word, the many ways
to write a positive or negative marker, and idle zeros where a number stands alone. What is folded here is stored with
answers, and stays as it is; `reading` goes further. Typos are not forgiven here: see `typos`.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from her2quiz.domain.characters import compatible, stream_safe
from her2quiz.domain.marking.words.number_words import with_arabic_numerals

_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])")
_DASHES = re.compile(r"[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SIGNS = str.maketrans(
    {"≥": ">=", "≤": "<=", "×": "x", "\u2044": "/", "\u2019": "'", "\u2032": "'", "ı": "i"}
)
_MARKER = r"(?<![a-z0-9])((?:her-?2(?:/neu)?|erbb-?2|er|pr|pgr|hr|ish|fish|ihc))"
_POSITIVE = re.compile(_MARKER + r"\s*(?:\+ve\b|\+(?![\w+])|-?\s*pos(?:itive)?\b)")
_NEGATIVE = re.compile(
    _MARKER
    + r"(?:\s*-ve\b|-(?![\w-])(?!\s+(?:low|ultra|zero|enriched))|\s+-\s*(?=$|[/+])|\s*-?\s*neg(?:ative)?\b)"
)
_BELOW_ZERO = re.compile(r"^\s*-\s*(?=\.?\d)")
_THOUSANDS = re.compile(r"(?<=\d)(?<!\b0),(?=\d{3}(?!\d))")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_BARE_POINT = re.compile(r"(?<!\w)\.(?=\d)")
_PUNCTUATION = re.compile(r"[,;:!?()\[\]{}\"'`*_]|\.(?!\d)|(?<!\d)\.(?=\d)")
_RUN_OF_BLANKS = re.compile(r"\s{2,}")
_STROKE = 1  # the combining class of marks that are drawn over their sign
_ARTICLES = ("the ", "an ", "a ")
_ARTICLE = re.compile(r"^(?:(?:the|an|a) )+(?=\S)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\s*([/-])\s*(?=\d)")
_LOOSE = re.compile(r"(?<!\d)[\s/-]+|[\s/-]+(?!\d|[\s/-])")
_BARE_NUMBER = re.compile(r"(minus)?([0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.([0-9]+))?")
_LONG_WORD = re.compile(r"[a-z]{6,}")
_MAY_BE_BRITISH = re.compile(r"[ao]e|our|s(?:e|ing|ation)")
"""What is in every word that is spelled otherwise in American English; most names have none of it."""

_DIGRAPH = re.compile(r"(?<![ao])[ao]+e")
_OUR = re.compile(r"(?<=[a-z]{3})our(?=s?$)")
_ENDINGS = tuple(
    letter + ending for letter in "sz" for ending in ("e", "ed", "er", "es", "ing", "ation", "ations")
)
_ISE = re.compile(r"(?<=[a-z]{3})[sz](?=(?:e|ed|er|es|ing|ation|ations)$)")
_PLAIN_WORDS = re.compile("[A-Za-z ]+")
_GREEK = {
    chr(code): unicodedata.name(chr(code)).rpartition(" ")[2].lower().replace("lamda", "lambda")
    for code in (*range(0x3B1, 0x3C2), *range(0x3C3, 0x3CA))
}
_MICRO = re.compile(r"μ(?=[glmsu]|mol)")
_GREEK_LETTERS = re.compile(f"[{''.join(_GREEK)}]")


@lru_cache(maxsize=1 << 16)
def normalised(text: str) -> str:
    """Fold away what carries no meaning; folding twice changes nothing more.

    Decimal points, comparison signs, the plus of 3+, the minus of HR- and of a number below zero are kept; an input
    of nothing but punctuation becomes empty.
    """
    folded = text.lower()
    if _PLAIN_WORDS.fullmatch(text) is None or "pos" in folded or "neg" in folded:
        return _normalised(text)
    folded = " ".join(folded.split())  # as most names are; there is nothing else to fold in them
    if " " in folded:
        folded = _ARTICLE.sub("", folded) if folded.startswith(_ARTICLES) else folded
        folded = with_arabic_numerals(folded)
    return _in_american(folded)


def _normalised(text: str) -> str:
    """Fold any text."""
    text = _BELOW_ZERO.sub("minus ", text.casefold() if text.isascii() else _in_plain_letters(text))
    text = _DECIMAL_COMMA.sub(".", _THOUSANDS.sub("", text))
    # signs are read after this, so that ER(+) reads as ER+
    text = _PUNCTUATION.sub(" ", _BARE_POINT.sub("0.", text))
    text = _POSITIVE.sub(r"\1 positive", _RUN_OF_BLANKS.sub(" ", text))
    text = _NEGATIVE.sub(r"\1 negative", text)
    return _in_american(with_arabic_numerals(_ARTICLE.sub("", " ".join(text.split()))))


def _in_plain_letters(text: str) -> str:
    """Return a text in small letters, its signs, accents and Greek letters as they are typed; ASCII has none of them."""
    text = "".join(c for c in stream_safe(text) if unicodedata.category(c) != "Cf" or c == "\u00ad")
    text = compatible(_FRACTION.sub(" ", text)).casefold()
    text = _DASHES.sub("-", text.translate(_SIGNS))
    return _greek_spelled_out(_without_accents(text))


def same_text(first: str, second: str) -> bool:
    """Whether two texts say the same, spaces and hyphens aside. Empty is never the same as anything.

    Texts that are numbers and nothing else are compared as numbers too: 2 is 2.0, and neither is 2+.
    """
    one, other = skeleton(first), skeleton(second)
    return bool(one) and (one == other or _number(one) == _number(other) != "")


def sameness(text: str) -> str:
    """Return what two texts have in common exactly if they are the same text; empty for one that is no other's."""
    bare = skeleton(text)
    number = _number(bare)
    return f"={number}" if number else bare


def samenesses(names: Iterable[str]) -> frozenset[str]:
    """Return what texts have in common with one of several that they are the same as."""
    return frozenset(filter(None, map(sameness, names)))


@lru_cache(maxsize=1 << 16)
def skeleton(text: str) -> str:
    """Return the normalised text without spaces, hyphens and slashes, except between digits (4/6 is not 46)."""
    folded = normalised(text)
    letters = folded.replace(" ", "")
    if letters.isalpha():
        return letters
    return closed_up(folded) if any(character.isalnum() for character in folded) else ""


def closed_up(text: str) -> str:
    """Return a text without spaces, hyphens and slashes, except one hyphen or slash between digits."""
    return _LOOSE.sub("", _BETWEEN_DIGITS.sub(r"\1", text))


def _number(folded: str) -> str:
    """Return a number that stands alone without idle zeros; empty for anything else."""
    found = _BARE_NUMBER.fullmatch(folded)
    if found is None:
        return ""
    sign, whole, decimals = found.groups(default="")
    return f"{sign}{whole.replace(' ', '').lstrip('0') or '0'}.{decimals.rstrip('0')}"


def _greek_spelled_out(text: str) -> str:
    return _GREEK_LETTERS.sub(lambda letter: _GREEK[letter[0]], _MICRO.sub("u", text.replace("ς", "σ")))


def _in_american(text: str) -> str:
    """Return a text with each long word in its American spelling."""
    return _LONG_WORD.sub(_american_word, text) if _MAY_BE_BRITISH.search(text) else text


@lru_cache(maxsize=1 << 13)
def _american(word: str) -> str:
    """Return the American spelling of a word of six letters or more: diarrhea, tumor, leukemia, localize."""
    if "ae" in word or "oe" in word:
        word = _DIGRAPH.sub("e", word)
    if "our" in word:
        word = _OUR.sub("or", word)
    return _ISE.sub("z", word) if word.endswith(_ENDINGS) else word


def _american_word(found: re.Match[str]) -> str:
    return _american(found[0])


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not _is_accent(c)))


def _is_accent(character: str) -> bool:
    """Whether it is a mark above or below a letter; a stroke through a sign is none, for it makes = of ≠."""
    return unicodedata.category(character) == "Mn" and unicodedata.combining(character) != _STROKE
