"""Flaws of ordering questions."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.lint.check import Check
from her2quiz.lint.sheet import CardSheet

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?(?!\w)")


def numbers_give_order(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """Every line has a number or a year, and these rise or fall from line to line."""
    if not isinstance(card.card.kind, Ordering):
        return
    lines = [line.text for line in card.card.kind.lines]
    found = [_NUMBER.findall(line) for line in lines]
    if not all(found):
        return
    for place in (0, -1):
        numbers = [float(each[place]) for each in found]
        if _is_in_order(numbers):
            words = found[0][place]
            help_ = f"remove them, or put them after -- as feedback: … -- {words}"
            yield check.found("the numbers in the lines give the order away", help_, card.at_key("order"))
            return


def _is_in_order(numbers: Sequence[float]) -> bool:
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
