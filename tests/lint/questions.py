"""Questions with options for the tests of their checks."""

from datetime import date

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.lint.multiple_choice import CHECKS
from her2quiz.lint.run_checks import run_checks
from tests.deckfile.reading import read

TODAY = date(2026, 11, 25)
"""The study day of the tests."""

QUESTION = "What follows from a score of 2+ in a core biopsy?"
"""A question without flaws."""

OPTIONS = ("* Ranibizumab", "- Trastuzumab", "- Pertuzumab")
"""Options without flaws; the first is right."""


def diagnostics(question: str, options: tuple[str, ...], more: str = "", top: str = "") -> list[Diagnostic]:
    """Return the diagnostics of a card with options."""
    lines = "\n".join(options)
    card = f"[[card]]\nquestion = '''{question}'''\noptions = '''\n{lines}\n'''\n{more}\n"
    return run_checks(read(card, top), TODAY, CHECKS)


def codes(
    question: str = QUESTION, options: tuple[str, ...] = OPTIONS, more: str = "", top: str = ""
) -> set[str]:
    """Return the codes of the diagnostics of a card with options."""
    return {diagnostic.code for diagnostic in diagnostics(question, options, more, top)}
