"""Split texts into words, as the checks count them."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'’/.][^\W_]+)*\+?")
_CODE = re.compile(r"^[ \t]*(```|~~~).*?(?:^[ \t]*\1|\Z)|`[^`\n]+`", re.DOTALL | re.MULTILINE)

SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "being",
        "but",
        "by",
        "can",
        "did",
        "do",
        "does",
        "during",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "most",
        "must",
        "no",
        "nor",
        "not",
        "of",
        "on",
        "one",
        "or",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "under",
        "up",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "with",
        "within",
        "would",
        "after",
        "about",
        "above",
        "against",
        "all",
        "also",
        "among",
        "any",
        "because",
        "below",
        "between",
        "both",
        "could",
        "did",
        "few",
        "first",
        "following",
        "further",
        "here",
        "just",
        "last",
        "least",
        "less",
        "like",
        "many",
        "may",
        "might",
        "much",
        "only",
        "other",
        "out",
        "over",
        "own",
        "same",
        "she",
        "since",
        "still",
        "through",
        "too",
        "until",
        "very",
        "we",
        "well",
        "without",
        "you",
        "your",
    ]
)
"""Words that carry little meaning by themselves."""

_WORD_OR_SIGN, _WORD_OR_SIGN_IN_ASCII = re.compile(r"[^\W\d_]+|\S"), re.compile(r"[a-z]+|\S")
_LIKE_ASCII = {ord("İ"): "i", ord("ı"): "i", ord("ſ"): "s"}
"""Letters that a pattern takes for another one where case means nothing, and that stay as they are in lower case."""

_FOREIGN_FIGURE = re.compile(r"(?![0-9])\d")

FIGURES = frozenset("0123456789")
"""The signs of a number that is not written out."""

LONG = 5
"""The fewest letters of a word that can give something away."""


def prose(text: str) -> str:
    """Return a text without its code."""
    return _CODE.sub(" ", text) if "`" in text or "~~~" in text else text


def blank_code(text: str) -> str:
    """Return a text with spaces in the place of its code, so that nothing moves."""
    return _CODE.sub(_spaces, text) if "`" in text or "~~~" in text else text


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=1 << 8)  # the texts of one card, which many checks look at
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    if not text.isascii():
        return tuple(map(str.casefold, _WORD.findall(text)))
    lowered = text.lower()
    parts = lowered.rstrip(".?!:").split()
    return tuple(
        parts if "".join(parts).isalpha() else _WORD.findall(lowered)
    )  # many texts are nothing but words


@lru_cache(maxsize=1 << 8)
def meaningful_words(text: str) -> frozenset[str]:
    """Return the words of a text without small words."""
    return frozenset(words(text)) - SMALL_WORDS


@lru_cache(maxsize=1 << 8)
def telling_words(text: str) -> frozenset[str]:
    """Return the long words of a text, without small words and without plural s."""
    return frozenset(
        [
            _singular(word) if word[-1] == "s" else word
            for word in words(text)
            if len(word) >= LONG and word not in SMALL_WORDS
        ]
    )


def _singular(word: str) -> str:
    return word[:-1] if word[-2] != "s" and len(word) > LONG else word


def words_and_signs(text: str) -> frozenset[str]:
    """Return every run of letters in a text, in lower case, and every other character, except spaces, by itself.

    Whatever pattern wants a whole word, be it with or without regard to case, finds it in no text that lacks it here.
    A figure of another script is a 0.
    """
    if text.isascii():
        return frozenset(_WORD_OR_SIGN_IN_ASCII.findall(text.lower()))
    return frozenset(_WORD_OR_SIGN.findall(_FOREIGN_FIGURE.sub("0", text.translate(_LIKE_ASCII).lower())))
