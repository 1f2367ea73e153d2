"""A deck that is there but cannot be studied is called broken, not unknown."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from her2quiz.cli.command_group import her2quiz
from her2quiz.session.services.broken_decks import BrokenDeckError
from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from tests.factories import write_deck
from tests.homes import use_home

NOT_TOML = 'title = "All drugs"\nid = "drugs"\n[[card]]\nid = "x"\nquestion = "Which?\nanswer = "y"\n'
NO_CARD = 'title = "All drugs"\nid = "drugs"\n[[card]]\nid = "x"\nquestion = "Which?"\n'


def refused(folder: Path, text: str | bytes, name: str) -> str:
    """Ask for a deck and return what is said."""
    file = folder / "of-the-clinic.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BrokenDeckError) as caught:
        Library(DeckIndex(MEMORY), (file, write_deck(folder))).find([name])
    return str(caught.value).replace(str(folder), "…")


@pytest.mark.parametrize("name", ["drugs", "All drugs", "ALL DRUGS", "of-the-clinic"])
def test_a_file_that_is_not_toml_is_found_by_what_is_at_its_top(tmp_path: Path, name: str) -> None:
    """By id, title, or the name of the file; the first mistake is said, and what lists all of them."""
    said = refused(tmp_path, NOT_TOML, name)
    assert said.startswith(f"The deck '{name}' cannot be read: …/of-the-clinic.toml, line 5: ")
    assert said.endswith("To see everything that is wrong, run her2quiz check …/of-the-clinic.toml.")


def test_a_deck_without_a_card_to_ask_is_no_unknown_deck(tmp_path: Path) -> None:
    """It is a deck, and its cards have errors."""
    said = refused(tmp_path, NO_CARD, "drugs")
    assert said.startswith("The deck 'drugs' has no card that can be asked: …/of-the-clinic.toml, line 3: ")


def test_a_file_of_any_bytes_is_named_by_its_file(tmp_path: Path) -> None:
    """And no escape sequence gets through."""
    said = refused(tmp_path, b'id = "\x1b[31m\xff"\n\x00', "of-the-clinic")
    assert said.startswith("The deck 'of-the-clinic' cannot be read")
    assert "\x1b" not in said


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """It is no deck, whatever comes out of it."""
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(BrokenDeckError, match="The deck 'pipe' cannot be read"):
        Library(DeckIndex(MEMORY), (tmp_path / "pipe.toml",)).find(["pipe"])


@pytest.mark.parametrize("command", [("stats",), ("study", "--plain")])
def test_the_commands_say_so(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`stats` and `study` alike."""
    use_home(monkeypatch, tmp_path)
    (tmp_path / "own").mkdir()
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    write_deck(tmp_path / "own", NOT_TOML, "broken.toml")
    with pytest.raises(BrokenDeckError, match="The deck 'drugs' cannot be read"):
        CliRunner().invoke(her2quiz, (*command, "drugs"), catch_exceptions=False)
