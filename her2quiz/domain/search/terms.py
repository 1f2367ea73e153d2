"""The terms of a search: a word, deck:, tag:, is:, rated: and prop:."""

import operator
import re
from collections.abc import Callable
from fnmatch import translate
from functools import cache

from her2quiz.domain.rating import Rating
from her2quiz.domain.search.searched import NUMBERS, NUMBERS_OF, STATES, SearchedCard, state_of
from her2quiz.domain.search.words import SearchError, Word

Condition = Callable[[SearchedCard], bool]
"""Whether a card is found."""

_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
}
_PROPERTY = re.compile(
    r"(?P<name>[a-z]+)(?P<sign><=|>=|!=|<|>|=)(?P<number>-?\d{1,6}(\.\d{1,6}|,(?!\d{3}$)\d{1,6})?)"
)
"""A comparison. A comma may stand for the point, but 1,000 is none: it may also be a thousand."""

_RATED = re.compile(r"(?P<days>\d{1,5})(:(?P<rating>[1-4]))?")


def condition(word: Word) -> Condition:
    """Return the condition that a word of a search makes; raises SearchError for one that means nothing."""
    name, colon, value = word.text.replace("：", ":", 1).partition(":")
    kind = _KINDS.get(name.casefold()) if colon else None
    if kind is not None:
        if not value:
            raise SearchError(word.place + len(name) + 1, f"something must follow {name}:")
        return kind(value.casefold(), word.place + len(name) + 1)
    return _text(word.text.casefold())


def _text(wanted: str) -> Condition:
    parts = [part for part in wanted.split("*") if part]
    if len(parts) <= 1:
        only = parts[0] if parts else ""
        return lambda card: only in card.text or only in card.key
    found = re.compile(".*".join(map(re.escape, parts)), re.DOTALL).search
    return lambda card: found(card.text) is not None or found(card.key) is not None


def _deck(wanted: str, _place: int) -> Condition:
    found = cache(_pattern(wanted))  # there are few decks
    return lambda card: found(card.deck[0]) or found(card.deck[1])


def _tag(wanted: str, _place: int) -> Condition:
    if "*" not in wanted:
        return lambda card: wanted in card.tags
    found = cache(_pattern(wanted))
    return lambda card: any(map(found, card.tags))


def _state(wanted: str, place: int) -> Condition:
    if wanted not in STATES:
        raise SearchError(place, f"after is: comes one of {', '.join(STATES)}")
    return state_of(wanted)


def _rated(wanted: str, place: int) -> Condition:
    found = _RATED.fullmatch(wanted)
    if found is None:
        raise SearchError(
            place, "after rated: comes a number of days, such as rated:7, or rated:7:1 for Again"
        )
    days = int(found["days"])
    rating = Rating(int(found["rating"])) if found["rating"] else None

    def is_found(card: SearchedCard) -> bool:
        since = card.days_since(rating)
        return since is not None and since < days

    return is_found


def _property(wanted: str, place: int) -> Condition:
    found = _PROPERTY.fullmatch(wanted.replace("≤", "<=").replace("≥", ">="))
    if found is None or found["name"] not in NUMBERS:
        names = ", ".join(f"{name} ({meaning})" for name, meaning in NUMBERS.items())
        raise SearchError(place, f"after prop: comes a comparison, such as prop:s<21; there are {names}")
    value_of, compare = NUMBERS_OF[found["name"]], _COMPARISONS[found["sign"]]
    number = float(found["number"].replace(",", "."))

    def is_found(card: SearchedCard) -> bool:
        value = value_of(card)
        return value is not None and compare(value, number)

    return is_found


def _pattern(wanted: str) -> Callable[[str], bool]:
    """Return whether a whole text is as wanted, where a star stands for any characters."""
    if "*" not in wanted:
        return lambda text: text == wanted
    escaped = re.sub(r"([?\[\]])", r"[\1]", re.sub(r"\*+", "*", wanted))
    pattern = re.compile(translate(escaped))
    return lambda text: pattern.match(text) is not None


_KINDS: dict[str, Callable[[str, int], Condition]] = {
    "deck": _deck,
    "tag": _tag,
    "is": _state,
    "rated": _rated,
    "prop": _property,
}
