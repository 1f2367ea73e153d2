"""Paths in plain mode: offered without waiting, and chosen by a word."""

from pathlib import Path

import pytest

from her2quiz.plain.study import PlainStudy
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.factories import services
from tests.plain.scripts import Script, play
from tests.session.day.test_path_order import deck


@pytest.fixture
def at_hand(tmp_path: Path) -> Services:
    """Two decks, the second on the nurse's path."""
    return services(deck(tmp_path, "first", ""), deck(tmp_path, "second", 'path = ["nurse"]'))


def titles(said: list[str]) -> list[str]:
    """Return the deck of each card, as the line above it names it."""
    return [line.partition(",")[0] for line in said if line.endswith(", new")]


def test_a_path_is_followed_at_once(at_hand: Services) -> None:
    """The open new card gives way to the first of the path, and nothing is lost."""
    said = play(at_hand, "path nurse", "", "3")
    assert titles(said) == ["first", "second", "second"]
    assert "The decks of the path Nurse come first now. All others come after them." in said
    assert at_hand.preferences.path == "nurse"
    assert at_hand.log.size()[0] == 1


def test_an_unknown_path_changes_nothing(at_hand: Services) -> None:
    """It says which was meant, and the card stays."""
    said = play(at_hand, "path nurze")
    assert any("Did you mean nurse" in line for line in said)
    assert titles(said) == ["first"]
    assert at_hand.preferences.path == ""


def test_the_paths_are_listed(at_hand: Services) -> None:
    """With what to type, and the one that is followed."""
    at_hand.follow_path("nurse")
    said = play(at_hand, "Path")
    assert any(line.startswith("  path nurse: Nurse,") and line.endswith("now.") for line in said)
    assert any(line.startswith("  path everything: Everything,") for line in said)


def test_they_are_offered_at_the_first_start_only(at_hand: Services) -> None:
    """No line is read for it: a script of answers is not put out of step."""

    def introduced() -> list[str]:
        script = Script([])
        session = StudySession(at_hand, at_hand.library.decks, 10)
        PlainStudy(session, at_hand, script.read, script.seen.append).introduce()
        return [line for line in script.seen if "path nurse" in line]

    assert len(introduced()) == 1
    at_hand.follow_path("everything")
    assert introduced() == []


def test_the_limit_of_new_cards_stays(at_hand: Services) -> None:
    """Choosing again adds none."""
    said = play(at_hand, "", "4", "path nurse", "", "4", "path everything", "", "4", "", new_limit=3)
    assert titles(said) == ["first", "first", "second", "second", "first"]
    assert at_hand.log.size()[0] == 3
