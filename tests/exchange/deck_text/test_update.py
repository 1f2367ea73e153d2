"""A second import: what changed in the file is brought over, what was changed by hand stays."""

import tomllib
from datetime import date

import pytest
from attrs import evolve

from her2quiz.exchange.deck_text.cards import fingerprint, imported_cards
from her2quiz.exchange.deck_text.update import Updated, is_from, update
from her2quiz.exchange.deck_text.values import Literal
from her2quiz.exchange.deck_text.write import Heading, new_deck
from her2quiz.exchange.items import Choice, Item, Option, Recalled, Typed

GENE = Item("Which gene?", Recalled("ERBB2"), "gene")
ARM = Item("Which arm?", Recalled("17q"), "arm")
TYPED_GENE = Item("Which gene?", Typed(("ERBB2", "HER2")), "gene")


def deck_of(*items: Item) -> str:
    """Return the deck that items become."""
    return new_deck(Heading("T", "t", "file.gift"), imported_cards(items, "gift"))


def again(text: str, *items: Item) -> Updated:
    """Import items into a deck that is there."""
    data = tomllib.loads(text)
    updated = evolve(update(text, data, items, "gift"), cards=())
    tomllib.loads(updated.text)
    return updated


def test_the_same_file_changes_nothing() -> None:
    """Nothing is new, and not a byte is written."""
    deck = deck_of(GENE, ARM)
    assert again(deck, GENE, ARM) == Updated(deck, (), (), (), (), ())


def test_a_new_card_is_added_at_the_end() -> None:
    """It gets an id that no other card has."""
    more = Item("Which gene?", Recalled("EGFR"), "other")
    updated = again(deck_of(GENE), GENE, more)
    assert updated.new == ("which-gene-2",)
    assert updated.text == deck_of(GENE, more)


def test_a_card_that_changed_in_the_file_changes_in_the_deck() -> None:
    """It keeps its id, its place and the comments around it."""
    deck = deck_of(GENE, ARM).replace('id       = "which-gene"', 'id       = "erbb2"  # renamed\n# a comment')
    updated = again(deck, TYPED_GENE, ARM)
    assert updated.changed == ("erbb2",)
    assert updated.text.partition("[[card]]")[2].partition("[[card]]")[0] == (
        '\nid       = "erbb2"  # renamed\n# a comment\n'
        'question = "Which gene?"\n'
        'answer   = "ERBB2"\n'
        f'from     = "{imported_cards([TYPED_GENE], "gift")[0].origin_value}"\n'
        'accept = ["HER2"]\n\n'
    )
    assert again(updated.text, TYPED_GENE, ARM) == Updated(updated.text, (), (), (), (), ())


def test_what_is_no_longer_in_the_file_is_taken_out() -> None:
    """A key that the import wrote, and that the file no longer has."""
    updated = again(deck_of(TYPED_GENE), GENE)
    assert "accept" not in updated.text
    assert updated.changed == ("which-gene",)


@pytest.mark.parametrize("now", [GENE, Item("Which gene?", Recalled("ERBB2"), "gene")])
def test_a_card_changed_by_hand_stays(now: Item) -> None:
    """If the file says the same as before, nothing is said about it."""
    deck = deck_of(GENE).replace("Which gene?", "Which gene encodes HER2?")
    assert again(deck, now) == Updated(deck, (), (), (), (), ())


def test_a_card_changed_by_hand_and_in_the_file_stays_and_is_told() -> None:
    """The author decides."""
    deck = deck_of(GENE).replace("Which gene?", "Which gene encodes HER2?")
    assert again(deck, Item("Which gene?", Recalled("ERBB2, on 17q"), "gene")) == Updated(
        deck, (), (), ("which-gene",), (), ()
    )


def test_a_card_changed_by_hand_as_in_the_file_is_nothing_to_tell() -> None:
    """Both corrected the same mistake."""
    deck = deck_of(GENE).replace("ERBB2", "ERBB2 (HER2)")
    assert again(deck, Item("Which gene?", Recalled("ERBB2 (HER2)"), "gene")).kept == ()


def test_what_was_added_by_hand_stays_when_the_rest_is_updated() -> None:
    """A reason and a source of one's own are no change of what was imported."""
    deck = deck_of(GENE).replace(
        'answer   = "ERBB2"\n', 'answer   = "ERBB2"\nwhy = "On 17q."\nas_of = 2026-01-02\n'
    )
    updated = again(deck, Item("Which gene?", Recalled("ERBB2 (HER2)"), "gene"))
    assert updated.changed == ("which-gene",)
    assert 'answer   = "ERBB2 (HER2)"\nwhy = "On 17q."\nas_of = 2026-01-02\n' in updated.text


def test_options_with_headings_of_their_own_are_written_anew() -> None:
    """With what the author added."""
    before, after = (
        Item("Which?", Choice((Option("a", is_right=True), Option("b", credit=credit))), "x")
        for credit in (0.5, 0.25)
    )
    deck = deck_of(before, ARM).replace("[[card.option]]", 'why = "So."\n\n[[card.option]]', 1)
    updated = again(deck, after, ARM)
    card = tomllib.loads(updated.text)["card"][0]
    assert [option.get("credit") for option in card["option"]] == [None, 0.25]
    assert card["why"] == "So."
    assert updated.text.count("[[card]]") == 2
    assert again(updated.text, after, ARM) == Updated(updated.text, (), (), (), (), ())


def test_a_card_that_left_the_file_stays_and_is_told() -> None:
    """So does its progress."""
    deck = deck_of(GENE, ARM)
    assert again(deck, ARM) == Updated(deck, (), (), (), ("which-gene",), ())


def test_cards_written_by_hand_and_from_other_formats_are_left_alone() -> None:
    """They are not looked at."""
    deck = deck_of(GENE) + '\n[[card]]\nid = "mine"\nquestion = "?"\nanswer = "!"\n'
    assert again(deck, GENE) == Updated(deck, (), (), (), (), ())
    data = tomllib.loads(deck)
    assert is_from(data, "gift")
    assert not is_from(data, "sheet")
    assert not is_from(tomllib.loads('title = "T"'), "gift")


def test_fingerprints_never_change() -> None:
    """Those in the decks of earlier imports say which cards were changed by hand: golden values."""
    assert fingerprint({"question": "Which gene?", "answer": "ERBB2"}) == "7299b73f"
    numeric = {
        "why": 'é\n "q"',
        "question": "Wörter  \\ ",
        "answer": Literal("0.50"),
        "tol": 1,
        "multi": True,
    }
    assert fingerprint({**numeric, "tags": ["b", "a"]}) == "636cd58e"
    options = {"options": "* a\n- b\n", "option": [{"text": "x", "right": True}], "as_of": date(2024, 1, 2)}
    assert fingerprint({**options, "id": "x", "from": "y", "level": 2, 'odd "key"': None}) == "ff3a57cf"
