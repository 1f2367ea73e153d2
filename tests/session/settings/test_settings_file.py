"""The file of the settings: what is wrong in it is said, and it is written with care."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.limits import LARGEST_SETTINGS
from her2quiz.session.settings.preferences import Preferences, PreferencesError
from her2quiz.session.settings.settings_file import (
    change_settings,
    in_short,
    keep_settings,
    preferences_or_defaults,
    read_settings,
)
from tests.kept_settings import load_preferences, save_preferences


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "settings.toml"


def _said(file: Path, text: str) -> list[str]:
    """What is said of a text, without the name of the file."""
    file.write_text(text, encoding="utf-8")
    return [line.removeprefix(f"{file}:") for line in read_settings(file).wrong.splitlines()]


def test_a_wrong_setting_switches_off_only_itself(file: Path) -> None:
    """All are told at once, each where it is; the others hold."""
    file.write_text(
        'new_per_day = 3\nretension = 0.8\nbrief = "yes"\nretention = 90\n[keys]\nundo = "3"\nhint = "f9"\n'
        "[new_per_deck]\na = 1\nb = -1\n",
        encoding="utf-8",
    )
    kept, wrong = preferences_or_defaults(file)
    assert kept == Preferences(new_per_day=3, keys={"hint": "f9"}, new_per_deck={"a": 1})
    assert wrong.splitlines() == [
        f"{file}:2:1: sets 'retension', which is not a setting. Did you mean retention?",
        f"{file}:3:9: 'brief' must be true or false. Write brief = true.",
        f"{file}:4:13: 'retention' must be a number from 0.7 to 0.99. Write retention = 0.9.",
        f"{file}:6:8: 'undo' under [keys] cannot be '3', which answers cards. Choose another key.",
        f"{file}:10:5: 'b' under [new_per_deck] must be a number from 0 to 9999. Fix it, or delete the line.",
        "Until then the defaults are used. The other settings hold.",
    ]
    assert in_short(wrong) == (
        f"{file}:2:1: sets 'retension', which is not a setting. Did you mean retention? 4 more: run her2quiz settings. "
        "Until then the defaults are used. The other settings hold."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('new_per_day = "5"', "1:15: 'new_per_day' must be a number from 0 to 9999. Write new_per_day = 5."),
        ("new_per_day = 5.0", "1:15: 'new_per_day' must be a number from 0 to 9999. Write new_per_day = 5."),
        (
            "new_per_day = 5.5",
            "1:15: 'new_per_day' must be a number from 0 to 9999. Fix it, or delete the line for the default, 5.",
        ),
        ("brief = 0", "1:9: 'brief' must be true or false. Write brief = false."),
        ("New-Per-Day = 5", "1:1: sets 'New-Per-Day', which is not a setting. Did you mean new_per_day?"),
        (
            'undo = "f2"',
            "1:1: sets 'undo', which is not a setting. To choose a key, write this line below a line [keys].",
        ),
        (
            "[keys]\nbrief = true",
            "2:1: 'brief' under [keys] is a setting of its own. Move the line up, above [keys].",
        ),
        (
            "[[keys]]\nundo = 'f2'",
            "1:1: 'keys' must be a heading, [keys], with a line such as 'undo = \"f2\"' for each command. Write [keys] in single brackets.",
        ),
        (
            "[keys]\nundo = 'ctrl+b'",
            "2:8: 'undo' and 'bury' under [keys] have the same key, ctrl+b. Choose another key for 'undo' or for 'bury'.",
        ),
    ],
)
def test_what_to_do_is_said(file: Path, text: str, said: str) -> None:
    """What was probably meant, where that is known."""
    assert _said(file, text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "new_per_day: 3",
            "1:12 cannot be read: there is no = after the key. Write it like this: new_per_day = 5.",
        ),
        (
            "brief = Yes",
            "1:9 cannot be read: the value after = cannot be read. Write it like this: brief = false.",
        ),
        (
            "theme = nord",
            '1:9 cannot be read: the value after = cannot be read. Write it like this: theme = "…".',
        ),
        (
            "theme = “nord”",
            '1:9 cannot be read: the value after = cannot be read. Curly quotes come from a word processor; type straight quotes: "…".',
        ),
        (
            "brief = true\nbrief = false",
            "2:1 cannot be read: this key already exists. This is set twice: delete one of the two lines.",
        ),
        (
            "[keys\nundo = 'f2'",
            "1:6 cannot be read: the brackets do not match. Write [keys], in single brackets on a line of its own.",
        ),
        (
            '[keys]\nundo = "f2", "f3"',
            '2:12 cannot be read: unexpected text after the value. Write several keys in one text, such as "f2, f3".',
        ),
    ],
)
def test_mistakes_in_the_syntax_are_said_in_plain_words(file: Path, text: str, said: str) -> None:
    """Never in those of decks and cards."""
    assert _said(file, text) == [said]
    assert read_settings(file).preferences == Preferences()


def test_several_mistakes_in_the_syntax_are_told_at_once(file: Path) -> None:
    """Each on its line; nothing of the file is used."""
    said = _said(file, "brief = true\nnew_per_day: 3\ntheme = nord\nretention = 0.9 0.8\n")
    assert [line.partition(" ")[0] for line in said] == ["2:12", "3:9", "4:17"]
    assert load_or_none(file) is None


def load_or_none(file: Path) -> Preferences | None:
    """Load the settings; None if anything is wrong."""
    try:
        return load_preferences(file)
    except PreferencesError:
        return None


@pytest.mark.parametrize(
    "data", [b"theme =", b"\xff\xfet\0", b"#" * 70_000, b"x = " + b"[" * 5000, b"a." * 30_000]
)
def test_a_broken_file_is_never_overwritten(file: Path, data: bytes) -> None:
    """It is said why, by whoever wants to change a setting."""
    file.write_bytes(data)
    changes: tuple[Callable[[], None], ...] = (
        lambda: change_settings(file, {("theme",): "x"}),
        lambda: keep_settings(file, {"keys": {"undo": "f2"}}),
        lambda: save_preferences(file, Preferences(brief=True)),
    )
    for change in changes:
        with pytest.raises(
            PreferencesError, match=r"cannot be read: .* Until then no setting can be saved\."
        ):
            change()
    assert file.read_bytes() == data


def test_a_wrong_setting_does_not_keep_another_from_being_changed(file: Path) -> None:
    """It stays as it is, until it is itself changed."""
    file.write_bytes(b"\xef\xbb\xbfretention = 9 # sure\r\nodd = 1\r\n")
    keep_settings(file, {"theme": "nord"})
    assert file.read_bytes() == b'\xef\xbb\xbfretention = 9 # sure\r\nodd = 1\r\ntheme = "nord"\r\n'
    keep_settings(file, {"retention": 0.9})
    assert file.read_bytes() == b'\xef\xbb\xbfretention = 0.9 # sure\r\nodd = 1\r\ntheme = "nord"\r\n'


def test_tables_change_line_by_line(file: Path) -> None:
    """What is the same stays as it is written."""
    file.write_text('[keys]\nhint = "F9"   # mine\nundo = "f2"\n', encoding="utf-8")
    keep_settings(file, {"keys": {"hint": "F9", "flag": "f4"}})
    assert file.read_text(encoding="utf-8") == '[keys]\nhint = "F9"   # mine\nflag = "f4"\n'


@pytest.mark.parametrize("is_there", [True, False], ids=["a file", "nothing yet"])
def test_a_link_stays_a_link(tmp_path: Path, file: Path, is_there: bool) -> None:
    """People keep their settings in a folder of their own; the file there is written."""
    kept = tmp_path / "dotfiles" / "h2q.toml"
    kept.parent.mkdir()
    if is_there:
        kept.write_text("brief = true # mine\n", encoding="utf-8")
    file.symlink_to(kept)
    keep_settings(file, {"theme": "nord"})
    assert file.is_symlink()
    assert (
        kept.read_text(encoding="utf-8") == ("brief = true # mine\n" if is_there else "") + 'theme = "nord"\n'
    )
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in kept.parent.iterdir()] == ["h2q.toml"]


@pytest.mark.parametrize("target", [os.devnull, "settings.toml", "."])
def test_a_link_that_leads_nowhere_good_is_left_alone(file: Path, target: str) -> None:
    """A device, itself, a folder."""
    file.symlink_to(target)
    assert read_settings(file).preferences == Preferences()
    with pytest.raises(PreferencesError, match="cannot be read"):
        keep_settings(file, {"theme": "nord"})
    assert os.readlink(file) == target  # noqa: PTH115 - as it is written


def test_a_read_only_file_is_left_alone(file: Path) -> None:
    """Whoever made it so meant it."""
    file.write_text("brief = true\n", encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(PreferencesError, match="it is read-only"):
        keep_settings(file, {"theme": "nord"})
    assert file.read_text(encoding="utf-8") == "brief = true\n"


def test_a_file_never_becomes_too_large_to_be_read(file: Path) -> None:
    """It stays as it is, and holds."""
    file.write_text("#" * (LARGEST_SETTINGS - 16) + "\nbrief = true\n", encoding="utf-8")
    before = file.read_bytes()
    with pytest.raises(PreferencesError, match="it would be too large"):
        keep_settings(file, {"theme": "nord"})
    assert file.read_bytes() == before
    assert read_settings(file).preferences.brief


@pytest.mark.parametrize(
    ("text", "preferences"),
    [
        ("keys = 3", Preferences()),
        ('[keys]\nundo = "ctrl+b"\nbury = "ctrl+u"', Preferences(keys={"undo": "ctrl+b", "bury": "ctrl+u"})),
        ('[keys]\nundo = "ctrl+b"\nbury = "3"', Preferences()),
    ],
)
def test_what_holds_of_keys(file: Path, text: str, preferences: Any) -> None:
    """Two commands may exchange their keys; if one of them cannot, neither does."""
    file.write_text(text, encoding="utf-8")
    assert read_settings(file).preferences == preferences


def test_lone_carriage_returns_are_read_and_left_alone(file: Path) -> None:
    """As of a very old editor."""
    file.write_bytes(b"brief = true\rnew_per_day = 3\r")
    assert read_settings(file).preferences == Preferences(brief=True, new_per_day=3)
    with pytest.raises(PreferencesError, match="some of its lines end with a carriage return alone"):
        keep_settings(file, {"theme": "nord"})
    assert file.read_bytes() == b"brief = true\rnew_per_day = 3\r"


def test_what_only_a_newer_parser_reads_is_broken(file: Path) -> None:
    """Settings are read by the standard parser, at the start and ever after."""
    assert _said(file, 'theme = "\\e"\nbrief = yes\n')[0].startswith("1:12 cannot be read: a backslash")
    assert read_settings(file).is_broken


PIECES = [
    *"\n\r\"'=[]{}#.,\\ 0é“\0\x1b",
    '"""',
    "[keys]\n",
    "[[keys]]",
    'keys.undo = "f3"\n',
    "nan",
    "1e400",
    "keys = {}\n",
]


@settings(max_examples=60)
@given(data=st.data())
def test_no_text_breaks_the_reader_or_is_lost(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A text with pieces put in or taken out is read as far as it can be, and changed only where that is certain."""
    text = 'theme = "nord"  # dark\nnew_per_day = 3\n\n[keys]  # mine\nundo = "f2"\n[new_per_deck]\n"a deck" = 1\n'
    for _ in range(data.draw(st.integers(1, 3))):
        at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 6))
        text = text[:at] + data.draw(st.sampled_from(["", *PIECES])) + text[at + length :]
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_text(text, encoding="utf-8", newline="")
    read, before = read_settings(file), file.read_bytes()
    try:
        change_settings(file, {("keys", "hint"): "f9"})
    except PreferencesError:
        assert file.read_bytes() == before
        return
    assert not read.is_broken
    again = read_settings(file)
    assert not again.is_broken
    assert len(file.read_bytes()) > len(before) or b"hint" in before
