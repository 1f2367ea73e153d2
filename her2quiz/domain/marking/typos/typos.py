"""Typos, told from other names. This module, `likely_names` and `look_alikes` alone know `rapidfuzz`.

The limits come from distances measured among 41 oncology drugs: none lie one edit apart, lapatinib and afatinib two.
A measure that favours a common beginning (Jaro-Winkler) would put them at 0.88, and is of no use here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from her2quiz.domain.limits import LONGEST_NAME
from her2quiz.domain.marking.reading import joined, spelled_alike, words
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.typos.shared_pieces import Thirds
from her2quiz.domain.marking.vocabulary.real_words import real_words
from her2quiz.domain.marking.words.keys import are_alike
from her2quiz.domain.marking.words.number_words import arabic
from her2quiz.domain.marking.words.opposites import are_opposed
from her2quiz.domain.marking.words.plurals import acronyms, is_plural
from her2quiz.domain.marking.words.swaps import is_swapped

SHORTEST, LONG = 5, 12
"""Letters from which a word may hold one edit, and from which two."""

MOST_EDITS = 2
"""Edits that a typo has at most."""

MOST_APART = 40
"""Characters by which two texts differ in length at most, if one is a typo of the other; spelled-out signs included."""

FIRST_LETTERS = 2
"""Letters at the beginning that a typo of two edits leaves alone."""

_HYPO_OR_HYPER, _NEITHER = re.compile("hyp(?:o|er)"), re.compile("hypp?(?![oerp])")
"""What tells hypo- from hyper-, and a beginning that has lost it."""

_WRITTEN_WORD = re.compile(r"[^\W_]+")
_LAST_OF_ALPHABETS = "\u052f"  # of Latin, Greek and Cyrillic

NEAR = 5
"""Edits between two names within which one typed text could be a typo of both: two and two, and one to spare."""


class Slip(NamedTuple):
    """The one word in which two texts differ."""

    typed: str
    """As it was typed."""

    right: str
    """As it is right."""


def slip(typed: str, right: str, *, as_spelled: bool = False) -> Slip | None:
    """Return the word in which a typed text differs from a right one; None if none does, or more than one.

    Args:
        typed: the text.
        right: the right one.
        as_spelled: whether ph stays ph, and so on.
    """
    given, wanted = words(typed, as_spelled=as_spelled), words(right, as_spelled=as_spelled)
    if len(given) != len(wanted):
        return None
    differing = [
        (a, b) for a, b in zip(given, wanted, strict=True) if a != b and arabic(a) != b and arabic(b) != a
    ]
    return Slip(*differing[0]) if len(differing) == 1 else None


def typo_distance(typed: str, right: str) -> int | None:
    """Return how many edits lie between a typed text and a right one, if they differ by a typo in one word.

    A word that is merely spelled in another way is none away. Words with digits or signs, short words, acronyms, and
    words of opposite meaning are never a typo of each other.
    """
    if abs(len(typed) - len(right)) > MOST_APART:
        return None
    if spelled_alike(typed, right):
        return 0
    whole = Slip(joined(typed), joined(right))
    if not any(map(str.isdigit, "".join(whole))) and OSA.distance(*whole, score_cutoff=NEAR) > NEAR:
        return None  # a Roman numeral is as near to its figure as it can be
    if is_plural(whole, right) or _is_joined_plural(typed, right):
        return 1
    found = slips(typed, right)
    if any(
        are_opposed(*each) or (each.right in acronyms(right) and not is_plural(each, right)) for each in found
    ):
        return None
    distances = (1 if is_plural(each, right) else _word_distance(*each) for each in found)
    return min((each for each in distances if each is not None), default=None)


def _is_joined_plural(typed: str, right: str) -> bool:
    """Whether the one is the plural of the other, with its words parted in another way: lymphnodes for lymph node."""
    given, wanted = words(typed, as_spelled=True), words(right, as_spelled=True)
    return len(given) != len(wanted) and is_plural(("".join(given), "".join(wanted)), right)


def slips(typed: str, right: str) -> list[Slip]:
    """Return the word in which two texts differ, with its letters folded and as it is spelled; none if there is none."""
    found = (slip(typed, right), slip(typed, right, as_spelled=True))
    return [each for each in found if each is not None]


def is_in_order(typed: str, right: str) -> bool:
    """Whether two texts that differ by a typo have their words in the same order and form."""
    return OSA.distance(skeleton(typed), skeleton(right), score_cutoff=NEAR) <= NEAR


def misspelled_word(typed: str, right: str, written: str) -> str:
    """Return the word that was misspelled in a text, as it stands in a right answer; empty if it is not found there.

    Args:
        typed: the text, reworded.
        right: the right one, reworded.
        written: the right answer as it is written.
    """
    wrong = {found.right for found in slips(typed, right)}
    each_word = _WRITTEN_WORD.findall(written)
    return next((word for word in each_word if not wrong.isdisjoint(words(word, as_spelled=True))), "")


def is_like(found: Slip) -> bool:
    """Whether two words are so alike that one could be meant for the other."""
    return OSA.distance(*found, score_cutoff=MOST_EDITS) <= MOST_EDITS


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
    """Whether the misspelled word is a real word or name, or as near to one as to the right one."""
    found = slips(typed, right)
    if distance == 0 or any(is_plural(each, right) or _lacks_last_letter(each, right) for each in found):
        return False
    is_unclear = any(_HYPO_OR_HYPER.match(each.right) and _NEITHER.match(each.typed) for each in found)
    return is_unclear or any(
        _is_real_word(each.typed) or _is_near_real_word(each, distance) for each in found
    )


def _is_real_word(word: str) -> bool:
    """Whether it is one as it stands, or with the s that words in -ase and -ose are spelled with."""
    return word in real_words() or word.replace("z", "s") in real_words()


def _lacks_last_letter(found: Slip, right: str) -> bool:
    """Whether a noun stands for its own adjective or genitive: cochlea nerve for cochlear nerve, Vibrio cholera."""
    *before, last = words(right)
    is_noun = found.typed.endswith("a") and found.right in (f"{found.typed}r", f"{found.typed}l")
    is_species = f"{found.typed[:-1]}e" == found.right == last and found.typed.endswith("a")
    return (is_noun and last != found.right) or (is_species and bool(before))


@lru_cache(maxsize=1 << 10)  # a word may be misspelled in each of many names
def _is_near_real_word(found: Slip, distance: int) -> bool:
    """Whether another word is as near, and could as well be meant: fingers and ears make such a mistake in it."""
    word = found.typed.replace("z", "s")
    near = process.extract(
        word, _real_words_of(len(word), distance), scorer=OSA.distance, score_cutoff=distance, limit=None
    )
    right = found.right.replace("z", "s")
    others = ((name, apart) for name, apart, _ in near if name != right and not spelled_alike(name, right))
    return any(_is_slip(word, name, apart) for name, apart in others)


@cache
def _real_words_of(length: int, distance: int) -> tuple[str, ...]:
    """Return the words of about a length, all with s for z, for texts are compared so."""
    return tuple(sorted(word.replace("z", "s") for word in _words_of(length, distance)))


def _words_of(length: int, distance: int) -> Iterator[str]:
    return (word for word in real_words() if abs(len(word) - length) <= distance)


def near_twins(right: str) -> list[Slip]:
    """Return real words and names that would be typos of a word of a right answer, were they not known as words."""
    return [Slip(twin, word) for word in words(right, as_spelled=True) for twin in _twins(word)]


@lru_cache(maxsize=1 << 12)
def _twins(word: str) -> tuple[str, ...]:
    most = most_edits(word)
    if not most:
        return ()
    near = names_within(word, [*_real_words_by_thirds().like(word, most)], MOST_EDITS)
    own = _with_s(word)
    return tuple(
        sorted(
            twin
            for twin in near
            if twin != own
            and not spelled_alike(twin, word)
            and not are_opposed(twin, word)
            and _word_distance(twin, word) is not None
        )
    )


@cache
def _real_words_by_thirds() -> Thirds:
    return Thirds({_with_s(word) for word in real_words()})


def _with_s(word: str) -> str:
    return word.replace("z", "s")


def names_within(text: str, names: Sequence[str], edits: int) -> list[str]:
    """Return the names, normalised without blanks as the text is, that are few edits away from it."""
    found = process.extract(text, names, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return [name for name, _, _ in found]


def may_hold_typo(name: str) -> bool:
    """Whether any word of a name is long enough for a typo; if not, it cannot be taken for another name."""
    return len(name) <= LONGEST_NAME + NEAR and any(most_edits(word) for word in words(name))


def _word_distance(typed: str, right: str) -> int | None:
    limit = most_edits(right)
    if not typed.isalpha() or not limit:
        return None
    # localise is compared as if with z, and so is disease, whose last letter may be lost
    given, wanted = typed.replace("z", "s"), right.replace("z", "s")
    if is_swapped(given, wanted):
        return MOST_EDITS
    distance = max(1, OSA.distance(given, wanted, score_cutoff=limit))
    is_near = distance <= limit and (_is_slip(given, wanted, distance) or _is_slip(typed, right, distance))
    return distance if is_near else None


def _is_slip(typed: str, right: str, distance: int) -> bool:
    """Whether fingers or ears make such a mistake: another letter must be near on the keyboard or sound alike."""
    if is_swapped(typed, right):
        return True
    if distance > 1 and typed[:FIRST_LETTERS] != right[:FIRST_LETTERS]:
        return False
    edits = Levenshtein.editops(typed, right)
    if len(edits) > distance:  # two letters have changed places
        return True
    return all(
        are_alike(typed[edit.src_pos], right[edit.dest_pos]) for edit in edits if edit.tag == "replace"
    )


def most_edits(word: str) -> int:
    """Return how many edits a typo of a word has at most; 0 for a word that holds none."""
    if not word.isalpha() or len(word) < SHORTEST or max(word) > _LAST_OF_ALPHABETS:
        return 0
    return MOST_EDITS if len(word) >= LONG else 1
