"""A deck as GIFT, and back again: nothing that both can say is lost."""

from textwrap import dedent

import pytest
from attrs import evolve
from hypothesis import given, settings

from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.formats import Exported
from her2quiz.exchange.gift.blocks import blocks
from her2quiz.exchange.gift.exporter import GIFT
from her2quiz.exchange.gift.questions import QuestionReader
from her2quiz.exchange.items import Choice, Item, Pairs, Recalled, Truth, Typed
from tests.exchange.deck_text.test_write import MEANT, SAID, cards_of, deck_of
from tests.exchange.decks import EVERY_KIND, WITH_DOLLARS, deck, deck_with, no_images, same_kinds
from tests.exchange.items import SIGNS, items

SIGNS_OF_BOTH = SIGNS.translate(dict.fromkeys(map(ord, "~^>")))
"""Raised and lowered signs are written as they are shown, H₂O; and of -> GIFT cannot say that it is no arrow."""


def back(exported: Exported) -> list[Item]:
    """Read GIFT again; each question must become an item."""
    items = [QuestionReader(block).item() for block in blocks(exported.data.decode())]
    assert all(isinstance(item, Item) for item in items), items
    return [item for item in items if isinstance(item, Item)]


def there_and_back(text: str) -> list[Item]:
    """Return the items of a deck after it was GIFT."""
    return back(GIFT.write(deck(text), no_images))


@given(items(Typed, Truth, Choice, Pairs, signs=SIGNS_OF_BOTH))
@settings(max_examples=15, deadline=None)
def test_nothing_that_both_can_say_is_lost(item: Item) -> None:
    """Question, options, feedback, reason, id, tags and source, whatever signs they have."""
    (again,) = there_and_back(deck_of(item))
    (card,) = cards_of(again)
    assert SAID[type(card.kind)](card.kind) == MEANT[type(item.answer)](item.answer)
    assert all_words(card.kind.prompt) == all_words(item.question)
    assert all_words(card.why) == all_words(item.why)
    assert card.tags == item.tags
    assert words_of(card.source) == words_of(item.source)


@pytest.mark.parametrize(
    "card",
    [
        "answer = 420\ntol = 5",
        "answer = 0.50",
        'answer = "2.0-3.0"\nwithin = true',
        'answer = 66\nreject = ["33 -- You halved it."]',
        'answer = true\nwhy = "It is."',
        'answer = "ERBB2"\naccept = ["HER2/neu"]\nreject = ["EGFR -- That is HER1."]',
        'options = """\n* a -- Yes.\n- b\n- c\n"""',
        'options = """\n* a\n* b -- Too.\n- c -- No.\n"""',
        'match = """\na -> 1\nb -> 2\n-> 3\n"""',
        'answer = "In one\'s head."',
    ],
)
def test_cards_that_are_the_same_afterwards(card: str) -> None:
    """Every part of them, as the program reads it."""
    text = f'title = "T"\nid = "t"\n[[card]]\nid = "x"\nquestion = "What is **this**?"\nsource = "ASCO 2023"\n{card}\n'
    (before,) = deck(text).cards
    (after,) = cards_of(*there_and_back(text))
    assert after == before


def test_a_star_in_a_typed_answer_stands_for_itself() -> None:
    """Moodle would take it for any words, and keeps one behind a backslash, which GIFT writes with another."""
    text = 'title = "T"\nid = "t"\n[[card]]\nquestion = "Allele?"\nanswer = "HLA-B*57"\naccept = ["B*57"]\n'
    exported = GIFT.write(deck(text), no_images)
    assert rb"HLA-B\\*57" in exported.data
    (item,) = back(exported)
    assert item.answer == Typed(("HLA-B*57", "B*57"))


def test_a_text_with_one_blank_stays_one() -> None:
    """GIFT calls it a missing word."""
    (before,) = deck('title = "T"\nid = "t"\n[[card]]\ncloze = "HER2 is on {{17q}}, they say."\n').cards
    (after,) = cards_of(
        *there_and_back('title = "T"\nid = "t"\n[[card]]\ncloze = "HER2 is on {{17q}}, they say."\n')
    )
    assert (after.kind, after.why) == (before.kind, before.why)


def test_what_gift_cannot_say_is_listed() -> None:
    """Card by card, with the reason."""
    text = dedent(
        '''
        title = "T"
        [[card]]
        id = "order"
        question = "Order?"
        order = """
        a
        b
        c
        """
        [[card]]
        id = "bound"
        question = "From where on?"
        answer = ">= 2"
        [[card]]
        id = "unit"
        question = "How much?"
        answer = 5
        unit = "mg"
        hint = ["Little."]
        [[card]]
        id = "field"
        question = "Which score?"
        field = "ihc"
        [[card]]
        id = "dose"
        question = "Dose for {kg} kg?"
        answer = "= 6 * kg"
        vars.kg = [50, 60]
        [[card]]
        id = "groups"
        question = "Sort."
        groups = """
        a: b, c
        d: e
        """
        [[card]]
        id = "all"
        question = "Name them."
        answer = ["a", "b"]
        '''
    )
    exported = GIFT.write(deck(text), no_images)
    assert exported.cards == 5
    assert {(each.name, each.reason) for each in exported.left_out} == {
        ("bound", "a bound such as ≥ 2"),
        ("field", "a drawn field"),
    }
    assert [(each.name, each.reason) for each in exported.changed] == [
        ("order", "a card to put in order became one to match with numbers"),
        ("unit", "its unit became part of the question"),
        ("unit", "without its hints"),
        ("dose", "numbers that are drawn became fixed ones"),
        ("groups", "a card to sort into groups became one to match"),
        ("all", "a card to name all became an essay with its answer as feedback"),
    ]
    back(exported)


def test_every_kind() -> None:
    """Each card is what it was, or what it became as it was told, or left out; of a card to recall, the reason is one with the answer."""
    cards = deck(EVERY_KIND.read_text(encoding="utf-8"))
    alone = (evolve(card, why="") if isinstance(card.kind, Flip) else card for card in cards.cards)
    cards = evolve(cards, cards=tuple(alone))
    exported = GIFT.write(cards, no_images)
    left_out = frozenset(f"{cards.header.id}/{each.name}" for each in exported.left_out)
    assert left_out == {"every-kind/cloze-together"}
    became = {Grouping: Matching, Ordering: Matching, NameAll: Flip}
    same_kinds(cards, cards_of(*back(exported)), became, left_out, frozenset({Number}))


@given(items(Recalled, signs=SIGNS_OF_BOTH))
@settings(max_examples=10, deadline=None)
def test_an_answer_to_recall_is_not_lost(item: Item) -> None:
    """GIFT says it and the reason in one breath."""
    assert isinstance(item.answer, Recalled)
    (card,) = cards_of(*there_and_back(deck_of(evolve(item, why=""))))
    assert isinstance(card.kind, Flip)
    assert all_words(card.kind.right_answer) == all_words(item.answer.answer)
    assert all_words(card.kind.prompt) == all_words(item.question)


def test_how_it_looks() -> None:
    """One answer a line, with the id above, as people write it."""
    text = 'title = "T/1"\nid = "t"\n[[card]]\nid = "gene"\nquestion = "Gene: which?"\ntags = ["her2"]\nwhy = "On 17q."\noptions = """\n* ERBB2 -- Yes.\n- EGFR\n"""\n'
    assert GIFT.write(deck(text), no_images).data.decode() == (
        "// T/1\n$CATEGORY: $course$/top/T-1\n\n"
        "// [id:gene] [tag:her2]\n::gene::Gene\\: which? {\n\t=ERBB2#Yes.\n\t~EGFR####On 17q.\n}\n"
    )


def test_dollars_that_are_no_formula_stay_dollars() -> None:
    """In texts, which are HTML then, and in what is typed or chosen by its words, where nobody looks for formulas."""
    before = deck_with(*WITH_DOLLARS)
    after = cards_of(*back(GIFT.write(before, no_images)))
    assert [SAID[type(card.kind)](card.kind) for card in after] == [
        SAID[type(card.kind)](card.kind) for card in before.cards
    ]
    assert [all_words(card.why) for card in after] == ["It was $9$ once."] * len(after)


def test_what_is_typed_has_no_marks() -> None:
    """Nobody types the stars around a word in italics, and the right side of a pair is shown as it is."""
    before = deck_with('answer = "the *ERBB2* gene"\ntyped = true', 'order = ["*one*", "two", "three"]')
    written = GIFT.write(before, no_images).data.decode()
    assert "=[moodle]the ERBB2 gene\n" in written
    assert "=1 -> one\n" in written
