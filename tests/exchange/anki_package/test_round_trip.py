"""A deck as a package of Anki, and back again: nothing that both can say is lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from her2quiz.domain.text.words import all_words, words_of
from her2quiz.exchange.items import Blank, Blanks, Item, Recalled, Typed
from tests.exchange.anki_package.exporting import back, deck
from tests.exchange.deck_text.test_write import cards_of, deck_of
from tests.exchange.decks import deck as read_deck
from tests.exchange.items import SIGNS, items

SIGNS_OF_BOTH = SIGNS.translate(dict.fromkeys(map(ord, "~^$")))
"""Raised and lowered signs and formulas are HTML on the way."""


SIGNS_IN_BLANKS = SIGNS_OF_BOTH.translate(dict.fromkeys(map(ord, "*_")))
"""Stars of two blanks pair up in a deck."""


def there_and_back(text: str) -> tuple[Item, ...]:
    """Return the items of a deck after it was a package."""
    with TemporaryDirectory() as folder:
        read = back(Path(folder), read_deck(text))
    assert not read.left_out
    return read.items


@given(items(Recalled, Typed, signs=SIGNS_OF_BOTH))
@settings(max_examples=12, deadline=None)
def test_nothing_that_both_can_say_is_lost(item: Item) -> None:
    """Question, answer, reason, hints, tags and source, whatever signs they have."""
    (before,) = cards_of(item)
    (again,) = there_and_back(deck_of(item))
    (after,) = cards_of(again)
    assert words_of(all_words(after.kind.right_answer)) == words_of(all_words(before.kind.right_answer))
    assert all_words(after.kind.prompt) == all_words(before.kind.prompt)
    assert all_words(after.why) == all_words(before.why)
    assert after.tags == before.tags
    assert words_of(after.source) == words_of(before.source)


@given(items(Blanks, signs=SIGNS_IN_BLANKS))
@settings(max_examples=8, deadline=None)
def test_blanks_of_one_text_are_one_note(item: Item) -> None:
    """The cards that come back are those that went, each with its words and its hint."""
    before = cards_of(item)
    after = cards_of(*there_and_back(deck_of(item)))
    assert [all_words(card.kind.prompt) for card in after] == [all_words(card.kind.prompt) for card in before]
    assert [words_of(card.kind.right_answer) for card in after] == [
        words_of(card.kind.right_answer) for card in before
    ]


@pytest.mark.parametrize(
    "card",
    [
        'question = "Which **gene** is $x^2$?"\nanswer = "One that *ends* in H~2~O, `a<b>` & [sound:x.mp3]"\ntyped = false',
        'question = "Short for it?"\nanswer = "T-DM1"\ntyped = true\nhint = ["One.", "Two.", "Three."]',
        'cloze = "On {{17q::an arm}}, near {{CEP17}}."\nwhy = "Yes."',
        'cloze = "Both {{1:one}} and {{1:two}}, then **{{three}}**."',
        r"cloze = '$E = {{mc^2}}$, of {{`std::list`::a::b}} and {{f(x) { y }}}, {{\{a\}}}, \` or {{\`ls\`}}'",
        'question = "List?"\nanswer = "- a\\n- b\\n\\n| x | y |\\n| --- | --- |\\n| 1 | 2 |"\ntyped = false',
    ],
)
def test_cards_that_are_the_same_afterwards(tmp_path: Path, card: str) -> None:
    """Every part of them, as the program reads it."""
    before = deck(f'id = "x"\ntags = ["her2"]\nsource = "ASCO 2023"\n{card}').cards
    after = cards_of(*back(tmp_path, deck(f'id = "x"\ntags = ["her2"]\nsource = "ASCO 2023"\n{card}')).items)
    assert [(each.kind, each.why, each.hints, each.tags, each.source) for each in after] == [
        (each.kind, each.why, each.hints, each.tags, each.source) for each in before
    ]


def test_images_come_along(tmp_path: Path) -> None:
    """Under names that are no other deck's; what they show in words, too."""
    read = back(
        tmp_path,
        deck(
            'question = "?"\nanswer = "x"\nimage = "a.png"\nalt = "A <cell>"\nwhy = "So."\nwhy_image = "b.png"\nwhy_alt = "B"'
        ),
    )
    (item,) = read.items
    assert [item.image[:2], item.alt, item.why_image[:2], item.why_alt] == ["a-", "A <cell>", "b-", "B"]
    assert {picture.name: picture.read()[-5:] for picture in read.pictures} == {
        item.image: b"a.png",
        item.why_image: b"b.png",
    }


def test_words_that_look_like_blanks_are_none(tmp_path: Path) -> None:
    """Nor do colons in hidden words begin a hint."""
    read = back(tmp_path, deck('cloze = "So `{{c1::x}}` is {{a:b::h}}."'))
    (item,) = read.items
    assert item.answer == Blanks(("So `{{c1::x}}` is ", Blank(("a:b",), "h", "1"), "."))
