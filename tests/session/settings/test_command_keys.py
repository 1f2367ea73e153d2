"""Keys in the settings: what can be chosen, and what is refused with a reason."""

from pathlib import Path

import pytest

from her2quiz.session.settings.command_keys import (
    COMMAND_KEYS,
    COMMAND_TITLES,
    as_textual,
    as_written,
    chosen_keys,
)
from her2quiz.session.settings.preferences import Preferences, PreferencesError
from her2quiz.session.settings.setting import WIDEST_TITLE
from tests.kept_settings import load_preferences, save_preferences


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("ctrl+g", "ctrl+g"),
        (" F2 ", "f2"),
        ("alt+u, f3", "alt+u,f3"),
        ("u", "u"),
        ("esc", "escape"),
        ("?", "question_mark"),
        ("CTRL+Shift+A", "ctrl+shift+a"),
    ],
)
def test_a_key_is_written_as_people_write_it(written: str, key: str) -> None:
    """In capitals or not, several at once or one."""
    assert chosen_keys({"stop": "f9", "keys": "f1", "undo": written})["undo"] == key


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ("ctrl+g", "must be a heading"),
        ({"undoo": "f2"}, "'undoo' under [keys] is no command. The commands are: dont_know, hint, undo"),
        ({"undo": 2}, "must be a key in quotes"),
        ({"undo": " "}, "must be a key in quotes"),
        ({"undo": "controll+g"}, "is not a key: 'controll+g'"),
        ({"undo": "f99"}, "is not a key: 'f99'"),
        ({"undo": "gg"}, "is not a key: 'gg'"),
        ({"undo": "3"}, "cannot be '3', which answers cards"),
        ({"undo": "f2, enter"}, "cannot be 'enter', which answers cards"),
        ({"undo": "ctrl+c"}, "cannot be 'ctrl+c': it quits"),
        ({"undo": "ctrl+m"}, "terminals send it for enter"),
        ({"undo": "ctrl+b"}, "'undo' and 'bury' under [keys] have the same key, ctrl+b"),
        ({"undo": "f2", "redo": "f3,f2"}, "'undo' and 'redo' under [keys] have the same key, f2"),
    ],
)
def test_what_is_no_key_is_refused_with_the_reason(tmp_path: Path, chosen: object, why: str) -> None:
    """The message names the file, too."""
    with pytest.raises(ValueError, match=r".") as error:
        chosen_keys(chosen)
    assert why in str(error.value)
    file = tmp_path / "settings.toml"
    lines = (
        "\n".join(f"{name} = {value!r}" for name, value in chosen.items()) if isinstance(chosen, dict) else ""
    )
    file.write_text(f"[keys]\n{lines}\n" if lines else f"keys = {chosen!r}\n")
    with pytest.raises(PreferencesError) as refused:
        load_preferences(file)
    assert str(file) in str(refused.value)
    assert why in str(refused.value)


def test_two_commands_can_exchange_their_keys() -> None:
    """Neither has the other's key then."""
    assert chosen_keys({"undo": "ctrl+b", "bury": "ctrl+u"}) == {"undo": "ctrl+b", "bury": "ctrl+u"}


def test_keys_are_kept_when_another_setting_is_saved(tmp_path: Path) -> None:
    """They are read again as they were written."""
    file = tmp_path / "settings.toml"
    save_preferences(file, Preferences(theme="nord", keys={"undo": "f2"}))
    assert load_preferences(file).keys == {"undo": "f2"}


def test_the_readme_names_every_command() -> None:
    """With the name that the settings take."""
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMAND_KEYS if f"`{name}`" not in readme] == []


def test_every_command_has_a_title() -> None:
    """By which it is known where its key is chosen; its keys are written as people write them."""
    assert [*COMMAND_TITLES] == [*COMMAND_KEYS]
    assert all(title and len(title) <= WIDEST_TITLE for title in COMMAND_TITLES.values())
    assert as_written(COMMAND_KEYS["keys"]) == "?, f1"
    assert all(as_textual(as_written(keys)) == keys for keys in COMMAND_KEYS.values())
