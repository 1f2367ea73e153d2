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


def is_eponym_alone(typed: str, right: str, others: Iterable[str] = ()) -> bool:
    """Whether a text is the name of a disease with an s, and the right answer is that disease.

    Args:
        typed: the text.
        right: the right answer.
        others: other names that are known; if one of them has this name, too, it tells nothing alone.
    """
    disease, alone = _DISEASE.fullmatch(right.strip()), _ALONE.fullmatch(typed.strip().rstrip("."))
    if disease is None or alone is None:
        return False
    name = _bare(disease[1])
    if name not in EPONYMS or _bare(alone[1]) != name:
        return False
    return not any(name in _bare(other) and _bare(other) != _bare(right) for other in others)


def _bare(name: str) -> str:
    """Return a name without accents and without the s at its end: Graves is said with the one it has."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).removesuffix("s")
