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


@pytest.mark.parametrize(
    "columns",
    [
        "ID,Start time,Completion time,Email,Name,Which gene?",
        "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Gen?",
    ],
)
def test_answers_to_a_form_of_microsoft_are_no_questions(tmp_path: Path, columns: str) -> None:
    """A row for each person, too."""
    row = "1,2024-05-01,2024-05-01,a@b.c,A,ERBB2\n".replace(",", columns[2])
    with pytest.raises(CannotImportError, match="what people answered to a form"):
        imported(tmp_path, f"{columns}\n{row}{row}")


@pytest.mark.parametrize(
    "data",
    [
        "Question,Option 1,Correct 1,Option 2,Correct 2,Option 3,Correct 3\nWhich gene?,EGFR,FALSE,ERBB2,TRUE,ERBB3,FALSE\n",
        "question;answer_1;is_correct_1;answer_2;is_correct_2;answer_3;is_correct_3\nWhich gene?;EGFR;0;ERBB2;1;ERBB3;0\n",
        "Question,Answer A,Answer A correct?,Answer B,Answer B correct?,Answer C,Answer C correct?\nWhich gene?,EGFR,,ERBB2,x,ERBB3,\n",
        "Frage;Antwort 1;Richtig 1;Antwort 2;Richtig 2;Antwort 3;Richtig 3\nWhich gene?;EGFR;nein;ERBB2;ja;ERBB3;nein\n",
        "Question,Option1,Option2,Option3,Correct1,Correct2,Correct3\nWhich gene?,EGFR,ERBB2,ERBB3,no,yes,no\n",
    ],
)
def test_a_mark_beside_each_option(tmp_path: Path, data: str) -> None:
    """In a column for each, behind its option or behind all of them."""
    read = imported(tmp_path, data)
    assert [*map(said, read.items)] == [GENE]
    assert "= mark" in read.notes[-1]


def test_right_answers_in_columns_of_their_own_are_no_marks(tmp_path: Path) -> None:
    """Though they may be called as marks are."""
    data = "Question,Option 1,Option 2,Correct answer 1,Correct answer 2\nWhich?,one,two,two,\nWhich two?,one,two,one,two\n"
    assert [said(item)[1] for item in imported(tmp_path, data).items] == [["one", "*two"], ["*one", "*two"]]


def test_right_answers_by_letter_behind_options_by_letter(tmp_path: Path) -> None:
    """As a plug-in of Moodle has it: Answer 1 is no option where these are called A, B, C."""
    data = "questionname,questiontext,A,B,C,Answer 1,Answer 2\nq1,Which gene?,EGFR,ERBB2,ERBB3,B,\nq2,Which?,a,b,c,A,C\n"
    gene, two = imported(tmp_path, data).items
    assert (said(gene), said(two)) == (GENE, ("Which?", ["*a", "b", "*c"]))


def test_options_that_are_counted_from_zero(tmp_path: Path) -> None:
    """So it is if a key is 0, no option is called 0, and all keys name an option then; else numbers count from 1."""
    rows = "Which gene?,EGFR,ERBB2,ERBB3,1\nWhich?,a,b,c,"
    zero = imported(tmp_path, f"question,option_1,option_2,option_3,answer\n{rows}0\n").items
    assert [*map(said, zero)] == [GENE, ("Which?", ["*a", "b", "c"])]
    one = imported(tmp_path, f"question,option_1,option_2,option_3,answer\n{rows}3\n").items
    assert [said(item)[1] for item in one] == [["*EGFR", "ERBB2", "ERBB3"], ["a", "b", "*c"]]
    header = "question,option_1,option_2,option_3,answer"
    slip = imported(tmp_path, f"{header}\n{rows}0\nWhich one?,a,b,c,3\n")
    assert [said(item)[1] for item in slip.items] == [["*EGFR", "ERBB2", "ERBB3"], ["a", "b", "*c"]]
    assert left_out(slip) == [("line 3: Which?", "with a key that is no option")]
    several = imported(tmp_path, f'{header}\n{rows}"0,2"\n')
    assert said(several.items[1])[1] == ["*a", "b", "*c"]
    assert "The numbers of right options count from 0." in several.notes
    words = imported(tmp_path, "question,a,b,answer\nHow many?,0,1,0\nHow many?,0,1,1\n").items
    assert [said(item)[1] for item in words] == [["*0", "1"], ["0", "*1"]]


PROGRAMS = {
    "Gimkit": "Gimkit Spreadsheet Import Template,,,\nQuestion,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\n"
    "Which gene?,ERBB2,EGFR,ERBB3\n",
    "Quizizz": "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link\n"
    "Which gene?,Multiple Choice,EGFR,ERBB2,ERBB3,2,30,\n",
    "Wayground": "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,"
    "Image Link,Answer explanation\nText of the question,The kind,First,Second,,,,Number,,,\n"
    "Which gene?,Multiple Choice,EGFR,ERBB2,ERBB3,,,2,30,,\n",
    "ExamSoft": "Question ID,Question Title,Question Text,Choice A,Choice B,Choice C,Correct Answer,Category\n"
    "7,Gene,Which gene?,EGFR,ERBB2,ERBB3,B,genes\n",
    "a form": "Question No,Question,Option A,Option B,Option C,Correct Option,Marks,Negative marks\n1,Which gene?,EGFR,ERBB2,ERBB3,B,1,0\n",
    "a course": "Question,Question Type,Answer Option 1,Answer Option 2,Answer Option 3,Correct Answers,Overall Explanation,Domain\n"
    "Which gene?,multiple-choice,EGFR,ERBB2,ERBB3,2,It is.,genes\n",
    "camel case": "id,questionText,optionA,optionB,optionC,correctOption\n1,Which gene?,EGFR,ERBB2,ERBB3,B\n",
    "Portuguese": "Pergunta;Alternativa A;Alternativa B;Alternativa C;Resposta correta\nWhich gene?;EGFR;ERBB2;ERBB3;B\n",
    "Russian": "Вопрос;Вариант 1;Вариант 2;Вариант 3;Ответ\nWhich gene?;EGFR;ERBB2;ERBB3;2\n",
    "Korean": "문제,보기1,보기2,보기3,정답\nWhich gene?,EGFR,ERBB2,ERBB3,2\n",
    "Chinese": "题干,选项A,选项B,选项C,答案,解析\nWhich gene?,EGFR,ERBB2,ERBB3,B,17q\n",
}


@pytest.mark.parametrize("data", PROGRAMS.values(), ids=PROGRAMS)
def test_what_other_programs_call_their_columns(tmp_path: Path, data: str) -> None:
    """Options, and the right one."""
    read = imported(tmp_path, data)
    (prompt, options), *_ = [said(item) for item in read.items]
    assert (prompt, sorted(text.strip("*") for text in options)) == (GENE[0], ["EGFR", "ERBB2", "ERBB3"])
    assert "*ERBB2" in options
