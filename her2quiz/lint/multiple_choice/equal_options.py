"""Options that say the same in other words, and credit that is never given."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.marking.numbers.quantity import Quantity, read_quantity
from her2quiz.domain.marking.numbers.unit import folded, is_unit, metric_factor
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import prose

_JOINED = re.compile(r"\s*(?:,|&|\+|\band\b|\bor\b)\s*")
_JOINT = re.compile(r"[,&+]|\b(?:and|or)\b")
_OR = re.compile(r"\bor\b")
_SHORTEST_PART = 5
_MOST_COMPARED = 20
_Meaning = tuple[str, tuple[str, ...], Quantity | None]
"""A text as it is compared, what it joins by commas, "and" or "or", and its number with a known unit."""

_IN_ORDER = re.compile(r"\brespectively\b|\border\b|\bsequence\b|\bfirst\b|\bthen\b|\bratio\b", re.IGNORECASE)
_DIRECTIONS = re.compile(
    r"\b(?:increas|decreas|rais|ris|fall|lower|high|reduc|elevat|normal|positive|negative|present|absent|unchanged)",
    re.IGNORECASE,
)
_OF_FORM = re.compile(
    r"\b(?:writ\w*|spell\w*|spelt|notation|figures?|decimals?|digits?|form(?:at)?|express\w*|convert\w*|units?|prints?"
    r"|printed|output|returns?|displays?|evaluat\w*|rounded|precis\w*|abbreviat\w*|articles?)\b",
    re.IGNORECASE,
)
"""Words of questions about how something is written: there, options may mean the same."""


def mean_the_same(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Two options mean the same, though they are written otherwise."""
    options, stem = card.options, card.stem
    pairs = _equal_pairs(card) if 1 < len(options) <= _MOST_COMPARED else []
    if not pairs or _OF_FORM.search(stem) or prose(stem) != stem:
        return
    told = [pair for pair in pairs if not all(options[at].is_right for at in pair)]
    if told and len(pairs) < len(options) * (len(options) - 1) / 2:
        first, second = (options[at] for at in told[0])
        message = f"'{second.text}' means the same as '{first.text}'"
        yield check.found(message, "replace one of them", card.at_option(second, second.text))


def _equal_pairs(card: CardSheet) -> list[tuple[int, int]]:
    """Return the places of the options that mean the same, of those that are lists or amounts."""
    meant = dict[int, _Meaning]()
    for place, option in enumerate(card.options):
        parts, amount = _parts(option.text), _amount(option.text)
        if parts or amount:
            meant[place] = card.folded[place], parts, amount
    if len(meant) <= 1:
        return []
    is_ordered = _IN_ORDER.search(card.stem) is not None
    return [
        (one, other)
        for one, other in combinations(meant, 2)
        if _are_equal(meant[one], meant[other], is_ordered=is_ordered)
    ]


def credit_without_meaning(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Credit is given to a right option, or where several options are right."""
    written: Any = card.table.get("option")
    for option in card.options if isinstance(written, list) else ():
        if "credit" not in written[option.number]:
            continue
        where = card.at_option(option)
        if option.is_right:
            help_ = "remove it: a right option always counts in full"
            yield check.found("credit means nothing for a right option", help_, where)
        elif len(card.right) > 1 or card.table.get("multi") is True:
            help_ = "remove it: where several options are right, partial = decides what half an answer counts"
            yield check.found("credit means nothing where several options are picked", help_, where)


def _amount(text: str) -> Quantity | None:
    """Return the number with a known unit that a text is; None if it is none."""
    quantity = read_quantity(text)
    return quantity if quantity is not None and quantity.unit and is_unit(quantity.unit) else None


def _are_equal(first: _Meaning, second: _Meaning, *, is_ordered: bool) -> bool:
    """Whether two options that are not written alike mean the same."""
    is_list_again = not is_ordered and bool(first[1]) and first[1] == second[1]
    return first[0] != second[0] and (is_list_again or _is_one_quantity(first[2], second[2]))


def _parts(text: str) -> tuple[str, ...]:
    """Return what a text joins, sorted; empty if it joins nothing, or if the order means something."""
    if not _JOINT.search(text):
        return ()
    parts = [normalised(part) for part in _JOINED.split(" ".join(text.split()))]
    is_list = len(parts) > 1 and all(len(part) >= _SHORTEST_PART for part in parts)
    if not is_list or ";" in text or _IN_ORDER.search(text) or _DIRECTIONS.search(text):
        return ()
    return (*sorted(parts), "or" if _OR.search(text) else "")


def _is_one_quantity(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two numbers are the same in units that can be counted in one another: 0.5 g and 500 mg."""
    if one is None or other is None:
        return False
    if folded(one.unit) == folded(other.unit):
        return one.value == other.value
    factor = metric_factor(one.unit, other.unit)
    return factor is not None and one.value * factor == other.value
