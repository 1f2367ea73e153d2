"""Questions of GIFT as items."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, LeftOut, Request
from her2quiz.exchange.gift.blocks import blocks, parts
from her2quiz.exchange.gift.importer import GIFT
from her2quiz.exchange.gift.questions import QuestionReader
from her2quiz.exchange.items import (
    AnyAnswer,
    Blank,
    Blanks,
    Choice,
    Item,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
    Wrong,
)
from her2quiz.exchange.source_file import SourceFile


def read(text: str) -> list[Item | LeftOut]:
    """Return what a file becomes."""
    return [QuestionReader(block).item() for block in blocks(text)]


def one(text: str) -> Item:
    """Return the only item of a file."""
    (item,) = read(text)
    assert isinstance(item, Item), item
    return item


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Gene?{~EGFR =ERBB2}", "Gene?", Choice((Option("EGFR"), Option("ERBB2", is_right=True)))),
        (
            "Gene? {=ERBB2#Yes. ~EGFR # That is HER1.}",
            "Gene?",
            Choice((Option("ERBB2", True, "Yes."), Option("EGFR", False, "That is HER1."))),
        ),
        (
            "Which?{~%50%a ~%50%b ~%-100%c}",
            "Which?",
            Choice((Option("a", True), Option("b", True), Option("c")), is_several=True),
        ),
        ("Best?{=a ~%50%b ~c}", "Best?", Choice((Option("a", True), Option("b", credit=0.5), Option("c")))),
        ("Five?{#3:2~#No.}", "Five?", Quantity("3", "2")),
        ("Five?{#3:2 ~7#Too many.}", "Five?", Quantity("3", "2", wrong=(Wrong("7", "Too many."),))),
        ("It is.{T}", "It is.", Truth(is_true=True)),
        ("It is.{FALSE#wrong#right}", "It is.", Truth(is_true=False)),
        ("It is.{true}", "It is.", Truth(is_true=True)),
        ("Gene?{=ERBB2 =HER2}", "Gene?", Typed(("ERBB2", "HER2"))),
        ("Gene?{=ERBB2 =%0%EGFR#HER1 =%0%*#No.}", "Gene?", Typed(("ERBB2",), (Wrong("EGFR", "HER1"),))),
        ("Gene?{=*ERBB2 * =%0%EGFR*#HER1 =*}", "Gene?", Typed(("ERBB2",), (Wrong("EGFR", "HER1"),))),
        (r"Allele?{=*1\\* =her\\*2}", "Allele?", Typed(("1*", "her*2"))),
        ("[markdown]Gene?{=[moodle]*ERBB2*}", "Gene?", Typed(("ERBB2",))),
        ("How much?{#3.14:0.05}", "How much?", Quantity("3.14", "0.05")),
        ("How much?{#=10:0 =%0%20:1#twice}", "How much?", Quantity("10", "", wrong=(Wrong("20", "twice"),))),
        ("When?{#=1822:0 =%50%1822:2}", "When?", Quantity("1822")),
        ("Gene?{=ERBB2 =%50%erbb2}", "Gene?", Typed(("ERBB2",))),
        ("How much?{#1..5}", "How much?", Quantity("1-5", is_any_within=True)),
        ("How much?{#-2,5 : 0,5}", "How much?", Quantity("-2.5", "0.5")),
        ("Match.{=a -> 1 =b -> 2 = -> 3}", "Match.", Pairs((("a", "1"), ("b", "2")), ("3",))),
        (
            "HER2 is on {~7 =17} for sure.",
            "HER2 is on _____ for sure.",
            Choice((Option("7"), Option("17", True))),
        ),
        ("HER2 is {=ERBB2}.", "", Blanks(("HER2 is ", Blank(("ERBB2",)), "."))),
        ("What? {####In one's head.}", "What?", Recalled("In one's head.")),
        (
            "Signs \\{\\}\\~\\=\\#\\:? {=a\\=b ~c}",
            "Signs {}~=#:?",
            Choice((Option("a=b", True), Option("c"))),
        ),
        ("[html]<b>Gene</b>?{=ERBB2 ~E&amp;F}", "**Gene**?", Choice((Option("ERBB2", True), Option("E&F")))),
        ("[markdown]**Gene**?{=ERBB2 ~EGFR}", "**Gene**?", Choice((Option("ERBB2", True), Option("EGFR")))),
        ("Two\\nlines?{=a ~b}", "Two \\\nlines?", Choice((Option("a", True), Option("b")))),
        ("Two\\n  \\nparts?{=a ~b}", "Two\n\nparts?", Choice((Option("a", True), Option("b")))),
        ("Gene?{\n=ERBB2\n\n~EGFR\n}", "Gene?", Choice((Option("ERBB2", True), Option("EGFR")))),
    ],
)
def test_every_form(text: str, question: str, answer: AnyAnswer) -> None:
    """The form of the answers decides the kind."""
    item = one(text)
    assert (item.question, item.answer) == (question, answer)


def test_titles_comments_and_categories() -> None:
    """They give the name by which a question is known again, its id, tags and source."""
    text = (
        "$CATEGORY: $course$/top/Breast/HER2\n\n"
        "// a comment\n// [id:her2-gene] [tag:genes] [source:ASCO [2023\\]]\n"
        "::Gene \\: one::Gene?{=ERBB2 ~EGFR####On 17q.}\n\n$CATEGORY: top\n::Q2::Arm?{=17q ~8q}\n"
    )
    first, second = read(text)
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert (first.id, first.origin, first.tags) == ("her2-gene", "her2-gene", ("genes",))
    assert (first.source, first.why) == ("ASCO [2023]", "On 17q.")
    assert (second.id, second.origin, second.tags) == ("", "Q2", ())


def test_questions_without_an_empty_line_between_them() -> None:
    """A title, a comment or a category begins the next one; inside braces, a title is part of an answer."""
    text = (
        "::One::Gene?{=ERBB2 ~EGFR}\n::Two::Arm?{\n=17q\n::p::~8q\n}\n// [id:three]\nThird?{T}\n"
        "$CATEGORY: top/IHC\nFourth?{F}\n$x$ and more\n"
    )
    found = [*blocks(text)]
    assert [(each.title, each.id, each.category, each.place) for each in found] == [
        ("One", "", "", 1),
        ("Two", "", "", 2),
        ("", "three", "", 7),
        ("", "", "IHC", 9),
    ]
    assert found[3].text == "Fourth?{F}\n$x$ and more"


def test_categories(tmp_path: Path) -> None:
    """Several are tags; a single one is the title."""
    file = tmp_path / "bank.txt"
    file.write_text("$CATEGORY: top/HER2\n\nA?{=a ~b}\n\n$CATEGORY: top/IHC\n\nB?{=a ~b}\n", encoding="utf-8")
    read = GIFT.read(SourceFile(file), Request(), lambda _share: None)
    assert ([item.tags for item in read.items], read.title) == ([("HER2",), ("IHC",)], "")
    file.write_text("$CATEGORY: top/HER2\n\nA?{=a ~b}\n", encoding="utf-8")
    read = GIFT.read(SourceFile(file), Request(), lambda _share: None)
    assert ([item.tags for item in read.items], read.title) == ([()], "HER2")


def test_feedback_becomes_the_reason_where_an_answer_has_no_place_for_it() -> None:
    """Of true and false, and of a right answer that is typed."""
    assert one("It is.{F#No, it is not.#Yes.####So.}").why == "No, it is not.\n\nYes.\n\nSo."
    assert one("Gene?{=ERBB2#On 17q.}").why == "On 17q."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Just a text.", "a text without a question"),
        ("Write an essay. {}", "an essay"),
        ("Gene?{~a ~b}", "without a right option"),
        ("Gene?{=a ~}", "with only one option"),
        ("Match.{=a -> b}", "fewer than two pairs"),
        ("How much?{#many}", "without a number that can be read"),
        ("Gene?{=%50%a}", "without a right answer"),
    ],
)
def test_what_is_left_out(text: str, reason: str) -> None:
    """With its line and its reason."""
    (left_out,) = read(f"// a comment\n{text}")
    assert isinstance(left_out, LeftOut)
    assert (left_out.name[:6], left_out.reason) == ("line 2", reason)


def test_what_is_lost_is_gathered() -> None:
    """The item is there, but not with all that the question had."""
    (block,) = blocks("Which?{~%60%a ~%40%b ~c}")
    reader = QuestionReader(block)
    assert isinstance(reader.item(), Item)
    assert reader.changed == ["right options are worth the same"]


@pytest.mark.parametrize(
    "text",
    [
        "{" * 5000,
        "}" * 5000,
        "\\" * 5001,
        "::" * 5000,
        "a{" + "=" * 5000,
        "a{####" * 3000,
        "//" * 9000,
        "a{#}\n\n" * 2000,
        "x{\n\n" * 2000,
        "a{=%}",
        "a{T#",
        "a{#..}",
        "a{#1..}",
    ],
)
def test_broken_and_hostile_files(text: str) -> None:
    """Each question is an item or is left out, in time in proportion to the file."""
    assert all(isinstance(each, Item | LeftOut) for each in read(text))


@given(st.text(alphabet="ab{}=~#\\\\\n", max_size=40), st.sampled_from(["{}", "=~", "#"]))
def test_parts_are_the_whole_text(text: str, signs: str) -> None:
    """Splitting loses nothing, and splits at each sign without a backslash, and only there."""
    found = parts(text, signs)
    assert "".join(f"{sign}{said}" for sign, said in found) == text
    assert found[0][0] == ""
    assert all(sign and sign in signs for sign, _ in found[1:])
    bare = (re.sub(r"\\.", "", said, flags=re.DOTALL) for _, said in found)
    assert not any(sign in said for said in bare for sign in signs)


def test_a_question_that_is_far_too_long_is_left_out() -> None:
    """It is named by its title, and the question after it is read."""
    long, short = read(f"::one::What? {{=a ~{'b' * LONGEST_QUESTION}}}\n\n::two::Who? {{=they}}")
    assert long == LeftOut("line 1: one", TOO_LONG)
    assert isinstance(short, Item)


def test_brackets_that_are_never_closed_say_nothing_of_a_question() -> None:
    """What is said in whole brackets before them is kept."""
    item = one("// [id:a] [tag:b\\]c] [source:d [source:e\nWho? {=they}")
    assert (item.id, item.tags, item.source) == ("a", ("b]c",), "")


def test_a_file_of_empty_lines_is_not_gift(tmp_path: Path) -> None:
    """A title may have spaces before it; lines before that are not looked at again from each of them."""
    file = tmp_path / "empty.txt"
    file.write_text("\n" * 65_000)
    assert not GIFT.looks_like(SourceFile(file))
    file.write_text("\n" * 1_000 + "  ::one::Who? {\n they}")
    assert GIFT.looks_like(SourceFile(file))
