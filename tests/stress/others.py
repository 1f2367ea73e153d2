"""Answers that were given on another machine, in a file of their own."""

from pathlib import Path

from her2quiz.session.maintenance.file_status import progress_status
from tests.factories import services
from tests.session.sessions import give_up, study


def answered_elsewhere(deck: Path, progress: Path, answers: int, seed: int = 77) -> None:
    """Write a file with some answers to a deck's cards, and close it."""
    opened = services(deck, progress=progress, seed=seed)
    session = study(opened, new_limit=answers)
    for _ in range(answers):
        give_up(session)
    assert progress_status(opened).is_intact
    opened.close()
