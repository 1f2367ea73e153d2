"""Diseases that are called by the name of their discoverer alone, with an s: Kawasaki's, or Crohns, for the disease.

A name that a syndrome, a sign, a procedure or a cell has, too, is left out: Cushing, Charcot, Whipple, Paget.
"""

import re
import unicodedata
from collections.abc import Iterable

_EPONYMS = """
addison alport alzheimer asperger bartter basedow batten bechterew behcet buerger canavan caroli castleman conn crohn
down dressler dupuytren ebstein fabry fanconi felty gaucher gilbert gitelman goodpasture graves hartnup hashimoto
hirschsprung hodgkin horner hunter huntington hurler kartagener kawasaki klinefelter krabbe liddle lofgren marfan
meniere menetrier osgood parkinson perthes peyronie pick pompe raynaud refsum reiter rett reye sanfilippo scheie
scheuermann sjogren still takayasu tourette turner wegener wilson
"""
EPONYMS = frozenset(name.removesuffix("s") for name in _EPONYMS.split())
"""Without accents, and without an s at their end."""

_DISEASE = re.compile(r"([^\W\d_]{3,30}?)(?:['\u2019]s?|s['\u2019])? (?:disease|syndrome)", re.IGNORECASE)
_ALONE = re.compile(r"([^\W\d_]{3,30}?)(?:['\u2019]s|s['\u2019]?)", re.IGNORECASE)


def is_eponym_alone(typed: str, right: str) -> bool:
    """Whether a text is the name of a disease with an s, and the right answer is that disease.

    Args:
        typed: the text.
        right: the right answer.
    """
    alone = _ALONE.fullmatch(typed.strip().rstrip("."))
    name = _name(right) if alone else ""
    return alone is not None and name in EPONYMS and _bare(alone[1]) == name


def is_shared(right: str, others: Iterable[str]) -> bool:
    """Whether another answer has the name of a disease, too; the name alone then tells nothing.

    Args:
        right: the right answer, a disease with such a name.
        others: other answers.
    """
    name, disease = _name(right), _bare(right)
    return any(name in other and other != disease for other in map(_bare, others))


def _name(right: str) -> str:
    """Return the name in the name of a disease; nothing for any other text."""
    disease = _DISEASE.fullmatch(right.strip())
    return _bare(disease[1]) if disease else ""


def _bare(name: str) -> str:
    """Return a name without accents and without the s at its end: Graves is said with the one it has."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).removesuffix("s")
