"""Where decks, progress, settings and the cache are."""

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
def test_an_environment_variable_sets_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Callable[[], Path], variable: str
) -> None:
    """A variable that is set counts; an empty one does not."""
    monkeypatch.setenv(variable, str(tmp_path / "mine"))
    assert place() == tmp_path / "mine"
    monkeypatch.setenv(variable, "")
    assert platformdirs.user_data_path("her2quiz") in place().parents


def test_the_index_is_in_the_cache() -> None:
    """It may be deleted at any time, so it belongs in the cache folder."""
    assert paths.index_file().parent == platformdirs.user_cache_path("her2quiz")


def test_settings_are_in_the_settings_folder() -> None:
    """They are not in the folder for data."""
    assert paths.settings_file() == platformdirs.user_config_path("her2quiz") / "settings.toml"


def test_a_checkout_uses_its_own_decks() -> None:
    """In a checkout, the decks are in its top folder."""
    assert paths.shipped_decks().is_dir()
    assert [*paths.shipped_decks().glob("*.toml")]


def test_an_installed_copy_uses_the_decks_installed_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Installed decks are preferred to those of a checkout."""
    (tmp_path / "_decks").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.shipped_decks() == tmp_path / "_decks"
