"""Plain mode with two ratings in place of four."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.plain import how_to
from her2quiz.session.services.services import Services
from tests.factories import services, write_deck
from tests.plain.scripts import play

HEADER = 'title = "One"\nid = "one"\n\n[[card]]\nid = "c"\n'
FLIP = 'question = "Which chromosome?"\nanswer = "17q"\n'
BEST = 'question = "Which?"\noptions = """\n* Two\n- Three\n"""\nshuffle = false\nhint = ["Not the end."]\n'


def _one(folder: Path, card: str) -> Services:
    made = services(write_deck(folder, HEADER + card, "one.toml"))
    made.prefer(buttons=2)
    return made


def _kept(made: Services) -> list[Rating]:
    return [review.rating for review, _ in made.log.reviews_of("one/c")]


@pytest.mark.parametrize(
    ("typed", "rating"),
    [
        ("1", Rating.AGAIN),
        ("2", Rating.GOOD),
        ("", Rating.GOOD),
        ("good", Rating.GOOD),
        ("again", Rating.AGAIN),
    ],
)
def test_a_card_is_rated_by_two_numbers(tmp_path: Path, typed: str, rating: Rating) -> None:
    """Or by their words."""
    made = _one(tmp_path, FLIP)
    said = play(made, "", typed)
    assert "How well did you know it? 1 Again, 1 minute; 2 Good, 10 minutes." in said
    assert "> Type 1 or 2, or press Enter for Good: " in said
    assert _kept(made) == [rating]


@pytest.mark.parametrize("typed", ["3", "4", "hard", "easy"])
def test_other_ratings_are_not_taken(tmp_path: Path, typed: str) -> None:
    """It is asked again."""
    made = _one(tmp_path, FLIP)
    said = play(made, "", typed, "1")
    assert said.count("> Type 1 or 2, or press Enter for Good: ") == 2
    assert _kept(made) == [Rating.AGAIN]


def test_help_names_only_these(tmp_path: Path) -> None:
    """Wherever ratings are named, and where one is typed that is not offered."""
    made = _one(tmp_path, BEST)
    said = "\n".join(play(made, "help", "easy", "1", "stop"))
    assert "again and good change the rating of the last answer." in said
    assert "By your settings, an answer is rated again or good." in said
    assert "hard" not in said
    assert how_to.rating_help(made.preferences.ratings)[0].startswith("Type 1 or 2, or again or good")


def test_a_right_answer_after_a_hint_is_good(tmp_path: Path) -> None:
    """With four ratings it is Hard."""
    made = _one(tmp_path, BEST)
    play(made, "hint", "1")
    assert _kept(made) == [Rating.GOOD]
