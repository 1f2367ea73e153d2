"""What occurs too often in a deck: an answer that can be guessed from its position, its length or its sense."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator

from her2quiz.deckfile.answers.options import shuffle_of
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.domain.choices.option_order import keeps_order
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.negatives import is_negative
from her2quiz.lint.multiple_choice.wording import find_negative
from her2quiz.lint.sheet import CardSheet, DeckSheet

FEW_CARDS = 20
"""The fewest cards for a statistical test; with fewer, chance explains any result."""

MOST_NEGATIVE, MOST_TRUE = 0.1, 0.7
"""The largest shares of negative questions and of true statements that a deck should have."""

_CHI_SQUARED = {2: 6.63, 3: 9.21, 4: 11.34, 5: 13.28, 6: 15.09}  # p = 0.01, by the number of options

_RARE = 0.01


def key_positions(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """The right option is in one position too often, where options keep the author's order."""
    places: dict[int, Counter[int]] = defaultdict(Counter)
    for card in deck.with_options:
        if len(card.right) != 1 or len(card.options) not in _CHI_SQUARED:
            continue
        if keeps_order([option.text for option in card.options], shuffle=shuffle_of(card.table)):
            places[len(card.options)][card.options.index(card.right[0])] += 1
    for count, found in places.items():
        total = found.total()
        expected = total / count
        chi_squared = sum((found[place] - expected) ** 2 / expected for place in range(count))
        if total >= FEW_CARDS and chi_squared > _CHI_SQUARED[count]:
            place, often = found.most_common(1)[0]
            message = f"option {place + 1} is right in {often} of {total} questions with {count} options in fixed order"
            yield check.found(message, "spread the right options more evenly", deck.top.here)


def many_negatives(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Too many questions are negative."""
    asked = deck.with_options
    negative = [card for card in asked if _is_negative(card)]
    if len(asked) >= FEW_CARDS and len(negative) > MOST_NEGATIVE * len(asked):
        message = f"{len(negative)} of {len(asked)} questions with options are negative"
        yield check.found(
            message, "ask for what is right: that is what learners should remember", deck.top.here
        )


def mostly_true(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """Too many statements are true."""
    values = [card.card.kind.value for card in deck.cards if isinstance(card.card.kind, TrueFalse)]
    if len(values) >= FEW_CARDS // 2 and sum(values) > MOST_TRUE * len(values):
        message = f"{sum(values)} of {len(values)} statements are true"
        yield check.found(message, "turn some of them into mistakes that people really make", deck.top.here)


def longest_is_right(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """The longest option is right more often than by chance."""
    asked = [
        card for card in deck.with_options if len(card.right) == 1 and card.wrong and not card.is_from_rows
    ]
    longest = sum(_key_is_longest(card) for card in asked)
    chance = sum(1 / len(card.options) for card in asked) / len(asked) if asked else 0
    if len(asked) >= FEW_CARDS and _at_least(longest, len(asked), chance) < _RARE:
        message = f"the longest option is right in {longest} of {len(asked)} questions"
        yield check.found(message, "shorten right options, or make wrong ones equally precise", deck.top.here)


def _is_negative(card: CardSheet) -> bool:
    """Whether a question asks for what is not so, in lower case or in capitals."""
    return find_negative(card) is not None or is_negative(card.stem)


def _key_is_longest(card: CardSheet) -> bool:
    return len(card.right[0].text) > max(len(option.text) for option in card.wrong)


def _at_least(count: int, total: int, chance: float) -> float:
    """Return the chance of at least this many hits: the upper tail of the binomial distribution."""
    if not 0 < chance < 1:
        return 1.0
    return sum(math.exp(_log_likelihood(hits, total, chance)) for hits in range(count, total + 1))


def _log_likelihood(hits: int, total: int, chance: float) -> float:
    ways = math.lgamma(total + 1) - math.lgamma(hits + 1) - math.lgamma(total - hits + 1)
    return ways + hits * math.log(chance) + (total - hits) * math.log(1 - chance)
