"""Sessions for tests: answers that are right and wrong, and whole runs through a session."""

from pathlib import Path

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.answer import Answer, Entered, GaveUp, Picked, Revealed, Said
from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession


def right(question: AnyQuestion) -> Answer:
    """Return the right answer."""
    match question:
        case SingleBest(options=options):
            return Picked(next(place for place, option in enumerate(options) if option.is_right))
        case TrueFalse(value=value):
            return Said(value)
        case Typed():
            return Entered(question.right_answer)
        case Flip():
            return Revealed()
    raise AssertionError(question)


def statements(folder: Path, count: int, name: str = "many") -> Path:
    """Write a deck of statements, all of them true; 26 in a row read nothing alike."""
    cards = [
        f'[[card]]\nid = "c{number}"\nquestion = "{chr(97 + number % 26) * 30} {number}"\nanswer = true\n'
        for number in range(count)
    ]
    file = folder / f"{name}.toml"
    file.write_text(f'title = "{name.title()}"\nid = "{name}"\n\n' + "\n".join(cards), encoding="utf-8")
    return file


def study(services: Services, *names: str, new_limit: int | None = None) -> StudySession:
    """Begin a session."""
    return StudySession(services, services.library.find(names), new_limit)


def key(session: StudySession) -> str | None:
    """Return the card that stands before the learner."""
    return session.turn.card.key if session.turn else None


def answer_rightly(session: StudySession, rating: Rating = Rating.GOOD) -> str:
    """Answer the present question rightly, rate it and go on; gives the card."""
    assert session.turn is not None
    card = session.turn.card.key
    session.answer(right(session.turn.question))
    session.rate(rating)
    session.go_on()
    return card


def give_up(session: StudySession) -> str:
    """Not know the present card and go on; gives the card."""
    assert session.turn is not None
    card = session.turn.card.key
    session.answer(GaveUp())
    session.go_on()
    return card


def bury_or_suspend(session: StudySession, kind: ActionKind) -> None:
    """Bury or suspend the present card."""
    if kind is ActionKind.BURY:
        session.bury()
    else:
        session.suspend()


def finish(session: StudySession, rating: Rating = Rating.GOOD) -> list[str]:
    """Answer all that is left rightly; gives the cards in the order in which they came."""
    cards = []
    while session.turn is not None:
        cards.append(answer_rightly(session, rating))
    return cards
