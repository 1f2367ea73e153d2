"""The commands on a card, in plain lines."""

import json
from pathlib import Path

import pytest

from her2quiz.session.progress.cards.card_lists import counted_right, flagged_cards, suspended_cards
from her2quiz.session.services.services import Services
from tests.factories import services, write_deck
from tests.plain.scripts import play


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Open the mixed deck."""
    return services(write_deck(tmp_path))


def test_flag_with_and_without_a_note(opened: Services) -> None:
    """The question stays open."""
    said = play(opened, "flag the key is odd", "flag", "1")
    assert [flag.note for flag in flagged_cards(opened)] == ["the key is odd", ""]
    assert said.count("Flagged. To list flagged cards: her2quiz cards --flagged") == 2
    assert opened.log.size() == (1, 1)


def test_bury_and_suspend_show_the_next_card_and_undo_the_same_one(opened: Services) -> None:
    """A message says how to undo it."""
    said = play(opened, "bury", "suspend", "undo", "undo")
    questions = [line for line in said if line.startswith(("Which score", "An IHC", "Official"))]
    order = ("Which score is equivocal?", "An IHC 2+ result is positive.", "Official gene symbol of HER2?")
    assert questions == [*order, order[1], order[0]]
    assert "Buried until tomorrow. Type undo to bring it back." in said
    assert suspended_cards(opened) == []


def test_edit_shows_where_the_card_is(opened: Services) -> None:
    """Plain mode opens no editor."""
    said = play(opened, "edit")
    assert f"This card is in {opened.library.files[0]}, line 6." in said


def test_right_after_a_typed_answer(opened: Services) -> None:
    """A message says that the answer is noted for the author; other answers cannot be counted as right."""
    said = play(opened, "right", "bury", "bury", "her two gene", "right", "right", "stop")
    refused = "Only a typed answer that was marked wrong can be counted as right."
    assert said.count(refused) == 2
    assert any(line.startswith("Counted as right, and noted for the author. Good") for line in said)
    assert [each.note for each in counted_right(opened)] == ["her two gene"]


def test_an_equals_sign_makes_a_command_word_an_answer(opened: Services) -> None:
    """Otherwise it would bury the card."""
    play(opened, "bury", "bury", "=bury", "stop")
    ((review, _),) = opened.log.reviews_of("mixed/symbol")
    assert json.loads(review.answer)["typed"] == "bury"


def test_undo_names_what_was_undone(opened: Services) -> None:
    """The last action is undone first."""
    said = play(opened, "flag odd", "suspend", "undo", "undo", "undo")
    told = [line for line in said if line.startswith(("Undone:", "There is nothing"))]
    assert told == [
        "Undone: the card is no longer suspended.",
        "Undone: the flag.",
        "There is nothing to undo.",
    ]


def test_a_flag_says_the_note_it_had(opened: Services) -> None:
    """Before the answer, on the card as on any other; nothing if there was none."""
    said = play(opened, "flag odd", "flag odder", "flag", "stop")
    told = [line for line in said if line.startswith("The note of its last flag")]
    assert told == ["The note of its last flag was: odd", "The note of its last flag was: odder"]
