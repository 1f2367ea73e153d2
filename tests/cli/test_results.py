"""`her2quiz results`: a learner writes a file, an instructor reads many."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from tests.factories import write_deck
from tests.homes import use_home
from tests.session.class_results.class_files import class_files, usual_class


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with one deck, of which one card was answered, wrongly."""
    use_home(monkeypatch, tmp_path)
    monkeypatch.setenv("HER2QUIZ_DECKS", str(tmp_path / "own"))
    monkeypatch.setenv("HER2QUIZ_PROGRESS", str(tmp_path / "progress.sqlite"))
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    write_deck(tmp_path / "own")
    run("study", "mixed", "--plain", stdin="?\nstop\n")
    return tmp_path


def run(*words: str, stdin: str = "") -> Result:
    """Run a command."""
    return CliRunner().invoke(her2quiz, words, input=stdin)


def test_a_file_is_written_after_it_was_said_and_asked(home: Path) -> None:
    """A no, and the end of input, write nothing."""
    words = ("results", "export", "-o", "r.jsonl", "--class-key", "spring 2027")
    for stdin in ("", "n\n"):
        refused = run(*words, stdin=stdin)
        assert (refused.exit_code, (home / "r.jsonl").exists()) == (2, False)
        assert "The file holds: your first answers in study (1 answer)." in refused.stdout
        assert "Nothing was written." in refused.stdout
    done = run(*words, stdin="y\n")
    assert (done.exit_code, (home / "r.jsonl").exists()) == (0, True)
    assert "nothing was sent" in done.stderr
    again = run(*words, "--yes")
    assert "already exists and was not changed" in str(again.exception)
    assert run(*words, "--yes", "--overwrite").exit_code == 0


def test_the_class_key_is_asked_for(home: Path) -> None:
    """Without one, nothing is written."""
    asked = run("results", "export", "-o", "r.jsonl", stdin="spring 2027\ny\n")
    assert asked.exit_code == 0
    first = json.loads((home / "r.jsonl").read_text(encoding="ascii").splitlines()[0])
    run("results", "export", "-o", "s.jsonl", "--class-key", "SPRING2027", "--yes")
    other = json.loads((home / "s.jsonl").read_text(encoding="ascii").splitlines()[0])
    assert first["learner"] == other["learner"]
    assert "4 to 200 letters" in str(run("results", "export", "-o", "t.jsonl").exception)
    assert not (home / "t.jsonl").exists()


def test_only_the_decks_that_are_asked_for_are_written(home: Path) -> None:
    """One without answers has nothing to write."""
    words = ("results", "export", "-o", "r.jsonl", "--class-key", "spring", "--yes", "--deck")
    assert "There are no answers to export yet" in str(run(*words, "ihc-scoring").exception)
    assert run(*words, "mixed").exit_code == 0


def test_a_deck_may_be_named_by_its_file(home: Path) -> None:
    """As for study."""
    (home / "own" / "mixed.toml").rename(home / "elsewhere.toml")
    words = ("results", "export", "-o", "r.jsonl", "--class-key", "spring", "--yes")
    assert "There are no answers to export yet" in str(run(*words).exception)
    assert run(*words, "--deck", "elsewhere.toml").exit_code == 0
    assert "There is no file gone.toml" in str(run(*words, "--deck", "gone.toml").exception)


def test_a_class_is_analysed_in_lines(home: Path) -> None:
    """Each card beside its line; saved forms are announced."""
    files = class_files(home, usual_class())
    printed = run("results", "analyse", *map(str, files), "--deck", "class.toml")
    assert printed.exit_code == 0
    assert "class.toml:44  class/q4" in printed.stdout
    saved = run("results", "analyse", ".", "--deck", "class.toml", "--html", "r.html", "--json", "r.json")
    assert (saved.exit_code, saved.stdout) == (0, "")
    assert "Saved in r.html.\nSaved in r.json.\n" in saved.stderr
    assert json.loads((home / "r.json").read_text(encoding="ascii"))["files"] == 12
    again = run("results", "analyse", ".", "--deck", "class.toml", "--html", "r.html")
    assert "already exists" in str(again.exception)


def test_what_a_learner_exported_is_what_an_instructor_reads(home: Path) -> None:
    """With the deck of the library, and too few learners to show anything."""
    run("results", "export", "-o", "r.jsonl", "--class-key", "spring", "--yes")
    printed = run("results", "analyse", "r.jsonl")
    assert printed.exit_code == 0
    assert "Fewer than 10 learners: nothing is shown." in printed.stdout
    assert "other version" not in printed.stdout


def test_bad_lines_are_messages_and_an_exit_code(home: Path) -> None:
    """With file and line; the rest is read."""
    files = class_files(home, usual_class())
    with files[0].open("a", encoding="ascii") as file:
        file.write("{\n")
    printed = run("results", "analyse", *map(str, files), "--deck", "class.toml")
    assert printed.exit_code == 1
    assert printed.stderr == f"{files[0]}:9: This line was left out: it is not JSON.\n"
    assert "12 learners" in printed.stdout
    wrong = run("results", "analyse", "class.toml")
    assert "No answer could be read. class.toml is not a file of results" in str(wrong.exception)


def test_no_file_of_results_steers_the_terminal_or_a_page(home: Path) -> None:
    """What is in its texts is shown harmlessly."""
    for file in class_files(home, usual_class()):
        text = file.read_text(encoding="ascii").replace("class/q1", r"class/\u001b[2J<b>\u202e")
        file.write_text(text, encoding="ascii")
    words = ("results", "analyse", ".", "--deck", "class.toml", "--private")
    printed = run(*words)
    assert printed.exit_code == 0
    assert "[2J<b>" in printed.stdout
    run(*words, "--html", "r.html")
    page = (home / "r.html").read_text(encoding="utf-8")
    for text in (printed.stdout, page):
        assert not {"\x1b", "\u202e"} & {*text}
    assert "[2J&lt;b&gt;" in page
    assert "<b>" not in page
