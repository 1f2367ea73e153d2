"""What the first screen has counted is handed on to the statistics as long as it holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.session.progress.statistics.measured import measured
from her2quiz.session.progress.statistics.statistics import Gathering, gathered
from her2quiz.session.services.services import Services
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import finish, study
from tests.store.samples import add, review

PROGRESS = "progress.sqlite"


def _made(folder: Path) -> Services:
    return services(write_deck(folder), clock=HandClock(), progress=folder / PROGRESS)


def _answered(made: Services) -> None:
    finish(study(made), Rating.EASY)


def _answered_elsewhere(made: Services) -> None:
    other = ProgressFile(made.progress.path)
    add(ReviewLog(other), review(1, "mixed/best"))
    other.close()


def _deck_changed(made: Services) -> None:
    (file,) = made.library.files
    file.write_text(file.read_text().replace("equivocal", "unclear"))
    made.library.reload()


def _next_day(made: Services) -> None:
    assert isinstance(made.clock, HandClock)
    made.clock.local += timedelta(days=1)


def _setting_changed(made: Services) -> None:
    made.preferences = replace(made.preferences, new_per_day=3)


def _clock_behind(made: Services) -> None:
    _answered(made)
    assert isinstance(made.clock, HandClock)
    made.clock.local -= timedelta(hours=2)


def _figures(made: Services, view: Overview | None) -> tuple[dict[str, Any], tuple[int, ...]]:
    found = gathered(made, made.library.decks, view=view)
    return measured(found), found.due


def test_it_holds_as_long_as_nothing_happens(tmp_path: Path) -> None:
    """However often one looks, and whatever is read meanwhile."""
    made = _made(tmp_path)
    _answered(made)
    view = Overview(made)
    view.leave_out_postponed(made)
    gathered(made, made.library.decks)
    assert view.still_holds(made)
    assert Gathering(made, made.library.decks, view=view).go_on()
    made.close()


@pytest.mark.parametrize(
    "change", [_answered, _answered_elsewhere, _deck_changed, _next_day, _setting_changed, _clock_behind]
)
def test_it_no_longer_holds_after_a_change(tmp_path: Path, change: Callable[[Services], None]) -> None:
    """The statistics count anew then, and show the same as without it."""
    made = _made(tmp_path)
    view = Overview(made)
    view.leave_out_postponed(made)
    change(made)
    assert not view.still_holds(made)
    assert _figures(made, view) == _figures(made, None)
    made.close()


def test_it_no_longer_holds_once_the_clock_was_set_back(tmp_path: Path) -> None:
    """Then what was answered is dated ahead, and due."""
    made = _made(tmp_path)
    _answered(made)
    view = Overview(made)
    assert isinstance(made.clock, HandClock)
    made.clock.local -= timedelta(hours=2)
    assert not view.still_holds(made)
    assert _figures(made, view) == _figures(made, None)
    made.close()


def test_one_with_cards_dated_ahead_is_made_anew(tmp_path: Path) -> None:
    """Their time may have come."""
    made = _made(tmp_path)
    _clock_behind(made)
    view = Overview(made)
    assert view.dated_ahead
    assert not view.still_holds(made)
    made.close()
