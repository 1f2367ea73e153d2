"""A deck as text for text2qti."""

import re

import pytest
from hypothesis import given, settings

from her2quiz.domain.deck.deck import Deck
from her2quiz.exchange.items import Choice, Item, Recalled, Truth, Typed
from her2quiz.exchange.text2qti.exporter import TEXT2QTI
from tests.exchange.deck_text.test_write import deck_of
from tests.exchange.decks import EVERY_KIND, deck, deck_with, no_images
from tests.exchange.items import SIGNS, items

OUTER = re.compile(r"\d+\. +\S|\*?[a-z]\) +\S|\[[* ]\] +\S|\* +\S|\.\.\. +\S|= +\S|____$|Quiz title: \S")
"""How each line begins that is not indented: text2qti reads nothing else from these decks, and so runs nothing."""


def written(before: Deck) -> str:
    """Return a deck as text2qti reads it."""
    return TEXT2QTI.write(before, no_images).data.decode()


def one(card: str) -> str:
    """Return a question without the title above it."""
    return written(deck_with(card)).partition("\n\n")[2]


@pytest.mark.parametrize(
    ("card", "text"),
    [
        (
            'options = """\n* a -- Yes.\n- b\n"""\nwhy = "So."\nsource = "ASCO 2023"',
            "1.  What is **this**?\n... So.\n\n    Source: ASCO 2023\n*a) a\n... Yes.\nb)  b\n",
        ),
        ('options = """\n* a\n* b\n- c -- No.\n"""', "1.  What is **this**?\n[*] a\n[*] b\n[ ] c\n... No.\n"),
        ("answer = true", "1.  What is **this**?\n*a) True\nb) False\n"),
        ('answer = "ERBB2"\naccept = ["HER2"]', "1.  What is **this**?\n*   ERBB2\n*   HER2\n"),
        ("answer = 17", "1.  What is **this**?\n=   17\n"),
        ("answer = 0.50", "1.  What is **this**?\n=   0.5 +- 0.005\n"),
        ('answer = 420\ntol = "2%"\nunit = "mg"', "1.  What is **this**? (mg)\n=   420 +- 8.4\n"),
        ('answer = "2.0-3.0"\nwithin = true', "1.  What is **this**?\n=   [2, 3]\n"),
        ('answer = "In one\'s head."', "1.  What is **this**?\n... In one's head.\n____\n"),
        ('cloze = "HER2 is on {{17q::arm}}."', "1.  HER2 is on \\_\\_\\_\\_\\_ (arm).\n*   17q\n"),
    ],
)
def test_each_kind(card: str, text: str) -> None:
    """In the layout of text2qti's own documentation."""
    assert one(card) == text


def test_what_text2qti_cannot_say_is_listed() -> None:
    """Card by card, with the reason."""
    exported = TEXT2QTI.write(
        deck_with(
            'order = """\na\nb\nc\n"""',
            'match = """\na -> 1\nb -> 2\n"""',
            'groups = """\na: b, c\nd: e\n"""',
            'cloze = "On {{17q}} and {{8q}}."\nblanks = "together"',
            'field = "ihc"',
            "answer = 0",
            'answer = ">= 2"',
            'answer = "a"\nreject = ["b -- No."]\ntyped = true\nhint = ["c"]',
        ),
        no_images,
    )
    assert [(each.name, each.reason) for each in exported.left_out] == [
        ("a", "a card to put in order"),
        ("b", "a card to match"),
        ("c", "a card to sort into groups"),
        ("d", "several blanks at once"),
        ("e", "a drawn field"),
        ("f", "a number that may be 0, or nearly"),
        ("g", "a bound such as ≥ 2"),
    ]
    assert [each.reason for each in exported.changed] == [
        "without what is said of wrong answers",
        "without its hints",
    ]


def test_every_card_of_every_kind_is_written_or_left_out() -> None:
    """The questions are numbered, and further lines of each stand below its words."""
    cards = deck(EVERY_KIND.read_text(encoding="utf-8"))
    exported = TEXT2QTI.write(cards, no_images)
    assert exported.cards + len(exported.left_out) == len(cards.cards)
    numbers = re.findall(r"^(\d+)\.", exported.data.decode(), re.MULTILINE)
    assert numbers == [str(number) for number in range(1, exported.cards + 1)]
    assert "\n11. A 52-year-old" in exported.data.decode()
    assert "\n    Which test was needed" in exported.data.decode()


def test_no_code_is_ever_run() -> None:
    """Text2qti runs a block only if it is not indented, and says so in its first line: ours has neither."""
    text = one("answer = true\nwhy = '''\n```{.python .run}\nimport os\n```\n'''")
    assert text == "1.  What is **this**?\n... ```\n    import os\n    ```\n*a) True\nb) False\n"


@given(items(Recalled, Typed, Truth, Choice, signs=f"{SIGNS}&<%!+"))
@settings(max_examples=15, deadline=None)
def test_no_text_is_taken_for_a_mark(item: Item) -> None:
    """Whatever signs it has: a line is indented, or begins with a mark that is meant; no HTML, no formula by mistake."""
    for line in written(deck(deck_of(item))).split("\n"):
        assert not line or line.startswith("    ") or OUTER.match(line), line
        outside = re.sub(r"`[^`]*`|\$[^$]+\$|<br>", "", line)
        assert "<" not in outside or line.startswith("*   ")  # what is typed is plain text
