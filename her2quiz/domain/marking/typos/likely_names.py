"""Which of many names a typed text may say, told quickly; only these are then compared closely.

A text says a name, in whatever words and with whatever typo, only if it has all words of it that cannot be left out,
or nearly all of its letters in their order, or is an amount as well, or begins its words with the letters of an acronym.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import inf

from rapidfuzz import process
from rapidfuzz.distance import OSA

from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.domain.marking.reading import Form, spelled_forms, words
from her2quiz.domain.marking.text_match import skeleton
from her2quiz.domain.marking.typos.typos import MOST_EDITS, SHORTEST
from her2quiz.domain.marking.vocabulary.genera import GENERA
from her2quiz.domain.marking.words.abbreviations import FULL_FORMS, SMALL_WORDS, initials, is_acronym
from her2quiz.domain.marking.words.number_words import arabic
from her2quiz.domain.marking.words.words_in_order import WordsInOrder, keeps_order, noun_last

MOST_APART = 3
"""Edits between two words, or two names without blanks, if one may be said with the other: biopsy and biopsies."""

_KEPT = 1 << 10  # words that are not looked for again
_CLASSES = "disease syndrome muscle muscles nerve bone ion ions enzyme enzymes"


class LikelyNames:
    """Names, and which of them a text may say."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take note of the words of each name."""
        read = [(place, form) for place, name in enumerate(names) for form in spelled_forms(name)]
        self._places = [place for place, _ in read]
        self._wanted = [len(_needed(form)) or 1 for _, form in read]
        self._with_word = _places_of(_numbered(read))
        self._words = [*self._with_word]
        self._joined = _places_of((form.joined, place) for place, form in read)
        self._all_joined = [*self._joined]
        self._left_out = sorted({word for _, form in read for word in _words_of(form) - _needed(form)})
        ordered = {place for place, name in enumerate(names) if "-" not in name and keeps_order(name)}
        self._in_order = WordsInOrder(
            (place, needed)
            for place in ordered
            for form in _either_way(names[place])
            if (needed := _needed_in_order(form))
        )
        self._in_any_order = _places_of(
            (word, number)
            for word, number in _numbered(read)
            if read[number][0] not in ordered or not _needed(read[number][1])
        )
        self._folded = _places_of((skeleton(name), place) for place, name in enumerate(names))
        self._acronyms = _places_of(
            (name.casefold(), place) for place, name in enumerate(names) if is_acronym(name)
        )
        self._amounts = frozenset(place for place, name in enumerate(names) if _is_amount(name))
        self._known = lru_cache(maxsize=_KEPT)(self._known_words)

    def said_by(self, text: str, below: float = inf) -> frozenset[int]:
        """Return the places of the names that a text may say.

        Args:
            text: as typed.
            below: names at this place or behind it need not be looked at, and may be left out.
        """
        said = {*self._with_all_words(text, below), *self._near_in_letters(text)}
        said.update(self._folded.get(skeleton(text), ()))
        if self._amounts and _is_amount(text):
            said |= self._amounts
        if self._acronyms:
            said.update(place for each in initials(words(text)) for place in self._acronyms.get(each, ()))
        return frozenset(said)

    def _near_in_letters(self, text: str) -> Iterator[int]:
        """Return the places of the names with nearly all their letters in a text."""
        for form in _either_way(text):
            for joined in _near(form.joined, self._all_joined, MOST_APART):
                yield from self._joined[joined]

    def _with_all_words(self, text: str, below: float) -> Iterator[int]:
        """Return the places of the names that have all their words in a text, in their order where that must be kept."""
        if not keeps_order(text):
            yield from self._in_whatever_order(text, self._with_word)
            return
        for form in _either_way(text):
            said = sum(not self._may_be_left_out(word) for word in _needed_in_order(form))
            yield from self._in_order.among(self._meant(form), fewest=said, below=below)
        if self._in_any_order:
            yield from self._in_whatever_order(text, self._in_any_order)

    def _in_whatever_order(self, text: str, with_word: Mapping[str, Sequence[int]]) -> Iterator[int]:
        for form in spelled_forms(text):
            said = frozenset[str]().union(*self._meant(form))
            shared = Counter(number for word in said for number in with_word.get(word, ()))
            yield from (
                self._places[number] for number, count in shared.items() if count >= self._wanted[number]
            )

    def _meant(self, form: Form) -> list[frozenset[str]]:
        """Return, for each word of a text, the words of all names that it may stand for, spelled in whatever way."""
        return [self._known(word) for word in form.words]

    def _known_words(self, word: str) -> frozenset[str]:
        full = _full_forms().get(word, frozenset()) & self._with_word.keys()
        if word in SMALL_WORDS:
            return full
        word = arabic(word) or word
        most = MOST_APART if len(word) > SHORTEST else MOST_EDITS
        return full.union(_near(word, self._words, most))

    def _may_be_left_out(self, word: str) -> bool:
        """Whether a word of a text may stand, misspelled, for one of a name that need not be said."""
        return bool(self._left_out) and any(_near(word, self._left_out, MOST_APART))


def _near(word: str, others: Sequence[str], most: int) -> Iterator[str]:
    """Return the words few edits away, fewer for a short one."""
    most = min(most, len(word) - 1)
    near = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None) if word else ()
    return (other for other, _, _ in near)


def _words_of(form: Form) -> frozenset[str]:
    """Return the words of a text that say something, numerals as figures."""
    return frozenset(arabic(word) or word for word in form.words if word not in SMALL_WORDS)


@lru_cache(maxsize=_KEPT)
def _needed(form: Form) -> frozenset[str]:
    """Return the words of a name that must be said; a genus may be one letter, and what a thing is goes without saying."""
    return frozenset(word for word in _words_of(form) if len(word) > 1 and word not in _left_out())


@lru_cache(maxsize=_KEPT)
def _needed_in_order(form: Form) -> tuple[str, ...]:
    needed = _needed(form)
    in_order = (arabic(word) or word for word in form.words)
    return tuple(word for word in in_order if word in needed)


def _numbered(read: Sequence[tuple[int, Form]]) -> Iterator[tuple[str, int]]:
    """Return the words of forms by which they are found, each with the number of its form."""
    for number, (_, form) in enumerate(read):
        yield from ((word, number) for word in _needed(form) or _words_of(form))


def _either_way(text: str) -> Iterator[Form]:
    """Return the readings of a text as it is, and of carcinoma of the breast also as breast carcinoma."""
    yield from spelled_forms(text)
    if " of " in text.casefold():
        in_full = " ".join(
            word.rstrip(".,!") for word in text.split()
        )  # as short forms are once written in full
        for each in noun_last(in_full):
            yield from spelled_forms(each)


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
