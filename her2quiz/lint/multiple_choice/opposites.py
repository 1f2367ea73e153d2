"""Words that name the two sides of something, of which there is no third."""

from collections.abc import Set
from itertools import permutations

_BEGINNINGS = (
    *(
        ("increas", "decreas"),
        ("rise", "fall"),
        ("low", "high"),
        ("upper", "lower"),
        ("superior", "inferior"),
    ),
    *(("left", "right"), ("anterior", "posterior"), ("medial", "lateral"), ("proximal", "distal")),
    *(("men", "women"), ("male", "female"), ("boy", "girl"), ("benign", "malignant"), ("acute", "chronic")),
    *(("present", "absent"), ("positive", "negative"), ("systolic", "diastolic"), ("afferent", "efferent")),
    *(("agonist", "antagonist"), ("sympathetic", "parasympathetic"), ("dominant", "recessive")),
    *(("inhibit", "activat"), ("inhibit", "stimulat"), ("dilat", "constrict")),
)
"""How words of opposite meaning begin, whatever their form."""

_PREFIXES = (("hyper", "hypo"), ("", "non-"), ("", "non"))
"""What makes one word the opposite of another."""


def are_opposites(first: Set[str], second: Set[str]) -> bool:
    """Whether two texts differ in one word each, which mean the opposite of each other."""
    if len(first) != 1 or len(second) != 1:
        return False
    return any(_are_opposite(one, other) for one, other in permutations((*first, *second)))


def _are_opposite(one: str, other: str) -> bool:
    """Whether a word is the first side of something of which another is the second."""
    begin_so = any(one.startswith(first) and other.startswith(second) for first, second in _BEGINNINGS)
    return begin_so or any(
        one.startswith(first) and other == second + one.removeprefix(first) for first, second in _PREFIXES
    )
