"""A deck as Moodle XML, and back again: nothing that both can say is lost."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings

from her2quiz.domain.deck.card import Card
from her2quiz.domain.deck.deck import Deck
from her2quiz.domain.keys import id_within
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.formats import Exported
from her2quiz.exchange.items import Blank, Blanks, Choice, InOrder, Item, Pairs, Recalled, Truth, Typed
from her2quiz.exchange.moodle_xml.exporter import MOODLE_XML
from tests.exchange.deck_text.test_write import MEANT, SAID, cards_of, deck_of
from tests.exchange.decks import EVERY_KIND, WITH_DOLLARS, any_image, deck, deck_with, no_images, same_kinds
from tests.exchange.items import SIGNS, items
from tests.exchange.moodle_xml.quizzes import imported

ALL_SIGNS = f"{SIGNS}&<"


def back(folder: Path, exported: Exported) -> tuple[Item, ...]:
    """Read it again; each question must become an item."""
    read = imported(folder, exported.data)
    assert read.left_out == ()
    return read.items


def there_and_back(folder: Path, before: Deck) -> tuple[Card, ...]:
    """Return the cards of a deck after it was Moodle XML."""
    return cards_of(*back(folder, MOODLE_XML.write(before, no_images)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files."""
    return tmp_path_factory.mktemp("quiz")


@given(item=items(Recalled, Typed, Truth, Choice, Pairs, InOrder, signs=ALL_SIGNS))
@settings(max_examples=40, deadline=None)
def test_nothing_that_both_can_say_is_lost(folder: Path, item: Item) -> None:
    """Question, options, feedback, explanation, hints, id, tags and source, whatever signs they have."""
    before = deck(deck_of(item))
    (card,) = there_and_back(folder, before)
    (same,) = before.cards
    assert (
        SAID[type(card.kind)](card.kind)
        == SAID[type(same.kind)](same.kind)
        == MEANT[type(item.answer)](item.answer)
    )
    assert all_words(card.kind.prompt) == all_words(item.question)
    assert all_words(card.why) == all_words(item.why)
    assert [words_of(hint) for hint in card.hints] == [words_of(hint) for hint in item.hints]
    assert words_of(card.source) == words_of(item.source)
    assert (card.tags, card.key) == (item.tags, same.key)


@given(item=items(Blanks, signs="ab Cé1.,-*[]x|;>\"'#=~^_(/&<"))
@settings(max_examples=15, deadline=None)
def test_blanks_that_are_filled_in_at_once(folder: Path, item: Item) -> None:
    """They keep their words and what stands around them; what hints at them stands behind."""
    assert isinstance(item.answer, Blanks)
    parts = tuple(evolve(part, hint="") if isinstance(part, Blank) else part for part in item.answer.parts)
    before = deck(deck_of(evolve(item, question="", answer=Blanks(parts, is_together=True))))
    (card,) = there_and_back(folder, before)
    assert type(card.kind) is type(before.cards[0].kind)
    assert words_of(card.kind.right_answer) == words_of(before.cards[0].kind.right_answer)
    assert all_words(card.kind.prompt) == all_words(before.cards[0].kind.prompt)


@pytest.mark.parametrize(
    "card",
    [
        "answer = 420\ntol = 5",
        "answer = 0.50",
        "answer = -2.5\ntol = 0.1",
        'answer = 5\nunit = ["mg", "g=1000"]',
        'answer = 66\nreject = ["33 -- You halved it."]',
        'answer = true\nwhy = "It is."',
        'answer = "ERBB2"\naccept = ["HER2/neu"]\nreject = ["EGFR -- That is HER1."]\nhint = ["On 17q."]',
        'answer = "ERBB2"\nexact = true\ntyped = true',
        'options = """\n* a -- Yes.\n- b\n- c\n"""',
        'options = """\n* a\n* b -- Too.\n- c -- No.\n"""\nsource = "ASCO & CAP 2023"',
        'options = """\n* a\n- b\n- c\n"""\nshuffle = false',
        'options = """\n- 1\n* 2\n- 3\n"""',
        'match = """\na -> x\nb -> y\n-> z\n"""',
        'match = """\na -> x\nb -> y\n"""\nshuffle = false',
        'order = """\nfirst\nsecond\nthird\n"""',
        'answer = "In one\'s head."\nwhy = "So:\\n\\n- **a**\\n- `b`"',
        'cloze = "HER2 is on {{17q}}, they say."',
        'cloze = "HER2 is on {{17q | 17q12}} and MYC on {{8q24}}."\nblanks = "together"',
        '[[card.option]]\ntext = "a"\nright = true\n[[card.option]]\ntext = "b"\ncredit = 0.5\n[[card.option]]\ntext = "c"',
    ],
)
def test_cards_that_are_the_same_afterwards(folder: Path, card: str) -> None:
    """Every part of them, as the program reads it."""
    before = deck_with(card)
    (after,) = there_and_back(folder, before)
    expected = before.cards[0]
    assert evolve(after, key=expected.key) == expected
    assert id_within(after.key).partition("/")[0] == id_within(expected.key).replace("/", "-")


def test_images_come_along(folder: Path) -> None:
    """That of the question, of an option and of the explanation; one that cannot be read is told."""
    text = (
        'image = "a/b c.png"\nalt = "A"\nwhy_image = "w.png"\nwhy_alt = "W"\nwhy = "So."\n'
        '[[card.option]]\ntext = "o"\nright = true\nimage = "o.png"\nalt = "O"\n[[card.option]]\ntext = "p"'
    )
    before = deck_with(text)
    (item,) = back(folder, MOODLE_XML.write(before, any_image))
    assert isinstance(item.answer, Choice)
    named = [
        (item.image, item.alt),
        (item.why_image, item.why_alt),
        (item.answer.options[0].image, item.answer.options[0].alt),
    ]
    assert named == [("b c.png", "A"), ("w.png", "W"), ("o.png", "O")]
    told = MOODLE_XML.write(before, no_images).changed
    assert [each.reason for each in told] == ["without an image that cannot be read"]


def test_every_kind(folder: Path) -> None:
    """Each card is what it was, or what it became as it was told."""
    cards = deck(EVERY_KIND.read_text(encoding="utf-8"))
    exported = MOODLE_XML.write(cards, any_image)
    assert exported.left_out == ()
    same_kinds(cards, cards_of(*back(folder, exported)), {Grouping: Matching, NameAll: Flip})


def test_dollars_that_are_no_formula_stay_dollars(folder: Path) -> None:
    """In texts, and in what is typed or chosen by its words, where no program looks for formulas."""
    before = deck_with(*WITH_DOLLARS)
    after = there_and_back(folder, before)
    assert [SAID[type(card.kind)](card.kind) for card in after] == [
        SAID[type(card.kind)](card.kind) for card in before.cards
    ]
    assert [all_words(card.why) for card in after] == ["It was $9$ once."] * len(after)
