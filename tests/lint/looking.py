"""Short ways to look at a deck in a test."""

from datetime import date
from pathlib import Path

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.fields.locate import located
from her2quiz.deckfile.toml.problem import Problem, Severity
from her2quiz.lint.advise import advise

TODAY = date(2026, 11, 25)
"""The day on which tests look."""

TOP = 'title = "T"\nlicense = "CC-BY-4.0"\nsource = "S, 2026"\nas_of = 2026-11-01\n'
"""The top of a deck with which nothing is wrong."""


def problems(text: str, top: str = TOP) -> tuple[Problem, ...]:
    """Look at a deck in which no card is left out."""
    reading = read_text(f"{top}\n{text}", Path("deck.toml"))
    assert all(problem.severity is not Severity.ERROR for problem in reading.problems), reading.problems
    return located(advise(reading, TODAY), reading.text, Path("deck.toml"))


def codes(text: str, top: str = TOP) -> list[str]:
    """Give the codes of what there is to say of a deck."""
    return [problem.code for problem in problems(text, top)]


def marked(text: str, code: str, top: str = TOP) -> list[str]:
    """Give the very words at which a check points."""
    found = [problem for problem in problems(text, top) if problem.code == code]
    return [each.source[each.span.column - 1 : each.span.column - 1 + each.span.width] for each in found]


def card(question: str, rest: str = 'answer = "An answer of no interest"', id_: str = "c") -> str:
    """Write a card."""
    return f'[[card]]\nid = "{id_}"\nquestion = """{question}"""\n{rest}\n'
