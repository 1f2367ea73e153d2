"""Options of uneven length, and a right one that is the longest of all."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from her2quiz.deckfile.grammar.option_lines import OptionLine
from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.check import Check
from her2quiz.lint.multiple_choice.numbers import TRUE_FALSE
from her2quiz.lint.multiple_choice.of_code import asks_for_output, asks_what_runs
from her2quiz.lint.multiple_choice.other_options import combines_others, is_all_or_none
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import meaningful_words, words

LONG_KEY = 4
"""The fewest words of a right option that can be conspicuously long."""

MORE_WORDS = 2
"""By how many words a long right option leads at least; with fewer, only its words are long, such as names."""

LONGER, LONGER_BY = 4 / 3, 12
"""How many times longer than the longest wrong option, and by how many characters, the right one may be."""

UNEVEN, UNEVEN_BY = 3, 25
"""How many times longer, and by how many characters, the longest option may be than the shortest."""

FEWEST_STEPS = 3
"""The fewest options that can each say more than the one before."""

_NOTHING_FOUND = frozenset({"normal", "unchanged", "no change"})
"""Results that cannot be said in more words."""

_BRACKETS = re.compile(r"\([^()]*\)")
"""Another name for the same, which is no detail: "trisomy 21 (Down syndrome)"."""

_FIGURE_FIRST = re.compile(r"(?:[^\W\d]+ ){0,2}[<>=≤≥~+-]*\s*(?:\d|[IVX]+[A-Ca-c]?\b)")
_CODE = re.compile(r"`|\w\(.*\)|[{}]|\w\.\w+\(|==|&&|\|\||://")


def key_is_longest(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The right option is far longer than every wrong one."""
    if _is_key_longest(card):
        key, longest = card.right[0], max(len(option.text) for option in card.wrong)
        message = f"the right option is the longest ({len(key.text)} characters; next longest {longest})"
        yield check.found(message, "shorten it, or move detail to 'why'", card.at_option(key, key.text))


def _is_key_longest(card: CardSheet) -> bool:
    """Whether the one right option is picked unread, being so long."""
    if len(card.right) != 1 or not card.wrong:
        return False
    key = card.right[0]
    length, longest = _length(key.text), max(len(option.text) for option in card.wrong)
    if length <= LONGER * longest or length - longest < LONGER_BY or not _has_more_words(card):
        return False
    return not (is_all_or_none(key) or asks_for_output(card) or asks_what_runs(card))


def _has_more_words(card: CardSheet) -> bool:
    """Whether the right option has many words, and clearly more than every wrong one."""
    most = max(len(words(option.text)) for option in card.wrong)
    return len(words(card.right[0].text)) >= max(LONG_KEY, most + MORE_WORDS)


def _length(option: str) -> int:
    """Return how long an option is without what it has in brackets, unless that is all it has."""
    bare = _BRACKETS.sub("", option) if "(" in option else option
    return len(bare.strip()) or len(option)


def uneven_length(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The options differ a lot in length; where that is because of the right one, it is told as such."""
    if not _are_uneven(card.options):
        return
    options = _of_their_own(card)
    if _are_uneven(options) and not (_may_be_uneven(card) or _is_key_longest(card)):
        key = "option" if card.table.has("option") else "options"
        least, most = _shortest_and_longest(options)
        message = f"the options differ in length ({least} to {most} characters)"
        yield check.found(message, "make them about equally long", card.at_key(key))


def _are_uneven(options: Sequence[OptionLine]) -> bool:
    """Whether one of some options is far longer than another."""
    least, most = _shortest_and_longest(options)
    return most > UNEVEN * least and most - least > UNEVEN_BY


def _shortest_and_longest(options: Sequence[OptionLine]) -> tuple[int, int]:
    lengths = [_length(option.text) for option in options]
    return min(lengths, default=0), max(lengths, default=0)


def _of_their_own(card: CardSheet) -> list[OptionLine]:
    """Return the options that can be as long as others: neither results that have no details, nor those about others."""
    return [
        option
        for option, folded in zip(card.options, card.folded, strict=True)
        if folded not in _NOTHING_FOUND and not is_all_or_none(option) and not combines_others(option, card)
    ]


def _may_be_uneven(card: CardSheet) -> bool:
    """Whether options are as long as they have to be: numbers, true and false, code, or parts of the longest."""
    figures = [option for option in card.options if _FIGURE_FIRST.match(option.text)]
    is_statement = any(said <= {*card.folded} for said in TRUE_FALSE)
    are_short = is_statement or 2 * len(figures) > len(card.options)
    return are_short or _are_code(card) or _are_parts(card) or asks_for_output(card)


def _are_code(card: CardSheet) -> bool:
    """Whether most options are code, which is as long as it is."""
    code = [option for option in card.options if _CODE.search(option.text)]
    return 2 * len(code) > len(card.options)


def _are_parts(card: CardSheet) -> bool:
    """Whether all options say a part of what the longest says: a drug, two drugs, and the combination of all."""
    said = sorted((meaningful_words(option.text) for option in card.options), key=len)
    return len(said) >= FEWEST_STEPS and all(each <= said[-1] for each in said)


def go_on(card: CardSheet) -> bool:
    """Whether each option says what the one before says, and more: ribs; ribs and sternum; ribs, sternum and clavicle."""
    said = sorted((meaningful_words(option.text) for option in card.options), key=len)
    return len(said) >= FEWEST_STEPS and all(few < many for few, many in pairwise(said))
