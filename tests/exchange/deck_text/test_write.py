"""Decks that are written from items: they read back as what the items say, and look like what an author writes."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import read_text
from her2quiz.domain.choices.options import Option as CardOption
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed as TypedCard
from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.deck_text.cards import imported_cards
from her2quiz.exchange.deck_text.signs import one_line
from her2quiz.exchange.deck_text.write import Heading, is_surely_toml, new_deck
from her2quiz.exchange.items import (
    Blank,
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
)
from tests.exchange.items import items


def deck_of(*items: Item) -> str:
    """Return the deck that items become."""
    return new_deck(Heading("T", "t", "file.csv"), imported_cards(items, "sheet"))


def cards_of(*items: Item) -> tuple[Card, ...]:
    """Return the cards that items become, read back from their deck."""
    reading = read_text(deck_of(*items), Path("t.toml"))
    assert [each.message for each in reading.diagnostics if each.code.startswith("D0")] == []
    assert reading.deck is not None
    assert reading.deck.left_out == 0, (reading.diagnostics, reading.text)
    return reading.deck.cards


def options_of(options: Iterable[CardOption | Option]) -> list[tuple[str, bool, str]]:
    """Return the words of options."""
    return [(words_of(each.text), each.is_right, all_words(each.feedback)) for each in options]


SAID: Mapping[type, Callable[[Any], Any]] = {
    SingleBest: lambda kind: options_of(kind.options),
    SelectAll: lambda kind: options_of(kind.options),
    Ordering: lambda kind: [words_of(line.text) for line in kind.lines],
    Matching: lambda kind: [(words_of(item.text), words_of(item.right)) for item in kind.items],
    TypedCard: lambda kind: ([*kind.accepted.right], [each.text for each in kind.accepted.reject]),
    TrueFalse: lambda kind: kind.value,
    Flip: lambda kind: all_words(kind.right_answer),
}
"""What a card of each kind says of its answer."""

MEANT: Mapping[type, Callable[[Any], Any]] = {
    Choice: lambda answer: options_of(answer.options),
    InOrder: lambda answer: [words_of(line) for line in answer.lines],
    Pairs: lambda answer: [(words_of(left), words_of(right)) for left, right in answer.pairs],
    Typed: lambda answer: ([*map(words_of, answer.right)], [words_of(each.text) for each in answer.wrong]),
    Truth: lambda answer: answer.is_true,
    Recalled: lambda answer: all_words(answer.answer),
}
"""The same of an item."""


@given(items(Recalled, Typed, Truth, Choice, InOrder, Pairs))
@settings(max_examples=40, deadline=None)
def test_a_deck_says_what_its_items_say(item: Item) -> None:
    """Whatever signs the texts have, the card that is read back has the same words in the same parts."""
    (card,) = cards_of(item)
    assert SAID[type(card.kind)](card.kind) == MEANT[type(item.answer)](item.answer)
    assert all_words(card.kind.prompt) == all_words(item.question)
    assert all_words(card.why) == all_words(item.why)
    assert [words_of(hint) for hint in card.hints] == [words_of(hint) for hint in item.hints]
    assert card.tags == item.tags


@given(items(Blanks))
@settings(max_examples=15, deadline=None)
def test_blanks_hide_the_words_of_the_item(item: Item) -> None:
    """Each blank is a card that asks for its words, in the order of the text."""
    assert isinstance(item.answer, Blanks)
    hidden = [
        words_of(part.right[0]).replace("::", ": :") for part in item.answer.parts if isinstance(part, Blank)
    ]
    asked = []
    for card in cards_of(item):
        assert isinstance(card.kind, TypedCard | Flip)
        asked.append(words_of(card.kind.right_answer))
    assert asked == hidden


@pytest.mark.parametrize(
    ("written", "read"),
    [("10", "10 mg"), ("0.50", "0.50 mg"), ("007", "7 mg"), (".5", "0.5 mg"), ("+3", "3 mg")],
)
def test_numbers_keep_their_figures(written: str, read: str) -> None:
    """A number is written without quotes, with the figures that it had."""
    (card,) = cards_of(Item("How much?", Quantity(written, unit="mg")))
    assert card.kind.right_answer == read


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("42", "answer   = 42"),
        ("5,000", 'answer   = "5,000"'),
        ("True", "answer   = true"),
        ("=SUM(A1)", 'answer   = "`=SUM(A1)`"'),
        ('the "gold" standard', "answer   = 'the \"gold\" standard'"),
        ("C:\\new", "answer   = 'C:\\new'"),
        ("two\nlines", 'answer   = """\ntwo\nlines\n"""'),
    ],
)
def test_an_answer_is_written_as_an_author_writes_it(answer: str, line: str) -> None:
    """A number without quotes, a quote in single quotes, several lines one below the other."""
    assert line in deck_of(Item("What?", Recalled(answer)))


def test_the_layout_of_a_card() -> None:
    """One option a line, what is said of them in a column, the equals signs below one another."""
    options = (
        Option("ERBB2", is_right=True, feedback="On 17q."),
        Option("EGFR", feedback="HER1."),
        Option("ERBB3"),
    )
    item = Item("Which gene?", Choice(options), origin="q 1", why="It is on 17q.", tags=("her2",))
    assert deck_of(item).partition("\n\n[[card]]\n")[2] == (
        'id       = "which-gene"\n'
        'question = "Which gene?"\n'
        'options  = """\n'
        "* ERBB2  -- On 17q.\n"
        "- EGFR   -- HER1.\n"
        "- ERBB3\n"
        '"""\n'
        'why      = "It is on 17q."\n'
        'tags     = ["her2"]\n'
        'from     = "sheet:q-1 8482bd99"\n'
    )


def test_options_that_are_more_than_a_line() -> None:
    """An option with an image, with part of the credit or of several lines has a heading of its own."""
    options = (Option("a", is_right=True, image="a.png", alt="A"), Option("b\nc"), Option("d", credit=0.5))
    (card,) = cards_of(Item("Which?", Choice(options)))
    assert isinstance(card.kind, SingleBest)
    assert [(each.text, each.credit) for each in card.kind.options] == [("a", 0.0), ("b\nc", 0.0), ("d", 0.5)]
    assert card.kind.options[0].image is not None


def test_letters_before_options_stay_if_they_are_part_of_them() -> None:
    """Options that begin with A. and B. would lose their letters if they were lines."""
    (card,) = cards_of(Item("Which?", Choice((Option("A. coli", is_right=True), Option("B. subtilis")))))
    assert isinstance(card.kind, SingleBest)
    assert [each.text for each in card.kind.options] == ["A. coli", "B. subtilis"]


def test_no_control_character_gets_into_a_deck() -> None:
    """Nor what is shown as nothing: a zero-width space, a soft hyphen."""
    text = deck_of(Item("a\x1b[31mb\u200bc\u202ed", Recalled("e\x00f\xadg")))
    assert '"a[31mbcd"' in text
    assert '"efg"' in text


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(lambda text: f"Which {text}")


@given(st.lists(st.builds(Item, WORDS, WORDS.map(Recalled), why=WORDS, source=WORDS), min_size=1, max_size=4))
def test_a_plain_deck_is_toml(several: list[Item]) -> None:
    """What is written before it is parsed can be parsed, with each card and its words in it."""
    text = deck_of(*several)
    assume(is_surely_toml(text))
    cards = tomllib.loads(text)["card"]
    assert [card["question"].split() for card in cards] == [
        one_line(each.question).split() for each in several
    ]


@pytest.mark.parametrize(
    ("answer", "is_plain"),
    [("ERBB2", True), ("Größe", True), ('"ERBB2"', False), ("a\\b", False), ("a\nb", False), ("0.5", False)],
)
def test_which_decks_are_plain(answer: str, is_plain: bool) -> None:
    """Those of words alone: quotes, several lines and numbers are parsed before they are written."""
    assert is_surely_toml(deck_of(Item("Which gene?", Recalled(answer)))) is is_plain


def test_a_deck_with_a_very_long_text_is_not_plain() -> None:
    """A line may be too long for a deck, which the parser finds."""
    assert not is_surely_toml(deck_of(Item("Which gene?", Recalled("x" * 3000))))


def test_ids_are_made_once_each() -> None:
    """Of two items with the same question, and of two with the same name in the file, the second gets a number."""
    cards = imported_cards([Item("What?", Recalled("a"), "x"), Item("What?", Recalled("b"), "x")], "gift")
    assert [card.id for card in cards] == ["what", "what-2"]
    assert [card.origin for card in cards] == ["gift:x", "gift:x-2"]
