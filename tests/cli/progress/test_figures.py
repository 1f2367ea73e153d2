"""The figures of statistics are kept where answers come from elsewhere: nobody waits for them later."""

from pathlib import Path

import pytest

from her2quiz import paths
from her2quiz.store.figures.growth import mark_of, read_mark
from her2quiz.store.figures.kept import KeptFigures
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.cli.progress.running import Shell
from tests.store.samples import add, review


@pytest.mark.parametrize("words", ["merge laptop.sqlite", "sync folder", "restore laptop.sqlite --yes"])
def test_figures_are_kept_as_answers_come(
    shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """They are those of the log as it is then; studying alone keeps none."""
    monkeypatch.chdir(home)
    (home / "folder").mkdir()
    shell.study("?", "stop")
    other = ProgressFile(home / "laptop.sqlite")
    add(ReviewLog(other), review(1, days=-1))
    other.close()
    assert not _are_kept(home)
    assert shell("progress", *words.split()).code == 0
    assert _are_kept(home)


def _are_kept(home: Path) -> bool:
    file = ProgressFile(home / "progress.sqlite")
    parts = KeptFigures(paths.index_file().parent, file.path).parts()
    is_now = read_mark(parts.get("mark", b"")) == mark_of(file)
    file.close()
    return is_now
