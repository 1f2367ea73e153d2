"""What is chosen before an exam."""

from pathlib import Path

import pytest

from her2quiz.session.exam.request import ExamError, ExamRequest
from her2quiz.session.exam.setup import ExamSetup, Figure
from tests.session.exam.exams import EVERY_KIND, opened
from tests.session.sessions import statements


@pytest.fixture
def setup(tmp_path: Path) -> ExamSetup:
    """A deck of each kind, and one of thirty statements, of which the second is chosen."""
    return ExamSetup(opened(tmp_path, EVERY_KIND, statements(tmp_path, 30)), ("many", "gone"))


def test_what_is_usual_is_chosen_first(setup: ExamSetup, tmp_path: Path) -> None:
    """Twenty questions, or as many as there are; no limit; a short seed; all decks if none is named."""
    request = setup.request()
    assert (request.decks, request.count, request.minutes) == (("many",), 20, None)
    assert request.seed is not None
    assert 1 <= request.seed <= 9999
    few = ExamSetup(opened(tmp_path, tmp_path / "many.toml", statements(tmp_path, 3, "few")), ("few",))
    assert few.request().count == 3
    assert ExamSetup(opened(tmp_path)).request().decks == ()


def test_decks_are_ticked_one_by_one_or_all(setup: ExamSetup) -> None:
    """What can be drawn follows; none at all is no exam."""
    assert setup.available == (30, 0)
    setup.turn("every-kind")
    assert setup.available == (30 + 25, 1)
    assert setup.request().decks == ()
    setup.turn_all()
    assert setup.available == (0, 0)
    with pytest.raises(ExamError, match="No deck is ticked"):
        setup.request()
    setup.turn_all()
    assert setup.chosen == {"many", "every-kind"}


def test_numbers_stay_within_their_ends(setup: ExamSetup) -> None:
    """Steps go to whole ones."""
    setup.set(Figure.COUNT, 7)
    setup.step(Figure.COUNT, 1)
    assert setup.figures[Figure.COUNT] == 10
    setup.set(Figure.COUNT, 7)
    setup.step(Figure.COUNT, -1)
    setup.step(Figure.COUNT, -1)
    assert setup.figures[Figure.COUNT] == 1
    setup.set(Figure.COUNT, 9999)
    setup.step(Figure.MINUTES, -1)
    setup.set(Figure.SEED, 10**12)
    assert setup.request() == ExamRequest(decks=("many",), count=200, minutes=None, seed=999_999_999)
