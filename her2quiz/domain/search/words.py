"""Cuts a search into words and signs, each with its place."""

from collections.abc import Iterator
from typing import NamedTuple

from her2quiz.domain.errors import Her2QuizError

LONGEST_SEARCH = 500
"""Characters of a search."""


class SearchError(Her2QuizError):
    """A search that cannot be understood."""

    def __init__(self, place: int, expected: str) -> None:
        """Carry the place, from 0, and what was expected there."""
        super().__init__(f"Character {place + 1} of the search: {expected}.")
        self.place, self.expected = place, expected


class Word(NamedTuple):
    """A word or a sign of a search."""

    text: str
    """The word, without quotes."""

    place: int
    """Where it begins, from 0."""

    is_sign: bool = False
    """Whether it is a bracket, a minus before a word, or one of the words `or`, AND and NOT."""


_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
"""Quotes of word processors and of other keyboards, which stand for the plain one."""

_SIGNS = {"AND": "and", "NOT": "-"}
"""Words in capitals that other searches know: the one says what is so anyway, the other stands for a minus."""


def words(text: str) -> Iterator[Word]:
    """Cut a search into words and signs; raises SearchError for a quote that is not closed."""
    text = text.translate(_QUOTES)
    if len(text) > LONGEST_SEARCH:
        raise SearchError(LONGEST_SEARCH, f"a search has at most {LONGEST_SEARCH} characters")
    place = 0
    while place < len(text):
        sign = text[place]
        if sign.isspace():
            place += 1
        elif sign in "()" or _is_minus(text, place):
            yield Word(sign if sign in "()" else "-", place, is_sign=True)
            place += 1
        else:
            word, end = _word(text, place)
            yield _sign_of(text, place, end) or Word(word, place, text[place:end].casefold() == "or")
            place = end


def _is_minus(text: str, place: int) -> bool:
    """Whether a minus stands before a word, be it the one of a word processor; that of a number is looked for."""
    after = text[place + 1 : place + 2]
    return bool(after.strip()) if text[place] == "-" else text[place] in "−–" and after.isalpha()


def _sign_of(text: str, place: int, end: int) -> Word | None:
    """Return a word in capitals as the sign that it is, if terms stand where it needs them."""
    sign = _SIGNS.get(text[place:end])
    has_terms = bool(text[end:].strip()) and (sign == "-" or bool(text[:place].strip()))
    return Word(sign, place, is_sign=True) if sign and has_terms else None


def _word(text: str, start: int) -> tuple[str, int]:
    """Return the word that begins at a place, without its quotes, and where it ends."""
    word, place, quote = "", start, -1
    while place < len(text) and (quote >= 0 or not (text[place].isspace() or text[place] in "()")):
        if text[place] == '"':
            quote = -1 if quote >= 0 else place
        else:
            word += text[place]
        place += 1
    if quote >= 0:
        raise SearchError(quote, 'this quote has no second "')
    return word, place
