"""`her2quiz optimize`: the scheduler fitted to the learner's own answers."""

import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from her2quiz.cli.command_group import her2quiz
from her2quiz.domain.history.replay import replayed
from her2quiz.domain.measures.foresight import Histories
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from her2quiz.store.log.fits import present_fit
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.domain.measures.simulated_log import simulated_log
from tests.factories import write_deck


def _with_log(folder: Path, histories: Histories) -> list[str]:
    """Write a progress file; return the options that name it."""
    write_deck(folder)
    log = ReviewLog(ProgressFile(folder / "p.db"))
    for number, (_, history) in enumerate(histories):
        for place, (before, review, settings, after) in enumerate(replayed(history)):
            log.add(review._replace(id=f"{place:08x}{number:012x}"), settings, before, after)
    log.file.close()
    return ["--progress", str(folder / "p.db"), "--decks", str(folder)]


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the log of a learner who forgets quickly."""
    folder = tmp_path_factory.mktemp("optimize")
    _with_log(folder, simulated_log(cards=60, days=150))
    return folder / "p.db"


@pytest.fixture
def places(log: Path, tmp_path: Path) -> list[str]:
    """Give each test a copy of it."""
    write_deck(tmp_path)
    (tmp_path / "p.db").write_bytes(log.read_bytes())
    return ["--progress", str(tmp_path / "p.db"), "--decks", str(tmp_path)]


def _run(places: list[str], *words: str) -> Result:
    return CliRunner().invoke(her2quiz, [*places, *words], env={"HER2QUIZ_NOW": "2026-11-23T09:00"})


def _parameters(places: list[str]) -> tuple[float, ...]:
    file = ProgressFile(Path(places[1]))
    fit = present_fit(file)
    file.close()
    return fit.parameters if fit else FSRS_6_DEFAULTS


def test_a_better_fit_is_shown_and_used_and_can_be_taken_back(places: list[str]) -> None:
    """With both figures; dates stay."""
    ran = _run(places, "optimize")
    in_use, fitted = map(float, re.findall(r"log loss (\d\.\d+)", ran.stdout))
    assert fitted < in_use
    assert "foresee your answers better" in ran.stdout
    assert "all waiting cards keep their dates" in ran.stdout
    assert _parameters(places) != FSRS_6_DEFAULTS
    assert _run(places, "progress", "verify").exit_code == 0
    assert "It is done" in _run(places, "optimize", "--undo").stdout
    assert _parameters(places) == FSRS_6_DEFAULTS
    assert _run(places, "progress", "verify").exit_code == 0
    assert "no fit to take back" in _run(places, "optimize", "--undo").stdout


def test_a_fit_that_is_no_better_is_not_used(places: list[str]) -> None:
    """The same fit a second time foresees nothing better; its dates can still be asked for."""
    _run(places, "optimize")
    before = _parameters(places)
    ran = _run(places, "optimize")
    assert "so it stays" in ran.stdout
    assert _parameters(places) == before
    assert "waiting cards have new dates" in _run(places, "optimize", "--dates").stdout
    assert _parameters(places) == before
    assert _run(places, "progress", "verify").exit_code == 0


def test_a_dry_run_changes_nothing(places: list[str]) -> None:
    """But shows both figures."""
    file = Path(places[1])
    before = file.read_bytes()
    ran = _run(places, "optimize", "--dry-run")
    assert ran.stdout.count("log loss") == 2
    assert ran.stdout.endswith("Nothing was changed.\n")
    assert file.read_bytes() == before


def test_too_few_answers(tmp_path: Path) -> None:
    """How many there are, and how many are needed."""
    ran = _run(_with_log(tmp_path, simulated_log(cards=5, days=60)), "optimize")
    assert ran.exit_code == 1
    assert "needs at least 250" in ran.stderr
    assert "published parameters" in ran.stderr


def test_without_the_package(places: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how to get it."""
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    ran = _run(places, "optimize")
    assert "pip install '.[optimize]'" in str(ran.exception)


def test_options_that_do_not_go_together(places: list[str]) -> None:
    """Taking back is all that it then does."""
    assert _run(places, "optimize", "--undo", "--dates").exit_code == 2
