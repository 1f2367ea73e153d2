"""Plurals, and the acronyms of a right answer, which have others than words have."""

import re
from functools import lru_cache

SHORTEST_PLURAL, SHORTEST_PLURAL_OF_ACRONYM = 3, 4
"""Letters from which a word, and an acronym, may have a plural."""

SHORTEST_PLURAL_IN_ES = 5
"""Letters from which a word may have a plural that adds more than an s."""

LONGEST_ACRONYM = 6
"""Letters up to which a word with two capitals is an acronym."""

_OF_LATIN = (
    ("us", "i", 3),
    ("um", "a", 3),
    ("a", "e", 3),
    ("en", "ina", 3),
    ("ex", "ices", 3),
    ("ix", "ices", 3),
    ("is", "es", 3),
    ("on", "a", 5),
    ("nx", "nges", 3),
    ("ax", "aces", 3),
    ("yx", "yces", 3),
    ("ma", "mata", 3),
)
"""Endings of Latin and Greek words and of their plurals, spelled as words are compared, and letters ahead of them: not colon, cola."""

_NO_PLURALS = frozenset({"typhi", "macule"})
"""What only looks like a plural: the genitive in the name of a species, and a lesion of the skin."""

_IRREGULAR = frozenset(
    {
        ("foot", "feet"),
        ("tooth", "teeth"),
        ("child", "children"),
        ("man", "men"),
        ("woman", "women"),
        ("ovum", "ova"),
    }
    | {
        ("iris", "irides"),
        ("femur", "femora"),
        ("viscus", "viscera"),
        ("corpus", "corpora"),
        ("genus", "genera"),
    }
)
"""Words with a plural of their own."""

_LETTERS = re.compile(r"[^\W\d_]+")


def is_plural(found: tuple[str, str], right: str) -> bool:
    """Whether the one word is the plural of the other, and long enough to tell.

    Args:
        found: the two words.
        right: the right answer, as it is written.
    """
    if tuple(found) in _IRREGULAR or tuple(found[::-1]) in _IRREGULAR:
        return True
    short, long = sorted(found, key=len)
    fewest = SHORTEST_PLURAL_OF_ACRONYM if short in acronyms(right) else SHORTEST_PLURAL
    if len(short) < fewest or long.upper() in _LETTERS.findall(right):  # the S of AIDS is part of it
        return False
    with_s = long == f"{short}s" and short[-1].isalpha() and short[-1] not in "isu"
    return (
        with_s
        or _is_plural_in_es(short, long)
        or (short[:2] == long[:2] and (_is_plural_of_latin(*found) or _is_plural_of_latin(*found[::-1])))
    )


def _is_plural_in_es(short: str, long: str) -> bool:
    """Whether it is such a plural as biopsies, abscesses, metastases or reflexes."""
    if len(short) < SHORTEST_PLURAL_IN_ES:
        return False
    after_y = short[-1] == "y" and short[-2] not in "aeiou" and long == f"{short[:-1]}ies"
    # words in -ses are compared as if in -zes, as localise is as localize
    after_s = short.endswith(("ss", "us")) and long == f"{short[:-1]}zes"
    of_sis = {short[-3:], long[-3:]} == {"sis", "zes"} and short[:-3] == long[:-3]
    return after_y or after_s or of_sis or (short.endswith(("x", "ch", "sh")) and long == f"{short}es")


def _is_plural_of_latin(one: str, many: str) -> bool:
    """Whether it is such a plural as bronchi, diverticula, vertebrae, mitochondria, cortices or foramina."""
    return many not in _NO_PLURALS and any(
        one.endswith(ending)
        and many == f"{one.removesuffix(ending)}{plural}"
        and len(one) - len(ending) >= fewest
        for ending, plural, fewest in _OF_LATIN
    )


@lru_cache(maxsize=1 << 12)
def acronyms(right: str) -> frozenset[str]:
    """Return the words of a right answer, in small letters, that are acronyms by their capitals, such as HFrEF."""
    found = (word for word in _LETTERS.findall(right) if len(word) <= LONGEST_ACRONYM)
    return frozenset(word.casefold() for word in found if sum(map(str.isupper, word)) > 1)
