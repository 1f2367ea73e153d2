"""Short ways to check a deck in a test."""

from datetime import date
from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.locate import located
from her2quiz.lint.run_checks import run_checks

TODAY = date(2026, 11, 25)
"""The study day of the tests."""

TOP = 'title = "T"\nlicense = "CC-BY-4.0"\nsource = "S, 2026"\nas_of = 2026-11-01\n'
"""The top of a deck without flaws."""


def diagnostics(text: str, top: str = TOP) -> tuple[Diagnostic, ...]:
    """Check a deck, of which every card must be readable."""
    reading = read_text(f"{top}\n{text}", Path("deck.toml"))
    assert all(diagnostic.severity is not Severity.ERROR for diagnostic in reading.diagnostics), (
        reading.diagnostics
    )
    return located(run_checks(reading, TODAY), reading.text, reading.data)


def codes(text: str, top: str = TOP) -> list[str]:
    """Return the codes of the diagnostics of a deck."""
    return [diagnostic.code for diagnostic in diagnostics(text, top)]


def codes_of_reading(text: str, top: str = TOP) -> list[str]:
    """Return the codes of what is reported while a deck is read, before any check."""
    return [diagnostic.code for diagnostic in read_text(f"{top}\n{text}", Path("deck.toml")).diagnostics]


def marked(text: str, code: str, top: str = TOP) -> list[str]:
    """Return the words at which a check points."""
    found = [diagnostic for diagnostic in diagnostics(text, top) if diagnostic.code == code]
    places = [each.position for each in found]
    return [at.source[at.column - 1 : at.column - 1 + at.width] for at in places]


def card(question: str, rest: str = 'answer = "An answer of no interest"', id_: str = "c") -> str:
    """Write a card."""
    return f'[[card]]\nid = "{id_}"\nquestion = """{question}"""\n{rest}\n'
