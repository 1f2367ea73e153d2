"""Letters that change places across the one between them, as in ritixumab for rituximab, or move past two: trasuztumab.

Two syllables lose their order in a long name. Each is a vowel for a vowel or a consonant for a consonant, so that the
word is said alike; the first letter stays.
"""

SHORTEST_SWAPPED = 8
"""Letters from which a word may hold such a slip."""

_MOVED = 3
_VOWELS = frozenset("aeiouy")


def is_swapped(typed: str, right: str) -> bool:
    """Whether two letters of a word have changed places across the one between them, and nothing else differs."""
    if len(typed) != len(right) or len(right) < SHORTEST_SWAPPED or not right.isascii():
        return False
    differing = [place for place, letter in enumerate(right) if typed[place] != letter]
    if len(differing) == _MOVED and differing[-1] - differing[0] == _MOVED - 1 and differing[0] > 0:
        return is_moved(typed[differing[0] : differing[-1] + 1], right[differing[0] : differing[-1] + 1])
    if len(differing) != 2 or differing[1] - differing[0] != 2 or differing[0] == 0:  # noqa: PLR2004 - two, across one
        return False
    first, second = differing
    return (typed[first], typed[second]) == (right[second], right[first]) and (
        (right[first] in _VOWELS) is (right[second] in _VOWELS)
    )


def is_moved(typed: str, right: str) -> bool:
    """Whether one letter has moved past two others: the z of trastuzumab in trasuztumab."""
    return typed in (right[1:] + right[:1], right[-1:] + right[:-1])
