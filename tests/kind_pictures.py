"""Takes pictures of every kind of question, before the answer and after each grade of one.

python -m tests.kind_pictures FOLDER [CARD...]
"""

import asyncio
import sys
from pathlib import Path
from typing import cast

from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.study.screen import StudyScreen
from tests.answers import Grade, answer_to
from tests.factories import services

DECK = Path(__file__).with_name("example-decks") / "every-kind.toml"
SIZES = ((80, 24), (40, 15))


def brought_to(session: StudySession, key: str) -> None:
    """Go on until a card stands before the learner."""
    while session.turn is not None and session.turn.card.key != key:
        answer = answer_to(session.turn.question, Grade.RIGHT)
        assert answer is not None
        session.answer(answer)
        session.rate(Rating.GOOD)
        session.go_on()


async def take(folder: Path, key: str, size: tuple[int, int], grade: Grade | None) -> None:
    """Take one picture."""
    opened = services(DECK)
    app = Her2QuizApp(opened, study=("every-kind",), new_limit=1000)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = cast("StudyScreen", app.screen)
        brought_to(screen.session, key)
        screen.ask()
        await pilot.pause()
        if grade is not None and screen.session.turn is not None:
            answer = answer_to(screen.session.turn.question, grade)
            if answer is None:
                return
            screen.give(answer)
            await pilot.pause()
        name = f"{key.partition('/')[2].replace('/', '_')}-{size[0]}-{grade or 'open'}.svg"
        (folder / name).write_text(app.export_screenshot(title=key), encoding="utf-8")


async def _main(folder: Path, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for key in services(DECK).library.decks[0].keys:
        if not wanted or any(word in key for word in wanted):
            for size in SIZES:
                for grade in (None, *Grade):
                    await take(folder, key, size, grade)


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1]), sys.argv[2:]))
