"""Sheets of workbooks."""

import builtins
import io
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from her2quiz.exchange import archive
from her2quiz.exchange.formats import CannotImportError
from tests.exchange.spreadsheet.reading import imported, said
from tests.exchange.spreadsheet.workbooks import Cell, Shown, workbook

HEADER: tuple[Cell, ...] = ("Question", "A", "B", "C", "Correct")


def test_numbers_and_dates_of_a_sheet(tmp_path: Path) -> None:
    """A whole number has no point, and a date where others are none is told."""
    rows = [
        HEADER,
        ("How many?", 4.0, 2.5, date(2024, 4, 3), "A"),
        (None, None),
        ("Is it?", True, False, None, "B"),
    ]
    read = imported(tmp_path, workbook(Quiz=rows), name="quiz.xlsx")
    assert [said(item) for item in read.items] == [
        ("How many?", ["*4", "2.5", "2024-04-03"]),
        ("Is it?", False),
    ]
    assert [each.name for each in read.changed] == ["row 2: How many?"]
    assert read.notes[0] == "Sheet 'Quiz'."


def test_the_first_sheet_with_something_in_it(tmp_path: Path) -> None:
    """Or the one that is named, or numbered."""
    first, second = [HEADER, ("one?", "a", "b", "c", "A")], [HEADER, ("two?", "a", "b", "c", "A")]
    data = workbook(Empty=[], First=first, Second=second)
    asked = [
        imported(tmp_path, data, name="q.xlsx", sheet=sheet).items[0].question
        for sheet in ("", "second", "3")
    ]
    assert asked == ["one?", "two?", "two?"]
    with pytest.raises(CannotImportError, match=r"has no sheet 'Third'\. It has: Empty, First, Second\."):
        imported(tmp_path, data, name="q.xlsx", sheet="Third")


def test_a_page_of_instructions_is_passed_over(tmp_path: Path) -> None:
    """The first sheet with a column for questions is read; without any, the first with something in it."""
    told = [("How to fill in this sheet",), ("One question in each row.",)]
    data = workbook(Instructions=told, Questions=[HEADER, ("one?", "a", "b", "c", "A")])
    read = imported(tmp_path, data, name="q.xlsx")
    assert [item.question for item in read.items] == ["one?"]
    assert read.notes[0] == "Sheet 'Questions' of 2: --sheet names another."
    pairs = imported(tmp_path, workbook(One=[("HER2", "a gene")], Two=[("IHC", "a stain")]), name="q.xlsx")
    assert [item.question for item in pairs.items] == ["HER2"]


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        (0.1, "9", "10%"),
        (0.07, "9", "7%"),
        (0.125, "10", "12.50%"),
        (0.125, "9", "12.5%"),
        (2.0, "0.0", "2.0"),
        (2.25, "0.0", "2.25"),
        (2.0, "2", "2.00"),
        (0.005, "0.0%;[Red]-0.0%", "0.5%"),
        (2.0, "0", "2"),
        (1234.0, "#,##0", "1234"),
        (2.5, '0.0" mm"', "2.5 mm"),
        (2.5, '0.00 "mg"', "2.50 mg"),
        (12.0, 'General\\ "Gy"', "12 Gy"),
        (0.5, '0%" of cells"', "50% of cells"),
        (2.5, '"about "0.0', "2.5"),
    ],
)
def test_numbers_are_read_as_they_are_shown(tmp_path: Path, number: float, code: str, shown: str) -> None:
    """What was typed as 10% is 0.1 in the file; no figure is lost, and other formats change nothing."""
    rows = [HEADER, ("Share?", Shown(number, code), "b", "c", "A")]
    (item,) = imported(tmp_path, workbook(First=[("x",)], Quiz=rows), name="q.xlsx").items
    assert said(item) == ("Share?", [f"*{shown}", "b", "c"])


def test_the_name_of_the_file_does_not_matter(tmp_path: Path) -> None:
    """A workbook is known by what is in it."""
    assert imported(tmp_path, workbook(Quiz=[HEADER, ("one?", "a", "b", "c", "A")]), name="quiz.dat").items


def test_what_is_merged_over_several_rows_holds_for_each(tmp_path: Path) -> None:
    """A topic; a heading over several columns stays one."""
    rows = [
        ("Topic", "Question", "A", "B", "Correct"),
        ("Genes", "First?", "x", "y", "A"),
        (None, "Second?", "x", "y", "B"),
        ("Part 2", None, None, None, None),
        (None, "Third?", "x", "y", "B"),
    ]
    read = imported(tmp_path, workbook(merged=["A2:A3", "A4:E4"], S=rows), name="t.xlsx")
    assert [item.tags for item in read.items] == [("Genes",), ("Genes",), ()]
    assert "Taken for headings, not for cards: row 4 (Part 2)." in read.notes


@pytest.mark.parametrize("cut", [100, 600, -30])
def test_a_broken_workbook(tmp_path: Path, cut: int) -> None:
    """It is refused with one message."""
    with pytest.raises(CannotImportError, match=r"in no format|broken workbook"):
        imported(tmp_path, workbook(Quiz=[HEADER, ("one?", "a", "b", "c", "A")])[:cut], name="quiz.xlsx")


def test_a_workbook_without_anything(tmp_path: Path) -> None:
    """It is refused, too."""
    with pytest.raises(CannotImportError, match="no sheet with anything in it"):
        imported(tmp_path, workbook(Empty=[]), name="quiz.xlsx")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """A file of a few hundred kilobytes that would be hundreds of megabytes."""
    out = io.BytesIO(workbook(Quiz=[HEADER]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(130 * 1024 * 1024))
    with pytest.raises(CannotImportError, match="which is too large"):
        imported(tmp_path, out.getvalue(), name="bomb.xlsx")


def test_cells_that_are_far_apart_are_refused(tmp_path: Path) -> None:
    """The reader would hold all cells between them."""
    out = io.BytesIO(workbook(Quiz=[HEADER]))
    far = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/worksheets/far.xml", far)
    with pytest.raises(CannotImportError, match="has cells far apart"):
        imported(tmp_path, out.getvalue(), name="far.xlsx")


@pytest.mark.parametrize("name", ["old.xls", "open.ods"])
def test_other_workbooks_are_named(tmp_path: Path, name: str) -> None:
    """With what to do."""
    data = b"\xd0\xcf\x11\xe0" + bytes(600) if name.endswith("xls") else workbook(Quiz=[HEADER])
    with pytest.raises(CannotImportError, match=r"Save it as \.xlsx or CSV\."):
        imported(tmp_path, data, name=name)


def test_without_the_extra_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message says what to install, and what to do without."""
    real = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "python_calamine":
            raise ImportError
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "python_calamine", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(
        CannotImportError, match=r'pip install "her2quiz\[excel\]".*Or save the sheet as CSV\.'
    ):
        imported(tmp_path, workbook(Quiz=[HEADER]), name="quiz.xlsx")


def test_a_directory_that_would_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of very many files is not even listed."""
    data = workbook(Quiz=[HEADER, ("one?", "a", "b", "c", "A")])
    monkeypatch.setattr(archive, "LARGEST_DIRECTORY", 200)
    with pytest.raises(CannotImportError, match="in no format"):
        imported(tmp_path, data, name="quiz.xlsx")
