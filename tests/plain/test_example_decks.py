"""Every card of the example decks, answered right, partly right and wrong, in plain lines."""

import re
from pathlib import Path

import pytest

from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.domain.marking import marking
from her2quiz.domain.rating import Rating
from her2quiz.plain.study import PlainStudy
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from tests.answers import Grade, answer_to, line_of
from tests.factories import services

DECKS = [*deck_files([Path(__file__).parents[1] / "example-decks"])]
SIGNS = re.compile(r"[→←⇒↔·…%≥≤<>×±~*`\[\]{}|_•]|\d d\b|^ *\d+\)|->| - ")
VERDICTS = ("Answer: ", "Right: ", "Partly right", "Wrong", "Incomplete")


class Answerer:
    """Types an answer of a grade to each question, until every card is answered."""

    def __init__(self, services: Services, session: StudySession, grade: Grade) -> None:
        """Answer a session."""
        self._services, self._session, self._grade = services, session, grade
        self._unseen = {key for deck in session.decks for key in deck.keys}
        self.expected: list[str] = []
        self.prompts: list[str] = []

    def read(self, prompt: str) -> str | None:
        """Type the next line."""
        self.prompts.append(prompt)
        posed = self._session.turn
        if prompt.startswith("Type 1 to 4, or"):
            return "easy"
        if posed is None or not self._unseen:
            return None
        grade = self._grade if posed.card.key in self._unseen else Grade.RIGHT
        self._unseen.discard(posed.card.key)
        answer = answer_to(posed.question, grade) or answer_to(posed.question, Grade.RIGHT)
        assert answer is not None
        mark = marking.mark(posed.question, answer)
        is_missed = posed.rating_for(mark) is Rating.AGAIN
        missed = 4 if mark.is_incomplete else 3
        is_shown = mark.score is None
        self.expected.append(VERDICTS[0 if is_shown else 1 if mark.is_right else missed if is_missed else 2])
        return line_of(posed.question, answer)


@pytest.mark.parametrize("deck", [pytest.param(deck, id=deck.stem) for deck in DECKS])
@pytest.mark.parametrize("grade", list(Grade))
def test_every_card_can_be_answered_in_plain_lines(deck: Path, grade: Grade) -> None:
    """Each answer fits on a line, and gets the right mark; all that is said about it is words."""
    opened = services(deck)
    session = StudySession(opened, opened.library.decks, new_limit=1000)
    answerer, said = Answerer(opened, session, grade), list[str]()
    PlainStudy(session, opened, answerer.read, said.append).run()
    verdicts = [line for line in said if line.startswith(VERDICTS)]
    assert [line for line in (*said, *answerer.prompts) if SIGNS.search(line)] == []
    assert len(verdicts) == len(answerer.expected) >= len(opened.library.decks[0].keys)
    assert all(line.startswith(word) for line, word in zip(verdicts, answerer.expected, strict=True))
