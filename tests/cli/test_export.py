"""`her2quiz export`, from arguments to files and exit codes."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.cli.main import main
from tests.homes import use_home

DECK = '''title = "Genes"
id = "genes"
[[card]]
id = "gene"
question = "Which gene?"
options = """
* ERBB2 -- Yes.
- EGFR
"""
[[card]]
id = "order"
question = "Order?"
order = """
a
b
c
"""
[[card]]
id = "field"
question = "Which score?"
field = "ihc"
'''


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a deck, and a user with nothing."""
    use_home(monkeypatch, tmp_path / "home")
    monkeypatch.setenv("HER2QUIZ_NOW", "2026-11-23T09:00")
    (tmp_path / "genes.toml").write_text(DECK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(her2quiz, words, catch_exceptions=False)


def test_a_deck_becomes_a_file_and_a_deck_again(folder: Path) -> None:
    """What the format cannot say is named card by card, and counted."""
    result = run("export", "genes.toml", "--to", "gift")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "Left out: field (a drawn field)",
        "Changed: order (a card to put in order became one to match with numbers)",
        "1 card: a card to put in order became one to match with numbers.",
        "genes.gift: 2 of 3 cards as GIFT, Moodle's format of questions; 1 left out: 1 a drawn field",
    ]
    assert "\t=ERBB2#Yes.\n\t~EGFR\n" in (folder / "genes.gift").read_text(encoding="utf-8")
    again = run("import", "genes.gift", "-o", "again.toml")
    assert "Read as GIFT, Moodle's format of questions." in again.stderr
    assert "again.toml: 2 of 2 cards" in again.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("genes.toml", "--to", "gitf"), "Did you mean gift?"),
        (("no.toml", "--to", "gift"), "no.toml is not a deck that can be exported"),
        (("genes.toml", "--to", "gift", "-o", "there.gift"), "there.gift already exists and was not changed"),
        (("genes.toml", "--to", "gift", "-o", "genes.toml", "--overwrite"), "genes.toml is the deck itself"),
        (("genes.toml", "--to", "gift", "-o", "no/x.gift"), "no/x.gift cannot be written"),
        (("fields.toml", "--to", "gift"), "No card of fields.toml can be said in GIFT"),
    ],
)
def test_what_cannot_be_exported(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    """One message says why; nothing is written."""
    (folder / "there.gift").write_text("mine", encoding="utf-8")
    (folder / "fields.toml").write_text(
        'title = "F"\n[[card]]\nquestion = "?"\nfield = "ihc"\n', encoding="utf-8"
    )
    before = {file: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    monkeypatch.setattr("sys.argv", ["her2quiz", "export", *words])
    with pytest.raises(SystemExit) as raised:
        main()
    assert raised.value.code == 2
    message = capsys.readouterr().err
    assert said in message
    assert message.count("\n") == 1
    assert {file: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_a_file_is_replaced_if_that_is_asked_for(folder: Path) -> None:
    """And not otherwise."""
    (folder / "genes.gift").write_text("old", encoding="utf-8")
    assert run("export", "genes.toml", "--to", "gift", "--overwrite").exit_code == 0
    assert "ERBB2" in (folder / "genes.gift").read_text(encoding="utf-8")


def test_progress_is_never_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even if that is asked for."""
    progress = folder / "progress.sqlite"
    with closing(sqlite3.connect(progress)) as connection:
        connection.execute("CREATE TABLE log (id)")
    before = progress.read_bytes()
    monkeypatch.setattr(
        "sys.argv", ["her2quiz", "export", "genes.toml", "--to", "gift", "-o", str(progress), "--overwrite"]
    )
    with pytest.raises(SystemExit):
        main()
    assert "it is a database, as progress files are" in capsys.readouterr().err
    assert progress.read_bytes() == before


def test_a_deck_becomes_a_package_of_anki(folder: Path) -> None:
    """With the cards that Anki asks otherwise named, and known to our own import."""
    result = run("export", "genes.toml", "--to", "anki")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1] == "genes.apkg: 3 of 3 cards as a package of Anki"
    assert "Changed: field (a finding that is drawn became a fixed one)" in result.stderr
    assert (folder / "genes.apkg").read_bytes().startswith(b"PK")
    assert "again.toml: 3 of 3 cards" in run("import", "genes.apkg", "-o", "again.toml").stderr


def test_a_deck_becomes_an_exam_on_paper(folder: Path) -> None:
    """Three files of one name; if one is there already, none is written."""
    result = run("export", "genes.toml", "--to", "paper", "-o", "mid.html", "--versions", "2", "--seed", "7")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Beside it: mid-key.html, mid-reasons.html.",
        "mid.html: 3 of 3 cards as an exam on paper",
    ]
    assert "Genes, version B" in (folder / "mid.html").read_text(encoding="utf-8")
    assert "seed 7" in (folder / "mid-key.html").read_text(encoding="utf-8")
    (folder / "new-reasons.html").write_text("mine", encoding="utf-8")
    assert run_wrong("export", "genes.toml", "--to", "paper", "-o", "new.html").startswith(
        "new-reasons.html already exists"
    )
    assert [file.name for file in folder.glob("new*")] == ["new-reasons.html"]


def run_wrong(*words: str) -> str:
    """Run a command that cannot be done; returns what is said."""
    return str(CliRunner().invoke(her2quiz, words).exception)


def test_options_of_paper_are_for_paper() -> None:
    """Elsewhere they would do nothing."""
    result = CliRunner().invoke(her2quiz, ["export", "genes.toml", "--to", "gift", "--versions", "2"])
    assert result.exit_code == 2
    assert "--versions is for --to paper." in result.stderr
