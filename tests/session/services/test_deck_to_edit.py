"""Copies of decks that came with the program: which is read, and when a copy goes."""

from pathlib import Path

import pytest

from tests.factories import MIXED_DECK, write_deck
from tests.own_folders import EDITED, Folders, own_folders


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return a deck of the installation and the learner's own folder."""
    return own_folders(tmp_path, monkeypatch)


def test_the_folder_that_is_named_as_ones_own_is_edited_in_place(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an author does who works on the decks of a checkout."""
    monkeypatch.setenv("HER2QUIZ_DECKS", str(folders.shipped.parent))
    assert folders.services().library.to_edit("mixed/best").file == folders.shipped


def test_a_deleted_copy_gives_way_to_the_original(folders: Folders) -> None:
    """Also while the program runs."""
    write_deck(folders.own.parent, EDITED)
    library = folders.services().library
    assert library.card("mixed/best").kind.prompt == "What score is equivocal?"
    folders.own.unlink()
    assert library.has_changed()
    library.reload()
    assert library.card("mixed/best").kind.prompt == "Which score is equivocal?"
    assert library.diagnostics == ()
    assert not library.has_changed()


def test_a_copy_that_was_made_just_now_gives_way_when_deleted(folders: Folders) -> None:
    """As its learner is told; no file is missed, and another copy can be made."""
    library = folders.services(folders.shipped).library
    for prompt in ("What score is equivocal?", "Which score is equivocal?"):
        edited = library.to_edit("mixed/best")
        assert edited.copy()
        write_deck(folders.own.parent, MIXED_DECK.replace("Which score is equivocal?", prompt))
        library.use_copy(edited)
        library.reload()
        assert library.card("mixed/best").kind.prompt == prompt
        assert [deck.is_own_copy for deck in library.decks] == [True]
        edited.file.unlink()
        library.reload()
        assert library.card("mixed/best").kind.prompt == "Which score is equivocal?"
        assert [deck.is_own_copy for deck in library.decks] == [False]
        assert library.diagnostics == ()


@pytest.mark.parametrize("is_changed", [True, False])
def test_an_unchanged_copy_is_gone_after_the_session(folders: Folders, *, is_changed: bool) -> None:
    """Looking at a deck never hides its later versions, whichever editor was used."""
    services = folders.services()
    edited = services.library.to_edit("mixed/best")
    assert services.copy_to_edit(edited)
    if is_changed:
        edited.file.write_text(EDITED, encoding="utf-8")
    assert edited.file.exists()
    services.close()
    assert edited.file.exists() is is_changed
    assert folders.shipped.exists()


def test_a_copy_still_finds_the_synonyms_that_its_deck_uses(folders: Folders) -> None:
    """They are in another deck of the installation, which is not copied."""
    names = 'title = "Names"\n[[card]]\nquestion = "Q?"\nanswer = "A"\n[synonyms]\n"ERBB2" = ["Neu"]\n'
    write_deck(folders.shipped.parent, names, "names.toml")
    write_deck(folders.own.parent, 'synonyms_of = "names"\n' + MIXED_DECK)
    library = folders.services().library
    assert library.diagnostics == ()
    assert "mixed/best" in library.find(["mixed"])[0].keys
