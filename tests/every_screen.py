"""Takes a picture of every screen that shows progress, for learners with no answer, ten, and 50,000; then of classes.

python -m tests.every_screen FOLDER                 at three sizes and in three themes
python -m tests.every_screen FOLDER --size 80x24    at one size
"""

import argparse
import asyncio
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from shutil import copyfile
from tempfile import TemporaryDirectory

from attrs import frozen
from textual.pilot import Pilot

from her2quiz import paths
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.class_results.suppression import Rules
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.fsrs.forgetting import retrievability
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.session.services.services import Services
from her2quiz.store import rows
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile
from her2quiz.store.sealed_tables import append
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.author_apps import ClassResultsApp
from tests.factories import MONDAY, HandClock, services
from tests.pictures import SIZES, THEMES
from tests.session.class_results.class_files import class_files, report_on, usual_class

DAYS = 800
"""Over how many days the answers of a long log are spread."""

LEARNERS = {"many": 50_000, "ten": 10, "none": 0}
"""Learners, and how many answers each has given."""


@frozen
class Stop:
    """A screen on the way through the app."""

    name: str
    """What its picture is called."""

    keys: tuple[str, ...] = ()
    """Lead to it from the stop before."""

    waits_for: str = ""
    """The attribute of the screen, with dots, that is true once it has computed what it shows."""


WAY = (
    Stop("home"),
    Stop("home-deck", ("down", "down")),
    Stop("paths", ("c",)),
    Stop("statistics", ("escape", "s"), "found.is_whole"),
    Stop("statistics-2", ("pagedown",)),
    Stop("statistics-3", ("pagedown",)),
    Stop("statistics-4", ("pagedown",)),
    Stop("statistics-5", ("pagedown",)),
    Stop("plan", ("d",)),
    Stop("plan-date", ("d", *"2027-01-20", "enter"), "plan"),
    Stop("plan-2", ("pagedown",)),
    Stop("plan-days-off", ("b", *"2026-12-20 to 2027-01-03", "enter")),
    Stop("browser", ("escape", "escape", "escape", "slash")),
    Stop("browser-search", ("i", "s", "colon", *"due")),
    Stop("browser-card", (*["ctrl+down"] * 12,)),
    Stop("practice", ("escape", "escape", "p")),
    Stop("settings", ("escape", "comma")),
    Stop("settings-2", (*["down"] * 12,)),
    Stop("exam-setup", ("escape", "x")),
    Stop("exam", ("enter",)),
    Stop("exam-questions", ("1", "tab", "1", "ctrl+e")),
    Stop("exam-report", ("h", "h")),
    Stop("lab", ("escape", "l")),
    Stop("lab-ihc", ("1",)),
    Stop("keys", ("escape", "escape", "question_mark")),
)
"""The screens, in the order in which one comes to them."""

CLASSES = {"few-learners": 3, "class": 40}
"""Classes, and how many learners each has."""

RESULTS = (Stop("class-results"), Stop("class-results-2", ("pagedown",)), Stop("class-results-card", ("n",)))
"""The same for the app that reports on a class."""


def fill(path: Path, library: Services, count: int) -> None:
    """Write a log of so many answers to the cards of the decks, as somebody gives them who knows most."""
    ProgressFile(path).close()
    rng, connection = Random(count), sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    append(connection, "scheduler", 1, "made", "1", rows.settings_text(SchedulerSettings()))
    memories = dict[str, Memory]()
    for review in _answers(library, rng, count, memories):
        id_, at, offset, day, card, *given, place = rows.review_row(review)
        append(connection, "log", "review", id_, at, offset, day, card, None, *given, 1, place)
    remember = (
        f"REPLACE INTO memory ({rows.MEMORY_COLUMNS}) VALUES ({rows.placeholders(rows.MEMORY_COLUMNS)})"  # noqa: S608
    )
    connection.executemany(remember, [rows.memory_row(card, memory) for card, memory in memories.items()])
    connection.execute("INSERT INTO day SELECT day, count(*) FROM review GROUP BY day")
    connection.execute("COMMIT")
    connection.close()


def _answers(made: Services, rng: Random, count: int, memories: dict[str, Memory]) -> Iterator[Review]:
    """Answer on three days of four; cards of the later decks are missed more often."""
    keys = [key for deck in made.library.decks for key in deck.keys]
    days, settings = min(DAYS, max(1, count // 10)), SchedulerSettings()
    studied = sorted(rng.sample(range(1, days + 1), max(1, days * 3 // 4)), reverse=True)
    clock = HandClock()
    for ago in studied:
        hour = rng.choice((7, 8, 12, 19, 20, 20, 21))
        clock.local = (MONDAY - timedelta(days=ago)).replace(hour=hour)
        known = keys[: max(10, len(keys) * (days - ago) // days)]
        for key in rng.sample(known, min(len(known), round(count / len(studied)))):
            now, before = clock(), memories.get(key)
            recalled = retrievability(before, now.day) if before else 0.5
            knows = rng.random() < recalled * (1 - 0.15 * keys.index(key) / len(keys))
            rating = rng.choice((Rating.GOOD, Rating.GOOD, Rating.EASY)) if knows else Rating.AGAIN
            memories[key] = outcomes(key, before, now, settings).after(rating)
            given = '{"typed": "trastuzumab"}' if not knows and _is_typed(made, key) else "{}"
            seconds = rng.uniform(3, 25)
            yield Review(
                review_id(now.at, rng.randbytes(10)),
                now,
                key,
                rating,
                rating,
                float(knows),
                given,
                1,
                seconds,
            )


def _is_typed(made: Services, key: str) -> bool:
    return isinstance(made.library.card(key).example().kind, Typed)


async def walk(
    folder: Path, app: Her2QuizApp, way: Sequence[Stop], learner: str, size: tuple[int, int]
) -> None:
    """Go through all screens, and take a picture of each in every theme."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if learner == "none":
            await pilot.press("escape")  # it is asked for a path first
        for stop in way:
            await pilot.press(*stop.keys)
            await _settled(pilot, stop)
            for theme in THEMES:
                app.theme = theme
                await pilot.pause()
                file = folder / f"{stop.name}-{size[0]}x{size[1]}-{learner}-{theme}.svg"
                file.write_text(app.export_screenshot(title=stop.name), encoding="utf-8")


async def _settled(pilot: Pilot[None], stop: Stop) -> None:
    """Wait until a screen has computed what it shows."""
    await pilot.pause()
    for _ in range(2000):
        if not stop.waits_for or _is_there(pilot.app.screen, stop.waits_for):
            break
        await pilot.pause()
    await pilot.pause()


def _is_there(found: object, path: str) -> bool:
    for name in path.split("."):
        found = getattr(found, name, None)
    return bool(found)


async def _classes(folder: Path, sizes: list[tuple[int, int]]) -> None:
    """Take pictures of the report on each class."""
    for name, learners in CLASSES.items():
        with TemporaryDirectory() as made_in:
            files = class_files(Path(made_in), usual_class(learners))
            report = report_on(files, Path(made_in) / "class.toml", rules=Rules(is_private=True))
            for size in sizes:
                await walk(folder, ClassResultsApp(report, services()), RESULTS, name, size)


async def _main(folder: Path, sizes: list[tuple[int, int]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    files = [file.absolute() for file in deck_files([paths.shipped_decks()])]
    with TemporaryDirectory() as made_in:
        for learner, count in LEARNERS.items():
            log = Path(made_in) / f"{learner}.sqlite"
            if count:
                fill(log, services(*files), count)
            for size in sizes:
                progress = Path(made_in) / f"{learner}-{size[0]}.sqlite"
                if count:
                    copyfile(log, progress)
                made = services(*files, progress=progress if count else MEMORY)
                await walk(folder, Her2QuizApp(made), WAY, learner, size)
                made.close()
    await _classes(folder, sizes)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the pictures are written")
    parser.add_argument("--size", action="append", help="cells across and down, such as 80x24")
    options = parser.parse_args()
    wanted = [each for each in SIZES if not options.size or f"{each[0]}x{each[1]}" in options.size]
    asyncio.run(_main(options.folder, wanted))
