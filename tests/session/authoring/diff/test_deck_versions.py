"""Versions of a deck: files, and what git has of them."""

import subprocess
from pathlib import Path

import pytest

from her2quiz.session.authoring.diff.deck_versions import versions
from her2quiz.session.authoring.diff.git_blob import NoVersionError
from tests.factories import MIXED_DECK, write_deck


def git(folder: Path, *words: str) -> None:
    """Run git as nobody in particular."""
    who = ("-c", "user.name=x", "-c", "user.email=x@x.invalid", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deck in a folder of a repository, changed since it was committed; the present folder is the top."""
    (tmp_path / "decks").mkdir()
    file = write_deck(tmp_path / "decks", 'title = "Older"\nid = "mixed"\n' + MIXED_DECK.partition("\n\n")[2])
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    write_deck(tmp_path / "decks")
    monkeypatch.chdir(tmp_path)
    return file.relative_to(tmp_path)


def titles(old: str, new: str) -> tuple[str, str]:
    """Return the titles of two versions."""
    first, second = versions(old, new)
    return first.deck.header.title, second.deck.header.title


@pytest.mark.parametrize("old", ["HEAD:decks/mixed.toml", "HEAD:./decks/mixed.toml", "HEAD", "@"])
def test_a_file_at_a_revision(deck: Path, old: str) -> None:
    """By its whole name, or by the revision alone."""
    assert titles(old, str(deck)) == ("Older", "Mixed")


def test_both_may_be_revisions(deck: Path) -> None:
    """Then the file itself is not looked at."""
    deck.unlink()
    assert titles("HEAD", "HEAD:decks/mixed.toml") == ("Older", "Older")


def test_the_path_may_be_that_from_the_present_folder(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or that from the top, as git has it."""
    monkeypatch.chdir("decks")
    assert titles("HEAD:mixed.toml", "mixed.toml") == ("Older", "Mixed")
    assert titles("HEAD:decks/mixed.toml", "mixed.toml") == ("Older", "Mixed")


def test_a_file_may_be_in_another_repository(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision alone is one of the repository in which the file is."""
    file = deck.absolute()
    monkeypatch.chdir("/")
    assert titles("HEAD", str(file)) == ("Older", "Mixed")


@pytest.mark.parametrize("new", ["HEAD:decks/mixed.toml", "HEAD:./../decks/mixed.toml"])
def test_a_revision_alone_is_of_the_path_that_was_named(
    deck: Path, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever in the repository one is."""
    (deck.parent.parent / "other").mkdir()
    monkeypatch.chdir("other")
    assert titles("HEAD", new) == ("Older", "Older")


def test_a_repository_without_a_work_tree(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read where it is named outright; a folder is not taken for one by its look."""
    git(Path(), "clone", "-q", "--bare", ".", "bare")
    monkeypatch.chdir("bare")  # in which HEAD is a file
    with pytest.raises(NoVersionError, match="cannot use bare repository"):
        titles("@", "HEAD:decks/mixed.toml")
    monkeypatch.setenv("GIT_DIR", ".")
    assert titles("@", "HEAD:decks/mixed.toml") == ("Older", "Older")


def test_a_link_to_a_file(deck: Path) -> None:
    """A revision is one of the file, and not of the link."""
    link = Path("link.toml")
    link.symlink_to(deck)
    assert titles("HEAD", str(link)) == ("Older", "Mixed")


def test_in_a_hook(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git names the repository to its hooks, as seen from the top."""
    monkeypatch.setenv("GIT_DIR", ".git")
    assert titles("HEAD", str(deck)) == ("Older", "Mixed")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nothing.toml", "decks/mixed.toml", "There is no file nothing.toml."),
        ("HEAD", "nothing.toml", "There is no file nothing.toml."),
        ("HEAD~9", "decks/mixed.toml", "git cannot find 'HEAD~9' here: "),
        ("HEAD:decks/other.toml", "decks/mixed.toml", "git cannot find 'HEAD:decks/other.toml' here: "),
        ("HEAD:decks", "decks/mixed.toml", "git cannot find 'HEAD:decks' here: "),
        ("--textconv:x", "decks/mixed.toml", "'--textconv:x' is not a revision."),
        ("decks", "decks/mixed.toml", "decks cannot be read: line 1: this is a folder"),
        ("HEAD", "x" * 5000, "There is no file xxx"),
    ],
)
def test_what_cannot_be_had_is_one_sentence(deck: Path, old: str, new: str, said: str) -> None:
    """It names what was asked for and what is the matter."""
    with pytest.raises(NoVersionError) as error:
        versions(old, new)
    assert str(error.value).startswith(said)
    assert str(error.value).endswith(".")
    assert not str(error.value).endswith("..")


def test_without_git(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files can be compared all the same."""
    monkeypatch.setenv("PATH", "")
    assert titles(str(deck), str(deck)) == ("Mixed", "Mixed")
    with pytest.raises(NoVersionError, match="git is not installed"):
        versions("HEAD", str(deck))
