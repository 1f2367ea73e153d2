"""Cards of Obsidian's plugin Spaced Repetition as items."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import Imported, Request
from her2quiz.exchange.items import AnyAnswer, Blank, Blanks, Recalled
from her2quiz.exchange.notes.importer import OBSIDIAN
from her2quiz.exchange.source_file import SourceFile


def imported(folder: Path, text: str) -> Imported:
    """Import a note."""
    file = folder / "note.md"
    file.write_text(text, encoding="utf-8")
    return OBSIDIAN.read(SourceFile(file), Request(), lambda _share: None)


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("Which gene?::ERBB2", [("Which gene?", Recalled("ERBB2"))]),
        ("- Which gene? :: ERBB2 <!--SR:!2026-01-01,1,250-->", [("Which gene?", Recalled("ERBB2"))]),
        ("- What is EC2?;;A service.", [("What is EC2?", Recalled("A service."))]),
        ("HER2:::ERBB2", [("HER2", Recalled("ERBB2")), ("ERBB2", Recalled("HER2"))]),
        (
            "One\ntwo\n?\nthree\nfour\n<!--SR:!2026-01-01,1,250-->\n\nrest",
            [("One\ntwo", Recalled("three\nfour"))],
        ),
        ("a\n??\nb", [("a", Recalled("b")), ("b", Recalled("a"))]),
        (
            "The ==gene== is on ==17q==^[arm][^2].",
            [("", Blanks(("The ", Blank(("gene",)), " is on ", Blank(("17q",), "arm", "2"), ".")))],
        ),
        (
            "The {{gene}} and {{17q::arm}}.",
            [("", Blanks(("The ", Blank(("gene",)), " and ", Blank(("17q",), "arm"), ".")))],
        ),
        ("The {{c1::gene}}.", [("", Blanks(("The ", Blank(("gene",), "", "1"), ".")))]),
        (
            "See [[HER2|the gene]] and [[a/MYC]]::`x::y` ==so==",
            [("See the gene and MYC", Recalled("`x::y` **so**"))],
        ),
        ("```cpp\nstd::vector\n\nx::y\n```\n\n| a::b | c |", []),
        ("Just a text, on https://example.org, at 12:30.", []),
    ],
)
def test_each_form(tmp_path: Path, text: str, cards: list[tuple[str, AnyAnswer]]) -> None:
    """One line, several lines, both ways, hidden words; when the plugin would ask them is no part of them."""
    assert [(item.question, item.answer) for item in imported(tmp_path, text).items] == cards


def test_headings_and_tags_are_topics(tmp_path: Path) -> None:
    """A tag before a card is its own; the tag by which the plugin finds cards is none."""
    text = (
        "---\ntags: [oncology, flashcards]\n---\n# HER2\na::b\n\n#flashcards/breast/ihc\nc::d\n#fish e::f\n"
        "## A heading that is far too long to be the name of a topic\ng::h\n"
    )
    assert [item.tags for item in imported(tmp_path, text).items] == [
        ("HER2", "oncology"),
        ("ihc", "HER2", "oncology"),
        ("fish", "oncology"),
        ("ihc", "oncology"),
    ]


def test_code_belongs_to_its_card(tmp_path: Path) -> None:
    """Nothing in it is a heading, a tag or a card."""
    text = "### `send()`\n`send()` {{sends}}\n```py\nx = 1\n\n# a comment\nstd::x\n#tag\n```\n<!--SR:!2026-01-01,1,250-->\n"
    (item,) = imported(tmp_path, text).items
    code = "\n```py\nx = 1\n\n# a comment\nstd::x\n#tag\n```"
    assert item.answer == Blanks(("`send()` ", Blank(("sends",)), code))
    assert item.tags == ("send()",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("What?::![](https://example.org/a.png)", "only an image of the web, which is not fetched"),
        ("![](HTTP://example.org/a)::That.", "only an image of the web, which is not fetched"),
        ("What?::![[lost.png]]", "only an image that is not beside the note"),
        ("What?::![[a.mp3]]", "only a sound or video"),
        ("What? ![](https://example.org/a.png)\n?\n<!-- nothing -->", "a question without an answer"),
    ],
)
def test_a_side_that_is_only_what_is_not_there_is_no_missing_answer(
    tmp_path: Path, text: str, reason: str
) -> None:
    """It is said what the side is; what the other side lacks is not to blame."""
    read = imported(tmp_path, text)
    assert not read.items
    assert [each.reason for each in read.left_out] == [reason]


def test_an_image_of_the_web_beside_words_is_said_to_be_one(tmp_path: Path) -> None:
    """The card is asked without it."""
    read = imported(tmp_path, "What?::That. ![](https://example.org/a.png)")
    assert len(read.items) == 1
    assert [each.reason for each in read.changed] == ["without an image of the web, which is not fetched"]


def test_what_is_left_out(tmp_path: Path) -> None:
    """With its line and its reason."""
    (left_out,) = imported(tmp_path, "a::b\n\nalone\n?\n\nrest").left_out
    assert (left_out.name, left_out.reason) == ("line 3: alone", "a question without an answer")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("question::answer", True),
        ("#flashcards\n\nWhat?\n?\nThat.", True),
        ("The ==gene==.", True),
        ("x\n<!--SR:!2026-01-01,1,250-->", True),
        ("# A page\n\nwith https://example.org and 12:30", False),
        ("`std::vector` and\n> a::b", False),
        ("\n" * 65_000, False),
        ("\n" * 1_000 + "  #flashcards\n  a::b", True),
        ("\n \n  | a::b |", False),
    ],
)
def test_it_is_recognised_by_what_is_in_it(tmp_path: Path, text: str, expected: bool) -> None:
    """A page in Markdown without cards is none."""
    file = tmp_path / "x.md"
    file.write_text(text, encoding="utf-8")
    assert OBSIDIAN.looks_like(SourceFile(file)) is expected
