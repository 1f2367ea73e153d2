"""The list of formats that are read: which one a file is in, and what is loaded to find that out."""

import subprocess
import sys
from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile

READS_A_TABLE = """
import sys
from pathlib import Path
from her2quiz.exchange.formats import Request
from her2quiz.exchange.importers import importer_for
from her2quiz.exchange.source_file import SourceFile
source = SourceFile(Path(sys.argv[1]))
assert importer_for(source).read(source, Request(), lambda share: None).items
print(*sys.modules)
"""
READERS_OF_OTHERS = {
    "her2quiz.exchange.anki.package_items",
    "her2quiz.exchange.exporters",
    "her2quiz.exchange.gift.questions",
    "her2quiz.exchange.moodle_xml.reading.questions",
    "her2quiz.exchange.notes.note_cards",
    "her2quiz.exchange.pasted.questions",
    "sqlite3",
}


def test_a_table_is_read_without_what_reads_other_formats(tmp_path: Path) -> None:
    """Every format is asked whether a file is its own; only the one that says so is loaded whole."""
    file = tmp_path / "table.csv"
    file.write_text("What?,This\nWho?,They\n")
    command = [sys.executable, "-c", READS_A_TABLE, str(file)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "her2quiz.exchange.spreadsheet.row_items" in loaded
    assert READERS_OF_OTHERS.isdisjoint(loaded)


def test_a_format_that_is_not_known_is_named_with_what_is_like_it(tmp_path: Path) -> None:
    """A name that is misspelt is answered with the one that was meant."""
    with pytest.raises(CannotImportError, match="Did you mean gift"):
        importer_for(SourceFile(tmp_path / "any"), "gft")


@pytest.mark.parametrize("row", ["to meet,verb,kupB!{=kWE}", "::title::,noun,{T}", "*A. one,B. two,x"])
def test_cells_of_a_table_may_have_signs_of_other_formats(row: str, tmp_path: Path) -> None:
    """A file that is named and laid out as a table is one, whatever stands in its cells."""
    file = tmp_path / "words.csv"
    file.write_text("word,kind,id\n" + f"{row}\n" * 3)
    assert importer_for(SourceFile(file)).name == "csv"


def test_a_file_that_is_only_named_as_a_table_is_read_as_what_it_is(tmp_path: Path) -> None:
    """Questions in GIFT without cells stay GIFT, though their file is called .csv."""
    file = tmp_path / "questions.csv"
    file.write_text("::one::What is 2 + 2? {=four}\n\n::two::The sun rises in the east, they say. {T}\n")
    assert importer_for(SourceFile(file)).name == "gift"


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("exam.gift", "Which gene?{\n~ EGFR\n~ %100%ERBB2\n}\n", "gift"),
        ("exam.aiken", "Which gene?\n", "aiken"),
        ("exam.XML", "<questions>", "moodle-xml"),
        ("deck.apkg", "", "anki"),
    ],
)
def test_the_ending_decides_where_the_content_does_not(
    tmp_path: Path, name: str, text: str, format_: str
) -> None:
    """A file in no format that is recognised is read as what it is named."""
    file = tmp_path / name
    file.write_text(text)
    assert importer_for(SourceFile(file)).name == format_


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("collection.anki2", b"SQLite format 3\0\x10\0", "In Anki, choose File, Export"),
        ("deck.mochi", b"PK\x03\x04", "an export of Mochi"),
        ("page.md", b"- What? #card\n\t- That.\n", "a page of Logseq"),
        ("page.md", b"- What? #card\n  card-repeats:: 1\n\t- That.\n", "a page of Logseq"),
    ],
)
def test_formats_that_are_not_read_are_named(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """The message says what the file is, and what to do; no property of a page is taken for a card."""
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(CannotImportError, match=said):
        importer_for(SourceFile(file))
