"""Words with meanings of several lines, as Quizlet exports them, and cells of several lines."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from tests.exchange.spreadsheet.reading import imported, left_out, said


def test_a_meaning_of_several_lines(tmp_path: Path) -> None:
    """Lines without a tab go on with the meaning, and are named."""
    text = "HER2\ta receptor\n- in the membrane\n- with a kinase\nERBB2\tits gene\n"
    read = imported(tmp_path, text, name="quizlet.txt")
    assert [*map(said, read.items)] == [
        ("HER2", "a receptor\n- in the membrane\n- with a kinase"),
        ("ERBB2", "its gene"),
    ]
    assert "Lines without a tab go on with the answer above them: 2, 3." in read.notes


def test_a_line_behind_an_empty_one_is_left_out(tmp_path: Path) -> None:
    """It may be a heading."""
    read = imported(
        tmp_path, "HER2\ta receptor\nERBB2\tits gene\n\nChapter 2\nKi-67\ta marker\n", name="a.txt"
    )
    assert [*map(said, read.items)] == [("HER2", "a receptor"), ("ERBB2", "its gene"), ("Ki-67", "a marker")]
    assert left_out(read) == [("line 4: Chapter 2", "without an answer")]


@pytest.mark.parametrize(
    "text",
    [
        "HER2\ta receptor\tbasics\nalone\nERBB2\tits gene\tbasics\n",
        "#separator:tab\n#html:false\nHER2\ta receptor\nalone\nERBB2\tits gene\n",
        "HER2,a receptor\nalone\nERBB2,its gene\nEGFR,another\n",
    ],
)
def test_other_tables_have_no_such_lines(tmp_path: Path, text: str) -> None:
    """Tables with more columns, those of Anki, which puts quotes around several lines, and those with commas."""
    read = imported(tmp_path, text)
    assert [reason for _, reason in left_out(read)] == ["without an answer"]


def test_prose_with_a_tab_is_no_table(tmp_path: Path) -> None:
    """A single tab parts no words from their meanings."""
    text = "Notes\twith a tab\nprose and\nmore prose\n"
    with pytest.raises(CannotImportError, match="in no format"):
        imported(tmp_path, text, name="notes.txt")


def test_the_lines_of_a_cell_stay_lines(tmp_path: Path) -> None:
    """Somebody ended each of them; lines that would be joined get a backslash."""
    text = 'Question,Answer\nWhich?,"It is the receptor that is called HER2\nor HER2/neu, which is one and the same"\n'
    (item,) = imported(tmp_path, text).items
    assert (
        said(item)[1] == "It is the receptor that is called HER2 \\\nor HER2/neu, which is one and the same"
    )


def test_a_line_of_spaces_is_empty(tmp_path: Path) -> None:
    """In a cell it parts paragraphs."""
    (item,) = imported(tmp_path, 'Question,Answer\nWhich?,"one \n  \ntwo"\n').items
    assert said(item)[1] == "one \n\ntwo"
