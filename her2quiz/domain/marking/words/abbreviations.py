"""Short forms that stand for a word of the right answer in the same place, and acronyms with the words they are made of."""

import re
from collections.abc import Sequence

SHORT_FORMS = (
    *(
        "n nerve nervus",
        "nn nerves nervi",
        "a artery arteria",
        "aa arteries arteriae",
        "v vein vena",
        "vv veins venae",
    ),
    *("m muscle musculus", "mm muscles musculi", "lig ligament ligamentum", "ligg ligaments ligamenta"),
    *(
        "br branch",
        "brr branches",
        "art artery",
        "tr tract",
        "gl gland",
        "proc process processus",
        "tub tubercle",
    ),
    *("ggl ganglion", "gang ganglion", "for foramen", "nuc nucleus", "musc muscle", "tend tendon"),
    *(
        "inf inferior",
        "sup superior",
        "ant anterior",
        "post posterior",
        "lat lateral",
        "prox proximal",
        "dist distal",
    ),
    *("ext external", "int internal", "l left", "r right", "lt left", "rt right"),
    *("dis disease", "synd syndrome", "sy syndrome", "def deficiency", "inhib inhibitor", "recep receptor"),
    "ca carcinoma cancer",
    *("insuff insufficiency", "chr chronic", "ac acute", "resp respiratory"),
)
"""In each line a short form, with a full stop or without, then what it may stand for.

Only what the right answer says is read into it: "n." is no nerve where the answer has none. Short forms that people
read in two ways, such as med., are left out.
"""

FULL_FORMS = {short: frozenset(full) for short, *full in map(str.split, SHORT_FORMS)}
"""What each short form may stand for."""

SMALL_WORDS = frozenset({"of", "the", "and", "in", "for", "to", "a", "an", "with", "by", "&", "+"})
"""Words that an acronym may leave out."""

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,4}")
_FEWEST_INITIALS = 3


def is_acronym(name: str) -> bool:
    """Whether a name is made of initials, such as ISH or HRD."""
    return len(name) >= _FEWEST_INITIALS and _ACRONYM.fullmatch(name) is not None


def initials(words: Sequence[str]) -> frozenset[str]:
    """Return the first letters of words, with those of small words and without."""
    without = [word for word in words if word not in SMALL_WORDS]
    return frozenset("".join(word[0] for word in some) for some in (words, without))
