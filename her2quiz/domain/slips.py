"""Slips of the finger, told from other names. With `look_alikes` the only module that knows `rapidfuzz`.

The limits come from distances measured among 41 oncology drugs: none lie one edit apart, lapatinib and afatinib two.
A measure that favours a common beginning (Jaro-Winkler) would put them at 0.88, and is of no use here.
"""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from her2quiz.domain.opposites import are_opposed
from her2quiz.domain.real_names import REAL_NAMES
from her2quiz.domain.text_match import normalised, skeleton

SHORTEST, LONG = 5, 12
"""Letters from which a word may hold one slip, and from which two."""

NEAR = 5
"""Edits between two names within which one typed text could be a slip of both: two and two, and one to spare."""


def slipped(typed: str, right: str) -> int | None:
    """Give how many edits lie between a typed text and a right one, if they are one slipped word apart.

    Words with digits or signs, short words, and words of opposite meaning are never a slip of each other.
    """
    given, wanted = _words(typed), _words(right)
    if len(given) != len(wanted):
        return None
    differing = [(a, b) for a, b in zip(given, wanted, strict=True) if a != b]
    if len(differing) != 1:
        return None
    return _slip_of_word(*differing[0])


def is_nearer_to(typed: str, distance: int, others: Iterable[str]) -> bool:
    """Whether a typed text is as near to another name as to the right one.

    Args:
        typed: the text.
        distance: edits between it and the right one.
        others: names that are not right.
    """
    text = skeleton(typed)
    return any(OSA.distance(text, skeleton(other), score_cutoff=distance) <= distance for other in others)


def is_another_name(typed: str, right: str, distance: int) -> bool:
    """Whether the slipped word is as near to a real name as to the right one."""
    wanted = set(_words(right))
    slipped_words = [word for word in _words(typed) if word not in wanted]
    names = [name for name in REAL_NAMES if name not in wanted]
    return any(is_nearer_to(word, distance, names) for word in slipped_words)


def near_names(right: Sequence[str], vocabulary: Sequence[str]) -> tuple[str, ...]:
    """Give the names so near to a right answer that a slip of the one could be taken for the other.

    Args:
        right: the right answers.
        vocabulary: every name of the deck, the right ones among them.
    """
    wanted = {skeleton(text) for text in right}
    folded = [skeleton(name) for name in vocabulary]
    near = {
        place
        for text in wanted
        if len(text) >= SHORTEST
        for _, _, place in process.extract(text, folded, scorer=OSA.distance, score_cutoff=NEAR, limit=None)
    }
    return tuple(vocabulary[place] for place in sorted(near) if folded[place] not in wanted)


def _words(text: str) -> list[str]:
    return normalised(text).replace("-", " ").replace("/", " ").split()


def _slip_of_word(typed: str, right: str) -> int | None:
    limit = _limit(right)
    if not typed.isalpha() or are_opposed(typed, right):
        return None
    distance = OSA.distance(typed, right, score_cutoff=limit)
    return distance if distance <= limit else None


def _limit(word: str) -> int:
    if not word.isalpha() or len(word) < SHORTEST:
        return 0
    return 2 if len(word) >= LONG else 1
