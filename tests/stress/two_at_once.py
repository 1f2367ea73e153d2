"""Lets two processes answer on one file at once, while a third takes backups and merges; nothing is lost or twice.

Each process notes every answer that it was told is saved, and every answer that it took back. At the end the log must
hold just these, each once, and every backup must be whole and hold nothing that is not in the log.

python -m tests.stress.two_at_once [--count N] [--seed S]      --count is the number of answers of each process
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from her2quiz.cli.commands.progress.group import progress as progress_commands
from her2quiz.domain.marking.answer import GaveUp, Said
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.clock import system_clock
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from tests.stress.others import answered_elsewhere
from tests.stress.program import Outcome, run
from tests.stress.stages import Stage
from tests.stress.trials import Trials

UNDONE = 0.1
"""How often the second process takes back what it has just done."""

_PART = "STRESS_PART"


def _services(stage: Stage) -> Services:
    library = Library(DeckIndex(MEMORY), (stage.deck,))
    return Services(library, ProgressFile(stage.progress), system_clock())


def _play(stage: Stage, answers: int, seed: int, undone: float) -> None:
    """Answer, and print the id of each answer once it is saved; `-` stands before one that was taken back."""
    opened, rng = _services(stage), Random(seed)
    session = StudySession(opened, opened.library.decks, stage.cards)
    for _ in range(answers):
        if session.turn is None:
            session = StudySession(opened, opened.library.decks, stage.cards)
        turn = session.answer(rng.choice([GaveUp(), Said(True), Said(True)]))
        assert turn.review is not None
        print(turn.review.id, flush=True)
        if rng.random() < undone:
            back = session.undo()
            assert back is not None
            print(f"-{back.id}", flush=True)
        else:
            session.go_on()
    opened.close()


def _players(stage: Stage, trials: Trials) -> list[subprocess.Popen[str]]:
    def start(part: str) -> subprocess.Popen[str]:
        told = (stage.folder / f"said-{part}").open("w")
        command = [
            sys.executable,
            "-m",
            "tests.stress.two_at_once",
            f"--count={trials.count}",
            f"--seed={trials.seed}",
        ]
        environment = {**os.environ, _PART: part, "STRESS_FOLDER": str(stage.folder)}
        return subprocess.Popen(command, stdout=told, stderr=subprocess.PIPE, text=True, env=environment)

    return [start("1"), start("2")]


def _outside(stage: Stage, number: int) -> Outcome:
    """Take a backup, or merge a file, as a third process."""
    words = ["--progress", str(stage.progress), "progress"]
    if number % 2 and "merge" in progress_commands.commands:
        words += ["merge", str(stage.folder / f"other-{number % 8}.sqlite")]
    else:
        words += ["backup", str(stage.folder / "copies" / f"{number}.sqlite")]
    return run(stage.folder, words, environment=stage.environment())


def _said(stage: Stage) -> Iterator[str]:
    for part in ("1", "2"):
        yield from (stage.folder / f"said-{part}").read_text().split()


def _violations(stage: Stage, trials: Trials) -> Iterator[str]:
    said = [*_said(stage)]
    wanted = Counter(id_ for id_ in said if id_[0] != "-")
    merged = {id_ for file in stage.folder.glob("other-*.sqlite") for id_ in _ids(file)}
    opened = _services(stage)
    rows = opened.progress.connection.execute("SELECT id, kind, target FROM log").fetchall()
    held = Counter(id_ for id_, kind, _ in rows if kind == "review" and id_ not in merged)
    undone = Counter(target for _, kind, target in rows if kind == "undo")
    status = progress_status(opened)
    opened.close()
    trials.counted["answers"] += wanted.total()
    trials.counted["taken back"] += undone.total()
    if held != wanted:
        yield f"lost: {[*(wanted - held)][:3]}, not done: {[*(held - wanted)][:3]}"
    if undone != Counter(id_[1:] for id_ in said if id_[0] == "-"):
        yield "other answers were taken back than was said"
    if not status.is_intact:
        yield " ".join(status.lines())
    for file in (stage.folder / "copies").iterdir():
        trials.counted["backups"] += 1
        if not _ids(file) <= {id_ for id_, _, _ in rows}:
            yield f"{file.name} holds what the file does not"


def _ids(file: Path) -> set[str]:
    opened = ProgressFile(file)
    found = {id_ for (id_,) in opened.connection.execute("SELECT id FROM log")}
    opened.close()
    return found


def _one_game(stage: Stage, trials: Trials) -> None:
    for number in range(1, 8, 2):
        answered_elsewhere(stage.deck, stage.folder / f"other-{number}.sqlite", 20, seed=number)
    (stage.folder / "copies").mkdir()
    _services(stage).close()  # so that there is a file to copy
    players, number = _players(stage, trials), 0
    while any(player.poll() is None for player in players):
        outcome = _outside(stage, number)
        if outcome.status != 0:
            trials.violated(trials.seed, f"{outcome.told}")
        number += 1
    for player in players:
        told = player.communicate()[1]
        if player.returncode:
            trials.violated(trials.seed, f"a process ended with {player.returncode}: {told[-600:]}")
    for what in _violations(stage, trials):
        trials.violated(trials.seed, what)


def main() -> int:
    """Play one game, or one part of it."""
    trials = Trials("two_at_once", count=1000, summary=__doc__ or "")
    trials.repeat = trials.count
    if _PART in os.environ:
        stage, part = Stage(Path(os.environ["STRESS_FOLDER"]), trials.count * 2 + 100), os.environ[_PART]
        _play(stage, trials.count, trials.seed + int(part), UNDONE if part == "2" else 0.0)
        return 0
    with tempfile.TemporaryDirectory(prefix="her2quiz-two-") as folder:
        stage = Stage(Path(folder), trials.count * 2 + 100)
        assert stage.deck.exists()
        _one_game(stage, trials)
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
