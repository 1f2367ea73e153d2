"""Questions with options for tests of what is said of them."""

from datetime import date

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.multiple_choice import CHECKS
from her2quiz.lint.run_checks import run_checks
from tests.deckfile.reading import read

TODAY = date(2026, 11, 25)
"""The study day on which they are checked."""

QUESTION = "What follows from a score of 2+ in a core biopsy?"
"""A question with which nothing is wrong."""

OPTIONS = ("* Ranibizumab", "- Trastuzumab", "- Pertuzumab")
"""Options with which nothing is wrong; the first is right."""


def diagnostics(question: str, options: tuple[str, ...], more: str = "", top: str = "") -> list[Diagnostic]:
    """Give what is said of a card with options."""
    lines = "\n".join(options)
    card = f"[[card]]\nquestion = '''{question}'''\noptions = '''\n{lines}\n'''\n{more}\n"
    return run_checks(read(card, top), TODAY, CHECKS)


def codes(
    question: str = QUESTION, options: tuple[str, ...] = OPTIONS, more: str = "", top: str = ""
) -> set[str]:
    """Give the codes of what is said of a card with options."""
    return {diagnostic.code for diagnostic in diagnostics(question, options, more, top)}
