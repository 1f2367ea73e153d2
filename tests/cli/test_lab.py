"""`her2quiz lab`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

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


def test_fields_are_written_with_their_answers(tmp_path: Path) -> None:
    """As pictures, each with its answer, seed, licence and disclaimer, and a page of all answers."""
    result = _run(tmp_path, "--export", str(tmp_path / "slides"), "-n", "1", "--seed", "3")
    assert result.exit_code == 0, result.stderr
    assert "Wrote 2 fields" in result.stdout
    names = {file.name for file in (tmp_path / "slides").iterdir()}
    assert names == {"answers.md", "ihc-01.png", *(f"fish-01-view-{view}.png" for view in range(1, 5))}
    page = (tmp_path / "slides" / "answers.md").read_text(encoding="utf-8")
    assert "no substitute for slides" in page
    with Image.open(tmp_path / "slides" / "ihc-01.png") as picture:
        assert picture.text["Description"] in page
        assert "seed " in picture.text["Comment"]
        assert "MIT" in picture.text["Copyright"]
        assert "no substitute for slides" in picture.text["Disclaimer"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Neither a picture nor the answers; and what was there stays alone."""
    (tmp_path / "answers.md").write_text("mine")
    result = _run(tmp_path, "ihc", "--export", str(tmp_path), "-n", "1")
    assert "already exists and was not changed" in str(result.exception)
    assert [file.name for file in tmp_path.iterdir()] == ["answers.md"]
    assert (tmp_path / "answers.md").read_text() == "mine"


def test_cases_have_no_pictures(tmp_path: Path) -> None:
    """It says which kinds have."""
    result = _run(tmp_path, "case", "--export", str(tmp_path / "slides"))
    assert str(result.exception).endswith("Export ihc or fish.")
    assert not (tmp_path / "slides").exists()
