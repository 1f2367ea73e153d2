"""Backslashes in double quotes that TOML reads as something else than their author meant."""

import pytest

from her2quiz.deckfile.toml.fixes.misread import misread_in


@pytest.mark.parametrize(
    "written",
    [
        r'"one\ntwo\nthree"',
        r'"a\tb\tc"',
        r'"Name:\tnurse\nDose:\tten"',
        r'"Hepatitis C:\nacute\nchronic"',
        r'"37\u00b0C\nBaseline"',
        r'"```python\nfor week in (0, 3):\n    print(week)\n```"',
        r'"Give $\\alpha$ now.\nBaseline is 3."',
        r'"C:\\Users\\new and\nBaseline"',
    ],
)
def test_line_ends_and_tabs_that_are_meant_are_no_mistake(written: str) -> None:
    """Programs that write TOML put several lines into one text in this way."""
    assert misread_in(written) == ""


@pytest.mark.parametrize(
    ("written", "first"),
    [
        (r'"What is $\nu$?"', r"\nu"),
        (r'"5 \times 3"', r"\times"),
        (r'"$\theta$"', r"\theta"),
        (r'"\frac{1}{2}"', r"\frac"),
        (r'"C:\new\table"', r"\new"),
        (r'"Where is C:\new\table.txt kept?"', r"\new"),
        (r'"a \beta blocker"', r"\beta"),
        (r'"Which folder is C:\new\temp here?"', r"\new"),
    ],
)
def test_latex_and_paths_are_told(written: str, first: str) -> None:
    """By the first backslash with its letters."""
    assert misread_in(written) == first


def test_many_line_ends_take_time_that_grows_with_the_text() -> None:
    """Each is looked at with few characters around it, however long the text is."""
    assert misread_in('"' + r"x\nword" * 100_000 + '"') == ""
