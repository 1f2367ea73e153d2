"""Times what grows with years of study: a million reviews of 20,000 cards, beside a tenth and a hundredth of that.

Opening and one answer must not grow; all else must grow no faster than the log. Only ratios within one run say much.

python -m tests.stress.scale [--count REVIEWS] [--seed S] [--keep FOLDER]
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from pathlib import Path
from random import Random

from attrs import define

from her2quiz.cli.commands.progress.group import progress as progress_commands
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session.study.study_session import StudySession
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.review_log import ReviewLog
from her2quiz.store.transaction import transaction
from tests.factories import MONDAY, HandClock, services
from tests.session.sessions import give_up
from tests.stress.program import run
from tests.stress.stages import Stage
from tests.stress.trials import Trials

CARDS_IN = 50
"""Reviews of each card: 20,000 cards for a million reviews."""

DAYS = 1500
ROUNDS = 5
SETTINGS = SchedulerSettings()
Histories = list[tuple[str, list[Review]]]


def _histories(reviews: int, seed: int) -> Histories:
    """Make the reviews of each card, over some years; no two are at one instant."""
    rng, step = Random(seed), DAYS * 86_400 // (reviews + 1)
    cards, start = max(1, reviews // CARDS_IN), MONDAY - timedelta(days=DAYS)
    histories: Histories = []
    for card in range(cards):
        made = []
        for round_ in range(CARDS_IN):
            number = round_ * cards + card
            moment = Moment.from_local(start + timedelta(seconds=step * number, microseconds=number))
            rating = rng.choices(list(Rating), (15, 10, 60, 15))[0]
            id_ = review_id(moment.at, rng.randbytes(10))
            made.append(
                Review(id_, moment, f"many/c{card}", rating, rating, 1.0, '{"said": true}', number, 8.0)
            )
        histories.append((f"many/c{card}", made))
    return histories


def _memories(histories: Histories) -> list[tuple[str, Memory | None]]:
    return [(card, replay((review, SETTINGS) for review in made)) for card, made in histories]


def fill(stage: Stage, reviews: int, seed: int) -> None:
    """Write a log of so many reviews in one transaction, with the memories that follow, computed on all processors."""
    histories = _histories(reviews, seed)
    parts = [histories[at : at + 500] for at in range(0, len(histories), 500)]
    file = ProgressFile(stage.progress)
    log = ReviewLog(file)
    with ProcessPoolExecutor() as pool, transaction(file.connection):
        computed = pool.map(_memories, parts)
        for review in sorted((review for _, made in histories for review in made), key=lambda each: each.id):
            log._append(review, SETTINGS)
        for memories in computed:
            for card, memory in memories:
                log.remember(card, memory)
    file.close()


@define
class Times:
    """The seconds that each thing took, at one size."""

    reviews: int
    """The size."""

    seconds: dict[str, float]
    """Medians, by what was done."""


def _median(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _session_times(stage: Stage) -> Iterator[tuple[str, float]]:
    clock = HandClock(MONDAY + timedelta(days=1))
    yield "open the file", _median(lambda: ProgressFile(stage.progress).close())
    opened = services(stage.deck, clock=clock, progress=stage.progress, seed=99)
    yield "first screen", _median(opened.progress.memory_summaries)
    start = time.perf_counter()
    session = StudySession(opened, opened.library.decks, 0)
    yield "start a session", time.perf_counter() - start
    yield "one answer", _median(lambda: give_up(session), min(60, 1 + len(session.queue.keys())))
    yield "undo", _median(session.undo)
    opened.close()


def _command_times(stage: Stage) -> Iterator[tuple[str, float]]:
    out = stage.folder / "made"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    environment = stage.environment(HER2QUIZ_NOW="2026-11-25T12:00")
    wanted = {
        "backup": ["backup", str(out / "copy.sqlite")],
        "status": ["status"],
        "verify": ["verify"],
        "export": ["export", str(out / "log.jsonl")],
        "merge": ["merge", str(out / "copy.sqlite")],
    }
    for name, words in wanted.items():
        if name in progress_commands.commands:
            command = ["--progress", str(stage.progress), "progress", *words]
            start = time.perf_counter()
            outcome = run(stage.folder, command, environment=environment, patience=3600)
            yield name, time.perf_counter() - start
            assert outcome.status == 0, outcome


def _times(folder: Path, reviews: int, seed: int) -> Times:
    stage = Stage(folder / str(reviews), cards=max(1, reviews // CARDS_IN))
    if not stage.progress.exists():
        stage.folder.mkdir()
        start = time.perf_counter()
        fill(stage, reviews, seed)
        print(f"{reviews:,} reviews made in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return Times(reviews, {**dict(_session_times(stage)), **dict(_command_times(stage))})


def _table(times: list[Times]) -> Iterator[str]:
    yield "".join([f"{'seconds':<18}", *(f"{each.reviews:>14,}" for each in times), f"{'growth':>10}"])
    for name in times[0].seconds:
        values = [each.seconds[name] for each in times]
        growth = values[-1] / values[0]
        yield "".join([f"{name:<18}", *(f"{value:>14.4f}" for value in values), f"{growth:>9.1f}x"])


def main() -> int:
    """Measure three sizes and print them side by side."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--keep", type=Path, help="keep the files in this folder, and use those that are there"
    )
    trials = Trials("scale", count=1_000_000, summary=__doc__ or "", options=parser)
    sizes = sorted({max(CARDS_IN, trials.count // share) for share in (100, 10, 1)})
    with tempfile.TemporaryDirectory(prefix="her2quiz-scale-") as folder:
        times = []
        for number, size in enumerate(sizes):
            trials.show(number, len(sizes))
            times.append(_times(trials.options.keep or Path(folder), size, trials.seed))
            trials.counted["sizes"] += 1
    print("\n".join(_table(times)))
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
