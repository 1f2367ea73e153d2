"""An item as the table of a card: the keys and values that an author would write."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from her2quiz.deckfile.answers.answer_checks import number_in_quotes
from her2quiz.deckfile.grammar.typed_letters import letters_before
from her2quiz.domain.limits import LARGEST_NUMBER
from her2quiz.domain.marking.numbers.span import read_span
from her2quiz.exchange.deck_text.cloze import cloze_text
from her2quiz.exchange.deck_text.signs import in_line, in_names, in_pair, is_like_bullet, one_line, running
from her2quiz.exchange.deck_text.values import Literal
from her2quiz.exchange.items import (
    AnyAnswer,
    Blanks,
    Choice,
    InOrder,
    Item,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
    Wrong,
)

Table = dict[str, Any]
"""The entries of a card; a text that ends in a line end is written over several lines."""

_WIDEST_COLUMN = 60
"""Characters of the widest option up to which what is said of the options stands in a column."""

_TOML_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def card_table(item: Item) -> Table:
    """Return the entries of the card that an item becomes, without its id and its origin."""
    table: Table = {}
    if item.question.strip():
        table["question"] = running(item.question)
    if item.image:
        table |= {"image": item.image, "alt": _description(item.alt, item.image)}
    table |= _answer(item.answer)
    table |= {"why": running(item.why)} if item.why.strip() else {}
    if item.why_image:
        table |= {"why_image": item.why_image, "why_alt": _description(item.why_alt, item.why_image)}
    if item.hints:
        table["hint"] = [*map(one_line, item.hints)]
    if item.source and (source := one_line(item.source)):
        table["source"] = source
    if item.tags:
        table["tags"] = [*map(one_line, item.tags)]
    return table


def _description(alt: str, image: str) -> str:
    return one_line(alt) or f"Image: {image}"


def _answer(answer: AnyAnswer) -> Table:
    return _WRITERS[type(answer)](answer)


def _recalled(recalled: Recalled) -> Table:
    """Write an answer to recall; a mere number is typed, as decks have it."""
    answer = recalled.answer.strip()
    if answer.casefold().rstrip(".") in ("true", "false"):
        return {"answer": answer.casefold().startswith("true")}
    number = number_in_quotes(answer)
    if number and _TOML_NUMBER.fullmatch(number) and float(number) < LARGEST_NUMBER:
        return {"answer": Literal(number)}
    is_range = read_span(answer) is not None
    text = running(_no_formula(answer))
    return {"answer": text, "typed": False} if is_range else {"answer": text}


def _typed(typed: Typed) -> Table:
    first, *others = typed.right
    table: Table = {"answer": _no_formula(in_names(first))}
    if others:
        table["accept"] = [one_line(other) for other in others]
    if typed.wrong:
        table["reject"] = _rejections(typed.wrong)
    if not others:
        table["typed"] = True
    return table | ({"exact": True} if typed.is_exact else {})


def _no_formula(answer: str) -> str:
    """Return an answer that begins with = as code, so that it is no formula to calculate."""
    return f"`{answer}`" if answer.lstrip().startswith("=") and "`" not in answer else answer


def _rejections(wrong: Sequence[Wrong]) -> list[str]:
    return [_with_feedback(in_line(each.text), each.feedback) for each in wrong]


def _with_feedback(text: str, feedback: str) -> str:
    return f"{text} -- {one_line(feedback)}" if feedback.strip() else text


def _quantity(quantity: Quantity) -> Table:
    table: Table = {"answer": number_literal(quantity.number) or quantity.number}
    if quantity.unit:
        table["unit"] = _units(quantity)
    if quantity.tolerance:
        table["tol"] = number_literal(quantity.tolerance) or quantity.tolerance
    if quantity.is_any_within:
        table["within"] = True
    return table | ({"reject": _rejections(quantity.wrong)} if quantity.wrong else {})


def _units(quantity: Quantity) -> str | list[str]:
    """Return the unit, or the units with how many of the first make one of each."""
    asked = one_line(quantity.unit)
    others = [f"{one_line(name)}={factor}" for name, factor in quantity.other_units]
    return [asked, *others] if others else asked


def number_literal(text: str) -> Literal | None:
    """Return a number as TOML has it, with its own figures; None if it is none."""
    text = re.sub(r"^(-?)0+(?=\d)", r"\1", text.strip().removeprefix("+"))
    text = re.sub(r"^(-?)\.", r"\g<1>0.", text)
    text = re.sub(r"\.(?=$|[eE])", "", text)
    return Literal(text) if _TOML_NUMBER.fullmatch(text) else None


def _choice(choice: Choice) -> Table:
    right = sum(option.is_right for option in choice.options)
    table: Table = {"multi": True} if choice.is_several and right <= 1 else {}
    if choice.keeps_order:
        table["shuffle"] = False
    if _needs_tables(choice.options):
        return {"option": [_option_table(option) for option in choice.options]} | table
    texts = [in_line(option.text) for option in choice.options]
    marked = [
        f"{'*' if option.is_right else '-'} {text}"
        for option, text in zip(choice.options, texts, strict=True)
    ]
    return {"options": _block(_in_column(marked, [option.feedback for option in choice.options]))} | table


def _needs_tables(options: Sequence[Option]) -> bool:
    """Whether some option is more than a line, or a line would be read otherwise."""
    texts = [one_line(option.text) for option in options]
    has_more = any(option.image or option.credit or "\n" in option.text.strip() for option in options)
    return (
        has_more or bool(letters_before(texts)) or any("\n" in option.feedback.strip() for option in options)
    )


def _option_table(option: Option) -> Table:
    table: Table = {"text": running(option.text) or option.alt or option.image}
    table |= {"right": True} if option.is_right else {}
    table |= {"credit": option.credit} if option.credit and not option.is_right else {}
    table |= {"why": running(option.feedback)} if option.feedback.strip() else {}
    return table | (
        {"image": option.image, "alt": _description(option.alt, option.image)} if option.image else {}
    )


def _in_column(lines: Sequence[str], feedback: Sequence[str]) -> list[str]:
    """Put what is said of each line behind it, in a column unless a line is very long."""
    widest = max(map(len, lines), default=0)
    width = widest if widest <= _WIDEST_COLUMN else 0
    both = zip(lines, feedback, strict=True)
    return [f"{line:<{width}}  -- {one_line(said)}" if said.strip() else line for line, said in both]


def _pairs(pairs: Pairs) -> Table:
    sides = [(in_pair(left), in_pair(right)) for left, right in pairs.pairs]
    sides = [(f"\\{left}" if is_like_bullet(left) else left, right) for left, right in sides]
    widest = max((len(left) for left, _ in sides), default=0)
    width = widest if widest <= _WIDEST_COLUMN else 0
    extra = [("", in_pair(right)) for right in pairs.extra]
    table: Table = {"match": _block(f"{left:<{width}} -> {right}" for left, right in (*sides, *extra))}
    return table | ({"shuffle": False} if pairs.keeps_order else {})


def _in_order(answer: InOrder) -> Table:
    return {"order": _block(map(_bare_line, answer.lines))}


def _bare_line(line: str) -> str:
    text = in_line(line)
    return f"\\{text}" if is_like_bullet(text) else text


def _blanks(blanks: Blanks) -> Table:
    table: Table = {"cloze": running(cloze_text(blanks))}
    return table | ({"blanks": "together"} if blanks.is_together else {})


def _block(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


_WRITERS: Mapping[type, Callable[[Any], Table]] = {
    Recalled: _recalled,
    Typed: _typed,
    Truth: lambda truth: {"answer": truth.is_true},
    Quantity: _quantity,
    Choice: _choice,
    InOrder: _in_order,
    Pairs: _pairs,
    Blanks: _blanks,
}
