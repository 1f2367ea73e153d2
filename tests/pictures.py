"""Takes pictures of the app for the README, or of every screen to be looked at.

python -m tests.pictures .github            the README's pictures
python -m tests.pictures FOLDER --all       every screen, at three sizes and in three themes
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from attrs import frozen
from textual.pilot import Pilot

from her2quiz import paths
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.app import Her2QuizApp
from tests.answers import Grade, answer_to
from tests.factories import MONDAY, HandClock, services, write_deck
from tests.session.sessions import finish, study
from tests.tui.playing import seen, study_screen
from tests.tui.test_news import CHANGED

SIZES = ((80, 24), (40, 15), (200, 60))
THEMES = ("textual-dark", "textual-light", "her2quiz-contrast")
IHC = ("ihc-scoring",)
Act = Callable[[Pilot[None]], Awaitable[None]]


def learner(days: int = 14, seed: int = 7) -> Services:
    """Make a learner who has studied the shipped decks for some days, right four times out of five."""
    clock = HandClock(MONDAY - timedelta(days=days), timedelta(seconds=6))
    files = [file.absolute() for file in deck_files([paths.shipped_decks()])]
    made, rng = services(*files, clock=clock, seed=seed), Random(seed)
    for _ in range(days):
        session = StudySession(made, made.library.decks, 8)
        while session.turn is not None:
            _answer(session, rng)
        clock.local = (clock.local + timedelta(days=1)).replace(hour=9, minute=0)
    clock.local = MONDAY
    return made


def _answer(session: StudySession, rng: Random) -> None:
    assert session.turn is not None
    question, knows = session.turn.question, rng.random() < 0.8
    answer = answer_to(question, Grade.RIGHT if knows else Grade.WRONG)
    session.answer(answer or GaveUp())
    if isinstance(question, Flip):
        session.rate(Rating.GOOD if knows else Rating.AGAIN)
    session.go_on()


def learner_with_news(folder: Path) -> Services:
    """Make a learner whose deck, in that folder, has another answer and a new card since it was studied."""
    made = services(write_deck(folder))
    finish(study(made), Rating.EASY)
    write_deck(folder, CHANGED)
    made.library.reload()
    return made


async def _nothing(_pilot: Pilot[None]) -> None:
    """Leave the screen as it is."""


def pressing(*keys: str) -> Act:
    """Press keys."""

    async def act(pilot: Pilot[None]) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return act


def at_first(kind: type[AnyQuestion], *keys: str) -> Act:
    """Answer the cards before the first of a kind, show it and press keys."""

    async def act(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, Her2QuizApp)
        screen = study_screen(pilot.app)
        while screen.session.turn is not None and not isinstance(screen.session.turn.question, kind):
            screen.session.answer(GaveUp())
            screen.session.go_on()
        screen.ask()
        await pressing(*keys)(pilot)

    return act


@frozen
class Scene:
    """What to take a picture of."""

    act: Act
    """Leads to the screen."""

    shows: str
    """What stands on the screen only if it is the one that the scene is named after."""

    study: tuple[str, ...] | None = None
    """Decks to study at once."""

    days: int = 14
    """For how long the learner has studied."""

    has_news: bool = False
    """Whether the learner has a deck that has changed, in place of the shipped ones."""

    new_limit: int | None = None
    """The most new cards of the session, if not a day's share."""


SCENES = {
    "home": Scene(pressing("down"), "due"),
    "home-first-day": Scene(_nothing, "Which decks should come first?", days=0),
    "flip": Scene(at_first(Flip), "Recall the answer", IHC, days=0, new_limit=50),
    "flip-marked": Scene(at_first(Flip, "enter"), "Good", IHC, days=0, new_limit=50),
    "best": Scene(at_first(SingleBest, "down", "down"), "▸ 2", IHC, days=0),
    "best-wrong": Scene(at_first(SingleBest, "1"), "✗ 1", IHC, days=0),
    "best-right": Scene(at_first(SingleBest, "2"), "✓ 2", IHC, days=0),
    "statement": Scene(at_first(TrueFalse), "1  True", IHC, days=0),
    "statement-marked": Scene(at_first(TrueFalse, "t"), "✓ 1  True", IHC, days=0),
    "typed": Scene(at_first(Typed), "press enter", ("drug-names",), days=0),
    "typed-wrong": Scene(at_first(Typed, *"nothing", "enter"), "✗ nothing", ("drug-names",), days=0),
    "typed-right": Scene(at_first(Typed, *"antibody", "enter"), "✓ antibody", ("drug-names",), days=0),
    "summary": Scene(pressing("2", "enter", "escape"), "1 answer in", IHC, days=0),
    "practice": Scene(pressing("1", "enter", "escape", "r"), "Practice", IHC, days=0),
    "nothing-due": Scene(_nothing, "Nothing is due here.", IHC, days=0, new_limit=0),
    "home-news": Scene(_nothing, "changed", has_news=True),
    "answer-changed": Scene(_nothing, "changed", ("mixed",), has_news=True),
    "answer-changed-marked": Scene(pressing("enter"), "Good", ("mixed",), has_news=True),
    "settings": Scene(pressing("comma", "down", "down", "right"), "New cards a day"),
    "exam-setup": Scene(pressing("x"), "questions to draw from"),
    "exam": Scene(pressing("x", "enter"), "1 of 20"),
    "exam-questions": Scene(pressing("x", "enter", "ctrl+e"), "0 of 20"),
    "exam-report": Scene(pressing("x", "enter", "ctrl+e", "h", "h"), "not passed"),
    "lab": Scene(pressing("l"), "The HER2 lab"),
    "lab-ihc": Scene(pressing("l", "1"), "Which IHC score?"),
    "lab-ihc-marked": Scene(pressing("l", "1", "2"), "figure 1"),
    "lab-fish": Scene(pressing("l", "2", "4"), "Nucleus 1"),
    "lab-case": Scene(pressing("l", "3"), "Which"),
    "keys": Scene(pressing("question_mark"), "Keys (^ is ctrl)", IHC),
}


async def take(file: Path, scene: Scene, size: tuple[int, int], theme: str) -> None:
    """Take one picture."""
    with TemporaryDirectory() as folder:
        made = learner_with_news(Path(folder)) if scene.has_news else learner(scene.days)
        app = Her2QuizApp(made, study=scene.study, new_limit=scene.new_limit)
        await _take(file, app, scene, size, theme)


async def _take(file: Path, app: Her2QuizApp, scene: Scene, size: tuple[int, int], theme: str) -> None:
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.pause()
        await scene.act(pilot)
        await pilot.pause()
        words = " ".join(seen(app).split())  # wherever a line ends
        assert " ".join(scene.shows.split()) in words, (
            f"{file.name} does not show {scene.shows!r}:\n{seen(app)}"
        )
        file.write_text(app.export_screenshot(title="her2quiz"), encoding="utf-8")


async def _main(folder: Path, *, every: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not every:
        await take(folder / "home.svg", SCENES["home"], (92, 24), THEMES[0])
        await take(folder / "study.svg", SCENES["best-wrong"], (92, 24), THEMES[0])
        return
    for name, scene in SCENES.items():
        for size in SIZES:
            for theme in THEMES if size == SIZES[0] else THEMES[:1]:
                await take(folder / f"{name}-{size[0]}x{size[1]}-{theme}.svg", scene, size, theme)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the pictures are written")
    parser.add_argument("--all", action="store_true", help="take every screen")
    options = parser.parse_args()
    asyncio.run(_main(options.folder, every=options.all))
