"""Questions for Blackboard, a line for each with tabs between its parts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.exchange.items import (
    AnyAnswer,
    Choice,
    InOrder,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
)
from her2quiz.exchange.pasted.blackboard import BLACKBOARD, read_questions
from her2quiz.exchange.source_file import SourceFile
from tests.exchange.spreadsheet.reading import imported, left_out


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("MC\tWhich?\ta\tincorrect\tb\tcorrect", Choice((Option("a"), Option("b", is_right=True)))),
        ("MC\tWhich?\ta\tIncorrect\tb\tCorrect\t\t", Choice((Option("a"), Option("b", is_right=True)))),
        (
            "MA\tWhich?\ta\tcorrect\tb\tincorrect",
            Choice((Option("a", is_right=True), Option("b")), is_several=True),
        ),
        ("TF\tIt is.\ttrue", Truth(is_true=True)),
        ("TF\tIt is.\tFALSE", Truth(is_true=False)),
        ("FIB\tWhich gene?\tERBB2\tHER2", Typed(("ERBB2", "HER2"))),
        ("ESS\tDiscuss.\tA sample.", Recalled("A sample.")),
        ("NUM\tHow many?\t2.5\t0.5", Quantity("2.5", "0.5")),
        ("NUM\tHow many?\t2\t0", Quantity("2")),
        ("MAT\tMatch.\ta\t1\tb\t2", Pairs((("a", "1"), ("b", "2")))),
        ("ORD\tOrder.\tfirst\tsecond", InOrder(("first", "second"))),
    ],
)
def test_every_type(tmp_path: Path, line: str, answer: AnyAnswer) -> None:
    """It is recognised, and each type has its kind."""
    read = imported(tmp_path, f"{line}\n", name="questions.txt")
    assert [item.answer for item in read.items] == [answer]
    assert left_out(read) == []


def test_what_is_left_out(tmp_path: Path) -> None:
    """With its line and its reason."""
    data = "MC\tWhich?\ta\tcorrect\nMC\tWhich?\ta\tx\tb\tx\nTF\tIs it?\tmaybe\nESS\tDiscuss.\nFIL\tHand in.\nNUM\tHow many?\tsome\nTF\t\ttrue\n"
    assert [reason for _, reason in left_out(imported(tmp_path, data, name="questions.txt"))] == [
        "with only one option",
        "without a right option",
        "without an answer",
        "an essay",
        "a file to hand in",
        "without a number that can be read",
        "without a question",
    ]


@pytest.mark.parametrize("data", ["MC\n", "MC is a type\n", "MC\ta\tb\nERBB2\ta gene\n", ""])
def test_other_lists_are_not_taken_for_it(tmp_path: Path, data: str) -> None:
    """Each of the first lines must have a type."""
    file = tmp_path / "words.txt"
    file.write_text(data, encoding="utf-8")
    assert not BLACKBOARD.looks_like(SourceFile(file))


@given(st.text("MCATFIB\tab1.-", max_size=40))
def test_any_line_is_an_item_or_left_out(line: str) -> None:
    """However it is broken."""
    read = read_questions([line])
    assert len(read.items) + len(read.left_out) == bool(line.strip())
