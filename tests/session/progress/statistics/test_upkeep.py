"""Figures that are brought up to date bit by bit are those of the whole log, whatever comes in between."""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.statistics import statistics, upkeep
from her2quiz.session.progress.statistics.figures import are_kept, forecast_key
from her2quiz.session.progress.statistics.upkeep import Upkeep
from her2quiz.session.services.services import Services
from her2quiz.store.log import bare_pass
from tests.factories import HandClock, services, write_deck
from tests.session.progress.statistics.learners import (
    CHANGES,
    DECKS,
    answer,
    from_the_log,
    learner,
    looked_at,
    said,
)
from tests.session.sessions import study
from tests.test_architecture import run_python

_STEPS = 5000
"""More steps than there can be."""

LOOKS = """
import sys
from pathlib import Path
from her2quiz.session.progress.statistics.upkeep import Upkeep
from her2quiz.session.services.services import open_services
print(Upkeep(open_services(Path("progress.sqlite"))).go_on(), "her2quiz.session.planning.load" in sys.modules)
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """Return a learner with some answers, whose log is read row by row, and whose file is closed at the end."""
    monkeypatch.setattr(bare_pass, "AT_ONCE", 1)
    monkeypatch.setattr(upkeep, "_AT_ONCE", 1)
    opened = learner(tmp_path)
    yield opened
    opened.close()


def finish(kept_up: Upkeep) -> int:
    """Do all there is to do; gives in how many steps."""
    return next(step for step in range(_STEPS) if not kept_up.go_on())


def is_fresh(made: Services) -> bool:
    """Whether nothing is left to compute when the statistics are opened."""
    return are_kept(made, forecast_key(made, tuple(made.library.decks)))


@pytest.mark.parametrize("change", [*CHANGES])
def test_all_is_kept_before_anybody_looks(made: Services, change: str) -> None:
    """In many small steps, the first time and whatever has come since."""
    kept_up = Upkeep(made)
    assert finish(kept_up) > 10
    assert is_fresh(made)
    CHANGES[change][0](made)
    assert is_fresh(made) == (change == "nothing")
    finish(kept_up)
    assert is_fresh(made)
    assert looked_at(made) == 0
    assert said(made) == from_the_log(made)


@pytest.mark.parametrize("seed", range(5))
def test_answers_and_undo_may_come_between_any_two_steps(made: Services, seed: int) -> None:
    """What was counted before they came is counted once, and what was taken back not at all."""
    rng, kept_up = Random(seed), Upkeep(made)
    for number in range(6):
        for _ in range(rng.randrange(1, 30)):
            kept_up.go_on()
        if rng.random() < 0.4:
            study(made, "t").undo()
        else:
            answer(made, 100 + number)
    finish(kept_up)
    assert is_fresh(made)
    assert said(made) == from_the_log(made)


@pytest.mark.parametrize("steps", range(1, 6))
def test_an_answer_is_saved_between_any_two_steps(made: Services, steps: int) -> None:
    """Also when another copy has saved one since the last step: nothing may still be reading what was there before."""
    assert isinstance(made.clock, HandClock)
    kept_up = Upkeep(made)
    finish(kept_up)
    answer(made, 70)
    answer(made, 71)
    for _ in range(steps):
        assert kept_up.go_on()
    other = services(*made.library.files, clock=made.clock, progress=Path(made.progress.path), seed=5)
    answer(other, 72)
    other.close()
    answer(made, 73)
    finish(kept_up)
    assert said(made) == from_the_log(made)


def test_a_new_day_asks_only_for_a_new_forecast(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is looked at again."""
    kept_up = Upkeep(made)
    finish(kept_up)
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=1)
    assert looked_at(made) == 0
    assert not is_fresh(made)
    finish(kept_up)
    assert is_fresh(made)
    monkeypatch.setattr(statistics, "look_ahead", lambda *_arguments: pytest.fail("it was kept"))
    said(made)


def test_no_card_is_compared_with_another(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which cards are postponed is not kept, and a key would wait for it where many cards are due."""
    monkeypatch.setattr(Overview, "__init__", lambda *_arguments: pytest.fail("it is not needed"))
    assert finish(Upkeep(made)) > 1
    assert is_fresh(made)


def test_nothing_is_done_twice_where_nothing_can_be_kept(made: Services, tmp_path: Path) -> None:
    """A folder that cannot be made is not tried again and again; a later answer is a reason to try."""
    (tmp_path / "file").write_text("in the way")
    made.figures_folder = tmp_path / "file" / "cache"
    kept_up = Upkeep(made)
    assert finish(kept_up) > 1
    assert finish(kept_up) == 0
    answer(made, 21)
    assert finish(kept_up) > 1


def test_nothing_is_done_where_nothing_is_to_be_kept(made: Services) -> None:
    """As for progress that is not stored, and for cards whose new ids are only in view."""
    folder, made.figures_folder = made.figures_folder, None
    assert finish(Upkeep(made)) == 0
    made.figures_folder = folder
    write_deck(made.library.files[0].parent, DECKS.replace('id = "a"', 'id = "z"\nwas = "a"'))
    made.library.reload()
    made.follow_renamed_cards(only_in_view=True)
    assert finish(Upkeep(made)) == 0


def test_little_is_loaded_to_see_that_all_is_kept(made: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """What gathers takes memory, and at most starts there is nothing to gather."""
    finish(Upkeep(made))
    monkeypatch.setitem(sys.modules, statistics.__name__, None)
    assert not Upkeep(made).go_on()
    answer(made, 7)
    with pytest.raises(ImportError):
        Upkeep(made).go_on()


def test_little_is_loaded_before_the_first_answer(tmp_path: Path) -> None:
    """There is nothing to keep."""
    assert run_python(LOOKS, tmp_path).split() == ["False", "False"]
