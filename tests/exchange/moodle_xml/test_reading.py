"""Questions of Moodle XML as items."""

from pathlib import Path

import pytest

from her2quiz.exchange.items import (
    AnyAnswer,
    Blank,
    Blanks,
    Choice,
    InOrder,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
    Wrong,
)
from her2quiz.exchange.moodle_xml.reading.quiz_file import is_quiz
from her2quiz.exchange.source_file import SourceFile
from tests.exchange.moodle_xml.quizzes import answer, imported, one, question, quiz

SEVERAL = "<single>false</single>"


@pytest.mark.parametrize(
    ("kind", "inside", "expected"),
    [
        (
            "multichoice",
            answer(100, "<p>ERBB2</p>", "Yes.") + answer(50, "HER2") + answer(-25, "EGFR", "<b>HER1</b>"),
            Choice(
                (Option("ERBB2", True, "Yes."), Option("HER2", credit=0.5), Option("EGFR", False, "**HER1**"))
            ),
        ),
        (
            "multichoice",
            SEVERAL + answer(50, "a") + answer(50, "b") + answer(-100, "c"),
            Choice((Option("a", True), Option("b", True), Option("c")), is_several=True),
        ),
        (
            "multichoice",
            "<shuffleanswers>0</shuffleanswers>" + answer(100, "a") + answer(0, "b"),
            Choice((Option("a", True), Option("b")), keeps_order=True),
        ),
        (
            "multichoice",
            "<shuffleanswers>0</shuffleanswers>" + answer(100, "1") + answer(0, "2"),
            Choice((Option("1", True), Option("2"))),
        ),
        (
            "oumultiresponse",
            answer(100, "a") + answer(100, "b") + answer(0, "c"),
            Choice((Option("a", True), Option("b", True), Option("c")), is_several=True),
        ),
        ("truefalse", answer(100, "true") + answer(0, "false"), Truth(is_true=True)),
        ("truefalse", answer(0, "Wahr") + answer(100, "Falsch"), Truth(is_true=False)),
        ("shortanswer", answer(100, "ERBB2") + answer(100, "HER2"), Typed(("ERBB2", "HER2"))),
        (
            "shortanswer",
            "<usecase>1</usecase>" + answer(100, r"17q\*") + answer(0, "8q", "MYC") + answer(0, "*", "No."),
            Typed((r"17q*",), (Wrong("8q", "MYC"),), is_exact=True),
        ),
        ("numerical", answer(100, "3.14", more="<tolerance>0.0500</tolerance>"), Quantity("3.14", "0.05")),
        (
            "numerical",
            answer(100, "0,5") + answer(0, "5", "Ten times.") + answer(0, "*"),
            Quantity("0.5", wrong=(Wrong("5", "Ten times."),)),
        ),
        (
            "numerical",
            answer(100, "2") + "<units><unit><multiplier>1</multiplier><unit_name>g</unit_name></unit>"
            "<unit><multiplier>1000</multiplier><unit_name>mg</unit_name></unit></units>",
            Quantity("2", unit="g", other_units=(("mg", "0.001"),)),
        ),
        (
            "matching",
            (
                "<subquestion><text>a</text><answer><text>1</text></answer></subquestion>"
                "<subquestion><text>b</text><answer><text>2</text></answer></subquestion>"
                "<subquestion><text></text><answer><text>3</text></answer></subquestion>"
            ),
            Pairs((("a", "1"), ("b", "2")), ("3",)),
        ),
        ("ordering", answer(2, "second") + answer(1, "first"), InOrder(("first", "second"))),
        ("essay", "<graderinfo><text>In one's head.</text></graderinfo>", Recalled("In one's head.")),
        ("essay", "<generalfeedback><text>All of it.</text></generalfeedback>", Recalled("All of it.")),
    ],
)
def test_each_type(tmp_path: Path, kind: str, inside: str, expected: AnyAnswer) -> None:
    """The answers with what they are worth and what is said of them."""
    item = one(tmp_path, question(kind, inside))
    assert (item.question, item.answer) == ("Which?", expected)


@pytest.mark.parametrize(
    ("kind", "text", "inside", "expected"),
    [
        (
            "cloze",
            "HER2 is on {1:SHORTANSWER:=17q#Yes.}, MYC on {:SA:%100%8q24~=8q}.",
            "",
            Blanks(
                ("HER2 is on ", Blank(("17q",)), ", MYC on ", Blank(("8q24", "8q")), "."), is_together=True
            ),
        ),
        ("multianswer", "It is {2:NUMERICAL:=17:0.5}.", "", Quantity("17", "0.5")),
        (
            "cloze",
            "It is {1:MCS:~EGFR#HER1~=ERBB2~%50%HER2}.",
            "",
            Choice((Option("EGFR", False, "HER1"), Option("ERBB2", True), Option("HER2", credit=0.5))),
        ),
        ("cloze", "It is {1:SAC:=ERBB2}.", "", Typed(("ERBB2",), is_exact=True)),
        ("cloze", r"Signs {1:SA:=a\}b&#126;c\#d}.", "", Blanks(("Signs ", Blank(("a}b~c#d",)), "."))),
        (
            "gapselect",
            "[[2]] sat on the [[1]].",
            (
                "<selectoption><text>mat</text><group>1</group></selectoption>"
                "<selectoption><text>Cat</text><group>2</group></selectoption>"
            ),
            Blanks((Blank(("Cat",)), " sat on the ", Blank(("mat",)), "."), is_together=True),
        ),
        (
            "ddwtos",
            "The [[1]].",
            "<dragbox><text>mat</text><group>1</group></dragbox><dragbox><text>hat</text><group>1</group></dragbox>",
            Choice((Option("mat", True), Option("hat"))),
        ),
        ("gapfill", "The [cat|dog] sat.", "", Blanks(("The ", Blank(("cat", "dog")), " sat."))),
        (
            "gapfill",
            "A {cat}, a[0].",
            "<delimitchars>{}</delimitchars><casesensitive>1</casesensitive>",
            Typed(("cat",), is_exact=True),
        ),
        (
            "shortanswer",
            "On _____, they say.",
            answer(100, "17q"),
            Blanks(("On ", Blank(("17q",)), ", they say.")),
        ),
    ],
)
def test_gaps(tmp_path: Path, kind: str, text: str, inside: str, expected: AnyAnswer) -> None:
    """A single one is answered in its own way; several are blanks that are asked together."""
    assert one(tmp_path, question(kind, inside, text)).answer == expected


@pytest.mark.parametrize(
    ("kind", "inside", "text", "reason"),
    [
        ("multichoice", answer(0, "a") + answer(0, "b"), "?", "without a right option"),
        ("multichoice", answer(100, "a"), "?", "with only one option"),
        (
            "multichoice",
            answer(100, "a") + answer(100, "b"),
            "?",
            "several options of which each is right alone",
        ),
        ("shortanswer", answer(50, "a"), "?", "without a right answer"),
        ("numerical", answer(100, "many"), "?", "without a number that can be read"),
        ("numerical", answer(50, "5"), "?", "without a right answer"),
        (
            "matching",
            "<subquestion><text>a</text><answer><text>1</text></answer></subquestion>",
            "?",
            "fewer than two pairs",
        ),
        ("ordering", answer(1, "a"), "?", "fewer than two lines"),
        ("essay", "", "?", "an essay"),
        ("description", "", "?", "a text without a question"),
        ("calculatedsimple", "", "?", "a calculated question"),
        ("stack", "", "?", "a question of type 'stack', which has no form here"),
        ("cloze", "", "Nothing.", "without a gap"),
        ("cloze", "", "{1:SA:%0%no}", "a gap without a right answer"),
        ("cloze", "", "{1:MR:=a~b}", "a gap in which several are to be ticked"),
        ("gapselect", "", "[[7]]", "a gap without a right answer"),
        ("truefalse", "<hidden>1</hidden>" + answer(100, "true"), "?", "hidden in Moodle"),
    ],
)
def test_what_is_left_out(tmp_path: Path, kind: str, inside: str, text: str, reason: str) -> None:
    """With its place, its name and its reason."""
    (left_out,) = imported(tmp_path, quiz(question(kind, inside, text))).left_out
    assert (left_out.name, left_out.reason) == ("question 1: Name", reason)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("html", "<p>Is <b>HER2</b> &lt; 2 &amp; \\(x^2\\)?</p>", "Is **HER2** < 2 & $x^2$?"),
        ("markdown", "\n  Is **HER2**?\n", "Is **HER2**?"),
        ("plain_text", "<b>a_b_c</b> *x*", r"<b>a\_b\_c</b> \*x\*"),
        ("moodle_auto_format", "One:\nTwo", "One:\nTwo"),
    ],
)
def test_formats_of_a_text(tmp_path: Path, form: str, text: str, expected: str) -> None:
    """Each text may be in one of its own."""
    assert one(tmp_path, question("truefalse", answer(100, "true"), text, form)).question == expected


def test_all_that_is_said_of_a_question(tmp_path: Path) -> None:
    """Its id, tags, hints, explanation and source; praise is nothing to know."""
    inside = (
        "<idnumber>her2-gene</idnumber><generalfeedback><text><![CDATA[<p>On <i>chr17</i>.</p>"
        '<p class="source">Source: ASCO &amp; CAP 2023</p>]]></text></generalfeedback>'
        "<correctfeedback><text>Your answer is correct.</text></correctfeedback>"
        "<incorrectfeedback><text>Read the chapter on receptors once more before the exam.</text></incorrectfeedback>"
        "<tags><tag><text>genes</text></tag></tags><hint><text>Not EGFR.</text></hint>"
        + answer(100, "ERBB2", "Right.")
    )
    item = one(tmp_path, question("shortanswer", inside))
    assert (item.id, item.origin, item.tags, item.hints) == (
        "her2-gene",
        "her2-gene",
        ("genes",),
        ("Not EGFR.",),
    )
    assert item.source == "ASCO & CAP 2023"
    assert item.why == "Right.\n\nOn *chr17*.\n\nRead the chapter on receptors once more before the exam."


def test_categories(tmp_path: Path) -> None:
    """Several are tags; a single one is the title of the deck."""
    first, second = (
        f'<question type="category"><category><text>$course$/top/{name}</text></category></question>'
        for name in ("HER2", "IHC")
    )
    true = question("truefalse", answer(100, "true"))
    read = imported(tmp_path, quiz(first, true, second, true))
    assert ([item.tags for item in read.items], read.title) == ([("HER2",), ("IHC",)], "")
    read = imported(tmp_path, quiz(first, true))
    assert ([item.tags for item in read.items], read.title) == ([()], "HER2")


def test_it_is_recognised_by_what_is_in_it(tmp_path: Path) -> None:
    """Not by its name; a page or a drawing in XML is none."""
    file = tmp_path / "export.txt"
    for text, expected in (
        (quiz(question("essay", "")), True),
        ("<svg><quiz/></svg>", False),
        ("<quiz>", False),
    ):
        file.write_text(text, encoding="utf-8")
        assert is_quiz(SourceFile(file)) is expected
