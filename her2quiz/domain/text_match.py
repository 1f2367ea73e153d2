"""When two typed texts count as the same.

Only spelling that carries no meaning is passed over: case, accents, spaces, hyphens, punctuation and the many
ways to write a positive or negative marker. A misspelled name is not passed over here: lapatinib and afatinib
are two letters apart.
"""

import re
import unicodedata

_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])")
_DASHES = re.compile(r"[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SIGNS = str.maketrans({"≥": ">=", "≤": "<=", "×": "x", "\u2044": "/", "\u2019": "'", "\u2032": "'"})
_MARKER = r"(?<![a-z0-9])((?:her-?2(?:/neu)?|erbb-?2|er|pr|pgr|hr|ish|fish|ihc))"
_POSITIVE = re.compile(_MARKER + r"\s*(?:\+ve\b|\+(?![\w+])|-?\s*pos(?:itive)?\b)")
_NEGATIVE = re.compile(_MARKER + r"\s*(?:-ve\b|-(?![\w-])|-?\s*neg(?:ative)?\b)")
_PUNCTUATION = re.compile(r"[,;:!?()\[\]{}\"'`*_]|\.(?!\d)|(?<!\d)\.(?=\d)")
_ARTICLE = re.compile(r"^(?:(?:the|an|a) )+(?=\S)")
_LOOSE = re.compile(r"(?<!\d)[\s/-]+|[\s/-]+(?!\d|[\s/-])")


def normalised(text: str) -> str:
    """Fold away what carries no meaning; folding twice changes nothing more.

    Decimal points, comparison signs, the plus of 3+ and the minus of HR- are kept; an input of nothing but
    punctuation becomes empty.
    """
    text = unicodedata.normalize("NFKC", _FRACTION.sub(" ", text)).casefold()
    text = _DASHES.sub("-", text.translate(_SIGNS))
    text = _without_accents(text)
    text = _POSITIVE.sub(r"\1 positive", text)
    text = _NEGATIVE.sub(r"\1 negative", text)
    text = " ".join(_PUNCTUATION.sub(" ", text).split())
    return _ARTICLE.sub("", text)


def same_text(first: str, second: str) -> bool:
    """Whether two texts say the same, spaces and hyphens aside. Empty is never the same as anything."""
    return bool(skeleton(first)) and skeleton(first) == skeleton(second)


def skeleton(text: str) -> str:
    """Give the normalised text without spaces, hyphens and slashes, except between digits (4/6 is not 46)."""
    folded = normalised(text)
    return _LOOSE.sub("", folded) if any(character.isalnum() for character in folded) else ""


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))
