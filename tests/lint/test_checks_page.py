"""The page of all checks has the texts of `explain`."""

import re

from her2quiz.lint.explanation import explanations, whole_deck
from tests.checks_page import PAGE, page

LONGEST_LINE = 120


def test_the_page_is_current() -> None:
    """After you change a text, run `python -m tests.checks_page` to update the page."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_check_has_a_section_that_is_linked_to() -> None:
    """The list at the top links to each check."""
    sections = re.findall(r"^## ([A-Z]\d{3})$", page(), re.MULTILINE)
    links = re.findall(r"^- \[([A-Z]\d{3})\]\(#([a-z]\d{3})\)", page(), re.MULTILINE)
    assert sections == [*explanations()]
    assert links == [(code, code.lower()) for code in explanations()]


def test_every_example_has_its_own_fence() -> None:
    """The fences hold every example unchanged, and besides them only how to switch a check off."""
    fenced = re.findall(r"^(`{3,})toml\n(.*?)\n\1$", page(), re.MULTILINE | re.DOTALL)
    examples = [
        whole_deck(text)
        for each in explanations().values()
        for text in (each.before, each.wrong, each.right)
        if text
    ]
    assert [code for _, code in fenced[1:]] == examples


def test_lines_fit_in_any_editor() -> None:
    """No line is longer than a line of code may be."""
    assert max(map(len, page().splitlines())) <= LONGEST_LINE
