"""The order of words: where it may change, words that stand before a noun, and which of many names a text has whole."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

_MAY_CHANGE_ORDER = re.compile(r"[^\w\s.'!-]|\b(?:and|plus)\b", re.IGNORECASE)
"""Signs and words at which a list is written in another order, or a word such as right put first."""

_OF = re.compile(r"(?:the )?(.+?) (?:of|of the) ([^\W\d_][\w'-]*(?: [\w'-]+)?)", re.IGNORECASE)
_QUANTITIES = """
all any both each few first half last lot many most none one part some third two type
"""
_NO_NOUN = frozenset(_QUANTITIES.split())

_Begun = tuple[Sequence[str], int, int]
"""The words of a name, its number, and how many of the words were said."""

_ByFirst = dict[str, list[_Begun]]
"""Names, by their first words."""

_SIDES = frozenset({"left", "right"})
_JOINING = frozenset({"of", "to", "and", "or", "in", "on", "from", "with", "than", "the"})

_ADJECTIVE_ENDING = re.compile(r".{3,}(?:al|ar|ic|ous|ary|ive|myeloid|lymphoid|ated)")
_NO_ADJECTIVES = """
adrenal animal arsenic canal capillary clinic collar hospital
metal mineral molar ovary pillar pituitary signal sugar terminal
"""
NO_ADJECTIVES = frozenset(_NO_ADJECTIVES.split())
"""Words with such an ending that are also used as names."""

_ADJECTIVES = """
left right upper lower deep long short great greater lesser minor major small large acute chronic simple malignant
benign superior inferior anterior posterior open closed
"""
ADJECTIVES = frozenset(_ADJECTIVES.split())
"""Words that stand before a noun, without such an ending."""


def keeps_order(text: str) -> bool:
    """Whether a text says a name only with the words in the order of the name, "of" aside."""
    return _MAY_CHANGE_ORDER.search(text) is None


def noun_last(text: str) -> Iterator[str]:
    """Write tetralogy of Fallot as Fallot tetralogy, and carcinoma of the breast as breast carcinoma."""
    found = _OF.fullmatch(text)
    if found and " of " not in found[1].casefold() and _NO_NOUN.isdisjoint(found[1].casefold().split()):
        yield f"{found[2]} {found[1]}"


def side_in_place(typed: str, right: str) -> tuple[str, str] | None:
    """Write upper left lobe as left upper lobe, where the right answer has it so; None if neither has one side, before its noun."""
    given, wanted = typed.casefold().split(), right.casefold().split()
    sides = [word for word in given if word in _SIDES]
    if len(sides) != 1 or len(given) != len(wanted) or [word for word in wanted if word in _SIDES] != sides:
        return None
    if sides[0] in (given[-1], wanted[-1]) or not _JOINING.isdisjoint(wanted):
        return None
    given.remove(sides[0])
    given.insert(wanted.index(sides[0]), sides[0])
    return " ".join(given), right


class WordsInOrder:
    """The words of names. However many names share words, a text is gone through once.

    Names of the same words in any order are passed over together where the text has not all of the words.
    """

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Take note of names.

        Args:
            names: a number for each, and its words in order, at least one.
        """
        alike: dict[frozenset[str], _ByFirst] = {}
        for number, words in names:
            by_first = alike.setdefault(frozenset(words), {})
            by_first.setdefault(words[0], []).append((words, number, 0))
        how_many = Counter(word for words in alike for word in words)
        self._alike: dict[
            str, list[tuple[frozenset[str], int, _ByFirst]]
        ] = {}  # by the rarest of their words
        for needed, by_first in alike.items():
            rarest = min(needed, key=lambda word: (how_many[word], word))
            lowest = min(number for names in by_first.values() for _, number, _ in names)
            self._alike.setdefault(rarest, []).append((needed, lowest, by_first))

    def among(self, said: Sequence[Collection[str]], fewest: int, below: float = math.inf) -> Iterator[int]:
        """Return the numbers of the names that have all their words in a text, in their order.

        Args:
            said: for each word of the text, the words of names that it may stand for.
            fewest: names of fewer words are passed over.
            below: names with this number or a higher one are passed over.
        """
        unbegun, begun = self._possible(frozenset().union(*said), below), dict[str, list[_Begun]]()
        if not unbegun:
            return
        for left, meant in zip(reversed(range(len(said))), said, strict=True):
            found = [each for word in meant for each in (*unbegun.pop(word, ()), *begun.pop(word, ()))]
            for words, number, place in found:
                if len(words) < fewest or number >= below:
                    continue
                if place + 1 == len(words):
                    yield number
                elif len(words) <= place + 1 + left:  # as many words are left as it still needs
                    begun.setdefault(words[place + 1], []).append((words, number, place + 1))

    def _possible(self, said: frozenset[str], below: float) -> _ByFirst:
        """Return, by their first words, the names below a number that have all their words in a text, in any order."""
        possible: _ByFirst = {}
        for word in said & self._alike.keys():
            for needed, lowest, by_first in self._alike[word]:
                if lowest < below and needed <= said:
                    for first, names in by_first.items():
                        possible.setdefault(first, []).extend(names)
        return possible


def is_adjective(word: str) -> bool:
    """Whether a word can hardly be a name of its own, by its ending or by a list."""
    folded = word.casefold()
    return folded in ADJECTIVES or (folded not in NO_ADJECTIVES and bool(_ADJECTIVE_ENDING.fullmatch(folded)))
