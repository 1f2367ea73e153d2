"""Which of many names a typed text may say, told quickly; only these are then compared closely.

A text says a name, in whatever words and with whatever typo, only if it has all words of it that cannot be left out,
or nearly all of its letters in their order, or is an amount as well, or begins its words with the letters of an acronym.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.reading import Form, spelled_forms, words
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.typos import MOST_EDITS, SHORTEST
from her2quiz.domain.marking.vocabulary.genera import GENERA
from her2quiz.domain.marking.words.abbreviations import FULL_FORMS
from her2quiz.domain.marking.words.initials import SMALL_WORDS, initials, is_acronym
from her2quiz.domain.marking.words.numerals import arabic

MOST_APART = 3
"""Edits between two words, or two names without blanks, if one may be said with the other: biopsy and biopsies."""

_CLASSES = "disease syndrome muscle muscles nerve bone ion ions enzyme enzymes"


class LikelyNames:
    """Names, and which of them a text may say."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take note of the words of each name."""
        read = [(place, form) for place, name in enumerate(names) for form in spelled_forms(name)]
        self._places = [place for place, _ in read]
        self._joined = [form.joined for _, form in read]
        self._wanted = [len(_needed(form)) or 1 for _, form in read]
        self._with_word = _places_of(
            (word, number)
            for number, (_, form) in enumerate(read)
            for word in _needed(form) or _words_of(form)
        )
        self._words = [*self._with_word]
        self._folded = _places_of((skeleton(name), place) for place, name in enumerate(names))
        self._acronyms = _places_of(
            (name.casefold(), place) for place, name in enumerate(names) if is_acronym(name)
        )
        self._amounts = frozenset(place for place, name in enumerate(names) if _is_amount(name))

    def said_by(self, text: str) -> frozenset[int]:
        """Return the places of the names that a text may say."""
        said = {self._places[number] for form in spelled_forms(text) for number in self._like(form)}
        said.update(self._folded.get(skeleton(text), ()))
        if self._amounts and _is_amount(text):
            said |= self._amounts
        if self._acronyms:
            said.update(place for each in initials(words(text)) for place in self._acronyms.get(each, ()))
        return frozenset(said)

    def _like(self, form: Form) -> Iterator[int]:
        """Return the names with all their words or nearly all their letters in a text, by their numbers."""
        shared = Counter(number for word in self._said_words(form) for number in self._with_word[word])
        yield from (number for number, count in shared.items() if count >= self._wanted[number])
        yield from (number for _, number in _near(form.joined, self._joined, MOST_APART))

    def _said_words(self, form: Form) -> set[str]:
        """Return the words of all names that a text has, spelled in whatever way."""
        short = _full_forms()
        full = {each for word in form.words for each in short.get(word, ())} & self._with_word.keys()
        return full.union(known for word in _words_of(form) for known in self._known(word))

    def _known(self, word: str) -> Iterator[str]:
        most = MOST_APART if len(word) > SHORTEST else MOST_EDITS
        return (known for known, _ in _near(word, self._words, most))


def _near(word: str, others: Sequence[str], most: int) -> Iterator[tuple[str, int]]:
    """Return the words few edits away, fewer for a short one, and their places."""
    most = min(most, len(word) - 1)
    near = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None) if word else ()
    return ((other, place) for other, _, place in near)


def _words_of(form: Form) -> frozenset[str]:
    """Return the words of a text that say something, numerals as figures."""
    return frozenset(arabic(word) or word for word in form.words if word not in SMALL_WORDS)


def _needed(form: Form) -> frozenset[str]:
    """Return the words of a name that must be said; a genus may be one letter, and what a thing is goes without saying."""
    return frozenset(word for word in _words_of(form) if len(word) > 1 and word not in _left_out())


def _places_of(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for text, place in pairs:
        found.setdefault(text, []).append(place)
    return found


def _is_amount(text: str) -> bool:
    return read_quantity(text) is not None or read_span(text) is not None


@cache
def _left_out() -> frozenset[str]:
    """Return the words that may be left out or shortened, as they are compared."""
    return frozenset(word for each in (*_CLASSES.split(), *GENERA) for word in words(each))


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """Return what each short form may stand for, as it is compared."""
    return {
        short: frozenset(word for each in full for word in words(each)) for short, full in FULL_FORMS.items()
    }
