"""Lets decks that are made to take minutes or gigabytes be checked, listed, and studied in plain lines and in the app.

Each must be refused or done within seconds of the processor's time, and within 300 MiB, by every command: the first
question is asked and one answer given, in the app also a search made. A busy machine needs more seconds.

python -m tests.stress.hostile [--count DECKS] [--seconds S] [--folder FOLDER] [--name WORDS]
"""

import argparse
import asyncio
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from attrs import frozen
from textual.pilot import Pilot

from her2quiz.tui.app import Her2QuizApp
from tests.costly_decks import DECKS, TOP
from tests.decks_below_limits import BELOW_LIMITS
from tests.factories import services
from tests.forked_program import ForkedProgram
from tests.stress.trials import Trials
from tests.terminals import home_environment

MOST_MEMORY = 300
"""MiB of each command."""

DECK = "own/costly.toml"
COMMANDS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "check": (("check", DECK), ""),
    "decks": (("decks",), ""),
    "study": (("study", DECK, "--plain"), "a\nquit\n"),
    "cards": (("cards", DECK, "a1"), ""),
}
"""Words and what is typed. Whichever comes first after a change reads the deck: so the index is deleted between them."""

PATIENCE = 20
"""Times as long as a command may work, after which it is ended."""


@frozen
class Used:
    """What something took."""

    seconds: float
    """Of the processor."""

    memory: int
    """MiB."""

    is_whole: bool
    """Whether it came to an end by itself."""


def _in_a_copy(action: Callable[[], object], seconds: int) -> Used:
    """Do something in a copy of this process."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        status = 1
        try:
            action()
            status = 0
        finally:
            os._exit(status)
    _, status, usage = os.wait4(child, 0)
    return Used(usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, status == 0)


async def _in_the_app(file: Path) -> None:
    """Open the app, study one card, search for cards, and leave."""
    app = Her2QuizApp(services(file))
    async with app.run_test(size=(80, 24)) as pilot:
        await _press(pilot, "enter", "ctrl+d", "enter", "escape", "escape")
        await _press(pilot, "slash", "a", "1", "enter", "down", "escape", "escape", "ctrl+q")


def _study_in_the_app(file: Path) -> None:
    asyncio.run(_in_the_app(file))


async def _press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def _of_each_command(program: ForkedProgram, text: str, seconds: int) -> dict[str, Used]:
    """Return what each command took for a deck."""
    used = {}
    for name, (words, typed) in COMMANDS.items():
        with tempfile.TemporaryDirectory(prefix="her2quiz-hostile-") as folder:
            home = Path(folder)
            file = Path(home_environment(home)["HER2QUIZ_DECKS"]) / Path(DECK).name
            file.write_text(text, encoding="utf-8")
            ran = program.run(home, *words, typed=typed)
            is_whole = ran.exit_status in (0, 1, 2) and "Traceback" not in ran.printed
            used[name] = Used(ran.seconds, ran.memory // 1024, is_whole)
            if name == "check":
                used["app"] = _in_a_copy(partial(_study_in_the_app, file), seconds)
    return used


def _decks(folder: Path | None) -> dict[str, Callable[[], str]]:
    """Return the text of each hostile deck: those of the tests, and the files of a folder."""
    files = sorted(folder.rglob("*.toml")) if folder else ()
    of_folder = {file.name: partial(file.read_text, encoding="utf-8") for file in files}
    return {**{name: partial(_whole, made) for name, made in {**DECKS, **BELOW_LIMITS}.items()}, **of_folder}


def _whole(cards: Callable[[], str]) -> str:
    return TOP + cards()


def main() -> int:
    """Try each deck with every command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=3, help="how long each may work (default: 3)")
    parser.add_argument("--folder", type=Path, help="further decks")
    parser.add_argument("--name", default="", help="only decks in whose name these words are")
    trials = Trials("hostile", count=1_000, summary=__doc__ or "", options=parser)
    options = trials.options
    decks = {name: made for name, made in _decks(options.folder).items() if options.name in name}
    names = list(decks)[trials.seed - 1 :][: trials.count]
    ended_after = int(options.seconds * PATIENCE)
    program = ForkedProgram(ended_after)
    for done, name in enumerate(names):
        trials.show(done, len(names))
        used = _of_each_command(program, decks[name](), ended_after)
        print(
            f"{name:<44}", *(f"{each} {took.seconds:.2f} s {took.memory} MiB" for each, took in used.items())
        )
        for each, took in used.items():
            trials.counted["commands"] += 1
            if took.seconds > options.seconds or took.memory > MOST_MEMORY or not took.is_whole:
                trials.violated(list(decks).index(name) + 1, f"{each} of {name}: {took}")
    program.close()
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
