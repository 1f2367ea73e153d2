"""Times what grows with years of study: a million reviews of 20,000 cards, beside a tenth and a hundredth of that.

Opening and one answer must not grow; all else must grow no faster than the log. The first screen and the start of a
session go by the cards that were seen, which are a hundred times as many here. Only ratios within one run say much; on
a busy machine, only those of the processor's time.

python -m tests.stress.scale [--count REVIEWS] [--seed S] [--keep FOLDER]
"""

import argparse
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

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
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.transaction import transaction
from tests.factories import MONDAY, HandClock, services
from tests.session.sessions import give_up
from tests.stress.program import run
from tests.stress.stages import Stage
from tests.stress.trials import Trials

CARDS_IN = 50
"""Reviews of each card: 20,000 cards for a million reviews."""

DAYS = 1500
ROUNDS, OPENED = 5, 50
"""Rounds of most measurements, and of what takes milliseconds."""
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


class Taken(NamedTuple):
    """How long something took."""

    seconds: float
    """By the clock."""

    processor: float
    """Of the processor, in this process and in those that it waited for."""


@define
class Times:
    """What each thing took, at one size."""

    reviews: int
    """The size."""

    taken: dict[str, Taken]
    """Medians, by what was done."""


def _processor() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _once(action: Callable[[], object]) -> Taken:
    start, before = time.perf_counter(), _processor()
    action()
    return Taken(time.perf_counter() - start, _processor() - before)


def _median(action: Callable[[], object], rounds: int = ROUNDS) -> Taken:
    taken = [_once(action) for _ in range(rounds)]
    return Taken(*map(statistics.median, zip(*taken, strict=True)))


def _session_times(stage: Stage) -> Iterator[tuple[str, Taken]]:
    clock = HandClock(MONDAY + timedelta(days=1))
    yield "open the file", _median(lambda: ProgressFile(stage.progress).close(), OPENED)
    opened = services(stage.deck, clock=clock, progress=stage.progress, seed=99)
    yield "first screen", _median(opened.progress.memory_summaries)
    sessions: list[StudySession] = []
    yield (
        "start a session",
        _once(lambda: sessions.append(StudySession(opened, opened.library.decks, 0))),
    )
    (session,) = sessions
    answers = min(60, 1 + len(session.queue.keys()))
    yield "one answer", _median(lambda: give_up(session), answers)
    yield "undo", _median(session.undo, min(answers, 20))
    opened.close()


def _command_times(stage: Stage) -> Iterator[tuple[str, Taken]]:
    out = stage.folder / "made"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    wanted = {
        "backup": ["backup", str(out / "copy.sqlite")],
        "status": ["status"],
        "verify": ["verify"],
        "export": ["export", str(out / "log.jsonl")],
        "merge": ["merge", str(out / "copy.sqlite")],
    }
    environment = stage.environment(HER2QUIZ_NOW="2026-11-25T12:00")
    for name, words in wanted.items():
        if name in progress_commands.commands:
            yield name, _once(partial(_run, stage, words, environment))


def _run(stage: Stage, words: list[str], environment: dict[str, str]) -> None:
    command = ["--progress", str(stage.progress), "progress", *words]
    outcome = run(stage.folder, command, environment=environment, patience=36_000)
    assert outcome.status == 0, outcome


def _times(folder: Path, reviews: int, seed: int) -> Times:
    stage = Stage(folder / str(reviews), cards=max(1, reviews // CARDS_IN))
    if not stage.progress.exists():
        stage.folder.mkdir()
        start = time.perf_counter()
        fill(stage, reviews, seed)
        print(f"{reviews:,} reviews made in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return Times(reviews, {**dict(_session_times(stage)), **dict(_command_times(stage))})


def _table(times: list[Times], column: str) -> Iterator[str]:
    sizes = (f"{each.reviews:>14,}" for each in times)
    yield "".join([f"{column:<18}", *sizes, f"{'growth':>10}"])
    for name in times[0].taken:
        values = [float(getattr(each.taken[name], column)) for each in times]
        growth = f"{values[-1] / values[0]:>9.1f}x" if values[0] else ""
        yield "".join([f"{name:<18}", *(f"{value:>14.4f}" for value in values), growth])


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
    for column in Taken._fields:
        print("\n".join(_table(times, column)))
    return trials.end()


if __name__ == "__main__":
    sys.exit(main())
