"""`her2quiz settings`: listed, shown, changed, taken back."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.completion import settings as names
from her2quiz.cli.completion import values
from her2quiz.paths import progress_file, settings_file
from her2quiz.session.settings.command_keys import COMMAND_KEYS
from her2quiz.session.settings.preferences import SETTINGS
from tests.cli.test_commands import home, run_main
from tests.factories import write_deck

__all__ = ["home"]


@pytest.fixture
def file(home: Path) -> Path:
    """Where the settings are; there are none yet."""
    assert home.exists()
    return settings_file()


def _run(*words: str) -> Result:
    return CliRunner().invoke(her2quiz, ["settings", *words])


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_every_setting_is_listed_with_value_and_range(file: Path) -> None:
    """And where the file is; nothing is written."""
    said = _run()
    lines = said.stdout.splitlines()
    assert (said.exit_code, said.stderr, lines[0]) == (0, "", f"{file} (not there yet)")
    for name, setting in SETTINGS.items():
        assert setting.is_table or [
            line for line in lines if line.split()[:1] == [name] and setting.range in line
        ]
    assert [line for line in lines if line.split()[:2] == ["keys.undo", "ctrl+u"]]
    assert not file.exists()


def test_one_setting_is_explained(file: Path) -> None:
    """With what it does, its values and its default."""
    _write(file, "retention = 0.8\n[new_per_deck]\nmixed = 2\n")
    assert _run("retention").stdout.splitlines() == [
        "retention = 0.8",
        f"  {SETTINGS['retention'].meaning}.",
        "  Values: 0.7 to 0.99. Default: 0.9.",
    ]
    assert _run("new_per_deck").stdout.startswith("new_per_deck.mixed = 2 cards")
    assert len(_run("keys").stdout.splitlines()) == 3 * len(COMMAND_KEYS)


def test_json(file: Path) -> None:
    """Everything that is known, and what is wrong."""
    _write(file, "new_per_day = 3\nbrief = 7\n")
    said = _run("--json")
    data = json.loads(said.stdout)
    assert said.exit_code == 1
    assert (data["file"], data["exists"]) == (str(file), True)
    found = {each["name"]: each for each in data["settings"]}
    assert {*found} == {*(each for each in SETTINGS if each not in ("keys", "new_per_deck"))} | {
        f"keys.{each}" for each in COMMAND_KEYS
    }
    assert found["new_per_day"] == {
        "name": "new_per_day",
        "value": 3,
        "default": 5,
        "is_default": False,
        "type": "number",
        "lowest": 0,
        "highest": 9999,
        "choices": [],
        "unit": "cards",
        "group": "Each day",
        "title": "New cards a day",
        "meaning": SETTINGS["new_per_day"].meaning,
    }
    (wrong,) = data["diagnostics"]
    assert (wrong["line"], wrong["column"]) == (2, 9)
    assert "must be true or false" in wrong["message"]


def test_what_is_wrong_is_shown_as_in_decks(file: Path) -> None:
    """The line, with what is meant; the exit status says that there is something."""
    _write(file, "retension = 0.9\n")
    said = _run()
    assert said.exit_code == 1
    assert said.stderr.splitlines() == [
        "error: sets 'retension', which is not a setting",
        f" --> {file}:1:1",
        "  |",
        "1 | retension = 0.9",
        "  | ^^^^^^^^^",
        "  = help: did you mean retention?",
        "",
    ]


@pytest.mark.parametrize(
    ("words", "line", "said"),
    [
        (["new-per-day", "7"], "new_per_day = 7", "new_per_day is 7 cards now."),
        (["retention", "85 %"], "retention = 0.85", "comes back after 1.9 times as long as with 0.9"),
        (["retention", "0,95"], "retention = 0.95", "you miss about 5 instead of 10"),
        (["brief", "yes"], "brief = true", "brief is true now."),
        (["keys.undo", "F2, alt+u"], 'undo = "F2, alt+u"', "keys.undo is F2, alt+u now."),
        (["longest_interval", "365"], "longest_interval = 365", "Cards that have a date keep it."),
        (["day_begins_at", "0"], "day_begins_at = 0", "day_begins_at is 0 o'clock now."),
        (["path", "Nurse"], 'path = "nurse"', "path is nurse now."),
        (["theme", "nord"], 'theme = "nord"', "theme is nord now."),
    ],
)
def test_a_setting_is_changed_and_taken_back(file: Path, words: list[str], line: str, said: str) -> None:
    """As people type it; the rest of the file stays."""
    _write(file, "# mine\n")
    changed = _run(*words)
    assert (changed.exit_code, changed.stdout) == (0, "")
    assert said in changed.stderr
    assert line in file.read_text(encoding="utf-8").splitlines()
    back = _run(words[0], "--default")
    assert back.exit_code == 0
    assert "its default" in back.stderr
    assert line not in file.read_text(encoding="utf-8")
    assert "is at its default." in _run(words[0], "--default").stderr
    assert file.read_text(encoding="utf-8").startswith("# mine\n")


def test_new_cards_of_a_deck(file: Path, tmp_path: Path) -> None:
    """By its id; another name is asked back."""
    own = tmp_path / "my decks"
    own.mkdir()
    write_deck(own)
    assert _run("new_per_deck.mixed", "2", "--decks", str(own)).exit_code == 0
    assert file.read_text(encoding="utf-8") == "[new_per_deck]\nmixed = 2\n"
    assert "Did you mean mixed?" in str(_run("new_per_deck.mixde", "2", "--decks", str(own)).exception)
    assert "new_per_deck.mixed" in str(_run("new_per_deck.Mixed", "2", "--decks", str(own)).exception)
    assert _run("new_per_deck.mixed", "--default").exit_code == 0
    assert "mixed" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["retentoin", "0.9"], "There is no setting called 'retentoin'. Did you mean retention?"),
        (["undo", "f2"], "Did you mean keys.undo?"),
        (["zebra"], "To list the settings, run her2quiz settings."),
        (["keys.undoo", "f2"], "There is no command called 'undoo'. Did you mean keys.undo?"),
        (["keys", "f2"], "Say which of keys you mean, such as keys.undo."),
        (["new_per_day", "many"], "'new_per_day' must be a number from 0 to 9999, not 'many'."),
        (["new_per_day", "10000"], "'new_per_day' must be a number from 0 to 9999"),
        (["new_per_day", "2.5"], "'new_per_day' must be a number from 0 to 9999"),
        (["brief", "perhaps"], "'brief' must be true or false"),
        (["keys.undo", "ctrl+b"], "'undo' and 'bury' under [keys] have the same key, ctrl+b."),
        (["keys.undo", "3"], "which answers cards"),
        (["path", "nurze"], "There is no path called 'nurze'. Did you mean nurse?"),
        (["theme", "norde"], "There is no theme called 'norde'. Did you mean nord?"),
        (["exam_dates", "zebra 2027-05-12"], "no deck called 'zebra'"),
        (["exam_dates", "tomorrow"], "'exam_dates' cannot be set: 'tomorrow' is not a day."),
        (["buttons", "3"], "'buttons' must be 2 or 4, not '3'."),
        (["--default"], "give the name of one setting"),
        (["brief", "true", "--default"], "give the name of one setting and no value"),
    ],
)
def test_what_cannot_be_done_is_said(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    said: str,
) -> None:
    """With exit status 2, and nothing is written."""
    assert run_main(monkeypatch, "settings", *words) == 2
    assert said in capsys.readouterr().err
    assert not file.exists()


def test_a_broken_file_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong is shown; a change is refused, with the line that would make it."""
    _write(file, "new_per_day: 3\n")
    assert _run().exit_code == 1
    assert "there is no = after the key" in _run().stderr
    assert run_main(monkeypatch, "settings", "keys.undo", "f2") == 2
    assert 'Once it is mended, write at its top: keys.undo = "f2"' in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "new_per_day: 3\n"


def test_a_wrong_value_can_be_taken_back(file: Path) -> None:
    """Though the default holds already."""
    _write(file, 'retention = 7\n[keys]\nundo = "3"\n')
    assert _run("retention", "--default").exit_code == 0
    assert _run("keys", "--default").exit_code == 0
    assert file.read_text(encoding="utf-8") == "[keys]\n"


def test_names_and_values_are_completed(file: Path) -> None:
    """On tab."""
    assert not file.exists()
    context = her2quiz.make_context("her2quiz", ["settings"])
    parameter = her2quiz.commands["settings"].params[0]
    assert [each.value for each in names(context, parameter, "new")] == ["new_per_day"]
    assert "keys.undo" in [each.value for each in names(context, parameter, "keys.")]
    context.params["name"] = "brief"
    assert [each.value for each in values(context, parameter, "t")] == ["true"]
    context.params["name"] = "path"
    assert [each.value for each in values(context, parameter, "nu")] == ["nurse"]


def test_too_few_answers_foretell_no_load(file: Path) -> None:
    """Only what is exact is said of another target retention, and no progress file is made."""
    said = _run("retention", "0.8").stderr
    assert "comes back after 3.3 times as long" in said
    assert "next 4 weeks" not in said
    assert file.exists()
    assert not progress_file().exists()
