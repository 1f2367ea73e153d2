"""Diseases that are called by the name of their discoverer alone, with an s: Kawasaki's, or Crohns, for the disease.

Those of several discoverers are called by their names without an s: Guillain-Barré.

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
_SEVERAL = re.compile(r"((?:[^\W\d_]{2,20}[-\u2010-\u2013]){1,3}[^\W\d_]{2,20}) (?:disease|syndrome)")
_DASH = re.compile("[-\u2010-\u2013]")
_ALONE = re.compile(r"([^\W\d_]{3,30}?)(?:['\u2019]s|s['\u2019]?)", re.IGNORECASE)


def is_eponym_alone(typed: str, right: str) -> bool:
    """Whether a text is the name of a disease with an s, or several names, and the right answer is that disease.

    Args:
        typed: the text.
        right: the right answer.
    """
    several = _names(right)
    if several:
        return _bare(_DASH.sub(" ", typed.strip().rstrip("."))) == several
    alone = _ALONE.fullmatch(typed.strip().rstrip("."))
    name = _name(right) if alone else ""
    return alone is not None and name in EPONYMS and _bare(alone[1]) == name


def is_shared(right: str, others: Iterable[str]) -> bool:
    """Whether another answer has the name of a disease, too; the name alone then tells nothing.

    Args:
        right: the right answer, a disease with such a name.
        others: other answers.
    """
    name, disease = _names(right) or _name(right), _bare(_DASH.sub(" ", right))
    known = (_bare(_DASH.sub(" ", other)) for other in others)
    return any(name in other and other != disease for other in known)


def _name(right: str) -> str:
    """Return the name in the name of a disease; nothing for any other text."""
    disease = _DISEASE.fullmatch(right.strip())
    return _bare(disease[1]) if disease else ""


def _names(right: str) -> str:
    """Return the names in Guillain-Barré syndrome; nothing for a text with fewer, or with other words than names."""
    disease = _SEVERAL.fullmatch(right.strip())
    names = _DASH.sub(" ", disease[1]) if disease else ""
    return _bare(names) if names.istitle() else ""


def _bare(name: str) -> str:
    """Return a name without accents and without the s at its end: Graves is said with the one it has."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).removesuffix("s")
