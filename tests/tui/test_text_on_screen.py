"""The text of a card on the screen: styles, indents, code and tables, at any width."""

import pytest
from textual.content import Content

from her2quiz.tui.drawing.text.highlighted import LONGEST, highlighted
from her2quiz.tui.drawing.text.prose import prose, verbatim
from her2quiz.tui.drawing.text.text_block import text_block

TABLE = "| Drug | Target of it |\n|---|---|\n| **T-DM1** | HER2 |\n| lapatinib | HER1 and HER2 |"


def rows(text: str, width: int = 40) -> list[str]:
    """Return the lines of a text as drawn, without the blanks behind them."""
    return [line.plain.rstrip() for line in text_block(text).wrapped(width)]


def styled(content: Content) -> list[tuple[str, str]]:
    """Return the words that have a style, with it."""
    return [(content.plain[span.start : span.end], str(span.style)) for span in content.spans if span.style]


def test_marks_become_styles() -> None:
    """In any text; what a learner typed has none."""
    assert styled(prose("a **b** *c* `d` **`e`**")) == [
        ("b", "bold"),
        ("c", "italic"),
        ("d", "bold"),
        ("e", "bold"),
    ]
    assert styled(prose("a *b*", "dim")) == [("b", "italic"), ("a b", "dim")]
    assert verbatim("a **b** $\\alpha$").plain == "a **b** $\\alpha$"
    assert styled(verbatim("a **b**")) == []


def test_markup_of_textual_is_text() -> None:
    """Inside marks, too."""
    content = prose("**[@click=app.bell]x[/]** `[red]`")
    assert content.plain == "[@click=app.bell]x[/] [red]"
    assert [style for _, style in styled(content)] == ["bold", "bold"]


def test_paragraphs_and_items_hang() -> None:
    """A line that is wrapped goes on below the text of its item."""
    text = "Which holds of them?\n\n- one that goes on and on and on and on\n2. two"
    assert rows(text) == [
        "  Which holds of them?",
        "",
        "  - one that goes on and on and on and",
        "    on",
        "  2. two",
    ]


def test_code_keeps_its_lines() -> None:
    """With a bar before them, and colours only where the language is known."""
    text = "Prints?\n```python\nfor i in range(3):\n    print(i)\n```"
    assert rows(text) == ["  Prints?", "  │ for i in range(3):", "  │     print(i)"]
    lines = ["for i in range(3):", "    print('a')"]
    assert [line.plain for line in highlighted(lines, "Python")] == lines
    assert any("$text-accent" in style for _, style in styled(highlighted(lines, "python")[0]))
    for code, language in ((lines, "nonsense"), (["x" * LONGEST, "y"], "python"), ([""], "python")):
        assert [(line.plain, styled(line)) for line in highlighted(code, language)] == [
            (line, []) for line in code
        ]


def test_a_table_is_drawn_in_columns() -> None:
    """With its header in bold above a line."""
    assert rows(TABLE) == [
        "  Drug       Target of it",
        "  ────────────────────────",
        "  T-DM1      HER2",
        "  lapatinib  HER1 and HER2",
    ]
    assert styled(text_block(TABLE).wrapped(40)[0])[0][1] == "bold"


def test_a_table_without_room_is_narrowed_then_listed() -> None:
    """Its cells are wrapped; where even that has no room, each comes after the name of its column."""
    assert rows(TABLE, 22) == [
        "  Drug       Target of",
        "             it",
        "  ────────────────────",
        "  T-DM1      HER2",
        "  lapatinib  HER1 and",
        "             HER2",
    ]
    assert rows(TABLE, 13) == [
        "  Drug: T-DM1", "  Target of", "  it: HER2", "", "  Drug:", "  lapatinib", "  Target of", "  it: HER1",
        "  and HER2",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [1, 8, 20, 80, 200])
@pytest.mark.parametrize(
    "text", [TABLE, "a\n\n- b\n```sql\nSELECT\n```", "|a|\n|-|", "*" * 3000, "$x^2$\n" * 90]
)
def test_any_width_is_drawn(text: str, width: int) -> None:
    """No width is too small to be drawn, and none too large."""
    assert rows(text, width)
