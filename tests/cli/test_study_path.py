"""`her2quiz study --path`: which decks come first, now and later."""

from pathlib import Path

import pytest

from her2quiz.paths import settings_file
from tests.cli.test_commands import home, run, run_main

__all__ = ["home"]


def test_a_path_is_followed_now_and_later(home: Path) -> None:
    """The first card is of its first deck, and the lists of decks begin with the path's."""
    assert home.exists()
    printed = run("study", "--plain", "--path", "pathology", "--new", "1", stdin="stop\n").stdout
    assert "What HER2 is, " in printed
    listed = run("decks").stdout
    ihc, others = listed.index("(ihc-scoring)"), listed.index("Other decks:")
    assert ihc < others < listed.index("(drug-names)")
    assert 'path = "pathology"' in settings_file().read_text(encoding="utf-8")
    assert run("study", "--plain", "--path", "everything", "--new", "0").exit_code == 0
    assert "Other decks:" not in run("decks").stdout


def test_the_list_of_decks_offers_paths_at_the_first_start(home: Path) -> None:
    """Without a terminal nothing can be chosen there, so it says how; never again once something is chosen."""
    assert home.exists()
    offer = "add --path and one of these: student, nurse, pathology, advocate, everything."
    assert offer in run().stdout
    run("study", "--plain", "--path", "nurse", stdin="stop\n")
    assert offer not in run().stdout


def test_an_unknown_path(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the nearest one and does nothing."""
    assert home.exists()
    assert run_main(monkeypatch, "study", "--plain", "--path", "nurze") == 2
    assert "There is no path called 'nurze'. Did you mean nurse?" in capsys.readouterr().err
    assert not settings_file().exists()
