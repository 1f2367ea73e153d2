"""Words that stand before a noun, and behind it after a comma: carcinoma, squamous cell."""

import re

_ENDING = re.compile(r".{3,}(?:al|ar|ic|ous|ary|ive|myeloid|lymphoid|ated)")
_NOUNS = """
adrenal animal arsenic canal capillary clinic collar hospital
metal mineral molar ovary pillar pituitary signal sugar terminal
"""
NOUNS = frozenset(_NOUNS.split())
"""Words with such an ending that people also use as names."""

_OTHERS = """
left right upper lower deep long short great greater lesser minor major small large acute chronic simple malignant
benign superior inferior anterior posterior open closed
"""
OTHERS = frozenset(_OTHERS.split())
"""Words without such an ending."""


def is_adjective(word: str) -> bool:
    """Whether a word can hardly be a name of its own, by its ending or by a list."""
    folded = word.casefold()
    return folded in OTHERS or (folded not in NOUNS and bool(_ENDING.fullmatch(folded)))
