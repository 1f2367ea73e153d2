"""Questions with options for tests of what is said of them."""

from datetime import date

from her2quiz.deckfile.fields.table import Finding
from her2quiz.lint.advise import advise
from her2quiz.lint.multiple_choice import CHECKS
from tests.deckfile.reading import read

TODAY = date(2026, 11, 25)
"""The study day on which they are checked."""

QUESTION = "What follows from a score of 2+ in a core biopsy?"
"""A question with which nothing is wrong."""

OPTIONS = ("* Ranibizumab", "- Trastuzumab", "- Pertuzumab")
"""Options with which nothing is wrong; the first is right."""


def findings(question: str, options: tuple[str, ...], more: str = "", top: str = "") -> list[Finding]:
    """Give what is said of a card with options."""
    lines = "\n".join(options)
    card = f"[[card]]\nquestion = '''{question}'''\noptions = '''\n{lines}\n'''\n{more}\n"
    return advise(read(card, top), TODAY, CHECKS)


def codes(
    question: str = QUESTION, options: tuple[str, ...] = OPTIONS, more: str = "", top: str = ""
) -> set[str]:
    """Give the codes of what is said of a card with options."""
    return {finding.code for finding in findings(question, options, more, top)}
