"""Reads a search: terms that must all hold, `or`, `-` and brackets, as in Anki."""

from collections.abc import Mapping, Sequence
from functools import reduce

from her2quiz.domain.search.searched import SearchedCard
from her2quiz.domain.search.terms import Condition, condition
from her2quiz.domain.search.words import SearchError, Word, words

DEEPEST, DEEPEST_SAVED = 20, 5
"""Brackets within brackets, and saved searches within each other."""

_SAVED = "saved:"


def query(text: str, saved: Mapping[str, str] | None = None, *, within: int = 0) -> Condition:
    """Return whether a card is found by a search; an empty one finds every card.

    Args:
        text: the search.
        saved: the searches that are saved, by name, which the search can name.
        within: how many saved searches it stands in.

    Raises:
        SearchError: if it cannot be understood; it says where, and what was expected.
    """
    found = list(words(text))
    if not found:
        return _always
    reader = _Reader(found, len(text), saved or {}, within)
    wanted = reader.either(0)
    reader.end()
    return wanted


def _one_of(first: Condition, second: Condition) -> Condition:
    return lambda card: first(card) or second(card)


def _both(first: Condition, second: Condition) -> Condition:
    return lambda card: first(card) and second(card)


def _always(_card: SearchedCard) -> bool:
    return True


class _Reader:
    """Reads the words of a search from left to right."""

    def __init__(self, found: Sequence[Word], length: int, saved: Mapping[str, str], within: int) -> None:
        self._words, self._next, self._length = found, 0, length
        self._searches, self._within = saved, within

    def either(self, depth: int) -> Condition:
        """Read terms parted by `or`, of which one must hold."""
        parts = [self._all(depth)]
        while self._takes("or"):
            parts.append(self._all(depth))
        return reduce(_one_of, parts)

    def end(self) -> None:
        """Expect nothing more."""
        if self._next < len(self._words):
            raise SearchError(self._words[self._next].place, "this bracket was not opened")

    def _all(self, depth: int) -> Condition:
        """Read terms that must all hold."""
        parts = [self._term(depth)]
        while self._takes("and") or (self._next < len(self._words) and not self._is_sign("or", ")")):
            parts.append(self._term(depth))
        return reduce(_both, parts)

    def _term(self, depth: int) -> Condition:
        """Read one term, or what stands in brackets."""
        if self._takes("-"):
            part = self._term(depth)
            return lambda card: not part(card)
        if self._next >= len(self._words):
            raise SearchError(self._length, "a word is missing here")
        word = self._words[self._next]
        if not word.is_sign:
            self._next += 1
            return self._saved(word) if word.text.casefold().startswith(_SAVED) else condition(word)
        if word.text != "(":
            raise SearchError(word.place, f"a word is missing before '{word.text}'")
        return self._brackets(word, depth + 1)

    def _saved(self, word: Word) -> Condition:
        """Read a saved search in place of its name."""
        name = word.text[len(_SAVED) :]
        text = next(
            (text for each, text in self._searches.items() if each.casefold() == name.casefold()), None
        )
        if text is None:
            there_are = ", ".join(self._searches) or "none yet; save one with F2 in the list of cards"
            raise SearchError(word.place, f"no search is saved as '{name}'; there are: {there_are}")
        if self._within >= DEEPEST_SAVED:
            raise SearchError(word.place, f"the saved search '{name}' names itself")
        try:
            return query(text, self._searches, within=self._within + 1)
        except SearchError as error:
            said = f"the saved search '{name}' cannot be understood: {error.expected}"
            raise SearchError(word.place, said) from error

    def _brackets(self, opened: Word, depth: int) -> Condition:
        if depth > DEEPEST:
            raise SearchError(opened.place, f"brackets go at most {DEEPEST} deep")
        self._next += 1
        inside = self.either(depth)
        if not self._takes(")"):
            raise SearchError(opened.place, "this bracket is not closed")
        return inside

    def _is_sign(self, *signs: str) -> bool:
        word = self._words[self._next] if self._next < len(self._words) else None
        return word is not None and word.is_sign and word.text.casefold() in signs

    def _takes(self, sign: str) -> bool:
        is_next = self._is_sign(sign)
        self._next += is_next
        return is_next
