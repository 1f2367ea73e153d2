"""The number of options, and options that are numbers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from her2quiz.deckfile.grammar.option_lines import OptionLine
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.domain.late_pattern import late_pattern
from her2quiz.domain.marking.numbers.quantity import read_quantity
from her2quiz.domain.marking.numbers.unit import folded, is_unit
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.opposites import are_opposites
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import meaningful_words, words

FEWEST, MOST = 3, 6
"""The fewest options that are not easily guessed, and the most that are likely all plausible."""

_FIRST_TWO = ({"i", "ii"}, {"1", "2"})
"""Numerals of which there often is no third: errors of type I and II."""

_NUMBER = r"\d+(?:\.\d+)?"
_ONE_OVER_OTHER = re.compile(r"\s*\d{2,}/\d{2}")  # a blood pressure such as 130/80
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TIMES = {"s", "min", "h", "d", "wk", "mo", "y"}
TRUE_FALSE = ({"true", "false"}, {"yes", "no"})
"""Options that only say whether something is true."""

_ASKS_FOR_A_RANGE = late_pattern(
    r"\b(?:what (?:is|are|was|were|would|will)|name|give|find|calculate)\b[^?.]{0,60}\b(?:range|interval|limits)\b"
    r"|\b(?:target|goal)\b|\b(?:normal|reference|therapeutic|usual|healthy)\b[^?]{0,200}\b(?:ranges?|intervals?|limits|values?|levels?)\b"
    r"|\branges? (?:from|between|over)\b",
    re.IGNORECASE,
)
_Range = tuple[str, Decimal, Decimal]
"""The unit of a range, its first and its last number."""

_MOST_RANGES = 20
"""The most ranges that are held against one another."""

_UNIT = re.compile(r"\s*[%°a-zA-Zµ]*")
_RANGE = re.compile(rf"^({_NUMBER})\s*(?:[%a-z]*\s*)?(?:-|–|to)\s*({_NUMBER})", re.IGNORECASE)


def few_options(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """There are only two options."""
    is_short = 0 < len(card.options) < FEWEST
    if is_short and {*card.folded} not in TRUE_FALSE and not _are_all_there_are(card):
        help_ = "add a third plausible option, or write answer = true or answer = false"
        yield check.found(f"there are only {len(card.options)} options", help_, card.at_key(_key(card)))


def _are_all_there_are(card: CardSheet) -> bool:
    """Whether there is no third option: the question names both, they are types I and II of something, or opposites."""
    if len(card.options) != FEWEST - 1:
        return False
    one, other = (meaningful_words(option.text) for option in card.options)
    are_named = one | other <= {*words(card.stem)}
    return are_named or one ^ other in _FIRST_TWO or are_opposites(one - other, other - one)


def many_options(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """There are more options than learners weigh."""
    picks_one = len(card.right) <= 1 and not card.table.has("pick")
    if len(card.options) > MOST and picks_one and not card.table.has("choices"):
        help_ = "remove those that nobody picks, or draw some of them each time: choices = 4"
        yield check.found(f"there are {len(card.options)} options", help_, card.at_key(_key(card)))


def unsorted_numbers(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Numbers are not sorted."""
    texts = [option.text for option in card.options]
    amounts = _amounts(texts)
    numbers = [number for number, _ in amounts]
    is_shuffled = card.table.get("shuffle") is True
    if len({unit for _, unit in amounts}) != 1 or is_shuffled or len({*numbers}) < len(numbers):
        return  # of options that have a number in common, it is not what tells them apart
    if numbers != sorted(numbers) and numbers != sorted(numbers, reverse=True):
        yield check.found("the numbers are not in order", "sort them", card.at_key(_key(card)))


def overlapping_ranges(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Two ranges share a number; a question for a range, such as the normal one, may be followed by any."""
    ranges = [(option, _range(option.text)) for option in card.options]
    known = sorted((limits, option.number, option) for option, limits in ranges if limits is not None)
    if len(known) <= 1 or _ASKS_FOR_A_RANGE.search(card.stem):
        return
    pairs = [*combinations(known[:_MOST_RANGES], 2)]
    overlap = [pair for pair in pairs if _overlap(*(limits for limits, _, _ in pair))]
    ends = [last for (_, _, last), _, _ in known]
    are_estimates = 1 < len(pairs) == len(overlap) and ends == sorted(ends)  # such as intervals of confidence
    are_limits = len(pairs) > 1 and all(
        _has_limit_of_others(place, known) for place in range(len(known[:_MOST_RANGES]))
    )
    if overlap and not are_estimates and not are_limits:
        (_, start, _), _, option = overlap[0][1]
        meet = all(one[2] == other[1] for (one, *_), (other, *_) in overlap)
        severity = Severity.INFO if meet else None  # 10-20 and 20-30: many read it as they should
        help_ = "begin each range after the end of the one before, such as 1-9 and 10-19"
        where = card.at_option(option, option.text)
        yield check.found(f"this range overlaps another at {start}", help_, where, severity=severity)


def _has_limit_of_others(place: int, known: Sequence[tuple[_Range, int, OptionLine]]) -> bool:
    """Whether a range begins or ends where another does, as where the question is which limits count."""
    (_, first, end), *_ = known[place]
    others = [limits for at, (limits, *_) in enumerate(known) if at != place]
    return any(first == start or end == last for _, start, last in others)


def _overlap(one: _Range, other: _Range) -> bool:
    """Whether two ranges share a number; not if they have the same limit, as where the question is where something ends."""
    (unit, first, end), (other_unit, start, last) = one, other
    return unit == other_unit and start <= end and first != start and end != last


def mixed_units(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """One number has a different unit from the others."""
    units = [unit for _, unit in _amounts([option.text for option in card.options])]
    are_known = all(not unit or (is_unit(unit) and unit not in _TIMES) for unit in units)
    odd = next((place for place, unit in enumerate(units) if units.count(unit) == 1), None)
    if odd is not None and are_known and 1 < len(set(units)) < len(units):
        option = card.options[odd]
        yield check.found(
            "this number has a different unit from the others",
            "use one unit for all of them",
            card.at_option(option, option.text),
        )


def _key(card: CardSheet) -> str:
    return "option" if card.table.has("option") else "options"


def _amounts(texts: Sequence[str]) -> list[tuple[Fraction, str]]:
    """Return the options as numbers with units; empty if any option is not a number."""
    known = list[tuple[Fraction, str]]()
    for text in texts:
        amount = _amount(text)
        if amount is None:
            return []
        known.append(amount)
    return known


@lru_cache(maxsize=1 << 8)  # the options of one card, which two checks look at
def _amount(text: str) -> tuple[Fraction, str] | None:
    """Return number and unit; scores such as 3+ have no unit, and 17q, 2nd and "1 in 8" are not amounts."""
    quantity = None if _ONE_OVER_OTHER.match(text) else read_quantity(text.strip().removesuffix("+"))
    if quantity is None:
        return None
    unit = quantity.unit.partition(" ")[0]
    is_known = not unit or is_unit(unit) or _LONG_WORD.fullmatch(unit) is not None
    return (quantity.value, folded(unit)) if is_known else None


def _range(text: str) -> _Range | None:
    found = _RANGE.match(text)
    if found is None or Decimal(found[1]) >= Decimal(found[2]):
        return None
    unit = _UNIT.match(text, found.end())
    return (unit[0].strip().casefold() if unit else "", Decimal(found[1]), Decimal(found[2]))
