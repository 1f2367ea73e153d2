"""Paragraphs, lists, tables and code, and which line ends were meant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from her2quiz.domain.limits import LONGEST_TEXT
from her2quiz.domain.text.blocks import Block, Code, Item, Paragraph, Table
from her2quiz.domain.text.parse import parsed, parsed_line
from her2quiz.domain.text.words import all_words
from tests.domain.text.samples import shown
from tests.thoroughness import some

LABS = """
Complete blood count is as follows:
Hemoglobin 16 g/dL
Leukocyte count 8,900/mm3
Platelet count 280,000/mm3
What is the most likely cause?
"""

WRAPPED = """
A 52-year-old woman has a 3.1 cm, node-positive, ER-negative, HER2 3+ breast cancer. After six cycles of
neoadjuvant docetaxel, carboplatin, trastuzumab and pertuzumab she undergoes lumpectomy and axillary dissection in
20 minutes, and Dr Miller
asks what follows.
"""

AMID = """
A 63-year-old man comes to the emergency department because he has felt weak for two days. On examination:
Temperature 38.5 °C
Pulse 112/min
Blood pressure 88/50 mmHg
He is drowsy. Over the last week he has taken a drug that his neighbour gave him, and he cannot say what it was called
or how much of it he took. What is the next step?
"""

VERSE = (
    "I wandered lonely as a cloud\nThat floats on high o'er vales and hills,\nWhen all at once I saw a crowd,"
)


def lines_of(block: Block) -> list[str]:
    """Return the lines of a paragraph or an item."""
    assert isinstance(block, Paragraph | Item)
    return [shown(line) for line in block.lines]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (LABS, LABS.strip().split("\n")),
        (VERSE, VERSE.split("\n")),
        (
            "one line  \nand another that was ended by two spaces, which is what Markdown wants of people who write",
            2,
        ),
        (
            "one line\\\nand another that was ended by a backslash, which is what Markdown wants of people who write",
            2,
        ),
        (
            "| HER2 | 3+ |\n| ER | 0 |, which is no table because it has no line of dashes and is no prose, either",
            2,
        ),
        ("Sodium 130 mmol/L\nPotassium 5.9 mmol/L\nGlucose: 3.1 mmol/L", 3),
        ("2\n3", 2),
    ],
)
def test_line_ends_that_were_meant_are_kept(text: str, lines: list[str] | int) -> None:
    """After a colon, between values, in verse, where a mark says so, and in rows."""
    (block,) = parsed(text)
    assert lines_of(block) == lines or len(lines_of(block)) == lines


def test_other_line_ends_only_wrap() -> None:
    """Prose that was wrapped by hand is one line, even where one begins with a figure or a name."""
    (block,) = parsed(WRAPPED)
    assert lines_of(block) == [" ".join(WRAPPED.split())]


def test_values_amid_prose_keep_their_lines() -> None:
    """The prose around them is joined."""
    (block,) = parsed(AMID)
    lines = lines_of(block)
    assert lines[1:4] == ["Temperature 38.5 °C", "Pulse 112/min", "Blood pressure 88/50 mmHg"]
    assert lines[-1].endswith("What is the next step?")
    assert len(lines) == 5


def test_lists_keep_their_items() -> None:
    """Bullets and numbers; a line that is indented goes on, and a new sentence at the margin does not."""
    text = "Which holds?\n- one that\n  goes on\n* two\n  1. nested\n2) **three**\n\nAnd last."
    blocks = parsed(text)
    assert [lines_of(block) for block in blocks] == [
        ["Which holds?"], ["one that goes on"], ["two"], ["nested"], ["<B:three>"], ["And last."]
    ]  # fmt: skip
    assert [block.lead for block in blocks if isinstance(block, Item)] == ["- ", "* ", "  1. ", "2) "]
    assert [block.after_blank for block in blocks] == [False] * 5 + [True]


def test_code_keeps_everything() -> None:
    """Lines, blanks, marks and empty lines, with the language that the author names."""
    text = (
        "What does this print?\n\n```python\nfor i in range(3):\n    print(i ** 2, `x`)\n\n*a*\n```\nSay it."
    )
    before, code, after = parsed(text)
    assert code == Code(
        ("for i in range(3):", "    print(i ** 2, `x`)", "", "*a*"), "python", after_blank=True
    )
    assert lines_of(before) + lines_of(after) == ["What does this print?", "Say it."]


def test_code_that_is_not_closed_goes_to_the_end() -> None:
    """And another fence closes nothing."""
    assert parsed("~~~\na\n```\nb") == (Code(("a", "```", "b")),)


def test_a_table_needs_its_line_of_dashes() -> None:
    """Cells may hold marks, and a pipe in code; rows have as many cells as the header."""
    text = "| Drug | Target |\n|---|:--:|\n| **T-DM1** | `a | b` |\n| lapatinib |\n| a | b | c |"
    (table,) = parsed(text)
    assert isinstance(table, Table)
    assert [shown(cell) for cell in table.header] == ["Drug", "Target"]
    assert [[shown(cell) for cell in row] for row in table.rows] == [
        ["<B:T-DM1>", "<C:a | b>"],
        ["lapatinib", ""],
        ["a", "b | c"],
    ]


def test_emphasis_may_cross_a_wrapped_line() -> None:
    """The line is joined before its marks are read."""
    (block,) = parsed(
        "The word that counts here is a long one, for it is wrapped by the author: it is **bold\nand wide**."
    )
    assert lines_of(block)[-1].endswith("<B:bold and wide>.")


@pytest.mark.parametrize(
    "text",
    ["*" * LONGEST_TEXT, "*a " * 10_000 + "b*" * 10_000, "[" * LONGEST_TEXT, "a" + "`" * 2000, "$" * 2000, r"\(" * 2000,
     "~a" * 2000, "- " * 2000, "|-" * 2000, "a|b\n-|-\n" * 2000, "*" * (8 << 20), "[@click=app.bell()]x[/]" * 1000],
)  # fmt: skip
def test_hostile_texts_are_read_and_lose_nothing(text: str) -> None:
    """Marks without end give a text in which every other sign is still there; tests/domain/test_limits.py takes the time."""
    bare = str.maketrans("", "", "*`~$\\()|-, \n")
    assert all_words(text).translate(bare) == text.translate(bare)


@given(st.text(alphabet="ab1 *`~^$_{}()[]\\|-\n:.", max_size=60))
@settings(max_examples=some(600))
def test_any_text_is_read(text: str) -> None:
    """No letter or digit is lost, whatever marks stand around it."""
    letters = sorted(sign for sign in text if sign in "ab1")
    languages = "".join(block.language for block in parsed(text) if isinstance(block, Code))
    assert sorted(sign for sign in all_words(text) + languages if sign in "ab1") == letters
    assert sorted(sign for span in parsed_line(text) for sign in span.plain if sign in "ab1") == letters
