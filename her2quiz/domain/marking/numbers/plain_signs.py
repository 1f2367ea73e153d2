"""The signs of a number: whatever a keyboard, a word processor or a formula gives for them, in one form."""

import re
import unicodedata

DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
"""Turns every dash, and the minus sign, into a hyphen."""

_TIMES = str.maketrans(dict.fromkeys("×·⋅*", "x"))
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_RAISED_RUN = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+")
_PART_SIGN = re.compile(r"\s*([\u00bc-\u00be\u2150-\u215e])")
_POWER_ALONE = re.compile(r"^([+-]?) ?10 ?\^", re.ASCII)
_ARABIC_SEPARATORS = str.maketrans({"\u066b": ".", "\u066c": ","})
_LIKE_OTHERS = str.maketrans({"\u00ba": "°", "\u02da": "°", "\u2044": "/"})
"""Signs that keyboards and autocorrect give in place of others: the ordinal sign, the ring, the slash of a fraction."""

_QUOTED = re.compile(r"[\"'“”„«‘`*_]+([^\"'“”„«»‘’`*_]+)[\"'“”»’`*_]+")
_LATEX_TIMES = re.compile(r"\\(?:times|cdot)(?![a-z])")
_IN_BRACES = re.compile(r"\^\s*\{\s*([+-]?\d+)\s*\}")
_DOT_OF_DECIMALS = re.compile(r"(?<![\d.,·])(\d+)·(?!10\b)(\d+)(?!\s*[\^·\d])")
"""A raised point, as some journals have it in 3·5; that of 3·10^5 says times."""

_FULL_STOP = re.compile(r"(?<=[\w.])[.;]$")


def in_plain_signs(text: str) -> str:
    """Write what can be written in several ways in one: 3·5 is 3.5, ⅓ is 1/3, and × 10⁹ is x 10^9."""
    quoted = _QUOTED.fullmatch(text.strip())
    text = _PART_SIGN.sub(_as_part, (quoted[1] if quoted else text).translate(_LIKE_OTHERS).strip())
    text = _RAISED_RUN.sub(lambda run: "^" + run[0].translate(_RAISED), text)
    text = _without_formula(unicodedata.normalize("NFKC", text)).translate(DASHES).translate(_TIMES)
    text = text if text.isascii() else "".join(map(_ascii_digit, text.translate(_ARABIC_SEPARATORS)))
    text = _FULL_STOP.sub("", " ".join(text.split())).replace("xx", "^")
    return _POWER_ALONE.sub(r"\1 1 x 10^", text)


def _without_formula(text: str) -> str:
    """Write 10^{9} as 10^9, and 3·5 as 3.5."""
    text = _IN_BRACES.sub(r"^\1", _LATEX_TIMES.sub("x", text)) if "\\" in text or "{" in text else text
    return _DOT_OF_DECIMALS.sub(r"\1.\2", text) if "·" in text else text


def _ascii_digit(character: str) -> str:
    """Return a digit of any script as 0 to 9."""
    return str(unicodedata.digit(character)) if unicodedata.category(character) == "Nd" else character


def _as_part(sign: re.Match[str]) -> str:
    return " " + unicodedata.normalize("NFKC", sign[1]).replace("\u2044", "/")
