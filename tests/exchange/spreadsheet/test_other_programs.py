"""Tables as other programs and busy teachers lay them out."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.items import Truth
from tests.exchange.spreadsheet.reading import imported, left_out, said

GENE = ("Which gene?", ["EGFR", "*ERBB2", "ERBB3"])


@pytest.mark.parametrize(
    "data",
    [
        "No,Question,Option,Correct\n1,Which gene?,EGFR,\n,,ERBB2,x\n,,ERBB3,\n",
        "Question,Option,Correct\nWhich gene?,EGFR,FALSE\nWhich gene?,ERBB2,TRUE\nWhich gene?,ERBB3,FALSE\n",
        "Question,Answer options,Correct\nWhich gene?,EGFR,B\n,ERBB2,\n,ERBB3,\n",
        "Question,Options\nWhich gene?,EGFR\n,*ERBB2\n,ERBB3\n",
    ],
)
def test_options_in_rows_of_their_own(tmp_path: Path, data: str) -> None:
    """Below one another, the right one with a mark, a letter or a star; the question stands once, or in each row."""
    read = imported(tmp_path, data)
    assert [*map(said, read.items)] == [GENE]
    assert left_out(read) == []


def test_what_stands_beside_options_is_kept(tmp_path: Path) -> None:
    """The reasons of all rows of a question, and its tags once."""
    data = "Tags,Question,Option,Correct,Explanation\ngenes,Which?,a,x,It is.\ngenes,,b,,It is not.\n,Other?,c,,\n,,d,x,\n"
    first, second = imported(tmp_path, data).items
    assert (first.tags, first.why) == (("genes",), "It is.\nIt is not.")
    assert said(second) == ("Other?", ["c", "*d"])


def test_options_in_one_cell_stay_those_of_their_row(tmp_path: Path) -> None:
    """Two questions with the same words are two questions."""
    data = "Question,Options,Correct\nWhich?,a; b,A\nWhich?,c; d,B\n"
    assert [*map(said, imported(tmp_path, data).items)] == [("Which?", ["*a", "b"]), ("Which?", ["c", "*d"])]


def test_socrative(tmp_path: Path) -> None:
    """Its header is in two rows, its questions have numbers before them, and there are several columns for right ones."""
    data = (
        "Instructions: fill in,,,,,,\n2. Question Type:,3. Question:,4. If Multiple Choice: enter answers below,,,,5. Optional\n"
        ",,Answer A:,Answer B:,Answer C:,Correct Answer,Correct Answer\n"
        "Multiple choice,Which gene?,EGFR,ERBB2,ERBB3,B,\n"
        "Multiple choice,Which two?,a,b,c,A,C\n"
        "True/False,It is on 17q,True,False,,A,\n"
        "Open-ended,Name a drug,trastuzumab,pertuzumab,,,\n"
    )
    gene, two, truth, drug = imported(tmp_path, data).items
    assert said(drug) == ("Name a drug", ("trastuzumab", "pertuzumab"))
    assert (said(gene), said(two)) == (GENE, ("Which two?", ["*a", "b", "*c"]))
    assert truth.answer == Truth(is_true=True)


def test_wooclap(tmp_path: Path) -> None:
    """It calls a question a title, and each option a choice."""
    data = "Type,Title,Correct,Choice,Choice,Choice\nMCQ,Which gene?,2,EGFR,ERBB2,ERBB3\n"
    assert said(imported(tmp_path, data).items[0]) == GENE


def test_a_title_beside_a_question_is_none(tmp_path: Path) -> None:
    """It is a question only where nothing else is called so."""
    data = "Title,Question,Answer\nGenes,Which gene?,ERBB2\nArms,Which arm?,17q\n"
    assert said(imported(tmp_path, data).items[0]) == ("Which gene?", "ERBB2")


@pytest.mark.parametrize(
    "header", ["Concept;Definition;Module", "Begriff;Bedeutung;Modul", "Terme;Définition;Note"]
)
def test_glossaries(tmp_path: Path, header: str) -> None:
    """The header is no card."""
    assert said(imported(tmp_path, f"{header}\nHER2;a receptor;x\nKi-67;a marker;x\n").items[0]) == (
        "HER2",
        "a receptor",
    )


def test_answers_to_a_form_are_no_questions(tmp_path: Path) -> None:
    """Google Forms writes a row for each person."""
    with pytest.raises(CannotImportError, match="what people answered to a form"):
        imported(
            tmp_path, "Timestamp,Score,Which gene?\n2024/05/01 9:00,1 / 1,ERBB2\n2024/05/01 9:05,0 / 1,EGFR\n"
        )
