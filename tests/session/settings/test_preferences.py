"""The learner's settings."""

from dataclasses import fields
from pathlib import Path

import pytest

from her2quiz.session.settings.check_values import checked, fits
from her2quiz.session.settings.preferences import SETTINGS, Preferences, PreferencesError
from her2quiz.session.settings.setting import GROUPS, WIDEST_TITLE
from tests.kept_settings import load_preferences, save_preferences
from tests.settings_table import table, table_in_readme


def test_without_a_file_the_settings_are_the_defaults(tmp_path: Path) -> None:
    """Nothing need be set."""
    assert load_preferences(tmp_path / "settings.toml") == Preferences()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    """In a folder that is made for them."""
    preferences = Preferences(
        theme="nord",
        new_per_day=3,
        retention=0.95,
        day_begins_at=0,
        new_per_deck={"ihc-scoring": 2},
        brief=True,
        say_source=True,
    )
    save_preferences(tmp_path / "new" / "settings.toml", preferences)
    assert load_preferences(tmp_path / "new" / "settings.toml") == preferences
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme =", "cannot be read"),
        ("colour = 'red'", "sets 'colour', which is not a setting"),
        ("new_per_day = -1", "'new_per_day' must be a number from 0 to 9999"),
        ("new_per_day = true", "'new_per_day' must be a number from 0 to 9999"),
        ("retention = 1.5", "'retention' must be a number from 0.7 to 0.99"),
        ("theme = 1", "'theme' must be a text"),
        ("brief = 1", "'brief' must be true or false"),
        ("say_source = 'yes'", "'say_source' must be true or false"),
        ("reviews_per_day = 0", "'reviews_per_day' must be a number from 1 to 9999"),
        ("new_per_deck = 3", r"must be a heading, \[new_per_deck\], with a line such as"),
        ("[new_per_deck]\nihc = -1", r"'ihc' under \[new_per_deck\] must be a number from 0 to 9999"),
        ("[new_per_deck]\nihc = true", r"'ihc' under \[new_per_deck\] must be a number"),
    ],
    ids=[
        "no TOML",
        "unknown",
        "too low",
        "true",
        "too high",
        "no text",
        "a number for yes",
        "a text for yes",
        "no reviews",
        "no heading",
        "deck",
        "deck true",
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, said: str) -> None:
    """And the file is not changed."""
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PreferencesError, match=said):
        load_preferences(file)
    assert file.read_text(encoding="utf-8") == text


def test_settings_that_cannot_be_saved(tmp_path: Path) -> None:
    """One sentence says so."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PreferencesError, match="cannot be saved"):
        save_preferences(tmp_path / "file" / "settings.toml", Preferences())


@pytest.mark.parametrize("before", [None, 0o644], ids=["new", "of an earlier version"])
def test_settings_are_the_owners_alone(tmp_path: Path, before: int | None) -> None:
    """Whatever the permissions of the file were."""
    file = tmp_path / "new" / "settings.toml"
    if before is not None:
        file.parent.mkdir()
        file.touch()
        file.chmod(before)
    save_preferences(file, Preferences())
    assert file.stat().st_mode & 0o777 == 0o600
    assert before is not None or file.parent.stat().st_mode & 0o777 == 0o700


def test_every_setting_is_named_once_and_explained() -> None:
    """Its default can be used, and what it does is said in words that need no markup."""
    assert [*SETTINGS] == [each.name for each in fields(Preferences)]
    for each in SETTINGS.values():
        assert checked({each.name: each.default}).wrong == ()
        assert getattr(Preferences(), each.name) == each.default
        assert each.group in GROUPS
        assert each.title[:1].isupper()
        assert each.meaning.rstrip(".") == each.meaning != ""
        assert set(each.meaning) & set("`*_|") == set() or each.name == "new_per_deck"
        assert len(each.title) <= WIDEST_TITLE


def test_the_readme_has_a_line_for_each_setting() -> None:
    """It is written by `python -m tests.settings_table`."""
    assert table_in_readme() == table()


def test_numbers_are_held_to_the_range_that_is_said() -> None:
    """The lowest and the highest are taken, and nothing beyond them."""
    numbers = [each for each in SETTINGS.values() if each.type in (int, float) and not each.choices]
    assert len(numbers) > 10
    for each in numbers:
        assert f"{each.lowest:g} to {each.highest:g}" in each.range
        for value, is_taken in (
            (each.lowest, True),
            (each.highest, True),
            (each.lowest - each.step, False),
            (each.highest + each.step, False),
        ):
            assert fits(each, each.type(value)) == is_taken, (each.name, value)
