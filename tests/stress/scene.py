"""A scene: one thing that a learner does while a call fails, and what most scenes begin with."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from her2quiz.cli.main import main
from tests.factories import services
from tests.session.sessions import give_up, study
from tests.stress.program import Outcome, run
from tests.stress.stages import Stage
from tests.stress.transcript import Kept, kept

ANSWERS = 12
"""Answers in the progress file before most scenes."""

CARDS = 40
"""Cards of the deck."""


@cache
def made(*runs: int) -> tuple[bytes, Kept]:
    """Answer so many cards, then again so many; returns the file after an orderly end, and what it holds."""
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder), CARDS)
        for seed, count in enumerate(runs):
            opened = services(stage.deck, progress=stage.progress, seed=seed)
            session = study(opened, new_limit=count)
            for _ in range(count):
                give_up(session)
            opened.close()
        return stage.progress.read_bytes(), kept(stage.progress, stage.deck)


def answered(stage: Stage) -> None:
    """Put a file with some answers in place."""
    stage.progress.parent.mkdir(exist_ok=True)
    stage.progress.write_bytes(made(ANSWERS)[0])


@frozen
class Scene:
    """One thing that a learner does."""

    name: str
    """Its name."""

    words: Callable[[Stage], Sequence[str]]
    """The command line."""

    violation: Callable[[Stage, Outcome], str]
    """Says what does not hold after it; empty if all does."""

    typed: str = ""
    """What is typed."""

    prepare: Callable[[Stage], None] = answered
    """Sets the stage."""

    folder: Callable[[Stage], Path] = lambda stage: stage.progress.parent
    """Where calls fail."""

    code: Callable[[Stage], Callable[[], None]] = lambda _stage: main
    """What runs instead of the program."""


def words(*rest: str) -> Callable[[Stage], Sequence[str]]:
    """Return a command line on the progress file."""
    return lambda stage: ["--progress", str(stage.progress), *rest]


def before(_stage: Stage) -> Kept:
    """Return what the file held before most scenes."""
    return made(ANSWERS)[1]


@cache
def _index_of_shipped_decks() -> bytes:
    with TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        run(stage.folder, words("decks")(stage), environment=stage.environment())
        return _index(stage).read_bytes()


def _index(stage: Stage) -> Path:
    return stage.folder / "home" / "her2quiz" / "decks.sqlite"


def with_index(stage: Stage) -> None:
    """Put an index of the shipped decks in place, so that they need not be read."""
    _index(stage).parent.mkdir(parents=True)
    _index(stage).write_bytes(_index_of_shipped_decks())
