"""Every card of a deck, answered one after the other in one session: to start the app for each takes far longer."""

from collections.abc import Awaitable, Callable, Collection
from pathlib import Path

from attrs import frozen
from textual.pilot import Pilot

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.rating import Rating
from her2quiz.session.study.study_session import StudySession
from her2quiz.session.turn.turn import ScheduledTurn
from her2quiz.tui.app import Her2QuizApp
from tests.answers import Grade, answer_to
from tests.factories import services
from tests.tui.playing import page, study_screen

Way = Callable[[Pilot[None], AnyQuestion], Awaitable[bool]]
"""Answers the question that is shown; false if that has no such answer."""


@frozen
class Played:
    """What was there once a card had been answered."""

    given: ScheduledTurn
    """The question, the answer and its mark."""

    text: str
    """The text of the page, on one line."""

    logged: Rating | None
    """The rating in the log; none before there is one."""


async def play(deck: Path, cards: Collection[str], size: tuple[int, int], way: Way) -> dict[str, Played]:
    """Answer each card in one way, and return what was there after each that has such an answer."""
    made = services(deck)
    app = Her2QuizApp(made, study=(deck.stem,), new_limit=1000)
    left, played = set(cards), dict[str, Played]()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        session = study_screen(app).session
        while left:
            assert session.turn is not None, left
            key, question = session.turn.card.key, session.turn.question
            card = key.removeprefix(f"{deck.stem}/")
            study_screen(app).ask()
            await pilot.pause()
            if card in left and await way(pilot, question):
                await pilot.pause()
                assert session.answered is not None, card
                logged = [review.rating for review, _ in made.log.reviews_of(key)]
                played[card] = Played(session.answered, page(app), logged[-1] if logged else None)
            left.discard(card)
            _go_on(session, question)
    return played


def _go_on(session: StudySession, question: AnyQuestion) -> None:
    """Go to the next card; one that was not answered is answered right, and one without a mark rated good."""
    if session.answered is None:
        answer = answer_to(question, Grade.RIGHT)
        assert answer is not None
        session.answer(answer)
    if session.answered is not None and session.answered.rating is None:
        session.rate(Rating.GOOD)
    session.go_on()
