"""A log that is read bit by bit gives the answers that it gives at once."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.replay import BareAnswer
from her2quiz.session.progress import fitting
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act
from her2quiz.store.figures.growth import mark_of
from her2quiz.store.log import bare_pass
from her2quiz.store.log.bare_histories import bare_histories
from her2quiz.store.log.bare_pass import BarePass, Stretch
from tests.factories import HandClock, services
from tests.session.sessions import finish, statements, study

CARDS = 4


@pytest.fixture(autouse=True)
def _short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read three rows at once."""
    monkeypatch.setattr(bare_pass, "AT_ONCE", 3)


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Answer four cards on three days."""
    opened = services(statements(tmp_path, CARDS), clock=HandClock())
    for _ in range(3):
        answer(opened)
    return opened


def answer(made: Services, days: int = 30) -> None:
    """Answer all cards on a later day, or an earlier one."""
    assert isinstance(made.clock, HandClock)
    made.clock.local += timedelta(days=days)
    finish(study(made, "many", new_limit=CARDS))


def _undone(made: Services) -> None:
    answer(made)
    session = study(made, "many")
    assert session.undo() is not None


def _reset(made: Services) -> None:
    act(made, ActionKind.RESET, "many/c1")
    answer(made)


def _fit(made: Services) -> None:
    parameters = made.settings.parameters
    fitting.adopt(made, (0.5, *parameters[1:]), lambda _what, _share: None, moves_dates=True)
    answer(made)


def _clock_set_back(made: Services) -> None:
    answer(made, 300)
    made.clock.local -= timedelta(days=290)  # type: ignore[attr-defined]
    answer(made, 40)


CHANGES: dict[str, Callable[[Services], None]] = {
    "nothing": lambda _made: None,
    "undo": _undone,
    "a reset": _reset,
    "a fit": _fit,
    "a clock set back": _clock_set_back,
}


def read(made: Services, cards: set[str] | None = None) -> tuple[list[Stretch], dict[str, list[BareAnswer]]]:
    """Read the log bit by bit."""
    reading = BarePass(made.progress, mark_of(made.progress).latest, cards)
    return [*reading.stretches()], dict(reading.histories())


@pytest.mark.parametrize("change", [*CHANGES])
def test_bit_by_bit_is_as_at_once(made: Services, change: str) -> None:
    """For all cards and for some, whatever has come to the log."""
    CHANGES[change](made)
    whole = {card: history.answers for card, history in bare_histories(made.progress)}
    stretches, found = read(made)
    assert len(stretches) >= len(whole)
    assert found == whole
    some = {"many/c1", "many/c3", "many/unknown"}
    assert read(made, some)[1] == {card: whole[card] for card in whole if card in some}


def test_stretches_follow_each_other_to_the_end(made: Services) -> None:
    """Each begins where the last one has ended, and none is empty of a reason to be read."""
    latest = mark_of(made.progress).latest
    stretches, _ = read(made)
    assert [each.after for each in stretches] == ["", *(each.last for each in stretches[:-1])]
    assert stretches[-1].last == latest


def test_what_comes_later_is_left_to_later(made: Services) -> None:
    """Only answers up to the id are read, also if others come between two stretches."""
    latest = mark_of(made.progress).latest
    whole = {card: history.answers for card, history in bare_histories(made.progress)}
    reading = BarePass(made.progress, latest)
    for number, _ in enumerate(reading.stretches()):
        if number == 1:
            answer(made)
    assert dict(reading.histories()) == whole


def test_an_empty_log_has_no_stretch(tmp_path: Path) -> None:
    """And no card."""
    assert read(services(statements(tmp_path, 1))) == ([], {})
