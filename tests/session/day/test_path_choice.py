"""Which paths can be chosen, under which names, and when a learner is asked."""

from pathlib import Path

import pytest

from her2quiz.session.day.path_choice import UnknownPathError, is_to_be_chosen, path_called, path_choices
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services
from tests.kept_settings import load_preferences
from tests.session.day.test_path_order import OWN, deck


@pytest.fixture
def at_hand(tmp_path: Path) -> Services:
    """Two decks, on a well-known path and on one of an author's own."""
    return services(
        deck(tmp_path, "a", 'path = ["nurse"]'), deck(tmp_path, "b", f'path = ["nurse", "fellows"]\n{OWN}')
    )


def test_the_paths_and_all_decks_are_offered(at_hand: Services) -> None:
    """One of an author's own says how much there is on it."""
    at_hand.follow_path("fellows")
    found = [(choice.name, choice.title, choice.is_followed) for choice in path_choices(at_hand)]
    assert found == [
        ("nurse", "Nurse", False),
        ("fellows", "Fellows", True),
        ("everything", "Everything", False),
    ]
    assert path_choices(at_hand)[1].description == "1 deck, 3 cards"


def test_no_path_is_offered_without_a_deck_on_one(tmp_path: Path) -> None:
    """Not even all decks, and nobody is asked."""
    none = services(deck(tmp_path, "a", ""))
    assert path_choices(none) == ()
    assert not is_to_be_chosen(none, is_new=True)
    with pytest.raises(UnknownPathError, match="No deck is on a path"):
        path_called(none, "nurse")


def test_a_path_is_found_by_its_name_or_title(at_hand: Services) -> None:
    """In any case; another name names the nearest, or all."""
    assert path_called(at_hand, " Nurse ").name == path_called(at_hand, "nurse").name == "nurse"
    assert path_called(at_hand, "EVERYTHING").name == "everything"
    with pytest.raises(UnknownPathError, match="Did you mean nurse"):
        path_called(at_hand, "nurze")
    with pytest.raises(UnknownPathError, match="The paths are: nurse, fellows, everything"):
        path_called(at_hand, "x")


def test_a_learner_is_asked_until_they_have_chosen_or_answered(at_hand: Services) -> None:
    """All decks are a choice, too."""
    assert is_to_be_chosen(at_hand, is_new=True)
    assert not is_to_be_chosen(at_hand, is_new=False)
    at_hand.follow_path("everything")
    assert not is_to_be_chosen(at_hand, is_new=True)


def test_the_choice_is_kept_in_the_settings(at_hand: Services, tmp_path: Path) -> None:
    """And nothing is written before."""
    file = tmp_path / "settings" / "settings.toml"
    made = Services(at_hand.library, at_hand.progress, HandClock(), preferences_file=file)
    assert is_to_be_chosen(made, is_new=True)
    assert not file.parent.exists()
    made.follow_path("nurse")
    assert load_preferences(file).path == "nurse"
