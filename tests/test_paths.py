"""Where decks, progress and cache are."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from her2quiz import paths


@pytest.mark.parametrize(
    ("place", "variable"),
    [(paths.own_decks, paths.DECKS_VARIABLE), (paths.progress_file, paths.PROGRESS_VARIABLE)],
    ids=["decks", "progress"],
)
def test_a_variable_names_the_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Callable[[], Path], variable: str
) -> None:
    """What is set in the environment counts; what is set to nothing does not."""
    monkeypatch.setenv(variable, str(tmp_path / "mine"))
    assert place() == tmp_path / "mine"
    monkeypatch.setenv(variable, "")
    assert platformdirs.user_data_path("her2quiz") in place().parents


def test_the_index_is_in_the_cache() -> None:
    """What may be deleted at any time is where such things are kept."""
    assert paths.index_file().parent == platformdirs.user_cache_path("her2quiz")


def test_settings_are_where_settings_are_kept() -> None:
    """Settings have a place of their own."""
    assert paths.settings_file() == platformdirs.user_config_path("her2quiz") / "settings.toml"


def test_a_checkout_studies_its_own_decks() -> None:
    """In a checkout the decks are those at its top."""
    assert paths.shipped_decks().is_dir()
    assert [*paths.shipped_decks().glob("*.toml")]


def test_an_installed_copy_studies_the_decks_it_carries(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Decks that were installed with the program come before those of a checkout."""
    (tmp_path / "_decks").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.shipped_decks() == tmp_path / "_decks"
