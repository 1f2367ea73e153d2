"""Tables in Word documents."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError, Imported
from tests.exchange.pasted.test_word import document, paragraph
from tests.exchange.spreadsheet.reading import imported, said

HEADER = ("Question", "A", "B", "C", "Correct")


def cell(text: str, properties: str = "") -> str:
    """Return a cell, with a paragraph for each line."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, text.split('|')))}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; what begins with < is a cell as it is."""
    written = ("".join(each if each.startswith("<") else cell(each) for each in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in written)}</w:tbl>"


def read(folder: Path, *parts: str) -> Imported:
    """Import a document."""
    return imported(folder, document(*parts), name="exam.docx")


def test_questions_in_tables(tmp_path: Path) -> None:
    """A header that is repeated above a second table is no question."""
    first = table(HEADER, ("Which gene?", "EGFR", "ERBB2", "ERBB3", "B"))
    second = table(HEADER, ("Which arm?", "17q", "17p", "18q", "A"))
    items = read(tmp_path, paragraph("Exam"), first, paragraph(""), second).items
    assert [*map(said, items)] == [
        ("Which gene?", ["EGFR", "*ERBB2", "ERBB3"]),
        ("Which arm?", ["*17q", "17p", "18q"]),
    ]


def test_words_and_meanings_in_a_table(tmp_path: Path) -> None:
    """The lines of a cell stay lines."""
    items = read(tmp_path, table(("HER2", "a receptor:|- one|- two"), ("ERBB2", "its gene"))).items
    assert [*map(said, items)] == [("HER2", "a receptor:\n- one\n- two"), ("ERBB2", "its gene")]


def test_merged_cells(tmp_path: Path) -> None:
    """A cell that is merged with the one above says the same; one over two columns leaves the second empty."""
    on = cell("", "<w:vMerge/>")
    rows = (
        ("Topic", "Question", "Answer", "Notes"),
        (cell("genes", '<w:vMerge w:val="restart"/>'), "Which gene?", "ERBB2", "x"),
        (on, "Which arm?", cell("17q", '<w:gridSpan w:val="2"/>')),
    )
    first, second = read(tmp_path, table(*rows)).items
    assert (first.tags, second.tags) == (("genes",), ("genes",))
    assert (said(second), second.why) == (("Which arm?", "17q"), "")


def test_a_table_for_each_question(tmp_path: Path) -> None:
    """As item writers fill in a form, a label before each part."""
    forms = [
        table(("Question 1", "Which gene?"), ("A", "EGFR"), ("B", "ERBB2"), ("Correct", "B")),
        table(("Question 2", "Which arm?"), ("A", "17q"), ("B", "17p"), ("Correct", "A")),
    ]
    items = read(tmp_path, *forms).items
    assert [*map(said, items)] == [("Which gene?", ["EGFR", "*ERBB2"]), ("Which arm?", ["*17q", "17p"])]


def test_a_list_with_a_small_table_is_a_list(tmp_path: Path) -> None:
    """What most of the document is decides."""
    asked = [paragraph(text) for text in ("1. Which gene encodes HER2?", "A. EGFR", "B. ERBB2", "Answer: B")]
    read_list = read(tmp_path, *asked, table(("a", "b"), ("c", "d")))
    assert said(read_list.items[0])[0] == "Which gene encodes HER2?"


@pytest.mark.parametrize("span", ["0", "-1", "999999999999", "x", ""])
def test_any_span_is_read_within_bounds(tmp_path: Path, span: str) -> None:
    """No number makes a row too wide."""
    wide = cell("ERBB2", f'<w:gridSpan w:val="{span}"/>')
    assert read(tmp_path, table(("Which gene?", wide), ("Which arm?", "17q"))).items


def test_a_broken_document(tmp_path: Path) -> None:
    """One message says so."""
    with pytest.raises(CannotImportError, match="broken"):
        imported(tmp_path, document("<w:p>"), name="exam.docx")
