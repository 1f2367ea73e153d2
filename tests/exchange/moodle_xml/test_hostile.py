"""Files of Moodle XML that are broken, hostile or huge: one message each, and little work."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.exchange.formats import CannotImportError, LeftOut
from her2quiz.exchange.items import Item
from her2quiz.exchange.moodle_xml.reading import quiz_file
from her2quiz.exchange.source_file import UnreadableSourceError
from tests.exchange.moodle_xml.quizzes import answer, imported, question, quiz

TRUE = question("truefalse", answer(100, "true"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + quiz(TRUE).partition("\n")[2],
            "entities of its own",
        ),
        ('<!DOCTYPE q SYSTEM "file:///etc/passwd">' + quiz(TRUE).partition("\n")[2], "entities of its own"),
        (quiz(TRUE)[:-20], "is broken XML at line 2"),
        (
            quiz(TRUE.replace("Which?", "&nbsp;")).replace("<![CDATA[", "").replace("]]>", ""),
            "is broken XML at line 2",
        ),
        (quiz("<a>" * 200 + "</a>" * 200), "more elements, or deeper ones"),
        ("<page><question type='x'/></page>", "is not a quiz of Moodle"),
        (quiz(TRUE).replace("UTF-8", "no-such"), "is in an encoding that cannot be read"),
        (b"", "is broken XML"),
        (b"<quiz>\x00</quiz>", "is not a text"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: str | bytes, said: str) -> None:
    """One sentence says why."""
    with pytest.raises((CannotImportError, UnreadableSourceError), match=said):
        imported(tmp_path, data)


def test_too_many_elements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are not held in memory."""
    monkeypatch.setattr(quiz_file, "_MOST", 50)
    with pytest.raises(CannotImportError, match="more elements, or deeper ones"):
        imported(tmp_path, quiz(TRUE * 20))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_than_it_says(tmp_path: Path, encoding: str) -> None:
    """It is read as what it is."""
    text = quiz(TRUE.replace("Which?", "Größe?"))
    assert imported(tmp_path, text.encode(encoding)).items[0].question == "Größe?"


def test_tags_that_are_not_set_apart_as_data(tmp_path: Path) -> None:
    """Some programs write them so; they are part of the text."""
    text = quiz(TRUE).replace("<![CDATA[Which?]]>", "<p>Is &lt; <b>this</b>?</p>")
    assert imported(tmp_path, text).items[0].question == "Is < **this**?"


@pytest.mark.parametrize(
    "text",
    [
        "{1:SA:" * 3000,
        "{1:SA:=a" + "~" * 30_000 + "}",
        "{1:MC:=" + "\\" * 30_001 + "}",
        "{1:SA:=a}" * 400,
        "[[1]]" * 3000,
        "<img src=" * 3000,
        "data:image/png;base64," * 2000,
        "\ue100\ue101" * 100 + "{1:SA:=a}",
        "_____ " * 3000,
        "\\(" * 5000,
    ],
)
@pytest.mark.parametrize("kind", ["cloze", "gapfill", "shortanswer", "ddwtos"])
def test_long_texts_full_of_signs(tmp_path: Path, kind: str, text: str) -> None:
    """Each is an item or is left out, in time in proportion to the file."""
    more = "<dragbox><text>a</text></dragbox>" + answer(100, "a")
    read = imported(tmp_path, quiz(question(kind, more, text)))
    assert len(read.items) + len(read.left_out) == 1


TAGS = st.sampled_from(
    [
        "question",
        "answer",
        "text",
        "feedback",
        "subquestion",
        "units",
        "unit",
        "multiplier",
        "tolerance",
        "file",
        "hint",
    ]
)
TYPES = st.sampled_from(
    ["multichoice", "truefalse", "shortanswer", "numerical", "matching", "ordering", "cloze", "gapfill"]
)
VALUES = st.sampled_from(["", "100", "-50", "1e999", "nan", "x", "{1:SA:=a}", "[a]", "<b>", "\\(x", "_____"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Elements of Moodle inside one another, wherever they belong."""
    tag, value = draw(TAGS), draw(VALUES).replace("&", "&amp;").replace("<", "&lt;")
    inside = "".join(draw(st.lists(elements(depth - 1), max_size=3))) if depth else ""
    return f'<{tag} fraction="{value}" name="{value}" format="{value}">{value}{inside}</{tag}>'


@given(kind=TYPES, inside=st.lists(elements(), max_size=4).map("".join), text=VALUES)
@settings(max_examples=60, deadline=None)
def test_any_elements(tmp_path_factory: pytest.TempPathFactory, kind: str, inside: str, text: str) -> None:
    """Whatever stands where, it is read or refused, and nothing else is raised."""
    try:
        read = imported(tmp_path_factory.mktemp("quiz"), quiz(question(kind, inside, text)))
    except CannotImportError:
        return
    assert all(isinstance(each, Item | LeftOut) for each in (*read.items, *read.left_out))
