"""Closed folders, unreadable files and broken settings: one sentence each, and the rest goes on."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.factories import MIXED_DECK, write_deck
from tests.forked_program import ForkedProgram, Ran
from tests.terminals import home_environment

Run = Callable[..., Ran]
AS_OTHERS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner", "--inh-caps=-all"]
"""Takes from root what lets it open everything."""

is_root = sys.platform != "win32" and os.geteuid() == 0
pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or (is_root and not shutil.which("setpriv")),
    reason="permissions do not bind root, and this system has no setpriv",
)


@pytest.fixture(scope="module")
def program() -> Iterator[ForkedProgram]:
    """The program, loaded once by somebody whom permissions bind."""
    forked = ForkedProgram(60, AS_OTHERS if is_root else [])
    yield forked
    forked.close()


@pytest.fixture
def run(program: ForkedProgram, tmp_path: Path) -> Run:
    """Run a command in the home of the test."""
    return partial(program.run, tmp_path)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A home in which there is a closed folder with a deck, to which a link among the learner's decks leads."""
    home_environment(tmp_path)
    secret = tmp_path / "secret"
    secret.mkdir()
    write_deck(secret, MIXED_DECK.replace('"mixed"', '"secret"'), "s.toml")
    (tmp_path / "own" / "link.toml").symlink_to(secret / "s.toml")
    secret.chmod(0)
    return secret


def said_once(result: Ran, words: str) -> bool:
    """Whether a message is said once, in one line, without a traceback."""
    said = result.stdout + result.stderr
    assert "Traceback" not in said, said
    return [words in line for line in said.splitlines()].count(True) == 1


def test_a_link_to_a_closed_place_does_not_stop_the_other_decks(
    run: Run, tmp_path: Path, closed: Path
) -> None:
    """They are listed, checked and studied."""
    listed, checked = run("decks"), run("check", "own")
    assert said_once(listed, "permission denied")
    assert "Mixed" in listed.stdout
    assert listed.exit_status == 0
    assert said_once(checked, "permission denied")
    assert "2 decks, 4 cards" in checked.stderr
    assert checked.exit_status == 2
    assert run("study", "mixed", "--plain").exit_status == 0
    closed.chmod(0o700)


@pytest.mark.parametrize(
    "words", [("check", "secret/s.toml"), ("check", "secret"), ("study", "secret/s.toml", "--plain")]
)
def test_a_deck_in_a_closed_folder_is_said(
    run: Run, tmp_path: Path, closed: Path, words: tuple[str, ...]
) -> None:
    """With the exit status of what could not be done."""
    result = run(*words)
    assert said_once(result, "permission denied")
    assert result.exit_status == 2
    closed.chmod(0o700)


@pytest.mark.parametrize("words", [("decks", "--decks", "secret"), ("decks", "--decks", "secret/below")])
def test_a_closed_folder_of_decks_is_said(
    run: Run, tmp_path: Path, closed: Path, words: tuple[str, ...]
) -> None:
    """The decks that come with the program are listed."""
    result = run(*words)
    assert said_once(result, "permission denied")
    assert "IHC scoring" in result.stdout
    closed.chmod(0o700)


def test_a_file_that_may_not_be_read_is_said(run: Run, tmp_path: Path) -> None:
    """The others go on."""
    home_environment(tmp_path)
    write_deck(tmp_path / "own", MIXED_DECK, "shut.toml").chmod(0)
    result = run("decks")
    assert said_once(result, "permission denied")
    assert "Mixed" in result.stdout


@pytest.mark.parametrize("folder", ["data", "cache", "config"])
def test_a_closed_folder_of_the_program_is_said_or_done_without(
    run: Run, tmp_path: Path, folder: str
) -> None:
    """Decks are studied without settings and without an index; without a place for progress, that is said."""
    (tmp_path / folder / "her2quiz").mkdir(parents=True)
    (tmp_path / folder).chmod(0)
    result = run("decks", HER2QUIZ_PROGRESS=str(tmp_path / "p.sqlite"))
    assert result.exit_status == 0
    assert "Traceback" not in result.stderr
    assert "Mixed" in result.stdout
    stored = run("decks", HER2QUIZ_PROGRESS=str(tmp_path / folder / "her2quiz" / "p.sqlite"))
    assert stored.exit_status == 2
    assert said_once(stored, "p.sqlite cannot be")
    (tmp_path / folder).chmod(0o700)


SETTINGS = {
    "a byte order mark": (b"\xef\xbb\xbfnew_per_day = 1\n", ""),
    "no TOML": (b"new_per_day =\n", "cannot be read"),
    "no text": (b"\xff\xfe\x00", "cannot be read"),
    "unknown": (b"colour = 1\n", "is not a setting"),
    "endless": (b"#" * 100_000, "it is too large"),
    "nested": (b"x = " + b"[" * 60_000, "cannot be read"),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_broken_settings_are_said_and_the_defaults_used(run: Run, tmp_path: Path, name: str) -> None:
    """The file is not changed; a byte order mark breaks nothing."""
    text, said = SETTINGS[name]
    file = tmp_path / "config" / "her2quiz" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes(text)
    result = run("study", "mixed", "--plain")
    assert result.exit_status == 0
    assert f"Mixed, 1 of {4 if said else 1}" in result.stdout
    assert result.stderr.count("Until then the defaults are used.") == bool(said)
    assert said in result.stderr
    assert file.read_bytes() == text


@pytest.mark.parametrize("name", ["a\nb.toml", "a\r\n\x1b[2Jb.toml", "a\u2028b.toml"])
def test_the_name_of_a_file_cannot_forge_a_line(run: Run, tmp_path: Path, name: str) -> None:
    """Whatever is said of it stands on one line."""
    home_environment(tmp_path)
    (tmp_path / "own" / name).write_text('title = "A"\n[[card]]\nquestion = 1\n')
    for words in (
        ["decks"],
        ["check", "own"],
        ["check", "--format", "short", "own"],
        ["study", f"own/{name}", "--plain"],
    ):
        result = run(*words)
        lines = (result.stdout + result.stderr).splitlines()
        assert [line for line in lines if line.lstrip().startswith("b.toml")] == []
        assert "\x1b" not in result.stdout + result.stderr
