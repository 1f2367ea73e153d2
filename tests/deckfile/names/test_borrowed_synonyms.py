"""`synonyms_of`: names from another deck of the folder."""

from pathlib import Path
from random import Random

import pytest

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered
from her2quiz.session.services.library import Library
from her2quiz.store.deck_index import DeckIndex
from tests.factories import write_deck

NAMES = (
    'title = "Names"\n[[card]]\nquestion = "Q?"\nanswer = "A"\n[synonyms]\n"trastuzumab" = ["Herceptin"]\n'
)
OTHER = 'title = "Other"\nsynonyms_of = "names"\n[[card]]\nid = "c"\nquestion = "Which antibody?"\nanswer = "trastuzumab"\ntyped = true\n'


def is_understood(library: Library, text: str) -> bool:
    """Whether a text is right for the card of the other deck."""
    return marking.mark(library.card("other/c").kind.pose(library_rng()), Entered(text)).is_right


def library_rng() -> Random:
    """Return a generator with a fixed seed."""
    return Random(1)


def test_names_are_taken_from_the_other_deck(tmp_path: Path) -> None:
    """In a second run, too, which reads neither file."""
    write_deck(tmp_path, NAMES, "names.toml")
    file = write_deck(tmp_path, OTHER, "other.toml")
    index = DeckIndex(tmp_path / "index.db")
    for _ in range(2):
        library = Library(index, (file,))
        assert library.has("other/c")
        assert is_understood(library, "herceptin")
        assert not library.diagnostics


def test_a_change_of_the_other_deck_is_noticed(tmp_path: Path) -> None:
    """Although the file of the deck itself has not changed."""
    names = write_deck(tmp_path, NAMES, "names.toml")
    file = write_deck(tmp_path, OTHER, "other.toml")
    index = DeckIndex(tmp_path / "index.db")
    assert not is_understood(Library(index, (file,)), "Herzuma")
    names.write_text(NAMES.replace('"Herceptin"', '"Herceptin", "Herzuma"'), encoding="utf-8")
    assert is_understood(Library(index, (file,)), "Herzuma")


@pytest.mark.parametrize("name", ["missing", "../names", "Names", "", "broken"])
def test_a_deck_without_synonyms_is_reported(tmp_path: Path, name: str) -> None:
    """It is reported at the key, for any value; no name leads out of the folder."""
    write_deck(tmp_path, "title = ", "broken.toml")
    write_deck(tmp_path.parent, NAMES, "names.toml")
    file = write_deck(tmp_path, OTHER.replace('"names"', f'"{name}"'), "other.toml")
    (diagnostic,) = read_deck(file).diagnostics
    assert (diagnostic.code, diagnostic.position.line) == ("D197", 2)
