"""Answers to questions of several parts, with the scores that were written down before anything was run."""

import csv
import json
from ast import literal_eval
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.domain.choices.pairs import Paired
from her2quiz.domain.kinds.calculated import Calculated
from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.ordering import Ordered, Ordering
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.select_all import SelectAll, Ticked
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Answer

FILE = Path(__file__).with_name("kinds.csv")
with FILE.open(encoding="utf-8", newline="") as opened:
    CASES = {case["id"]: case for case in csv.DictReader(opened) if case["flag"] != "d"}
TOO_SHORT = CASES.pop("k60")  # two lines are not worth ordering, and no card


def read(case: Mapping[str, str]) -> Reading:
    """Read a deck with the card of a case."""
    head = 'title = "Cases"\nid = "cases"\n[[card]]\nid = "case"\n'
    question = "" if case["kind"] == "cloze" else 'question = "Which?"\n'
    return read_text(head + question + _keys(case), Path("cases.toml"))


def _keys(case: Mapping[str, str]) -> str:
    if case["kind"] == "order":
        return f"order = {json.dumps(literal_eval(case['deck']))}"
    if case["kind"] != "select":
        return case["deck"]
    options, partial, pick = literal_eval(case["deck"])
    marked = [f"{option[0]} {option[1:]}" for option in options]
    wanted = f"pick = {pick}\n" if pick else ""
    return f'options = {json.dumps(marked)}\npartial = "{partial}"\n{wanted}'


def answer_of(question: AnyQuestion, given: list[Any]) -> Answer:
    """Return the answer of a case; an order is given as right places, choices and ticks as texts."""
    match question:
        case NameAll():
            return Named(tuple(given))
        case Cloze():
            return Filled(tuple(given))
        case Ordering():
            return Ordered(tuple(question.shown.index(place) for place in given))
        case Matching() | Grouping():
            return Paired(tuple(None if text is None else question.choices.index(text) for text in given))
        case SelectAll():
            texts = [option.text for option in question.options]
            return Ticked(frozenset(texts.index(text) for text in given))
        case _:
            raise AssertionError(question)


@pytest.mark.parametrize("case", [pytest.param(case, id=id_) for id_, case in CASES.items()])
def test_an_answer_has_the_score_that_it_should_have(case: Mapping[str, str]) -> None:
    """As they are asked, with everything in the order of the deck but the lines to be put in order."""
    deck = read(case).deck
    assert deck is not None
    kind = deck.cards[0].kind
    assert not isinstance(kind, Calculated | DrawnField)
    question = kind.pose(Random(1)) if isinstance(kind, Ordering) else kind
    score = marking.mark(question, answer_of(question, json.loads(case["given"]))).score
    assert score == pytest.approx(float(case["wanted"]), abs=0.001)


def test_an_order_of_two_lines_is_no_card() -> None:
    """Half of all learners would be right by chance."""
    assert [each.code for each in read(TOO_SHORT).diagnostics] == ["D144"]
