"""The commands: arguments in, text and exit code out."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import FAMILIES, her2quiz
from her2quiz.cli.main import main
from her2quiz.paths import settings_file
from tests.factories import MIXED_DECK, write_deck
from tests.homes import use_home

NOW = "2026-11-23T09:00"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, with one deck in the folder of the learner's own decks."""
    use_home(monkeypatch, tmp_path)
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    monkeypatch.setenv("HER2QUIZ_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("HER2QUIZ_NOW", NOW)
    (tmp_path / "own").mkdir()
    write_deck(tmp_path / "own")
    return tmp_path


def run(*words: str, stdin: str = "") -> Result:
    """Run a command."""
    return CliRunner().invoke(her2quiz, words, input=stdin, catch_exceptions=False)


def run_main(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """Run the program as the shell does; returns the exit code."""
    monkeypatch.setattr("sys.argv", ["her2quiz", *words])
    try:
        main()
    except SystemExit as left:
        return int(left.code or 0)
    return 0


def test_decks_json(home: Path) -> None:
    """The JSON list has the shipped decks and the learner's own, with their counts."""
    rows = json.loads(run("decks", "--json").stdout)
    by_id = {row["id"]: row for row in rows}
    assert {"ihc-scoring", "risk-factors", "drug-names", "mixed"} <= set(by_id)
    assert {key: by_id["mixed"][key] for key in ("title", "cards", "new", "due")} == {
        "title": "Mixed",
        "cards": 4,
        "new": 4,
        "due": 0,
    }


def test_a_plain_session_is_counted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The statistics count what was answered; a day later, the card that was not known is due."""
    session = run("study", "mixed", "--plain", stdin="?\nf\neasy\n")
    assert session.exit_code == 0
    counted = json.loads(run("stats", "--json").stdout)
    assert (counted["reviews"], counted["again"], counted["easy"], counted["right"]) == (2, 1, 1, 1)
    assert counted["streak_days"] == 1
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-24T09:00")
    deck = next(row for row in json.loads(run("decks", "--json").stdout) if row["id"] == "mixed")
    assert (deck["due"], deck["new"]) == (1, 2)
    assert "Which score is equivocal?" in run("study", "mixed", "--plain", stdin="").stdout


def test_without_a_terminal(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal the program prints what is due and how to study."""
    assert run_main(monkeypatch) == 0
    printed = capsys.readouterr().out
    assert "Mixed" in printed
    assert "her2quiz study --plain" in printed
    assert "not medical advice" in printed
    assert run().stdout == printed


def test_unknown_deck(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown deck gives one line with the nearest ids, and no traceback."""
    assert run_main(monkeypatch, "study", "ihc-scorin", "--plain") == 2
    assert capsys.readouterr().err == (
        "her2quiz: There is no deck called 'ihc-scorin'. Did you mean ihc-scoring?\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("study", "nowhere.toml"), "There is no file nowhere.toml."),
        (("--decks", "nowhere", "decks"), "There is no folder nowhere."),
        (("decks", "--progress", "own"), "own cannot be used: is a directory"),
    ],
    ids=["missing file", "missing folder", "folder as progress file"],
)
def test_an_error_that_a_user_can_fix(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    """Each gives one sentence and exit code 2."""
    monkeypatch.chdir(home)
    assert run_main(monkeypatch, *words) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_study_a_file(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the deck file that was named is studied."""
    (tmp_path / "else").mkdir()
    text = MIXED_DECK.replace('id = "mixed"', 'id = "named"').replace('"Mixed"', '"Named"')
    file = write_deck(tmp_path / "else", text, "named.toml")
    printed = run("study", str(file), "--plain", "--new", "1", stdin="?\n").stdout
    assert "Named, 1 of 1, new" in printed
    broken = write_deck(tmp_path / "else", "title = oops", "broken.toml")
    assert run_main(monkeypatch, "study", str(broken), "--plain") == 2
    captured = capsys.readouterr()
    assert "broken.toml: line 1: this is not valid TOML" in captured.err
    assert "has no card that can be asked" in captured.err
    assert captured.out == ""


def test_nothing_to_study(home: Path) -> None:
    """Without new cards and with nothing due, the command says so."""
    assert "Nothing is due." in run("study", "--plain", "--new", "0").stdout


def test_with_nothing_to_study_no_advice_repeats_itself(home: Path) -> None:
    """It offers more new cards than were asked today; once all were seen, it says when the next is due."""
    said = run("study", "mixed", "--plain", "--new", "0").stdout
    assert said.startswith(
        "Nothing is due. To study more new cards today, run her2quiz study mixed --new 10."
    )
    run("study", "mixed", "--plain", "--new", "10", stdin="".join(f"{line}\n" for line in ["?", "easy"] * 40))
    said = run("study", "mixed", "--plain").stdout
    assert said.startswith("Nothing is due. You have seen every card. Next: ")
    assert "--new" not in said


def test_the_offer_of_new_cards_names_what_was_named(home: Path) -> None:
    """A deck of another folder is found by its file only, and no id is read aloud as numbers are."""
    (home / "else").mkdir()
    deck = MIXED_DECK.replace('id = "mixed"', 'id = "2024-2025"')
    file = write_deck(home / "else", deck, "of last year.toml")
    said = run("study", str(file), "--plain", "--new", "0").stdout
    assert f"run her2quiz study '{file}' --new 10." in said
    write_deck(home / "own", deck, "years.toml")
    said = run("study", "2024-2025", "--plain", "--new", "0").stdout
    assert "run her2quiz study 2024-2025 --new 10." in said


def test_new_cards_that_a_deck_does_not_ask_today_are_not_offered(home: Path) -> None:
    """Its own limit holds whatever is asked for over all decks."""
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("[new_per_deck]\nmixed = 0\n", encoding="utf-8")
    assert run("study", "mixed", "--plain").stdout == "Nothing is due.\n"


def test_lists_for_people(home: Path) -> None:
    """Decks and statistics are readable, and a broken deck is reported on standard error."""
    write_deck(home / "own", "nonsense", "bad.toml")
    result = run("decks")
    assert "Mixed" in result.stdout
    assert "bad.toml: line 1" in result.stderr
    run("study", "mixed", "--plain", stdin="?\n")
    printed = run("stats", "mixed").stdout.splitlines()
    assert printed[0].startswith("1 answer, 0 of 1 marked right")
    assert printed[2].startswith("Mixed     4 cards     0 learned     1 due     3 new")


def test_check(home: Path) -> None:
    """Check prints file, line and column, and its exit code says what it found."""
    good = home / "own" / "mixed.toml"
    result = run("check", "--profile", "draft", str(good))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "1 deck, 4 cards that can be asked: 0 errors, 0 warnings" in result.stderr
    assert "info[D193]" in run("check", "--all", str(good)).stdout
    bad = write_deck(home, MIXED_DECK + "anwser = true\n", "bad.toml")
    result = run("check", str(bad))
    assert result.exit_code == 1
    assert f"{bad}:33:1" in result.stdout
    assert "did you mean 'answer'?" in result.stdout
    assert run("check", str(home / "nowhere.toml")).exit_code == 2
    (home / "empty").mkdir()
    assert run("check", str(home / "empty")).exit_code == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere.toml", "no such file"), ("own", "this is a folder"), ("empty.toml", "needs a terminal")],
)
def test_a_preview_without_cards(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    """It gives one sentence, and the exit code of a failed command."""
    write_deck(home, "", "empty.toml")
    assert run_main(monkeypatch, "preview", str(home / name)) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_stats_of_a_file(home: Path) -> None:
    """A file is counted as `study` studies it; without the file, its answers are counted separately."""
    text = MIXED_DECK.replace('id = "mixed"', 'id = "own"').replace('title = "Mixed"', 'title = "Own"')
    file = write_deck(home, text, "own-deck.toml")
    assert run("study", str(file), "--plain", stdin="?\nf\nstop\n").exit_code == 0
    counted = run("stats", str(file), "--progress", str(home / "progress.sqlite")).stdout.splitlines()
    assert counted[0].startswith("2 answers")
    assert [line.split()[0] for line in counted if "expected recall" in line] == ["Own"]
    printed = run("stats").stdout
    assert printed.startswith("0 answers")
    assert "2 more answers in decks that were not found. To include them, run her2quiz stats FILE." in printed
    assert "not found" not in run("stats", "mixed").stdout
    assert json.loads(run("stats", "--json").stdout)["elsewhere"] == 2
    assert json.loads(run("stats", "--json", str(file)).stdout)["elsewhere"] == 0


def test_stats_of_a_file_that_does_not_exist(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken for a file, not for the id of a deck."""
    assert run_main(monkeypatch, "stats", str(home / "nowhere.toml")) == 2
    file = write_deck(home, "", "empty.toml")
    assert run_main(monkeypatch, "stats", str(file)) == 2


def test_a_preview_without_a_terminal(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the command that needs no terminal, and no progress file is created."""
    file = home / "own" / "mixed.toml"
    assert run_main(monkeypatch, "preview", str(file)) == 2
    assert f"her2quiz check {file}" in capsys.readouterr().err
    assert not (home / "progress.sqlite").exists()


def test_progress_status(home: Path) -> None:
    """The status names the file and says that it is intact."""
    run("study", "mixed", "--plain", stdin="?\nundo\n1\n")
    result = run("progress", "status")
    assert result.exit_code == 0
    assert str(home / "progress.sqlite") in result.stdout
    assert "1 answer in 3 rows of the log" in result.stdout
    assert "OK: the file is intact" in result.stdout


def test_every_command_is_documented(home: Path) -> None:
    """Each command has help with an example, and is in the README."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name, command in her2quiz.commands.items():
        assert f"her2quiz {name}" in readme
        assert command.help
        assert command.epilog or name == "progress"
    assert "Example" in run("--help").stdout
    assert "Example" in run("progress", "status", "--help").stdout


def test_the_help_lists_every_command_once_and_in_full() -> None:
    """By what one wants to do; nothing is cut in a terminal of 80 columns."""
    listed = [command.name for family in FAMILIES.values() for command in family]
    assert sorted(map(str, listed)) == sorted(her2quiz.commands)
    for help_ in (run("--help").stdout, run("progress", "--help").stdout, run("results", "--help").stdout):
        assert "..." not in help_.partition("-h, --help")[2]
    assert all(f"\n{title}:\n" in run("--help").stdout for title in FAMILIES)


def test_check_options(home: Path) -> None:
    """Codes can be selected and ignored, and each format has its own shape."""
    deck = home / "own" / "mixed.toml"
    deck.write_text(MIXED_DECK.replace('license = "CC-BY-4.0"\n', ""), encoding="utf-8")
    good = str(deck)
    assert "S503" in run("check", good).stdout
    assert run("check", "--ignore", "s5,m", good).stdout == ""
    assert [
        entry["code"]
        for entry in json.loads(run("check", "--select", "S503", "--format", "json", good).stdout)
    ] == ["S503"]
    assert run("check", "--format", "github", good).stdout.startswith("::warning file=")
    assert run("check", "--strict", "--select", "S", good).exit_code == 1
