"""Whatever is written of a learner's progress can be read by its owner alone, and nothing half written stays."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from her2quiz import paths
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from tests.cli.progress.running import Shell
from tests.kept_settings import save_preferences


@pytest.fixture
def _generous() -> Iterator[None]:
    """Let the system forbid nobody anything."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_generous")
def test_what_is_written_is_the_owners_alone(shell: Shell, home: Path) -> None:
    """Progress, backups, copies, exports, synced files, settings, the id of the machine, and each new folder."""
    before = {*home.rglob("*")}
    shell.study("?", "stop")
    (home / "folder").mkdir(mode=0o700)
    for words in ("backup", "backup {}/mine.sqlite", "export {}/all.jsonl", "export {}/all.csv", "export {}/all.toml",
                  "sync {}/folder", "verify --repair", "restore {}/mine.sqlite --yes",
                  "restore {}/mine.sqlite --yes --progress {}/new/p.sqlite"):  # fmt: skip
        assert shell("progress", *words.format(home, home).split()).code == 0, words
    _damage(home / "new" / "p.sqlite")
    assert shell("progress", "verify", "--repair", "--progress", str(home / "new" / "p.sqlite")).code in (
        0,
        1,
    )
    save_preferences(paths.settings_file(), Preferences(theme="any"))
    made = {*home.rglob("*")} - before
    assert {path.name for path in made if path.is_file()} >= {
        "machine-id",
        "settings.toml",
        "mine.sqlite",
        "all.csv",
    }
    open_to_others = [
        path for path in made if S_IMODE(path.stat().st_mode) != (0o700 if path.is_dir() else 0o600)
    ]
    assert open_to_others == []
    assert [path for path in made if path.name.startswith(".")] == []


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:200] = bytes(100)
    file.write_bytes(content)


@pytest.mark.usefixtures("_generous")
def test_a_new_index_is_the_owners_alone(tmp_path: Path) -> None:
    """And its folder is."""
    DeckIndex(tmp_path / "cache" / "decks.sqlite").close()
    assert S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700
    assert S_IMODE((tmp_path / "cache" / "decks.sqlite").stat().st_mode) == 0o600


@pytest.mark.usefixtures("_generous")
def test_an_index_of_an_earlier_version_becomes_the_owners_alone(shell: Shell) -> None:
    """Whatever its permissions were."""
    shell("decks")
    paths.index_file().chmod(0o644)
    shell("decks")
    assert S_IMODE(paths.index_file().stat().st_mode) == 0o600
