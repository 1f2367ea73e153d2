"""Tables of questions: how they are written, and what their columns hold."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.items import Blank, Blanks, Quantity, Truth
from tests.exchange.spreadsheet.reading import imported, left_out, said

BEST = ("Which gene?", ["EGFR", "*ERBB2", "ERBB3"])


@pytest.mark.parametrize(
    "data",
    [
        "Question,A,B,C,Correct\nWhich gene?,EGFR,ERBB2,ERBB3,B\n",
        "question;option 1;option 2;option 3;right answer\nWhich gene?;EGFR;ERBB2;ERBB3;2\n",
        "Stem\tChoice A\tChoice B\tChoice C\tKey\nWhich gene?\tEGFR\tERBB2\tERBB3\tb\n",
        "Frage;Antwort A;Antwort B;Antwort C;Richtig\nWhich gene?;EGFR;ERBB2;ERBB3;ERBB2\n",
        "Question,Answer 1,Answer 2,Answer 3,Correct answer\nWhich gene?,EGFR,ERBB2,ERBB3,Answer 2\n",
        "Question,Option A,Option B,Option C,Answer\nWhich gene?,EGFR,ERBB2,ERBB3,B.\n",
        "Question,A,B,C\nWhich gene?,EGFR,*ERBB2,ERBB3\n",
        "Domanda;Opzione A;Opzione B;Opzione C;Risposta corretta\nWhich gene?;EGFR;ERBB2;ERBB3;B\n",
        "题目,选项A,选项B,选项C,正确答案\nWhich gene?,EGFR,ERBB2,ERBB3,B\n",
        "sep=;\nQuestion;A;B;C;Correct\nWhich gene?;EGFR;ERBB2;ERBB3;B\n",
        "Which gene?,EGFR,ERBB2,ERBB3,B\nOther?,x,y,z,A\n",
        "\ufeffQuestion,A,B,C,Correct\r\nWhich gene?,EGFR,ERBB2,ERBB3,B\r\n",
        "ID | Question | A | B | C | Correct\n1 | Which gene? | EGFR | ERBB2 | ERBB3 | B\n",
    ],
)
def test_ways_to_write_options(tmp_path: Path, data: str) -> None:
    """Headers in several languages, keys as letters, numbers or words, and four separators."""
    assert said(imported(tmp_path, data).items[0]) == BEST


@pytest.mark.parametrize(
    "header",
    [
        "Statement,True or false",
        "statement,T/F",
        "Aussage,richtig/falsch",
        "Aussage,wahr oder falsch",
        "Énoncé,vrai ou faux",
    ],
)
def test_statements_under_a_header_of_their_own(tmp_path: Path, header: str) -> None:
    """As teachers head a sheet of true and false statements."""
    items = imported(tmp_path, f"{header}\nHER2 is on 17q,TRUE\nHER2 is on 13q,FALSE\n").items
    assert [item.answer for item in items] == [Truth(is_true=True), Truth(is_true=False)]


def test_right_and_wrong_answers_in_columns_of_their_own(tmp_path: Path) -> None:
    """The right one comes first; learners see them shuffled."""
    data = "Question,Correct answer,Wrong answer 1,Wrong answer 2\nWhich gene?,ERBB2,EGFR,ERBB3\n"
    assert said(imported(tmp_path, data).items[0]) == ("Which gene?", ["*ERBB2", "EGFR", "ERBB3"])


def test_all_other_columns(tmp_path: Path) -> None:
    """Reason, hint, tags, source and id; what an option gets is said behind it."""
    data = (
        "id,question,a,b,correct,feedback a,feedback b,explanation,hint,topic,reference\n"
        'her2-gene,Which gene?,ERBB2,EGFR,A,Yes.,That is HER1.,"On 17q, long arm",A receptor,"her2, genes",ASCO 2023\n'
    )
    (item,) = imported(tmp_path, data).items
    assert (item.id, item.origin, item.why, item.hints) == (
        "her2-gene",
        "her2-gene",
        "On 17q, long arm",
        ("A receptor",),
    )
    assert (item.tags, item.source) == (("her2", "genes"), "ASCO 2023")


@pytest.mark.parametrize(("encoding"), ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """As Excel and older programs write them."""
    data = "Frage;Antwort\nWie heißt µg?;Mikrogramm – „klein“\n".encode(encoding)
    assert said(imported(tmp_path, data).items[0]) == ("Wie heißt µg?", "Mikrogramm – „klein“")


def test_two_columns_without_headers_are_cards_to_turn_over(tmp_path: Path) -> None:
    """As Quizlet exports them; a term may have commas in it."""
    read = imported(tmp_path, "trastuzumab\tdomain IV, of HER2\npertuzumab\tdomain II\n", name="export.txt")
    assert [said(item) for item in read.items] == [
        ("trastuzumab", "domain IV, of HER2"),
        ("pertuzumab", "domain II"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "HER2 - a receptor - of growth factors\nISH - in-situ hybridisation\n",
        "- HER2 - a receptor - of growth factors\n- ISH - in-situ hybridisation\n",
        "HER2 – a receptor - of growth factors\n\nISH – in-situ hybridisation",
        "HER2\ta receptor - of growth factors;ISH\tin-situ hybridisation\n",
        "HER2 - a receptor - of growth factors;ISH - in-situ hybridisation;\n",
        "HER2 — a receptor - of growth factors; ISH — in-situ hybridisation",
    ],
)
def test_words_with_their_meanings(tmp_path: Path, text: str) -> None:
    """As Quizlet writes them with separators of one's own choice, or as people type them: the first dash parts them."""
    items = imported(tmp_path, text, name="words.txt").items
    assert [said(item) for item in items] == [
        ("HER2", "a receptor - of growth factors"),
        ("ISH", "in-situ hybridisation"),
    ]


def test_kahoot_has_rows_above_its_headers(tmp_path: Path) -> None:
    """And more behind the names of its columns."""
    data = (
        ",,,,,,\n,Quiz template,,,,,\n"
        ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
        "Answer 3 - max 75 characters,Time limit (sec) – 5 or 20,Correct answer(s) - choose at least one\n"
        '1,Which are negative?,0,1+,3+,20,"1,2"\n2,Which gene?,EGFR,ERBB2,ERBB3,20,2\n'
    )
    read = imported(tmp_path, data)
    assert [said(item) for item in read.items] == [("Which are negative?", ["*0", "*1+", "3+"]), BEST]


def test_quizizz_says_what_kind_each_question_is(tmp_path: Path) -> None:
    """Options of a question to fill in are its right answers; a poll is left out."""
    data = (
        "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Answer explanation\n"
        "Which gene?,Multiple Choice,EGFR,ERBB2,ERBB3,2,20,On 17q\n"
        "Symbol?,Fill-in-the-Blank,ERBB2,HER2,,,20,\n"
        "Liked it?,Poll,yes,no,,,20,\n"
    )
    read = imported(tmp_path, data)
    assert [said(item) for item in read.items] == [BEST, ("Symbol?", ("ERBB2", "HER2"))]
    assert left_out(read) == [("line 4: Liked it?", "a poll")]


def test_blooket(tmp_path: Path) -> None:
    """Its headers go over two lines."""
    data = (
        '"Blooket\nImport Template",,,,,,\n'
        '"Question #","Question Text","Answer 1","Answer 2","Answer 3\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)",'
        '"Correct Answer(s)\n(Only include Answer #)"\n1,Which gene?,EGFR,ERBB2,ERBB3,20,2\n'
    )
    assert said(imported(tmp_path, data).items[0]) == BEST


def test_text_of_anki_with_its_headers(tmp_path: Path) -> None:
    """HTML becomes text of the deck; blanks become a cloze; tags are parted by spaces."""
    data = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:5\n"
        "abC+/\tBasic\tWhich <b>gene</b>?\tERBB2 &amp; co\ther2 ihc\n"
        "xyz\tCloze\tThe {{c1::ratio}} is {{c2::2.0::number}}.\t\t\n"
    )
    first, second = imported(tmp_path, data, name="notes.txt").items
    assert said(first) == ("Which **gene**?", "ERBB2 & co")
    assert (first.origin, first.tags) == ("abC+/", ("her2", "ihc"))
    assert second.answer == Blanks(
        ("The ", Blank(("ratio",), "", "1"), " is ", Blank(("2.0",), "number", "2"), ".")
    )


@pytest.mark.parametrize(
    ("columns", "answer"),
    [
        ((("question", "B"), ("answer", "C")), ("two", "three")),
        ((("question", "2"), ("answer", "col 3")), ("two", "three")),
        ((("answer", "a"), ("question", "col 2")), ("two", "one")),
        ((("question", "A"), ("options", "B-C"), ("right", "D")), ("one", ["two", "*three"])),
        ((("question", "A"), ("option", "B"), ("option", "C"), ("right", "D")), ("one", ["two", "*three"])),
    ],
)
def test_columns_that_a_person_names(
    tmp_path: Path, columns: tuple[tuple[str, str], ...], answer: object
) -> None:
    """By their letters, numbers or headers, whatever was guessed."""
    data = "col 1,col 2,col 3,col 4\none,two,three,B\n"
    assert said(imported(tmp_path, data, *columns).items[-1]) == answer


@pytest.mark.parametrize(
    ("column", "message"),
    [
        (("question", "Z"), "There is no column 'Z'. The table has 2 columns, from A to B."),
        (("question", "0"), "There is no column '0'"),
        (("queston", "A"), "A column cannot hold 'queston'. Known: question, answer"),
    ],
)
def test_columns_that_are_not_there(tmp_path: Path, column: tuple[str, str], message: str) -> None:
    """What there is instead is said."""
    with pytest.raises(CannotImportError, match="^" + message.replace(".", r"\.")):
        imported(tmp_path, "Question,Answer\na,b\n", column)


def test_the_columns_are_told(tmp_path: Path) -> None:
    """With those that are not used."""
    read = imported(tmp_path, "Question,A,B,Correct,Points\nx?,1,2,A,5\n")
    assert read.notes == (
        "Cells are separated by commas.",
        "Columns: A (Question) = question, B-C = option, D (Correct) = right. Not used: E (Points). --columns says otherwise.",
    )


def test_numbers_with_a_unit_and_a_tolerance(tmp_path: Path) -> None:
    """A decimal comma becomes a point."""
    data = "Frage;Antwort;Einheit;Toleranz\nWie viel?;0,5;mg;0,1\nWie oft?;12;;\n"
    first, second = imported(tmp_path, data).items
    assert first.answer == Quantity("0.5", "0.1", "mg")
    assert said(second) == ("Wie oft?", "12")


@pytest.mark.parametrize("day", ["3-Apr", "03. Apr", "Apr-03", "2024-04-03 00:00:00", "03-Mrz"])
def test_a_range_that_became_a_date_is_told(tmp_path: Path, day: str) -> None:
    """The spreadsheet did that, and nobody can know what it was."""
    read = imported(tmp_path, f"Question,A,B,Correct\nHow many?,1-2,{day},A\n")
    assert [(each.name, day in each.reason) for each in read.changed] == [("line 2: How many?", True)]


def test_what_is_left_out_is_named_by_its_line(tmp_path: Path) -> None:
    """A cell may go over several lines; empty rows are nothing."""
    data = 'Question,A,B,Correct\n"two\nlines",1,2,A\n\n,,,\nno key,1,2,\nbad key,1,2,C\n,1,2,A\none,1,,A\n'
    read = imported(tmp_path, data)
    assert [item.question for item in read.items] == ["two \\\nlines"]
    assert left_out(read) == [
        ("line 6: no key", "without a right option"),
        ("line 7: bad key", "with a key that is no option"),
        ("line 8", "without a question"),
        ("line 9: one", "with only one option"),
    ]


def test_keys_are_words_where_not_all_can_be_places(tmp_path: Path) -> None:
    """Options that are numbers themselves: 2 is the option with this text, not the second."""
    data = "Question,A,B,C,Correct\nHow many?,4,2,17,2\nHow many?,4,2,17,17\n"
    read = imported(tmp_path, data)
    assert [said(item)[1] for item in read.items] == [["4", "*2", "17"], ["4", "2", "*17"]]


@pytest.mark.parametrize(
    "data",
    [
        'Question,Answer\n"never closed,b\n' + "x,y\n" * 3000,
        "Question,Answer\n" + "a" * 200_000 + ",b\nc,d\n",
        "Question,Answer\n" + ",".join(["x"] * 5000) + "\nc,d\n",
        "Question,Answer\n=cmd|'/c calc'!A1,b\n",
        "Question,Answer\n\x1b[31mred,b\n",
    ],
)
def test_broken_and_hostile_tables_are_read_within_bounds(tmp_path: Path, data: str) -> None:
    """A quote that is never closed swallows nothing, and nothing is computed."""
    assert imported(tmp_path, data).items


@pytest.mark.parametrize("data", ["x,y\n\0,b\n", "Just\n", "\x89PNG\r\n\x1a\n\0"])
def test_what_is_no_table(tmp_path: Path, data: str) -> None:
    """One message says so."""
    with pytest.raises(CannotImportError, match="in no format"):
        imported(tmp_path, data, name="file.dat")
