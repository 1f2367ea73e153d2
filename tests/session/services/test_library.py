"""The decks at hand."""

import os
import sqlite3
from pathlib import Path

import pytest

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services.library import Library
from her2quiz.session.services.shelf import UnknownDeckError
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from tests.factories import MIXED_DECK, write_deck
from tests.session.sessions import statements


def _library(*files: Path, index: Path | str = MEMORY) -> Library:
    return Library(DeckIndex(index), files)


def _ids(library: Library) -> list[str]:
    return [deck.header.id for deck in library.decks]


@pytest.mark.parametrize("name", ["mixed", "Mixed", "MIXED"])
def test_a_deck_is_found_by_its_id_and_its_title(tmp_path: Path, name: str) -> None:
    """Capital letters do not matter."""
    library = _library(write_deck(tmp_path))
    assert library.find([name]) == library.decks


def test_no_name_means_all_decks(tmp_path: Path) -> None:
    """Without a name every deck is given, in the order of the shelf."""
    library = _library(statements(tmp_path, 1), write_deck(tmp_path))
    assert library.find([]) == library.decks
    assert _ids(library) == ["many", "mixed"]


def test_a_deck_named_twice_is_given_once(tmp_path: Path) -> None:
    """By its id and by its title a deck is the same deck."""
    library = _library(write_deck(tmp_path))
    assert library.find(["mixed", "Mixed", "mixed"]) == library.decks


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mixd", "There is no deck called 'mixd'. Did you mean mixed?"),
        ("Many!", "There is no deck called 'Many!'. Did you mean many?"),
        ("zzz", "There is no deck called 'zzz'. The decks are: mixed, many."),
    ],
)
def test_an_unknown_deck_names_the_nearest(tmp_path: Path, name: str, said: str) -> None:
    """The error names the nearest decks, or all of them."""
    library = _library(write_deck(tmp_path), statements(tmp_path, 1))
    with pytest.raises(UnknownDeckError) as caught:
        library.find([name])
    assert str(caught.value) == said


def test_an_empty_shelf_says_so() -> None:
    """Without any deck, the error names none."""
    with pytest.raises(UnknownDeckError, match="The decks are: none"):
        _library().find(["mixed"])


def test_of_two_decks_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    """The second one is reported, and the cards are those of the first."""
    first = write_deck(tmp_path)
    second = write_deck(tmp_path, MIXED_DECK.replace("17q", "somewhere"), "second.toml")
    library = _library(first, second)
    assert _ids(library) == ["mixed"]
    assert library.decks[0].file == first
    (diagnostic,) = library.diagnostics
    assert (diagnostic.file, diagnostic.message) == (second, "another deck already has the id 'mixed'")


@pytest.mark.parametrize("is_known", [False, True], ids=["first run", "from the index"])
def test_a_card_is_that_of_the_deck_on_the_shelf(tmp_path: Path, *, is_known: bool) -> None:
    """Of two decks with one id, the words of the other are never shown, whichever is read first."""
    first = write_deck(tmp_path)
    second = write_deck(tmp_path, MIXED_DECK.replace("17q", "somewhere"), "second.toml")
    for files, answer in (((first, second), "17q"), ((second, first), "somewhere")):
        index = tmp_path / f"{answer}.sqlite"
        if is_known:
            before = _library(*files, index=index)
            assert len(before.decks) == 1
            before.index.close()
        library = _library(*files, index=index)
        assert library.decks[0].file == files[0]
        assert library.card("mixed/recall").kind.right_answer == answer
        library.index.close()


def test_a_copy_that_changes_does_not_change_the_deck_on_the_shelf(tmp_path: Path) -> None:
    """After an edit it is still reported."""
    first = write_deck(tmp_path)
    second = write_deck(tmp_path, name="second.toml")
    library = _library(first, second)
    assert library.card("mixed/recall").kind.right_answer == "17q"
    write_deck(tmp_path, MIXED_DECK.replace("17q", "somewhere else"), "second.toml")
    library.reload()
    assert library.card("mixed/recall").kind.right_answer == "17q"
    write_deck(tmp_path, MIXED_DECK.replace("17q", "17q12"))
    library.reload()
    assert library.card("mixed/recall").kind.right_answer == "17q12"


def test_an_edit_reaches_everything_known_of_a_deck(tmp_path: Path) -> None:
    """The keys of cards, their former keys and their answer keys are those of the new text."""
    library = _library(write_deck(tmp_path))
    assert library.former_keys == {}
    before = library.answer_keys["mixed/recall"]
    text = MIXED_DECK.replace("17q", "17q12").replace('id = "symbol"', 'id = "gene"\nwas = "symbol"')
    write_deck(tmp_path, text)
    library.reload()
    assert library.answer_keys["mixed/recall"] != before
    assert library.former_keys == {"mixed/symbol": "mixed/gene"}
    assert [library.has(f"mixed/{id_}") for id_ in ("symbol", "gene")] == [False, True]


def test_a_broken_deck_does_not_stop_the_others(tmp_path: Path) -> None:
    """It is reported in one line, and the others can be studied."""
    broken = write_deck(tmp_path, 'title = "Broken\n\x1b[31m', "broken.toml")
    missing = tmp_path / "missing.toml"
    library = _library(broken, missing, write_deck(tmp_path))
    assert _ids(library) == ["mixed"]
    assert [diagnostic.file for diagnostic in library.diagnostics] == [broken, missing]
    assert all(diagnostic.message.isprintable() for diagnostic in library.diagnostics)


def test_a_deck_with_a_broken_card_keeps_the_others(tmp_path: Path) -> None:
    """A card with an error is left out and counted."""
    text = MIXED_DECK + '\n[[card]]\nid = "bad"\nquestion = "No answer?"\n'
    library = _library(write_deck(tmp_path, text))
    (deck,) = library.decks
    assert (len(deck.keys), deck.left_out) == (4, 1)
    assert len(library.diagnostics) == 1


def test_a_deck_without_a_card_cannot_be_studied(tmp_path: Path) -> None:
    """A title alone makes no deck."""
    assert _library(write_deck(tmp_path, 'title = "Empty"\n')).decks == ()


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next run takes decks and cards from the index."""
    file, index = write_deck(tmp_path), tmp_path / "index.sqlite"
    first = _library(file, index=index)
    cards = [first.card(key) for key in first.decks[0].keys]
    first.index.close()

    def never(_: Path) -> None:
        raise AssertionError

    monkeypatch.setattr("her2quiz.deckfile.deck.read.read_deck", never)
    second = _library(file, index=index)
    assert (second.decks, second.diagnostics) == (first.decks, first.diagnostics)
    assert [second.card(key) for key in second.decks[0].keys] == cards
    second.index.close()


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    """The next run shows the new words."""
    file, index = write_deck(tmp_path), tmp_path / "index.sqlite"
    first = _library(file, index=index)
    assert first.card(first.decks[0].keys[3]).kind.right_answer == "17q"
    first.index.close()
    write_deck(tmp_path, MIXED_DECK.replace("17q", "17q12"))
    second = _library(file, index=index)
    assert second.card(second.decks[0].keys[3]).kind.right_answer == "17q12"
    second.index.close()


def test_a_lost_index_only_costs_time(tmp_path: Path) -> None:
    """A card that is missing in the index is read from its file."""
    file, index = write_deck(tmp_path), tmp_path / "index.sqlite"
    _library(file, index=index).decks  # noqa: B018 - reading fills the index
    raw = sqlite3.connect(index)
    raw.execute("DELETE FROM card")
    raw.commit()
    raw.close()
    library = _library(file, index=index)
    assert library.decks
    assert library.card("mixed/recall").kind.right_answer == "17q"
    library.index.close()


def test_a_card_that_was_removed_while_the_program_ran_is_named(tmp_path: Path) -> None:
    """The error names the card and its file."""
    file, index = write_deck(tmp_path), tmp_path / "index.sqlite"
    _library(file, index=index).decks  # noqa: B018 - reading fills the index
    running = _library(file, index=index)
    assert running.has("mixed/recall")
    write_deck(tmp_path, MIXED_DECK.replace('"recall"', '"renamed"'))
    other = _library(file, index=index)
    assert not other.has("mixed/recall")
    with pytest.raises(Her2QuizError, match=r"The card mixed/recall is no longer in .*mixed\.toml"):
        running.card("mixed/recall")


def test_a_card_is_in_its_deck_or_not(tmp_path: Path) -> None:
    """An unknown card and a card of an unknown deck are not."""
    library = _library(write_deck(tmp_path))
    assert [library.has(key) for key in ("mixed/best", "mixed/none", "none/best")] == [True, False, False]


def test_a_file_whose_name_is_not_utf_8_is_a_deck_too(tmp_path: Path) -> None:
    """It can be studied, and so can the others."""
    try:
        odd = write_deck(tmp_path, name=os.fsdecode(b"caf\xe9.toml"))
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    library = _library(odd, statements(tmp_path, 1))
    assert _ids(library) == ["mixed", "many"]
    assert library.card("mixed/recall").kind.right_answer == "17q"


def test_what_a_deck_switches_off_is_not_reported(tmp_path: Path) -> None:
    """The learner does not see a warning that the author has switched off."""
    text = '[[card]]\nid = "c"\nquestion = "How long?"\nanswer = "1 hour"\n'
    file = tmp_path / "deck.toml"
    file.write_text(f'title = "T"\n{text}')
    assert [diagnostic.file for diagnostic in _library(file).diagnostics] == [file]
    file.write_text(f'title = "T"\n{text}nolint = ["D156"]\n')
    assert _library(file).diagnostics == ()


BASE = 'title = "B"\nid = "base"\n[[card]]\nid = "a"\nquestion = "What?"\nanswer = "yes"\n'
GERMAN = 'title = "Deutsch"\ntranslates = "base"\nlanguage = "de"\n[a]\nquestion = "Was?"\n'


@pytest.mark.parametrize("name", ["base.toml", "called-otherwise.toml"])
def test_a_translation_is_read_again_when_its_deck_is_added(tmp_path: Path, name: str) -> None:
    """Under the name that it gives, or with that id; and again when the deck is removed."""
    german, index = write_deck(tmp_path, GERMAN, "german.toml"), tmp_path / "cache" / "index.sqlite"
    before = _library(german, index=index)
    assert [diagnostic.file for diagnostic in before.diagnostics] == [german]
    before.index.close()
    base = write_deck(tmp_path, BASE, name)
    between = _library(german, index=index)
    assert (between.diagnostics, _ids(between)) == ((), ["base-de"])
    between.index.close()
    base.unlink()
    after = _library(german, index=index)
    assert _ids(after) == []
    after.index.close()


def test_a_translation_follows_its_deck(tmp_path: Path) -> None:
    """In the next run, and in this one at the next reload."""
    german, index = write_deck(tmp_path, GERMAN, "german.toml"), tmp_path / "cache" / "index.sqlite"
    write_deck(tmp_path, BASE, "base.toml")
    running = _library(german, index=index)
    assert running.card("base-de/a").kind.right_answer == "yes"
    write_deck(tmp_path, BASE.replace("yes", "certainly"), "base.toml")
    running.reload()
    assert running.card("base-de/a").kind.right_answer == "certainly"
    write_deck(tmp_path, BASE.replace("yes", "never"), "base.toml")
    assert _library(german, index=index).card("base-de/a").kind.right_answer == "never"


def test_an_unchanged_translation_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken from the index, like any deck."""
    german, index = write_deck(tmp_path, GERMAN, "german.toml"), tmp_path / "cache" / "index.sqlite"
    write_deck(tmp_path, BASE, "base.toml")
    first = _library(german, index=index)
    card = first.card("base-de/a")
    monkeypatch.setattr("her2quiz.deckfile.deck.read.read_deck", None)
    second = _library(german, index=index)
    assert (second.decks, second.card("base-de/a")) == (first.decks, card)


def test_a_change_that_another_copy_has_read_is_noticed(tmp_path: Path) -> None:
    """Although the other running copy has already written the new words into the index."""
    file, index = write_deck(tmp_path), tmp_path / "cache" / "index.sqlite"
    running = _library(file, index=index)
    assert running.card("mixed/recall").kind.right_answer == "17q"
    write_deck(tmp_path, MIXED_DECK.replace("17q", "17q12"))
    other = _library(file, index=index)
    assert other.decks
    running.reload()
    assert running.card("mixed/recall").kind.right_answer == "17q12"
