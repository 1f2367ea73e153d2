"""Two deck files with one id: which one is studied, and who is told."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from her2quiz.cli.command_group import her2quiz
from her2quiz.session.services.deck_places import DeckPlaces
from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from tests.factories import MIXED_DECK, write_deck
from tests.homes import use_home


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MIXED_DECK, MIXED_DECK + '\n[[card]]\nid = "more"\nquestion = "Which more?"\nanswer = "that"\n'),
        (MIXED_DECK.replace("17q", "somewhere"), MIXED_DECK),
    ],
    ids=["more cards", "other answers"],
)
def test_which_of_two_decks_is_studied_does_not_hang_on_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: str, other: str
) -> None:
    """The one with more cards, or else always the same one; a file that is named outright comes before both."""
    monkeypatch.setattr("her2quiz.paths.shipped_decks", lambda: tmp_path / "shipped")
    used = set()
    for names in (("a.toml", "b.toml"), ("b.toml", "a.toml")):
        own = tmp_path / names[0]
        own.mkdir()
        files = [write_deck(own, text, name) for text, name in zip((one, other), names, strict=True)]
        used.add(Library(DeckIndex(MEMORY), DeckPlaces(own=own)).find(["mixed"])[0].file.read_text("utf-8"))
        for file in files:
            outright = Library(DeckIndex(MEMORY), DeckPlaces([file], own=own))
            assert outright.find(["mixed"])[0].file == file
    assert len(used) == 1
    if other.count("[[card]]") > one.count("[[card]]"):
        assert used == {other}


def test_who_asks_for_the_deck_is_told_of_the_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With both files, and which one is used."""
    use_home(monkeypatch, tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("HER2QUIZ_DECKS", str(own))
    used = write_deck(
        own, MIXED_DECK + '\n[[card]]\nid = "more"\nquestion = "Which?"\nanswer = "y"\n', "b.toml"
    )
    other = write_deck(own, MIXED_DECK, "a.toml")
    said = CliRunner().invoke(her2quiz, ("stats", "mixed"), catch_exceptions=False).stderr
    assert f"{other}: another deck already has the id 'mixed', {used}, which is the one used here.\n" in said
