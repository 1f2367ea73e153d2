"""The answers of a card as GIFT writes them, kind by kind."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from html import escape
from typing import Any

from attrs import frozen

from her2quiz.domain.choices.options import Option
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.cloze import Cloze
from her2quiz.domain.kinds.drawn_field import DrawnField
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
from her2quiz.domain.marking.accepted_answer import Rejection
from her2quiz.domain.text.protected import FORMULA
from her2quiz.domain.text.words import shown_words, words_of
from her2quiz.exchange.card_by_card import CannotSayError
from her2quiz.exchange.gift.blocks import escaped
from her2quiz.exchange.markup.formulas import DOLLAR
from her2quiz.exchange.moodle.shares import MOST_RIGHT, share
from her2quiz.exchange.moodle.stars import with_written_stars

_HIDDEN = "[…]"
_PLAIN = "\ue000"
"""Stands before a plain text; no text of a deck has this sign, which is for private use."""
_FIGURES = re.compile(r"\d+(?:\.\d+)?")


@frozen
class CardAnswers:
    """What stands in and around the braces of a question."""

    question: str
    """What stands before them."""

    lines: tuple[str, ...] = ()
    """The answers, one a line."""

    head: str = ""
    """What stands first in the braces."""

    behind: str = ""
    """What stands behind them."""

    changed: tuple[str, ...] = ()
    """What of the card is said otherwise, or not at all."""

    holds_reason: bool = False
    """Whether the reason is among the answers already."""


def gift_text(text: str) -> str:
    """Return a text of a deck for GIFT: its marks as Markdown, if it has any, or behind the sign of a plain text.

    One with dollars that would be taken for a formula is HTML.
    """
    text = text.strip()
    plain = shown_words(text)
    if any(mark in text for mark in ("**", "`", "*", "| ---")) and plain != text:
        return f"[markdown]{escaped(text)}"
    if FORMULA.search(plain) is not None:
        html = escape(plain, quote=False).replace("$", DOLLAR).replace("\n", "<br>")
        return f"[html]{escaped(html)}"
    return typed_text(plain)


def typed_text(words: str) -> str:
    """Return words that are typed for GIFT, behind the sign of a plain text."""
    return f"{'[moodle]' if words.startswith('[') else _PLAIN}{escaped(words)}"


def with_forms(question: str, stem: str) -> str:
    """Return a question whose plain texts say so where they would be taken for Markdown, as the stem is.

    Args:
        question: the question, with a sign before each plain text.
        stem: the text before its braces, which decides what a text without a format is.
    """
    return question.replace(_PLAIN, "[moodle]" if stem.startswith(("[markdown]", "[html]")) else "")


def answers_of(card: Card) -> CardAnswers:
    """Return the answers of a card; raises CannotSayError."""
    return _WRITERS[type(card.kind)](card, card.kind)


def _flip(card: Card, kind: Flip) -> CardAnswers:
    why = f"\n\n{card.why}" if card.why else ""
    changed = ("a card to recall became an essay with its answer as feedback",)
    return CardAnswers(
        kind.prompt, head=f"####{gift_text(kind.right_answer + why)}", changed=changed, holds_reason=True
    )


def _typed(_card: Card, kind: Typed) -> CardAnswers:
    accepted = kind.accepted
    lines = [f"={typed_text(with_written_stars(words))}" for words in dict.fromkeys(accepted.right)]
    lines += [
        f"=%0%{typed_text(with_written_stars(each.text))}{_said(each.feedback)}" for each in accepted.reject
    ]
    before, hidden, behind = kind.prompt.partition(_HIDDEN)
    if (
        hidden
        and behind.strip()
        and not accepted.reject
        and "\n" not in kind.prompt
        and _HIDDEN not in behind
    ):
        return CardAnswers(before.strip(), tuple(lines), behind=behind.strip())
    return CardAnswers(kind.prompt, tuple(lines))


def _true_false(_card: Card, kind: TrueFalse) -> CardAnswers:
    return CardAnswers(kind.prompt, head="TRUE" if kind.value else "FALSE")


def _number(_card: Card, kind: Number) -> CardAnswers:
    allowed = 0 if kind.tolerance is None else kind.tolerance.allowed(kind.value)
    tolerance = f":{Decimal(allowed.numerator) / Decimal(allowed.denominator):f}" if allowed else ":0"
    lines = (f"={kind.value:f}{tolerance}", *_wrong_numbers(kind.reject))
    question, changed = _with_unit(kind)
    return CardAnswers(question, lines, head="#", changed=changed)


def _span(_card: Card, kind: NumberSpan) -> CardAnswers:
    low, high = kind.span.low, kind.span.high
    if low is None or high is None:
        raise CannotSayError("a bound such as ≥ 2")
    figures = _FIGURES.findall(kind.written)
    exact = [f"{Decimal(end.numerator) / Decimal(end.denominator):f}" for end in (low, high)]
    ends = "..".join(figures if len(figures) == len(exact) and low >= 0 else exact)
    question, changed = _with_unit(kind)
    if not kind.takes_any_within:
        changed = (*changed, "any number within the range is right")
    return CardAnswers(question, (f"={ends}",), head="#", changed=changed)


def _with_unit(kind: Number) -> tuple[str, tuple[str, ...]]:
    """Return the question with the unit in it, which GIFT does not ask for."""
    if not kind.unit:
        return kind.prompt, ()
    return f"{kind.prompt} ({kind.unit})", ("its unit became part of the question",)


def _wrong_numbers(rejected: Iterable[Rejection]) -> list[str]:
    return [f"=%0%{escaped(each.text)}:0{_said(each.feedback)}" for each in rejected]


def _single_best(_card: Card, kind: SingleBest) -> CardAnswers:
    lines = tuple(
        _option(option, f"%{100 * option.credit:g}%" if option.credit else "") for option in kind.options
    )
    changed = ("all options are shown",) if kind.choices else ()
    return CardAnswers(kind.prompt, lines, changed=(*changed, *_images(kind.options)))


def _select_all(_card: Card, kind: SelectAll) -> CardAnswers:
    right = sum(option.is_right for option in kind.options)
    wrong = len(kind.options) - right
    if right > MOST_RIGHT:
        raise CannotSayError(f"more than {MOST_RIGHT} right options")
    shares = {True: f"%{share(right)}%", False: f"%-{share(min(max(wrong, 1), MOST_RIGHT))}%"}
    lines = tuple(f"~{shares[option.is_right]}{_text(option)}" for option in kind.options)
    return CardAnswers(kind.prompt, lines, changed=_images(kind.options))


def _option(option: Option, weight: str) -> str:
    return f"={_text(option)}" if option.is_right else f"~{weight}{_text(option)}"


def _text(option: Option) -> str:
    return f"{gift_text(option.text)}{_said(option.feedback)}"


def _images(options: Iterable[Option]) -> tuple[str, ...]:
    return ("without the images of its options",) if any(option.image for option in options) else ()


def _said(feedback: str) -> str:
    return f"#{gift_text(feedback)}" if feedback else ""


def _matching(_card: Card, kind: Matching | Grouping) -> CardAnswers:
    changed = ("a card to sort into groups became one to match",) if isinstance(kind, Grouping) else ()
    if any(item.feedback for item in kind.items):
        changed = (*changed, "without what is said of its lines")
    used = {item.right for item in kind.items}
    extra = [f"= -> {escaped(words_of(choice))}" for choice in kind.choices if choice not in used]
    if any("->" in item.text for item in kind.items):
        changed = (*changed, "-> in a line became →")
    lines = [
        f"={gift_text(item.text).replace('->', '→')} -> {escaped(words_of(item.right))}"
        for item in kind.items
    ]
    return CardAnswers(kind.prompt, (*lines, *extra), changed=changed)


def _ordering(_card: Card, kind: Ordering) -> CardAnswers:
    lines = tuple(f"={place} -> {escaped(words_of(line.text))}" for place, line in enumerate(kind.lines, 1))
    return CardAnswers(
        kind.prompt, lines, changed=("a card to put in order became one to match with numbers",)
    )


def _name_all(card: Card, kind: NameAll) -> CardAnswers:
    why = f"\n\n{card.why}" if card.why else ""
    text = "\n".join(f"- {member.shown}" for member in kind.members) + why
    changed = ("a card to name all became an essay with its answer as feedback",)
    return CardAnswers(kind.prompt, head=f"####{gift_text(text)}", changed=changed, holds_reason=True)


def _refused(reason: str) -> Callable[[Card, Any], CardAnswers]:
    def refuse(_card: Card, _kind: Any) -> CardAnswers:
        raise CannotSayError(reason)

    return refuse


_WRITERS: Mapping[type, Callable[[Card, Any], CardAnswers]] = {
    Flip: _flip,
    Typed: _typed,
    TrueFalse: _true_false,
    Number: _number,
    NumberSpan: _span,
    SingleBest: _single_best,
    SelectAll: _select_all,
    Matching: _matching,
    Grouping: _matching,
    Ordering: _ordering,
    NameAll: _name_all,
    Cloze: _refused("several blanks at once"),
    DrawnField: _refused("a drawn field"),
}
