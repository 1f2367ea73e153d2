"""What a deck wants a learner to keep in mind is told once in a session, and at its end."""

from pathlib import Path

from her2quiz.domain.rating import Rating
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.tui.card.verdict import reason_blocks
from her2quiz.tui.screens.summary.page import SummaryPage
from tests.factories import MONDAY, services
from tests.plain.scripts import play
from tests.session.day.test_path_order import deck
from tests.session.sessions import right, study

LABEL = "The current label decides."


def made(folder: Path) -> Services:
    """Return two decks with one disclaimer, and one with another, each of two cards."""
    return services(
        deck(folder, "a", f'disclaimer = "{LABEL}"', 2),
        deck(folder, "b", f'disclaimer = "{LABEL}"', 2),
        deck(folder, "c", 'disclaimer = """\nAsk\nyour team."""', 2),
    )


def told(session: StudySession) -> list[str]:
    """Answer all new cards; return what is told with each."""
    said = []
    for _ in range(6):
        assert session.turn is not None
        said.append(session.answer(right(session.turn.question)).disclaimer)
        session.rate(Rating.EASY)
        session.go_on()
    return said


def test_each_is_told_with_the_first_answer_of_its_decks(tmp_path: Path) -> None:
    """Decks that share the words share the line, so that it is not read past; another session tells it again."""
    at_hand = made(tmp_path)
    session = study(at_hand)
    assert told(session) == [LABEL, "", "", "", "Ask your team.", ""]
    assert session.disclaimers.told == [LABEL, "Ask your team."]
    assert StudySession(at_hand, at_hand.library.decks, 0).disclaimers.told == []


def test_undo_does_not_tell_it_again(tmp_path: Path) -> None:
    """It was read already."""
    session = study(made(tmp_path))
    assert session.turn is not None
    session.answer(right(session.turn.question))
    session.rate(Rating.GOOD)
    session.undo()
    assert session.answer(right(session.turn.question)).disclaimer == ""


def test_plain_mode_says_it_twice(tmp_path: Path) -> None:
    """With the first answer, above its rating, and at the end."""
    said = play(made(tmp_path), "", "4", "", "4", "stop", summary=True)
    assert [line for line in said if line == LABEL] == [LABEL] * 2
    assert said[-1] == LABEL


def test_the_screen_shows_it_with_the_reason_and_at_the_end(tmp_path: Path) -> None:
    """On the answered card, and in the summary."""
    session = study(made(tmp_path))
    assert session.turn is not None
    turn = session.answer(right(session.turn.question))
    assert LABEL in [block.text.plain for block in reason_blocks(turn)]
    session.rate(Rating.EASY)
    session.go_on()
    page = SummaryPage(session, None, 0, MONDAY.date(), lambda _: "x")
    assert [block.text.plain for block in page.blocks()][-1] == LABEL
