"""The answers of a card as text2qti reads them, kind by kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from string import ascii_lowercase
from typing import Any

from attrs import frozen

from her2quiz.domain.choices.options import Option
from her2quiz.domain.deck.card import Card
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
from her2quiz.exchange.card_by_card import CannotSayError
from her2quiz.exchange.text2qti.markdown_text import chunk

_SMALLEST = Fraction(1, 10_000)
"""Numbers below this that would be right: text2qti refuses them."""
_ESSAY = "____"


@frozen
class CardAnswers:
    """What of a question follows from how its card is answered."""

    lines: tuple[str, ...]
    """The answers."""

    changed: tuple[str, ...] = ()
    """What of the card is said otherwise, or not at all."""

    model: str = ""
    """The answer of an essay, which is shown as feedback."""

    behind: str = ""
    """What stands behind the question, such as a unit."""


def answers_of(card: Card) -> CardAnswers:
    """Return the answers of a card; raises CannotSayError."""
    return _WRITERS[type(card.kind)](card.kind)


def _flip(kind: Flip) -> CardAnswers:
    changed = ("a card to recall became an essay with its answer as feedback",)
    return CardAnswers((_ESSAY,), changed, kind.right_answer)


def _name_all(kind: NameAll) -> CardAnswers:
    names = "\n".join(f"- {member.shown}" for member in kind.members)
    return CardAnswers((_ESSAY,), ("a card to name all became an essay with its answer as feedback",), names)


def _typed(kind: Typed) -> CardAnswers:
    lines = tuple(dict.fromkeys(f"*   {' '.join(text.split())}" for text in kind.accepted.right))
    changed = ("without what is said of wrong answers",) if kind.accepted.reject else ()
    return CardAnswers(lines, changed)


def _true_false(kind: TrueFalse) -> CardAnswers:
    return CardAnswers((f"{'*' if kind.value else ''}a) True", f"{'' if kind.value else '*'}b) False"))


def _number(kind: Number) -> CardAnswers:
    value = Fraction(kind.value)
    within = kind.answer_key.within or Fraction(0)
    if not within and value.denominator == 1:
        answer = str(value.numerator)
    else:
        answer = f"{_plain(value)} +- {_plain(within)}"
    return _measured(kind, answer, value - within, value + within)


def _span(kind: NumberSpan) -> CardAnswers:
    low, high = kind.span.low, kind.span.high
    if low is None or high is None:
        raise CannotSayError("a bound such as ≥ 2")
    said = _measured(kind, f"[{_plain(low)}, {_plain(high)}]", low, high)
    changed = () if kind.takes_any_within else ("any number within the range is right",)
    return CardAnswers(said.lines, (*said.changed, *changed), behind=said.behind)


def _measured(kind: Number, answer: str, low: Fraction, high: Fraction) -> CardAnswers:
    if min(abs(low), abs(high)) < _SMALLEST or low < 0 < high:
        raise CannotSayError("a number that may be 0, or nearly")
    changed = ("its unit became part of the question",) if kind.unit else ()
    if kind.reject:
        changed = (*changed, "without what is said of wrong answers")
    return CardAnswers((f"=   {answer}",), changed, behind=f" ({kind.unit})" if kind.unit else "")


def _plain(number: Fraction) -> str:
    text = f"{Decimal(number.numerator) / Decimal(number.denominator):.12f}"
    return text.rstrip("0").rstrip(".")


def _single_best(kind: SingleBest) -> CardAnswers:
    if len(kind.options) > len(ascii_lowercase):
        raise CannotSayError(f"more than {len(ascii_lowercase)} options")
    marks = [
        f"{'*' if option.is_right else ''}{letter})"
        for letter, option in zip(ascii_lowercase, kind.options, strict=False)
    ]
    changed = ("all options are shown",) if kind.choices else ()
    if any(option.credit for option in kind.options):
        changed = (*changed, "a second-best option is worth nothing")
    return _options(marks, kind.options, changed)


def _select_all(kind: SelectAll) -> CardAnswers:
    if not kind.right:
        raise CannotSayError("no option is right")
    marks = ["[*]" if option.is_right else "[ ]" for option in kind.options]
    changed = ("without how many are to be ticked",) if kind.pick is not None else ()
    return _options(marks, kind.options, changed)


def _options(marks: Sequence[str], options: Iterable[Option], changed: tuple[str, ...]) -> CardAnswers:
    lines = list[str]()
    for mark, option in zip(marks, options, strict=True):
        if not option.text.strip():
            raise CannotSayError("options that are images")
        if option.image is not None:
            changed = (*changed, "without the images of its options")
        lines += chunk(mark, option.text)
        lines += chunk("...", option.feedback) if option.feedback else []
    return CardAnswers(tuple(lines), changed)


def _refused(reason: str) -> Callable[[Any], CardAnswers]:
    def refuse(_kind: Any) -> CardAnswers:
        raise CannotSayError(reason)

    return refuse


_WRITERS: Mapping[type, Callable[[Any], CardAnswers]] = {
    Flip: _flip,
    Typed: _typed,
    TrueFalse: _true_false,
    Number: _number,
    NumberSpan: _span,
    SingleBest: _single_best,
    SelectAll: _select_all,
    NameAll: _name_all,
    Matching: _refused("a card to match"),
    Grouping: _refused("a card to sort into groups"),
    Ordering: _refused("a card to put in order"),
    Cloze: _refused("several blanks at once"),
}
