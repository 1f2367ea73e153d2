"""What is painted reaches a terminal that is ready at once, and never before what was painted earlier."""

import os
from collections.abc import Iterator
from typing import Any, cast

import pytest
from textual.app import App

from her2quiz.tui.terminal_driver import TerminalDriver
from her2quiz.tui.terminal_output import TerminalOutput

Pipe = tuple[int, int]


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    """Two ends of a pipe, in place of a terminal."""
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def output_to(pipe: Pipe) -> TerminalOutput:
    """Return the way to the terminal."""
    return TerminalOutput(pipe[1], "utf-8", lambda: None)


def fill(pipe: Pipe) -> int:
    """Let a terminal take no more; return how many bytes it has taken."""
    os.set_blocking(pipe[1], False)
    taken = 0
    try:
        while True:
            taken += os.write(pipe[1], b"." * 512)  # noqa: TID251 - a pipe of the test
    except BlockingIOError:
        return taken
    finally:
        os.set_blocking(pipe[1], True)


def drain(pipe: Pipe, taken: int) -> None:
    """Read what a terminal has taken."""
    while taken:
        taken -= len(os.read(pipe[0], taken))


def test_a_terminal_that_is_ready_gets_it_at_once(pipe: Pipe) -> None:
    """In the thread that paints."""
    assert output_to(pipe).write_now("Rätsel")
    assert os.read(pipe[0], 100) == "Rätsel".encode()


def test_a_terminal_that_reads_nothing_stops_nobody(pipe: Pipe) -> None:
    """What it would not take is left to the thread that waits for it."""
    taken = fill(pipe)
    assert not output_to(pipe).write_now("later")
    drain(pipe, taken)
    os.write(pipe[1], b"end")  # noqa: TID251 - a pipe of the test
    assert os.read(pipe[0], 100) == b"end"


def test_a_long_text_is_left_to_the_thread(pipe: Pipe) -> None:
    """It might be more than a terminal takes at once."""
    assert not output_to(pipe).write_now("x" * 5000)


def test_nothing_is_written_after_the_end(pipe: Pipe) -> None:
    """The terminal was given back."""
    output = output_to(pipe)
    output.end("over")
    assert not output.write_now("late")
    assert os.read(pipe[0], 100) == b"over"


async def test_nothing_overtakes_what_still_waits(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text goes to the thread as long as one before it is there."""
    monkeypatch.setattr("signal.signal", lambda *_: None)  # a driver takes signals when it is made
    driver = TerminalDriver(App[None]())
    output, waiting = output_to(pipe), list[str]()
    driver._output, driver._writer_thread = output, cast("Any", _Thread(waiting))
    taken = fill(pipe)
    driver.write("first")
    drain(pipe, taken)
    driver.write("second")
    assert waiting == ["first", "second"]
    for text in waiting:
        output.write(text)
    output.flush()
    driver.write("third")
    assert waiting == ["first", "second"]
    assert os.read(pipe[0], 100) == b"firstsecondthird"


class _Thread:
    """In place of Textual's thread."""

    def __init__(self, waiting: list[str]) -> None:
        self.write = waiting.append
