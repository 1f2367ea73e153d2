"""The order of words: where it may change, and which of many names have all their words in it, in a text."""

import re
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


def keeps_order(text: str) -> bool:
    """Whether a text says a name only with the words in the order of the name, "of" aside."""
    return _MAY_CHANGE_ORDER.search(text) is None


def noun_last(text: str) -> Iterator[str]:
    """Write tetralogy of Fallot as Fallot tetralogy, and carcinoma of the breast as breast carcinoma."""
    found = _OF.fullmatch(text)
    if found and " of " not in found[1].casefold() and _NO_NOUN.isdisjoint(found[1].casefold().split()):
        yield f"{found[2]} {found[1]}"


class WordsInOrder:
    """The words of names. However many names share words, a text is gone through once."""

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Take note of names.

        Args:
            names: a number for each, and its words in order, at least one.
        """
        self._by_first: dict[str, list[_Begun]] = {}
        for number, words in names:
            self._by_first.setdefault(words[0], []).append((words, number, 0))

    def among(self, said: Sequence[Collection[str]], fewest: int) -> Iterator[int]:
        """Return the numbers of the names that have all their words in a text, in their order.

        Args:
            said: for each word of the text, the words of names that it may stand for.
            fewest: names of fewer words are passed over.
        """
        unbegun, begun = dict(self._by_first), dict[str, list[_Begun]]()
        for left, meant in zip(reversed(range(len(said))), said, strict=True):
            found = [each for word in meant for each in (*unbegun.pop(word, ()), *begun.pop(word, ()))]
            for words, number, place in found:
                if len(words) < fewest:
                    continue
                if place + 1 == len(words):
                    yield number
                elif len(words) <= place + 1 + left:  # as many words are left as it still needs
                    begun.setdefault(words[place + 1], []).append((words, number, place + 1))
