"""Guesses which columns hold questions and answers by what is in them, where no header says it."""

from collections.abc import Collection, Sequence

from attrs import frozen

from her2quiz.exchange.spreadsheet.columns.contents import (
    Kind,
    are_running,
    is_distinct,
    is_mostly_filled,
    kinds_of,
)
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.word_lists import Roles
from her2quiz.exchange.spreadsheet.sheet import Row

_PAIR = 2
_MOST = 0.9
"""Share of the rows that must have a key, if a column is to hold keys."""
_PROMPT = 15
"""Characters on average of what may stand before a text with blanks."""
_LETTERS = "abcdefgh"
_SIDES = (Kind.TEXTS, Kind.SENTENCES)


@frozen
class Guess:
    """What columns may hold."""

    roles: Roles
    """The columns of each role."""

    is_poor: bool = False
    """Whether it may as well be otherwise, so that a person has to say it."""


def guess(rows: Sequence[Row], width: int, taken: Collection[int], *, has_header: bool) -> Guess:
    """Guess what columns hold.

    Args:
        rows: the rows below the header.
        width: how many columns the table has.
        taken: the columns of which it is known.
        has_header: whether there are headers, though they do not say it.
    """
    free = [column for column in range(width) if column not in taken]
    if len(free) < _PAIR:
        return Guess({Role.QUESTION: free})
    if not has_header and len(free) > _PAIR and are_running(rows, free[0]):
        free = free[1:]
    kinds = kinds_of(rows, width)
    free = [column for column in free if kinds[column] is not Kind.EMPTY] or free
    return (
        _blanks(rows, free, kinds)
        or _options(rows, free, kinds)
        or _pair(rows, free, kinds, has_header=has_header)
    )


def guess_question(rows: Sequence[Row], width: int, taken: Collection[int]) -> Guess:
    """Guess which column of a table with headers is asked, where one of them says which holds the answers."""
    kinds = kinds_of(rows, width)
    free = [column for column in range(width) if column not in taken]
    texts = [column for column in free if kinds[column] in _SIDES]
    return Guess({Role.QUESTION: (texts or free)[:1]}, is_poor=len(texts or free) > 1)


def _blanks(rows: Sequence[Row], free: Sequence[int], kinds: Sequence[Kind]) -> Guess | None:
    """Take texts with blanks for questions, and a longer text directly before them for what is told first."""
    found = [column for column in free if kinds[column] is Kind.BLANKS]
    if not found:
        return None
    before = [column for column in free if column == found[0] - 1 and kinds[column] is not Kind.NUMBERS]
    is_prompt = before and sum(len(row.cell(before[0])) for row in rows) >= _PROMPT * len(rows)
    return Guess({Role.QUESTION: found[:1], **({Role.STORY: before} if is_prompt else {})})


def _options(rows: Sequence[Row], free: Sequence[int], kinds: Sequence[Kind]) -> Guess | None:
    """Take columns for options if the one behind them has the letter or the number of one in nearly every row."""
    first, *options, last = free
    keys = [key for row in rows if (key := row.cell(last).casefold())]
    known = {*_LETTERS[: len(options)], *map(str, range(1, len(options) + 1))}
    has_keys = len(keys) >= _MOST * len(rows) and known.issuperset(keys)
    if len(options) < _PAIR or not has_keys or kinds[first] is Kind.LABELS:
        return None
    return Guess({Role.QUESTION: [first], Role.OPTION: options, Role.KEY: [last]})


def _pair(rows: Sequence[Row], free: Sequence[int], kinds: Sequence[Kind], *, has_header: bool) -> Guess:
    """Take the first two columns whose cells differ from one another."""
    if len(free) <= _PAIR:
        is_poor = kinds[free[0]] is Kind.LABELS and is_distinct(rows, free[-1])
        return Guess(_sides(free), is_poor=is_poor)
    texts = [column for column in free if kinds[column] in _SIDES]
    if not has_header:
        texts += [column for column in free[1:] if kinds[column] is Kind.NUMBERS]
        texts.sort()
    others = [
        column
        for column in free
        if kinds[column] in (Kind.READINGS, Kind.LABELS) and column > min(texts, default=0)
    ]
    if not texts:
        return Guess(_sides(free), is_poor=True)
    sides = texts if len(texts) > 1 else [*texts, *others]
    if len(sides) < _PAIR:
        return Guess(_sides(free), is_poor=True)
    is_unclear = has_header and len(texts) != _PAIR
    return Guess(_sides(sides), is_poor=is_unclear or not is_mostly_filled(rows, sides[1]))


def _sides(columns: Sequence[int]) -> Roles:
    return {Role.QUESTION: [columns[0]], Role.ANSWER: [*columns[1:_PAIR]]}
