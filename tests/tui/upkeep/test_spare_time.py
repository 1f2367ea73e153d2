"""Work that can wait is done in small steps, and no key waits for more than one of them."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from attrs import define, field

from her2quiz.domain.errors import ProgressError
from her2quiz.tui.upkeep.spare_time import BREATH, QUIET, SpareTime


@define
class Timers:
    """An app with timers that run out when they are told to."""

    set: list[tuple[float, Callable[[], None]]] = field(factory=list)

    def set_timer(self, delay: float, callback: Callable[[], None]) -> None:
        """Note a timer."""
        self.set.append((delay, callback))

    def run_out(self) -> float:
        """Let the one timer that is set run out; gives its time."""
        ((delay, callback),) = self.set
        self.set.clear()
        callback()
        return delay


@define
class Work:
    """Some steps."""

    left: int = 3
    done: int = 0
    is_free: bool = True
    error: Exception = field(factory=Exception)

    def step(self) -> bool:
        """Do a step."""
        if self.done == self.left:
            return False
        self.done += 1
        return True

    def fail(self) -> bool:
        """Fail."""
        self.done += 1
        raise self.error


@pytest.fixture
def timers() -> Timers:
    """Return timers, of which none is set."""
    return Timers()


def spare(timers: Timers, work: Work, step: Callable[[], bool] | None = None) -> SpareTime:
    """Return what does this work."""
    return SpareTime(cast("Any", timers), lambda: work.is_free, step or work.step)


def test_steps_follow_until_nothing_is_left(timers: Timers) -> None:
    """The first one after a while without a key, the others soon after each other; then no timer is set."""
    work = Work()
    spare(timers, work).begin()
    assert work.done == 0
    times = list[float]()
    while timers.set:
        times.append(timers.run_out())
    assert times == [QUIET, BREATH, BREATH, BREATH]
    assert work.done == 3


def test_it_begins_only_once(timers: Timers) -> None:
    """However often it is told to; after the end it can begin again."""
    work = Work()
    spared = spare(timers, work)
    spared.begin()
    spared.begin()
    timers.run_out()
    spared.begin()
    assert len(timers.set) == 1
    while timers.set:
        timers.run_out()
    work.left = 4
    spared.begin()
    timers.run_out()
    assert work.done == 4


def test_after_a_key_nothing_is_done_for_a_while(timers: Timers) -> None:
    """Also between two steps."""
    work = Work()
    spared = spare(timers, work)
    spared.begin()
    spared.wait()
    timers.run_out()
    assert work.done == 0
    assert timers.run_out() == QUIET
    assert work.done == 1
    spared.wait()
    timers.run_out()
    assert work.done == 1
    assert timers.run_out() == QUIET
    assert work.done == 2


def test_nothing_is_done_while_another_screen_is_shown(timers: Timers) -> None:
    """It goes on when it is told to begin again."""
    work = Work()
    spared = spare(timers, work)
    spared.begin()
    timers.run_out()
    work.is_free = False
    timers.run_out()
    assert not timers.set
    work.is_free = True
    spared.begin()
    timers.run_out()
    assert work.done == 2


@pytest.mark.parametrize("error", [ProgressError("The file is gone."), TypeError("no number")], ids=type)
def test_an_error_ends_the_work(timers: Timers, error: Exception) -> None:
    """Nobody asked for it, so nobody is told; nor does the app end at a value in the file that was altered."""
    work = Work(error=error)
    spare(timers, work, work.fail).begin()
    timers.run_out()
    assert work.done == 1
    assert not timers.set
