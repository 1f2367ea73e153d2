"""Imports questions for Blackboard: a line for each, its parts separated by tabs, its type first."""

import re
from collections.abc import Callable, Mapping, Sequence

from her2quiz.deckfile.answers.answer_checks import number_in_quotes
from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.exchange.answer_words import RIGHT
from her2quiz.exchange.formats import Imported, Importer, LeftOut, Request, Tell
from her2quiz.exchange.items import (
    AnyAnswer,
    Choice,
    InOrder,
    Item,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
)
from her2quiz.exchange.markup.html import plain_or_html
from her2quiz.exchange.source_file import SourceFile

_NAME, _LOOKED_AT, _FEWEST = 60, 20, 2
_RIGHT = re.compile(RIGHT, re.IGNORECASE)
_OTHERS = {
    "FIB_PLUS": "several blanks",
    "FIL": "a file to hand in",
    "OP": "an opinion",
    "JUMBLED_SENTENCE": "a jumbled sentence",
    "QUIZ_BOWL": "a quiz bowl question",
}


def _looks_like(source: SourceFile) -> bool:
    """Whether each of the first lines has a type, a question and more."""
    lines = [*filter(str.strip, source.head_text.lstrip("\ufeff").split("\n"))][:_LOOKED_AT]
    types = [line.partition("\t")[0].strip().upper() for line in lines]
    return (
        bool(lines)
        and all("\t" in line for line in lines)
        and all(each in _READERS or each in _OTHERS for each in types)
    )


def _read(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    imported = read_questions(source.text.split("\n"))
    tell(1.0)
    return imported


def read_questions(lines: Sequence[str]) -> Imported:
    """Read lines of which each is a question."""
    found = [_item(line, place) for place, line in enumerate(lines, 1) if line.strip()]
    items = tuple(each for each in found if isinstance(each, Item))
    return Imported(items, tuple(each for each in found if isinstance(each, LeftOut)))


def _item(line: str, place: int) -> Item | LeftOut:
    kind, *parts = (plain_or_html(part.strip()).strip() for part in line.split("\t"))
    question, *said = parts or [""]
    name = f"line {place}: {question[:_NAME]}".rstrip(": ")
    if not question:
        return LeftOut(name, "without a question")
    reader = _READERS.get(kind.upper())
    answer = reader(said) if reader else _OTHERS.get(kind.upper(), "of a type that is not known")
    return LeftOut(name, answer) if isinstance(answer, str) else Item(question, answer)


def _choice(said: Sequence[str]) -> AnyAnswer | str:
    pairs = [(text, mark) for text, mark in zip(said[::2], said[1::2], strict=False) if text]
    options = tuple(Option(text, _RIGHT.fullmatch(mark) is not None) for text, mark in pairs)
    if len(options) < _FEWEST:
        return "with only one option"
    return Choice(options) if any(option.is_right for option in options) else "without a right option"


def _several(said: Sequence[str]) -> AnyAnswer | str:
    choice = _choice(said)
    return Choice(choice.options, is_several=True) if isinstance(choice, Choice) else choice


def _truth(said: Sequence[str]) -> AnyAnswer | str:
    word = said[0].casefold() if said else ""
    return Truth(word in TRUE_WORDS) if word in TRUE_WORDS or word in FALSE_WORDS else "without an answer"


def _words(said: Sequence[str]) -> AnyAnswer | str:
    return Typed(right) if (right := tuple(filter(None, said))) else "without an answer"


def _essay(said: Sequence[str]) -> AnyAnswer | str:
    return Recalled(said[0]) if said and said[0] else "an essay"


def _number(said: Sequence[str]) -> AnyAnswer | str:
    number, tolerance = (number_in_quotes(each) for each in (*said, "", "")[:_FEWEST])
    return (
        Quantity(number, "" if tolerance == "0" else tolerance)
        if number
        else "without a number that can be read"
    )


def _pairs(said: Sequence[str]) -> AnyAnswer | str:
    pairs = tuple((left, right) for left, right in zip(said[::2], said[1::2], strict=False) if left and right)
    return Pairs(pairs) if len(pairs) >= _FEWEST else "fewer than two pairs"


def _in_order(said: Sequence[str]) -> AnyAnswer | str:
    lines = tuple(filter(None, said))
    return InOrder(lines) if len(lines) >= _FEWEST else "fewer than two lines"


_READERS: Mapping[str, Callable[[Sequence[str]], AnyAnswer | str]] = {
    "MC": _choice,
    "MA": _several,
    "TF": _truth,
    "FIB": _words,
    "ESS": _essay,
    "SR": _essay,
    "NUM": _number,
    "MAT": _pairs,
    "ORD": _in_order,
}

BLACKBOARD = Importer(
    name="blackboard",
    title="questions for Blackboard, with tabs",
    looks_like=_looks_like,
    read=_read,
    scheme="list",
)
