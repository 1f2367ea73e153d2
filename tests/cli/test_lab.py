"""`her2quiz lab`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz


def _run(folder: Path, *words: str, stdin: str = "") -> Result:
    places = ["--progress", str(folder / "p.db"), "--decks", str(folder)]
    return CliRunner().invoke(her2quiz, [*places, "lab", *words], input=stdin)


@pytest.mark.parametrize("kind", ["ihc", "fish", "case"])
def test_a_kind_is_practised_and_nothing_is_written(tmp_path: Path, kind: str) -> None:
    """With the disclaimer, until stop."""
    result = _run(tmp_path, kind, "--seed", "3", "--plain", stdin="?\nstop\n")
    assert result.exit_code == 0
    assert "schematic drawings" in result.stdout
    assert "0 of 1 decision right." in result.stdout
    assert [*tmp_path.iterdir()] == []


def test_the_same_seed_gives_the_same_run(tmp_path: Path) -> None:
    """And another one another."""
    one, same, other = (
        _run(tmp_path, "--seed", seed, "--plain", stdin="?\n?\n?\n").stdout for seed in ("5", "5", "6")
    )
    assert one == same
    assert one != other


def test_another_kind_is_refused(tmp_path: Path) -> None:
    """With the names of those there are."""
    result = _run(tmp_path, "slides")
    assert result.exit_code == 2
    assert "ihc" in result.stderr
