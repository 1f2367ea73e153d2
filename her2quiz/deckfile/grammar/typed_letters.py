"""Letters, numbers and bullets that an author typed before the lines of a list."""

import re
import unicodedata
from collections.abc import Sequence
from string import ascii_lowercase

FEWEST = 2
"""Lines below which a letter may be chance."""

_LETTER = re.compile(r"[(\[]?(?P<name>[A-Za-z]|\d{1,2}|[ivx]{2,4}|[IVX]{2,4})(?:[.)\]]|:(?=\s))\s+(?=\S)")
_GLUED = re.compile(r"[(\[]?(?P<name>[A-Za-z]|\d{1,2})(?:\.(?=[A-ZÄÖÜ][a-zäöüß])|[)\]](?=\w))")
"""A letter without a space behind it: a point only before a word with a capital, or it may be a part of a name."""

_FEWEST_GLUED = 3
_CIRCLED = re.compile(r"(?P<name>[①-⑨Ⓐ-Ⓩⓐ-ⓩ]|[1-9](?=\ufe0f?\u20e3))(?:\ufe0f?\u20e3)?\s*(?=\S)")
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
_IN_WORDS = re.compile(rf"(?P<name>{'|'.join(_ORDINALS)})(?:ly)?\s*[,:]\s+(?=\S)", re.IGNORECASE)
_STEP = re.compile(r"(?:step|schritt)\s*(?P<name>\d{1,2})\s*[.:)]\s*(?=\S)", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*+•●▪◦‣·–—]|\[[ xX]?\])\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_SPECIES = re.compile(r"[A-Z]\.\s+[a-z]+")


def letters_before(texts: Sequence[str]) -> list[str]:
    """Return the letter or number before each text, with its sign and the space; nothing if it is not before all.

    They must be the first of the alphabet, or of the numbers, each once and in any order. Genera such as the E. of
    E. coli are none.
    """
    for form in (_LETTER, _STEP, _CIRCLED, _IN_WORDS) if texts else ():
        if form.match(texts[0]) is None:
            continue
        found = [form.match(text) for text in texts]
        names = [_plain(each["name"]) for each in found if each]
        if len(names) == len(texts) >= FEWEST and _is_series(names):
            return [] if all(map(_SPECIES.fullmatch, texts)) else [each[0] for each in found if each]
    return _glued_before(texts)


def _glued_before(texts: Sequence[str]) -> list[str]:
    """Return the letter or number before each text if no space is behind any; surely typed only if they are in order."""
    if len(texts) < _FEWEST_GLUED or _GLUED.match(texts[0]) is None:
        return []
    found = [each for each in map(_GLUED.match, texts) if each]
    names = [each["name"] for each in found]
    rest = {text[each.end() :] for text, each in zip(texts, found, strict=False)}
    are_typed = (
        len(rest) == len(texts) == len(names) and _is_series(names) and names == sorted(names, key=_place)
    )
    return [each[0] for each in found] if are_typed else []


def _place(name: str) -> tuple[int, str]:
    """Return by what letters or numbers are sorted."""
    return len(name), name


def bullets_before(texts: Sequence[str]) -> list[str]:
    """Return the bullet before each text, with the space; nothing if one has none."""
    if len(texts) < FEWEST or _BULLET.match(texts[0]) is None:
        return []
    found = [_BULLET.match(text) for text in texts]
    return [each[0] for each in found if each] if all(found) else []


def are_in_order(letters: Sequence[str]) -> bool:
    """Whether letters or numbers that were typed before lines, in that order, do not contradict it."""
    names = [_plain("".join(re.findall(r"\w+", _plain(letter))[-1:])).lower() for letter in letters]
    if set(names) <= {*_ROMAN} and len(names) > 1:
        return names == sorted(names, key=_ROMAN.index)
    return names == sorted(names, key=_place)


def _plain(name: str) -> str:
    """Return a letter or a number without its circle, and a number in words in figures."""
    ordinal = name.lower().removesuffix("ly")
    if ordinal in _ORDINALS:
        return str(_ORDINALS.index(ordinal) + 1)
    return unicodedata.normalize("NFKC", name)


def _is_series(names: Sequence[str]) -> bool:
    """Whether names are the first letters, numbers or Roman numerals, each once."""
    count = len(names)
    is_one_case = len({name.isupper() for name in names}) == 1
    folded = sorted(name.lower() for name in names)
    numbers = sorted(str(number) for number in range(1, count + 1))
    return is_one_case and folded in ([*ascii_lowercase[:count]], numbers, sorted(_ROMAN[:count]))
