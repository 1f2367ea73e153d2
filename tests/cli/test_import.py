"""`her2quiz import`, from arguments to files and exit codes."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.main import main
from tests.exchange.anki.packages import BASIC, PNG, Contents, Note, package
from tests.homes import use_home

LIST = """1. Which gene encodes HER2?
A. EGFR
B. ERBB2
C. ERBB3
ANSWER: B

2. Which chromosome is it on?
A. 7
B. 17
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list of questions, and a user with nothing."""
    use_home(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "Exam 1.txt").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def run(*words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(her2quiz, words, catch_exceptions=False)


def fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that cannot be done, and return what it says."""
    monkeypatch.setattr("sys.argv", ["her2quiz", *words])
    with pytest.raises(SystemExit) as raised:
        main()
    assert raised.value.code == 2
    return capsys.readouterr().err


def test_a_file_becomes_a_deck(folder: Path) -> None:
    """It is named after the file, and what was left out is named and counted."""
    result = run("import", "Exam 1.txt")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Read as a list of questions with lettered options, as in Aiken.",
        "Left out: line 7: Which chromosome is it on? (without a right option)",
        "0 errors, 1 warning, 2 notes. her2quiz check exam-1.toml shows them.",
        "To study it, run her2quiz study exam-1.toml. To see it on the first screen, move it to ~/her2quiz/decks.",
        "exam-1.toml: 1 of 2 cards; 1 left out: 1 without a right option",
    ]
    deck = tomllib.loads((folder / "exam-1.toml").read_text(encoding="utf-8"))
    assert (deck["title"], deck["id"]) == ("Exam 1", "exam-1")
    assert deck["card"][0]["options"] == "- EGFR\n* ERBB2\n- ERBB3\n"
    assert "Which gene encodes HER2?" in run("study", "--plain", "exam-1.toml").stdout


def test_a_newer_version_updates_the_deck(folder: Path) -> None:
    """Edits by hand stay; new cards come at the end."""
    run("import", "Exam 1.txt", "-o", "mine.toml", "--title", "Mine")
    deck = folder / "mine.toml"
    deck.write_text(deck.read_text(encoding="utf-8").replace("encodes HER2", "makes HER2"), encoding="utf-8")
    newer = LIST.replace("C. ERBB3", "C. ERBB4") + "ANSWER: B\n"
    (folder / "Exam 1.txt").write_text(newer, encoding="utf-8")
    result = run("import", "Exam 1.txt", "-o", "mine.toml")
    assert "Updated mine.toml: 1 new, 0 changed." in result.stderr
    assert "Kept as you wrote them, though the file changed too: which-gene-encodes-her2." in result.stderr
    cards = tomllib.loads(deck.read_text(encoding="utf-8"))["card"]
    assert [card["question"] for card in cards] == ["Which gene makes HER2?", "Which chromosome is it on?"]


def test_a_deck_written_by_hand_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless that is asked for."""
    mine = folder / "mine.toml"
    mine.write_text('title = "Mine"\n[[card]]\nquestion = "?"\nanswer = "!"\n', encoding="utf-8")
    before = mine.read_bytes()
    assert "already exists" in fails(monkeypatch, capsys, "import", "Exam 1.txt", "-o", "mine.toml")
    assert mine.read_bytes() == before
    assert run("import", "Exam 1.txt", "-o", "mine.toml", "--overwrite").exit_code == 0
    assert b"ERBB2" in mine.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("no.txt",), "no.txt does not exist"),
        ((".",), ". is a folder"),
        (("notes.txt",), "is in no format that can be recognised"),
        (("notes.txt", "--from", "aiken"), "has nothing that can be a card"),
        (("Exam 1.txt", "--from", "aikn"), "Did you mean aiken?"),
        (("Exam 1.txt", "-o", "deck.txt"), "must end in .toml"),
        (("Exam 1.txt", "-o", "no/deck.toml"), "There is no folder no"),
        (("Exam 1.txt", "-o", "ihc-scoring.toml"), "her2quiz comes with a deck 'ihc-scoring'"),
        (("Exam 1.txt", "--columns", "question"), "'question' names no column"),
        (("bad\x1b[31m.txt",), "bad␛[31m.txt does not exist"),
    ],
)
def test_what_cannot_be_imported(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    """One message says why; nothing is written."""
    (folder / "notes.txt").write_text("Some notes.\nOn two lines.\n", encoding="utf-8")
    before = {*folder.iterdir()}
    message = fails(monkeypatch, capsys, "import", *words)
    assert said in message
    assert message.count("\n") == 1
    assert {*folder.iterdir()} == before


def test_errors_in_the_deck_are_shown(folder: Path) -> None:
    """A card that cannot be asked is not counted, and stays in the deck to be corrected."""
    text = "Which?\nA. same\nB. same\nC. other\nANSWER: A\n\nIt is.\nAnswer: True\n"
    (folder / "twice.txt").write_text(text, encoding="utf-8")
    result = run("import", "twice.txt")
    assert result.exit_code == 1
    assert "error[D123]" in result.stdout
    assert "twice.toml: 1 of 2 cards; 1 with an error" in result.stderr


def test_an_interrupted_check_leaves_the_deck(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The deck is whole before it is checked, and a second import checks it."""
    run("import", "Exam 1.txt", "-o", "whole.toml")

    def interrupted(*_all: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("her2quiz.session.authoring.exchange.check_import.all_diagnostics", interrupted)
        result = CliRunner().invoke(her2quiz, ["import", "Exam 1.txt", "-o", "exam-1.toml"])
    assert result.exit_code == 1
    assert "exam-1.toml was imported, but not checked to the end." in result.stderr
    assert "To check it: her2quiz check exam-1.toml" in result.stderr
    deck, whole = (tomllib.loads((folder / f"{name}.toml").read_text()) for name in ("exam-1", "whole"))
    assert {**deck, "id": "whole"} == whole
    assert "Updated exam-1.toml: 0 new, 0 changed." in run("import", "Exam 1.txt").stderr


def test_what_would_be_no_deck_is_not_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text is parsed before it is a file."""
    monkeypatch.setattr(
        "her2quiz.session.authoring.exchange.import_deck.new_deck", lambda *_all: 'title = "\\"\n'
    )
    assert "exam-1.toml would not be a deck" in fails(monkeypatch, capsys, "import", "Exam 1.txt")
    assert not (folder / "exam-1.toml").exists()


def test_a_package_of_anki_becomes_a_deck_with_images(folder: Path) -> None:
    """And again, with a note that changed: its card changes, and one that was edited by hand stays."""
    notes = [
        Note(BASIC, ("Which gene?", "ERBB2")),
        Note(BASIC, ("Arm? <img src='../a.png'>", "17q")),
        Note(BASIC, ("[sound:x.mp3]", "x")),
    ]
    (folder / "HER2.apkg").write_bytes(package(Contents(notes, {"../a.png": PNG})))
    result = run("import", "HER2.apkg")
    assert result.stderr.splitlines()[-1] == "her2.toml: 2 of 3 cards; 1 left out: 1 audio"
    assert (folder / "her2-images/a.png").read_bytes() == PNG
    assert sorted(each.name for each in folder.parent.iterdir()) == ["folder", "home"]
    deck = folder / "her2.toml"
    deck.write_text(deck.read_text().replace('"17q"', '"17q12"'))
    (folder / "HER2.apkg").write_bytes(
        package(Contents([Note(BASIC, ("Which gene?", "*ERBB2*")), *notes[1:]]))
    )
    again = run("import", "HER2.apkg", "-o", "her2.toml")
    assert "Updated her2.toml: 0 new, 1 changed." in again.stderr
    answers = [card["answer"] for card in tomllib.loads(deck.read_text())["card"]]
    assert answers == [r"\*ERBB2\*", "17q12"]
