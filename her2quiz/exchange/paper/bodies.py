"""How each kind of question is answered on paper, and its key."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

from her2quiz.domain.choices.option_order import as_lettered
from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.number_span import NumberSpan
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.text.protected import masked
from her2quiz.exchange.paper.figures import Figures
from her2quiz.exchange.paper.sheet import (
    Body,
    Key,
    Lettered,
    Names,
    Options,
    Order,
    Pairs,
    Reason,
    Writing,
)
from her2quiz.exchange.paper.words import ENGLISH, Words

_BLANK = re.compile(r"\[([^\[\]\n]{0,200})…\]")
_LINE = "____________"
_WORDS_OF_A_LINE, _FEWEST_LINES, _MOST_LINES = 60, 2, 8
_LETTERS = 26


@frozen
class Printing:
    """What is needed to print a question, besides the question."""

    figures: Figures
    """Reads its images."""

    words: Words = ENGLISH
    """The fixed words."""


@frozen
class Answered:
    """A question without its number."""

    text: str
    """What is asked."""

    body: Body
    """How it is answered."""

    key: Key
    """The answer."""

    how: str = ""
    """What to do."""


def answered(kind: Any, printing: Printing) -> Answered:
    """Return a question as it is posed."""
    return _WRITERS[type(kind)](kind, printing)


def letter(place: int) -> str:
    """Return the letter of a place, from 0: A to Z, then AA."""
    rest, own = divmod(place, _LETTERS)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + own)


def with_lines(text: str) -> str:
    """Return a text with a line to write on in place of each blank, and its hint behind it."""
    pieces, done = list[str](), 0
    for sign in _BLANK.finditer(masked(text)):
        hint = text[sign.start(1) : sign.end(1)]
        pieces += [text[done : sign.start()], _LINE, f" ({hint})" if hint else ""]
        done = sign.end()
    return "".join([*pieces, text[done:]])


def _flip(kind: Flip, _printing: Printing) -> Answered:
    lines = min(_MOST_LINES, max(_FEWEST_LINES, len(kind.right_answer) // _WORDS_OF_A_LINE + 1))
    return _written(kind.prompt, kind.right_answer, lines)


def _typed(kind: Typed, printing: Printing) -> Answered:
    others = ", ".join(kind.accepted.right[1:])
    also = f" ({printing.words.also.format(names=others)})" if others else ""
    return _written(kind.prompt, f"{kind.accepted.shown}{also}", 1)


def _written(prompt: str, answer: str, lines: int) -> Answered:
    text = with_lines(prompt)
    return Answered(text, Writing(0 if text != prompt else lines), Key("", answer))


def _cloze(kind: Cloze, printing: Printing) -> Answered:
    return Answered(with_lines(kind.prompt), Writing(0), Key("", kind.right_answer), printing.words.fill_in)


def _true_false(kind: TrueFalse, printing: Printing) -> Answered:
    words = printing.words
    body = Options((Lettered("", words.true), Lettered("", words.false)))
    return Answered(kind.prompt, body, Key(words.true if kind.value else words.false, ""))


def _number(kind: Number, _printing: Printing) -> Answered:
    tolerance = kind.tolerance
    near = "" if tolerance is None else f" (± {tolerance})"
    return Answered(kind.prompt, Writing(1, kind.unit, is_short=True), Key("", kind.right_answer + near))


def _name_all(kind: NameAll, _printing: Printing) -> Answered:
    return Answered(kind.prompt, Names(len(kind.members)), Key("", kind.right_answer))


def _single_best(kind: SingleBest, printing: Printing) -> Answered:
    return _options(kind.prompt, kind.options, printing, printing.words.tick_one)


def _select_all(kind: SelectAll, printing: Printing) -> Answered:
    words = printing.words
    how = words.tick_some.format(count=kind.pick) if kind.pick else words.tick_all
    return _options(kind.prompt, kind.options, printing, how)


def _options(prompt: str, options: Sequence[Option], printing: Printing, how: str) -> Answered:
    lettered = [(letter(place), option) for place, option in enumerate(options)]
    right = [(name, option) for name, option in lettered if option.is_right]
    reasons = tuple(Reason(option.text, option.feedback, name, option.is_right) for name, option in lettered)
    key = Key(", ".join(name for name, _ in right), "; ".join(option.text for _, option in right), reasons)
    shown = (Lettered(name, option.text, printing.figures.of(option.image)) for name, option in lettered)
    return Answered(prompt, Options(tuple(shown)), key, how)


def _ordering(kind: Ordering, printing: Printing) -> Answered:
    reasons = tuple(Reason(line.text, line.feedback) for line in kind.lines if line.feedback)
    key = Key(", ".join(str(place + 1) for place in kind.shown), kind.right_answer, reasons)
    lines = tuple(line.text for line in kind.posed_lines)
    return Answered(kind.prompt, Order(lines), key, printing.words.order.format(count=len(lines)))


def _pairs(kind: Matching | Grouping, printing: Printing) -> Answered:
    is_lettered = as_lettered([item.text for item in kind.items]) is not None
    names = {
        choice: str(place + 1) if is_lettered else letter(place) for place, choice in enumerate(kind.choices)
    }
    items = [("" if is_lettered else str(number), item) for number, item in enumerate(kind.items, 1)]
    short = ", ".join(f"{number or item.text}: {names[item.right]}" for number, item in items)
    reasons = tuple(Reason(item.text, item.feedback) for item in kind.items if item.feedback)
    body = Pairs(
        tuple(Lettered(number, item.text) for number, item in items),
        tuple(Lettered(name, choice) for choice, name in names.items()),
    )
    how = _what_to_match(printing.words, is_grouping=isinstance(kind, Grouping), is_lettered=is_lettered)
    return Answered(kind.prompt, body, Key(short, kind.right_answer, reasons), how)


def _what_to_match(words: Words, *, is_grouping: bool, is_lettered: bool) -> str:
    if is_grouping:
        return words.number_of_group if is_lettered else words.letter_of_group
    return words.number_of_choice if is_lettered else words.letter_of_choice


_WRITERS: Mapping[type, Callable[[Any, Printing], Answered]] = {
    Flip: _flip,
    Typed: _typed,
    Cloze: _cloze,
    TrueFalse: _true_false,
    Number: _number,
    NumberSpan: _number,
    NameAll: _name_all,
    SingleBest: _single_best,
    SelectAll: _select_all,
    Ordering: _ordering,
    Matching: _pairs,
    Grouping: _pairs,
}
