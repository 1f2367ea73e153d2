"""Cards of hashcards as items."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import Imported, Request
from her2quiz.exchange.items import AnyAnswer, Blank, Blanks, Recalled
from her2quiz.exchange.notes.importer import HASHCARDS
from her2quiz.exchange.source_file import SourceFile


def imported(folder: Path, text: str) -> Imported:
    """Import a note."""
    file = folder / "deck.md"
    file.write_text(text, encoding="utf-8")
    return HASHCARDS.read(SourceFile(file), Request(), lambda _share: None)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Q: Which gene?\nA: ERBB2", "Which gene?", Recalled("ERBB2")),
        ("Q: Name two.\n\nOf them.\nA:\n\n- a\n- b\n", "Name two.\n\nOf them.", Recalled("- a\n- b")),
        ("Q: What?\nA: *a*, _b_ and __c__, not a_b_c.", "What?", Recalled("*a*, *b* and **c**, not a_b_c.")),
        ("Q: What?\nA:\n$$\nn = 2\n$$", "What?", Recalled("$$n = 2$$")),
        (
            "C: The [order] of a group is [its size].",
            "",
            Blanks(("The ", Blank(("order",)), " of a group is ", Blank(("its size",)), ".")),
        ),
        (
            "C: Not \\[this\\], but [that], and `[code]`.",
            "",
            Blanks(("Not [this], but ", Blank(("that",)), ", and `[code]`.")),
        ),
        (
            "C: See [a page](https://example.org) on [HER2].",
            "",
            Blanks(("See [a page](https://example.org) on ", Blank(("HER2",)), ".")),
        ),
    ],
)
def test_each_form(tmp_path: Path, text: str, question: str, answer: AnyAnswer) -> None:
    """Questions with answers, and texts with words in brackets."""
    (item,) = imported(tmp_path, text).items
    assert (item.question, item.answer) == (question, answer)


def test_cards_follow_one_another_with_lines_between_or_none(tmp_path: Path) -> None:
    """A line of three hyphens ends a card, too."""
    read = imported(tmp_path, "Q: a\nA: b\nQ: c\nA: d\n\n---\n\nC: e [f]\n---\nno card\n\nQ: g\nA: h\n")
    assert [item.question for item in read.items] == ["a", "c", "", "g"]
    assert read.left_out == ()


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Q: alone\n\nQ: x\nA: y", "line 1: alone", "a question without an answer"),
        ("Q: x\nA: y\nC: nothing hidden", "line 3: nothing hidden", "a text without hidden words"),
        (
            "Q: x\nA: y\n\nQ: How does it sound?\nA: ![](a.mp3)",
            "line 4: How does it sound?",
            "only a sound or video",
        ),
    ],
)
def test_what_is_left_out(tmp_path: Path, text: str, name: str, reason: str) -> None:
    """With its line and its reason."""
    (left_out,) = imported(tmp_path, text).left_out
    assert (left_out.name, left_out.reason) == (name, reason)


def test_the_name_of_the_deck(tmp_path: Path) -> None:
    """It stands at the top; lines are counted with it."""
    read = imported(tmp_path, '---\nname = "Medicine"\n---\n\nQ: x\nA: y\n\nQ: alone')
    assert (read.title, read.left_out[0].name) == ("Medicine", "line 8: alone")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q: What?\nA: That.", True),
        ("C: The [gene].", True),
        ("C:\nThe\n[gene].", True),
        ("Q: Which gene?\nA: ERBB2\nB: EGFR\nAnswer: A", True),
        ("# A page\n\nwith [a link](x)", False),
        ("question::answer", False),
    ],
)
def test_it_is_recognised_by_what_is_in_it(tmp_path: Path, text: str, expected: bool) -> None:
    """Not by its name alone."""
    file = tmp_path / "x.md"
    file.write_text(text, encoding="utf-8")
    assert HASHCARDS.looks_like(SourceFile(file)) is expected
