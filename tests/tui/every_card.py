"""Every card of a deck, answered one after the other in one session: to start the app for each takes far longer."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
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
    played = dict[str, Played]()
    async with app.run_test(size=size) as pilot:
        async for card in in_turn(pilot, cards):
            session = study_screen(app).session
            assert session.turn is not None
            if await way(pilot, session.turn.question):
                await pilot.pause()
                assert session.answered is not None, card
                logged = [review.rating for review, _ in made.log.reviews_of(session.turn.card.key)]
                played[card] = Played(session.answered, page(app), logged[-1] if logged else None)
    return played


async def in_turn(pilot: Pilot[None], cards: Collection[str]) -> AsyncIterator[str]:
    """Show each of these cards of the session, in the order in which they come; those between are answered right."""
    await pilot.pause()
    assert isinstance(pilot.app, Her2QuizApp)
    screen = study_screen(pilot.app)
    left = set(cards)
    while left:
        turn = screen.session.turn
        assert turn is not None, left
        card = turn.card.key.partition("/")[2]
        if card in left:
            left.remove(card)
            screen.ask()
            await pilot.pause()
            yield card
        _go_on(screen.session, turn.question)


def _go_on(session: StudySession, question: AnyQuestion) -> None:
    """Go to the next card; one that was not answered is answered right, and one without a mark rated good."""
    if session.answered is None:
        answer = answer_to(question, Grade.RIGHT)
        assert answer is not None
        session.answer(answer)
    if session.answered is not None and session.answered.rating is None:
        session.rate(Rating.GOOD)
    session.go_on()
