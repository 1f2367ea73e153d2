"""Tables without a header: what is asked is guessed from what is in the columns, and a poor guess is refused."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.items import Blank, Blanks
from tests.exchange.spreadsheet.reading import imported, said

MANY = range(40)


def table(*cells: str) -> str:
    """Write a table of forty rows; # is their number."""
    return "".join("\t".join(cells).replace("#", str(number)) + "\n" for number in MANY)


@pytest.mark.parametrize(
    ("cells", "sides"),
    [
        (("Wort #", "word #", "Satz #"), ("Wort 7", "word 7")),
        (("noun", "Wort #", "word #"), ("Wort 7", "word 7")),
        (("#", "Wort #", "word #"), ("Wort 7", "word 7")),
        (("x#.mp3", "Wort #", "word #"), ("Wort 7", "word 7")),
        (("Wort #", "#.png", "word #"), ("Wort 7", "word 7")),
        (("Wort #", "verb", "word #"), ("Wort 7", "word 7")),
        (("爱#", "ài", "to love #"), ("爱7", "to love 7")),
        (("食べる#", "たべる", "to eat #"), ("食べる7", "to eat 7")),
        (("It has # arms", "TRUE", "Arms"), ("It has 7 arms", True)),
        (("Land #", "#5", "Stadt #"), ("Land 7", "75")),
        (("爱#", "ài"), ("爱7", "ài")),
        (("#", "word #"), ("7", "word 7")),
        (("Wort #", "noun"), ("Wort 7", "noun")),
    ],
)
def test_sides(tmp_path: Path, cells: tuple[str, ...], sides: object) -> None:
    """Numbers of rows, labels, names of files and readings are passed over, as long as there is something else."""
    read = imported(tmp_path, table(*cells), name="list.tsv")
    assert said(read.items[7]) == sides
    assert len(read.items) == len(MANY)
    assert ("This is a guess" in read.notes[-1]) == (len(cells) > 2)


@pytest.mark.parametrize("cells", [("noun", "Wort #"), ("noun", "A1", "verb"), ("noun", "x#.mp3", "A1")])
def test_a_label_is_no_question(tmp_path: Path, cells: tuple[str, ...]) -> None:
    """Forty times "noun" with a word is no deck; a person can still ask for it."""
    with pytest.raises(CannotImportError, match=r"cannot be known: A \(noun\), B"):
        imported(tmp_path, table(*cells), name="list.tsv")
    asked = (("question", "A"), ("answer", "B"))
    assert len(imported(tmp_path, table(*cells), *asked, name="list.tsv").items) == len(MANY)


def test_blanks_with_what_is_told_before_them(tmp_path: Path) -> None:
    """As in a large public file of Anki, with columns of which most cells are empty behind it."""
    cells = ("000#", "Present", "Unit 1", "Complete the sentences.", "I {{c1::am}} number #.", "", "")
    read = imported(tmp_path, table(*cells), name="grammar.tsv")
    assert read.items[7].answer == Blanks(
        ("Complete the sentences.\n\nI ", Blank(("am",), "", "1"), " number 7.")
    )
    assert "D = story, E = question" in read.notes[-1]


def test_a_last_column_that_is_nearly_empty_holds_no_keys(tmp_path: Path) -> None:
    """A single letter there is none either, if it names no option."""
    data = table("What is #?", "this #", "that #", "") + "What?\tx\ty\tA\n"
    assert said(imported(tmp_path, data, name="list.tsv").items[7]) == ("What is 7?", "this 7")
    assert (
        said(imported(tmp_path, table("What is #?", "x #", "y #", "5"), name="list.tsv").items[7])[1] == "x 7"
    )
    assert said(imported(tmp_path, table("What is #?", "x #", "y #", "2"), name="list.tsv").items[7])[1] == [
        "x 7",
        "*y 7",
    ]
