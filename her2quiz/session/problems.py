"""All there is to say of a deck that was read."""

from datetime import date
from pathlib import Path

from her2quiz.advice.advise import Tell, advise
from her2quiz.advice.selection import Selection
from her2quiz.advice.switched_off import heeded
from her2quiz.deckfile.locate import located
from her2quiz.deckfile.problem import Problem
from her2quiz.deckfile.read import Reading


def problems_of(
    reading: Reading, file: Path, today: date, selection: Selection, tell: Tell | None = None
) -> tuple[Problem, ...]:
    """Give what is wrong, and what is legal but unwise, as far as it is wished for."""
    if not reading.data:
        return tuple(selection.of(reading.problems))
    findings = heeded([*reading.findings, *advise(reading, today, tell=tell)], reading.data)
    return located(selection.of(findings), reading.text, file)
