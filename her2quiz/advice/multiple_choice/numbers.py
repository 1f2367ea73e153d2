"""How many options there are, and options that are numbers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from her2quiz.advice.remark import Remark
from her2quiz.advice.sheet import CardSheet
from her2quiz.domain.option_order import is_ordered

FEWEST, MOST = 3, 6
"""Options below which one is soon guessed, and above which they are hardly all plausible."""

_NUMBER = r"\d+(?:\.\d+)?"
_ALONE = re.compile(rf"^({_NUMBER})\s*([^\d\s].*)?$")
_RANGE = re.compile(rf"^({_NUMBER})\s*(?:[%a-z]*\s*)?(?:-|–|to)\s*({_NUMBER})", re.IGNORECASE)


def few_options(card: CardSheet) -> Iterator[Remark]:
    """Two options."""
    if 0 < len(card.options) < FEWEST:
        help_ = "add a third that somebody could believe; or write answer = true or false"
        yield card.remark(f"there are only {len(card.options)} options", help_, _key(card), at_key=True)


def many_options(card: CardSheet) -> Iterator[Remark]:
    """More options than anybody weighs."""
    if len(card.options) > MOST and not card.table.has("choices"):
        help_ = "leave out those that nobody picks, or let some be drawn each time: choices = 4"
        yield card.remark(f"there are {len(card.options)} options", help_, _key(card), at_key=True)


def unsorted_numbers(card: CardSheet) -> Iterator[Remark]:
    """Numbers that stay as written, and are in no order."""
    texts = [option.text for option in card.options]
    numbers = _numbers(texts)
    stays = card.table.get("shuffle") is False or is_ordered(texts)
    if len(numbers) > 1 and stays and numbers != sorted(numbers) and numbers != sorted(numbers, reverse=True):
        yield card.remark("the numbers are in no order", "sort them", _key(card), at_key=True)


def overlapping_ranges(card: CardSheet) -> Iterator[Remark]:
    """Two ranges that share a number."""
    ranges = [(option, _range(option.text)) for option in card.options]
    known = [(option, limits) for option, limits in ranges if limits is not None]
    for (_, (first, end)), (option, (start, last)) in combinations(
        sorted(known, key=lambda pair: pair[1]), 2
    ):
        are_limits = first == start or end == last  # it is asked where something begins or ends
        if start <= end and not are_limits:
            help_ = "let each begin behind the end of the one before, such as 1-9 and 10-19"
            yield card.on_option(option, f"this range overlaps another at {start}", help_, option.text)
            return


def mixed_units(card: CardSheet) -> Iterator[Remark]:
    """Numbers of which some have another unit."""
    matches = [_ALONE.match(option.text) for option in card.options]
    units = [(match[2] or "").strip(" +") for match in matches if match]  # 0, 1+, 2+ are scores
    if len(units) < len(matches) or len(units) < FEWEST or len(set(units)) == 1:
        return
    odd = next((place for place, unit in enumerate(units) if units.count(unit) == 1), None)
    if odd is not None and len(set(units)) <= len(units) - 1:
        option = card.options[odd]
        yield card.on_option(
            option, "this number has another unit than the others", "write all in one unit", option.text
        )


def _key(card: CardSheet) -> str:
    return "option" if card.table.has("option") else "options"


def _numbers(texts: Sequence[str]) -> list[Decimal]:
    """Give the numbers that options are; none if one of them is anything else."""
    matches = [_ALONE.match(text) for text in texts]
    return [Decimal(match[1]) for match in matches if match] if all(matches) else []


def _range(text: str) -> tuple[Decimal, Decimal] | None:
    found = _RANGE.match(text)
    return (Decimal(found[1]), Decimal(found[2])) if found and Decimal(found[1]) < Decimal(found[2]) else None
