"""A repository that was cloned from somebody runs nothing and fetches nothing."""

import shutil
from pathlib import Path

import pytest

from her2quiz.session.authoring.diff.git_blob import NoVersionError, read_blob
from tests.factories import MIXED_DECK
from tests.session.authoring.diff.test_deck_versions import git

OLDER = f"# older\n{MIXED_DECK}"


@pytest.fixture
def cloned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A work tree with two versions of a deck, in which the present folder is."""
    top = tmp_path / "cloned"
    top.mkdir()
    git(top, "init", "-q")
    for text in (OLDER, MIXED_DECK):
        (top / "deck.toml").write_text(text, encoding="utf-8")
        git(top, "add", ".")
        git(top, "commit", "-qm", "a version")
    monkeypatch.chdir(top)
    return top


def trap(tmp_path: Path) -> tuple[Path, Path]:
    """Make a program that leaves a trace when it is run; gives the program and the trace."""
    program, trace = tmp_path / "trap.sh", tmp_path / "was-run"
    program.write_text(f"#!/bin/sh\ntouch '{trace}'\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    return program, trace


def configure(config: Path, text: str) -> None:
    """Add to the configuration of a repository."""
    with config.open("a", encoding="utf-8") as file:
        file.write(text)


def without_blob(top: Path, revision: str) -> None:
    """Take a version's content out of a repository, as in a partial clone."""
    import subprocess

    found = subprocess.run(
        ["git", "rev-parse", revision], cwd=top, capture_output=True, text=True, check=True
    )
    id_ = found.stdout.strip()
    (top / ".git" / "objects" / id_[:2] / id_[2:]).unlink()


def test_an_older_version_is_read(cloned: Path) -> None:
    """Without hostile settings, whatever form the revision has."""
    for revision in ("HEAD~1", "HEAD^", "@~"):
        assert read_blob("x", revision, "deck.toml").decode() == OLDER


@pytest.mark.parametrize(
    "settings",
    [
        '[core]\nfsmonitor = "{trap}"\n',
        '[core]\nhooksPath = "{folder}"\n',
        '[core]\npager = "{trap}"\n[pager]\ncat-file = "{trap}"\n',
        '[core]\nsshCommand = "{trap}"\ngitProxy = "{trap}"\naskPass = "{trap}"\nalternateRefsCommand = "{trap}"\n',
        '[credential]\nhelper = "!{trap}"\n',
        '[alias]\ncat-file = "!{trap}"\n',
        '[filter "x"]\nsmudge = "{trap}"\nprocess = "{trap}"\n[diff "x"]\ntextconv = "{trap}"\ncommand = "{trap}"\n',
    ],
)
def test_programs_that_a_repository_names_are_not_run(cloned: Path, tmp_path: Path, settings: str) -> None:
    """Whatever it calls them."""
    program, trace = trap(tmp_path)
    configure(cloned / ".git" / "config", settings.format(trap=program, folder=tmp_path))
    (cloned / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    shutil.copy(program, tmp_path / "post-index-change")
    assert read_blob("x", "HEAD~1", "deck.toml").decode() == OLDER
    assert not trace.exists()


@pytest.mark.parametrize(
    "remote",
    [
        'url = .\nuploadpack = "{trap}; git-upload-pack"\n',
        'url = "ext::{trap}"\n',
        'url = "ssh://nowhere.invalid/x"\n',
        'url = "file://{folder}"\nuploadpack = "{trap}"\n',
    ],
)
def test_nothing_is_fetched_for_a_partial_clone(cloned: Path, tmp_path: Path, remote: str) -> None:
    """A version whose content is missing is said to be missing, even if the repository allows the protocol."""
    program, trace = trap(tmp_path)
    without_blob(cloned, "HEAD~1:deck.toml")
    configure(
        cloned / ".git" / "config",
        "[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = origin\n[protocol]\nallow = always\n"
        f'[core]\nsshCommand = "{program}"\n'
        '[remote "origin"]\npromisor = true\n' + remote.format(trap=program, folder=tmp_path),
    )
    with pytest.raises(NoVersionError, match=r"git cannot find 'HEAD~1:deck\.toml' here"):
        read_blob("HEAD~1:deck.toml", "HEAD~1", "deck.toml")
    assert not trace.exists()


def test_a_folder_that_looks_like_a_repository_is_none(cloned: Path, tmp_path: Path) -> None:
    """Its settings are not read, and so neither is what it says is older."""
    program, trace = trap(tmp_path)
    decks = cloned / "decks"
    git(cloned, "clone", "-q", "--bare", ".", str(decks))
    configure(decks / "config", f'[core]\nfsmonitor = "{program}"\n')
    with pytest.raises(NoVersionError, match="cannot use bare repository"):
        read_blob("HEAD~1", "HEAD~1", "./deck.toml", decks)
    assert not trace.exists()


def test_variables_of_git_say_nothing(cloned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a traced command nor another index or object store."""
    program, trace = trap(tmp_path)
    monkeypatch.setenv("GIT_TRACE", str(trace))
    monkeypatch.setenv("GIT_SSH_COMMAND", str(program))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.bareRepository")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "all")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path))
    assert read_blob("x", "HEAD~1", "deck.toml").decode() == OLDER
    assert not trace.exists()


def test_a_version_that_is_too_large_is_not_read(cloned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is asked first."""
    monkeypatch.setattr("her2quiz.session.authoring.diff.git_blob.LARGEST_FILE", 10)
    with pytest.raises(NoVersionError, match="too large for a deck"):
        read_blob("x", "HEAD", "deck.toml")


@pytest.mark.parametrize("revision", ["-x", "--textconv", "--batch", "--upload-pack=x"])
def test_an_option_is_not_a_revision(cloned: Path, revision: str) -> None:
    """It never reaches git."""
    with pytest.raises(NoVersionError, match="is not a revision"):
        read_blob(revision, revision, "deck.toml")
