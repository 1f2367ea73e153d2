"""Questions for Brightspace, in the rows of its own sample."""

import csv
import io
from pathlib import Path

import pytest

from her2quiz.exchange.items import Choice, InOrder, Option, Pairs, Recalled, Truth, Typed
from tests.exchange.spreadsheet.reading import imported, left_out, said

SAMPLE = '''//(Note: The 'images' folder is assumed to be there),,,,
,,,,
"// Please save it as ""CSV UTF-8""",,,,
//WRITTEN RESPONSE QUESTION TYPE,,,,
NewQuestion,WR,,,
ID,CHEM110-234,,,
Title,Written,,,
QuestionText,Why?,,,
Points,1,,,
InitialText,Begin,,,
AnswerKey,Because.,,,
Hint,Think,,,
Feedback,It is so.,,,
,,,,
NewQuestion,SA,,,
Title,Short,,,
QuestionText,Which gene?,,,
InputBox,3,40,,
Answer,100,ERBB2,,
Answer,50,HER2,,
,,,,
NewQuestion,M,,,
QuestionText,What belongs together?,,,
Scoring,EquallyWeighted,,,
Choice,1,one,,
Choice,2,two,,
Choice,3,three,,
Match,2,deux,,
Match,1,un,,
,,,,
//MULTIPLE CHOICE QUESTION TYPE,,,,
NewQuestion,MC,,,
QuestionText,"<p>Which <b>one</b>, please?</p>",HTML,,
Image,images/MC1.jpg,,,
Option,100,right,HTML,Yes.
Option,0,wrong,,No.
Option,25,nearly,,
,,,,
NewQuestion,TF,,,
QuestionText,It is so,,,
TRUE,100,yes,,
FALSE,0,no,,
,,,,
NewQuestion,MS,,,
QuestionText,Which two?,,,
Option,1,a,,
Option,0,b,,
Option,1,c,,
,,,,
NewQuestion,O,,,
QuestionText,Put in order,,,
Item,first,NOT HTML,That is the first,
Item,second,HTML,,
'''
"""With what a sample of Brightspace has in it, and other words."""

ANSWERS = [
    ("Why?", Recalled("Because.")),
    ("Which gene?", Typed(("ERBB2",))),
    ("What belongs together?", Pairs((("deux", "two"), ("un", "one")), ("three",))),
    (
        "Which **one**, please?",
        Choice((Option("right", True, "Yes."), Option("wrong", False, "No."), Option("nearly", credit=0.25))),
    ),
    ("It is so", Truth(is_true=True)),
    ("Which two?", Choice((Option("a", True), Option("b"), Option("c", True)), is_several=True)),
    ("Put in order", InOrder(("first", "second"))),
]


@pytest.mark.parametrize("name", ["bank.csv", "bank.txt"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_type_of_question(tmp_path: Path, name: str, separator: str) -> None:
    """With its answers, feedback, hint and id; comments and empty rows are nothing."""
    data = io.StringIO()
    csv.writer(data, delimiter=separator).writerows(csv.reader(io.StringIO(SAMPLE)))
    read = imported(tmp_path, data.getvalue(), name=name)
    assert [(item.question, item.answer) for item in read.items] == ANSWERS
    first = read.items[0]
    assert (first.origin, first.why, first.hints) == ("CHEM110-234", "It is so.", ("Think",))
    assert [each.reason for each in read.changed] == [
        "an answer that is worth less is not accepted",
        "its image is not in the file",
    ]


def test_rows_without_empty_cells_behind_them(tmp_path: Path) -> None:
    """As scripts write them; feedback may stand directly behind its option, and a title in place of the question."""
    data = (
        "NewQuestion,MC\nID,\nTitle,Which gene?\nOption,100.0,ERBB2,On 17q\nOption,0.0,EGFR\nOption,0.0,ERBB3\nHint,\n\n"
        "NewQuestion,MS\nQuestionText,Which?\nOption,100,a\nOption,100,b\nOption,0,c\n"
    )
    first, second = imported(tmp_path, data).items
    assert said(first) == ("Which gene?", ["*ERBB2", "EGFR", "ERBB3"])
    assert isinstance(first.answer, Choice)
    assert (first.answer.options[0].feedback, first.hints) == ("On 17q", ())
    assert said(second) == ("Which?", ["*a", "*b", "c"])


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("NewQuestion,WR\nQuestionText,Which?\n", "an essay"),
        ("NewQuestion,XX\nQuestionText,Which?\n", "of a type that is not known"),
        ("NewQuestion,MC\nOption,100,a\nOption,0,b\n", "without a question"),
        ("NewQuestion,MC\nQuestionText,Which?\nOption,0,a\nOption,0,b\n", "without a right option"),
        ("NewQuestion,MC\nQuestionText,Which?\nOption,100,a\n", "with only one option"),
        ("NewQuestion,MS\nQuestionText,Which?\nOption,x,a\nOption,,b\n", "without a right option"),
        ("NewQuestion,TF\nQuestionText,Which?\nTRUE,0\n", "without an answer"),
        ("NewQuestion,SA\nQuestionText,Which?\nAnswer,100,a.*,regexp\n", "with a regular expression"),
        ("NewQuestion,SA\nQuestionText,Which?\n", "without an answer"),
        ("NewQuestion,M\nQuestionText,Which?\nChoice,1,a\nMatch,1,b\n", "fewer than two pairs"),
        ("NewQuestion,O\nQuestionText,Which?\nItem,a\n", "fewer than two lines"),
        ("NewQuestion\n", "without a question"),
    ],
)
def test_what_is_left_out(tmp_path: Path, rows: str, reason: str) -> None:
    """With its line and its reason; the others are read."""
    read = imported(tmp_path, f"NewQuestion,TF\nQuestionText,Is it?\nTRUE,100\nFALSE,0\n{rows}")
    assert [said(item) for item in read.items] == [("Is it?", True)]
    ((name, why),) = left_out(read)
    assert (name.startswith("line 5"), why) == (True, reason)
