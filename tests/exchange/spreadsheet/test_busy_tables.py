"""Tables as instructors keep them: headers of their own, headings, dates, options in one cell."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, CannotImportError
from her2quiz.exchange.spreadsheet.columns.names import bare_header
from tests.exchange.spreadsheet.reading import imported, left_out, said


@pytest.mark.parametrize(
    ("day", "meant"),
    [("2024-03-02 00:00:00", "2-3 or 3-2"), ("2024-03-03 00:00:00", "3-3"), ("3-Apr", "3-4")],
)
def test_what_a_date_may_have_been_is_told(tmp_path: Path, day: str, meant: str) -> None:
    """Day and month in either order, which differs by country."""
    read = imported(tmp_path, f"Question,A,B,Correct\nHow many?,1-2,{day},A\n")
    assert read.changed[0].reason == f"'{day}' is a date: write it as text if {meant} was meant"


def test_a_header_may_have_several_names(tmp_path: Path) -> None:
    """The first that says something; a question is none where another column is one."""
    data = "Nr.,Frage,Antwort A,Antwort B,Richtige Antwort,Begründung / Kommentar,Fach oder Thema\n1,Was?,x,y,B,darum,ISH\n"
    (item,) = imported(tmp_path, data).items
    assert (said(item), item.why, item.tags) == (("Was?", ["x", "*y"]), "darum", ("ISH",))


def test_an_open_question_among_others_with_options(tmp_path: Path) -> None:
    """Its only option is repeated as its key; a letter there could be a row that is not finished."""
    data = "Question,A,B,Correct\nWhich?,x,y,A\nWhich gene?,ERBB2,,ERBB2\nTrue?,true,,True\nOne?,x,,A\n"
    read = imported(tmp_path, data)
    assert [said(item) for item in read.items] == [
        ("Which?", ["*x", "y"]),
        ("Which gene?", "ERBB2"),
        ("True?", True),
    ]
    assert left_out(read) == [("line 5: One?", "with only one option")]


@pytest.mark.parametrize(
    "data",
    [
        'Question,Options,Correct answer\nWhich?,"A) one\nB) *two\nC) three",B\n',
        'Question,Choices,Correct\nWhich?,"A. one\nB. *two\nC. three",B. *two\n',
        "Question,Choices,Correct\nWhich?,A) one B) *two C) three,b\n",
        "Question;Options;Ans\nWhich?;one | *two | three;2\n",
        'Question,Answer options,Key\nWhich?,"one; *two; three",*two\n',
    ],
    ids=["lines", "key with its words", "letters in a line", "bars", "semicolons"],
)
def test_options_may_stand_in_one_cell(tmp_path: Path, data: str) -> None:
    """With letters or without; a star before an option is its own where there is a key."""
    (item,) = imported(tmp_path, data).items
    assert said(item) == ("Which?", ["one", "**two", "three"])


def test_a_star_marks_the_right_one_of_options_in_one_cell(tmp_path: Path) -> None:
    """Without a column that says it."""
    (item,) = imported(tmp_path, "Question,Options\nWhich?,one | *two | three\n").items
    assert said(item) == ("Which?", ["one", "*two", "three"])


@pytest.mark.parametrize(
    "header",
    [
        "Question No.,Question Text,Opt 1,Opt 2,Opt 3,Ans,Marks",
        "No,Item stem,Choice A,Choice B,Choice C,Answer Key,Bloom level",
        "Nr.,Fragestellung,Antwort A,Antwort B,Antwort C,richtige Lösung,Punkte",
    ],
)
def test_headers_of_item_writers(tmp_path: Path, header: str) -> None:
    """Numbers and marks are not used."""
    (item,) = imported(tmp_path, f"{header}\n1,Which?,x,y,z,2,5\n").items
    assert said(item) == ("Which?", ["x", "*y", "z"])


def test_right_and_wrong_in_german(tmp_path: Path) -> None:
    """Each wrong one in a column of its own."""
    (item,) = imported(tmp_path, "Frage,richtige Lösung,falsch 1,falsch 2\nWelche?,x,y,z\n").items
    assert said(item) == ("Welche?", ["*x", "y", "z"])


def test_a_vignette_stands_before_its_question(tmp_path: Path) -> None:
    """As a paragraph of its own; without a question there is no card."""
    data = "Vignette,Lead-in,A,B,Key\nShe is 54.,What next?,x,y,A\nHe is 40.,,x,y,A\n"
    read = imported(tmp_path, data)
    assert [said(item)[0] for item in read.items] == ["She is 54.\n\nWhat next?"]
    assert left_out(read) == [("line 3", "without a question")]


def test_a_table_of_whose_headers_none_says_the_answer_is_refused(tmp_path: Path) -> None:
    """Its header would be a card, and its cards nonsense; the message says what to type."""
    with pytest.raises(
        CannotImportError, match=r"No column is known to hold the answers\. Columns: A \(Question\)"
    ) as said:
        imported(tmp_path, "Question,One,Two,Which\nWhat?,x,y,1\n")
    assert "--columns question=B,option=C-F,right=G" in str(said.value)
    asked = (("option", "B"), ("option", "C"), ("right", "Which"))
    assert len(imported(tmp_path, "Question,One,Two,Which\nWhat?,x,y,1\n", *asked).items) == 1


def test_headings_between_rows_are_no_cards(tmp_path: Path) -> None:
    """They are named; of very many, ten. A question or an answer alone is none."""
    data = "No,Question,A,B,Correct\nPart 1,,,,\n1,Which?,x,y,A\n,alone,,,\n,,,,A\n"
    read = imported(tmp_path, data)
    assert len(read.items) == 1
    assert len(read.left_out) == 2
    assert read.notes[-1] == "Taken for headings, not for cards: line 2 (Part 1)."
    many = imported(tmp_path, data + "Part,,,,\n" * 30)
    assert many.notes[-1].endswith(" and 21 more.")
    first = imported(tmp_path, "Question,Answer\nAlone,\nWhat?,this\n")
    assert left_out(first) == [("line 2: Alone", "without an answer")]


def test_a_table_in_which_nothing_says_what_is_right_is_refused(tmp_path: Path) -> None:
    """Where the right option has a colour, that cannot be read; one star is enough to go on."""
    with pytest.raises(CannotImportError, match="colours and bold in a table are not read"):
        imported(tmp_path, "Question,A,B\nWhich?,x,y\nWhat?,x,y\n")
    assert len(imported(tmp_path, "Question,A,B\nWhich?,x,*y\nWhat?,x,y\n").items) == 1


def test_rows_may_leave_out_the_last_cells_of_their_header(tmp_path: Path) -> None:
    """Words with as many examples as there are, under a header for the most; commas inside quotes are none."""
    data = (
        "question,answer,e1,e2,e3\n"
        "noun,Nomen,one\nverb,Verb,one,two\n"
        '"adjective, the",Adjektiv,one,two,three\narticle,Artikel\n'
    )
    items = imported(tmp_path, data).items
    assert [said(item) for item in items] == [
        ("noun", "Nomen"),
        ("verb", "Verb"),
        ("adjective, the", "Adjektiv"),
        ("article", "Artikel"),
    ]


def test_a_row_that_is_far_too_long_is_left_out(tmp_path: Path) -> None:
    """It is named by its line, and the row after it is read."""
    read = imported(tmp_path, f"question,answer\nWhat?,{'x' * LONGEST_QUESTION}\nWho?,they\n")
    assert [said(item) for item in read.items] == [("Who?", "they")]
    assert left_out(read) == [("line 2: What?", TOO_LONG)]


def test_a_quote_that_is_never_closed_makes_no_header(tmp_path: Path) -> None:
    """What follows it is one cell of very many words, none of which is looked up."""
    long = "Who?" + ",answer" * 200
    assert bare_header(long) == ""
    assert not imported(tmp_path, f'question,answer\n"{long}').items
