"""Finding deck files."""

from pathlib import Path

from her2quiz.deckfile.toml.find_files import deck_files


def touch(folder: Path, *names: str) -> list[Path]:
    """Make empty files."""
    for name in names:
        (folder / name).touch()
    return [folder / name for name in names]


def test_the_decks_of_a_folder_are_sorted_by_name(tmp_path: Path) -> None:
    """Only files that end in .toml are decks, and the order is the same everywhere."""
    b, a, _ = touch(tmp_path, "b.toml", "a.toml", "README.md")
    assert list(deck_files([tmp_path])) == [a, b]


def test_hidden_files_and_folders_are_no_decks(tmp_path: Path) -> None:
    """Hidden files, a folder named like a deck, and decks in folders below are skipped."""
    (deck,) = touch(tmp_path, "a.toml")
    touch(tmp_path, ".a.toml")
    (tmp_path / "folder.toml").mkdir()
    touch(tmp_path / "folder.toml", "b.toml")
    assert list(deck_files([tmp_path])) == [deck]


def test_a_link_to_nothing_is_no_deck(tmp_path: Path) -> None:
    """A broken link in a folder is skipped."""
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    assert list(deck_files([tmp_path])) == []


def test_a_file_that_is_given_is_a_deck_with_any_name(tmp_path: Path) -> None:
    """The user means that file."""
    files = touch(tmp_path, ".hidden.toml", "deck.txt")
    assert list(deck_files(files)) == files


def test_each_file_is_given_once(tmp_path: Path) -> None:
    """A file that is named and is also in a named folder is given where it comes first."""
    a, b = touch(tmp_path, "a.toml", "b.toml")
    assert list(deck_files([b, tmp_path, a, tmp_path])) == [b, a]


def test_a_name_that_no_file_can_have_is_given_too(tmp_path: Path) -> None:
    """Reading it reports what is wrong with it."""
    place = tmp_path / ("x" * 300)
    assert list(deck_files([place])) == [place]


def test_a_file_that_is_not_there_is_given_too(tmp_path: Path) -> None:
    """Reading it reports that it is not there."""
    assert list(deck_files([tmp_path / "none.toml"])) == [tmp_path / "none.toml"]
