"""A card that is missed in practice comes back sooner, if the learner has set that; no date ever moves back."""

from pathlib import Path

import pytest

from her2quiz.domain.history.review import PRACTICE
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.measures.card_recalls import recalls
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.examination import examine
from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import Practice
from tests.factories import HandClock, services
from tests.session.sessions import finish, right, statements, study

LEARNED, OTHER, NEW = "many/c0", "many/c1", "many/c3"


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Learn three cards; days later none is due."""
    opened = services(statements(tmp_path, 4), clock=HandClock())
    finish(study(opened, new_limit=3), Rating.EASY)
    assert isinstance(opened.clock, HandClock)
    opened.clock.advance(days=3)
    opened.prefer(practice_pulls_forward=True)
    return opened


def practised(made: Services, keys: list[str], missed: set[str]) -> Practice:
    """Go over cards, of which some are missed the first two times."""
    practice, misses = Practice(made, keys), dict.fromkeys(missed, 2)
    while practice.turn is not None:
        key = practice.turn.key
        answer = right(practice.turn.question)
        if misses.get(key, 0):
            misses[key] -= 1
            answer = GaveUp()
        practice.answer(answer)
        practice.go_on()
    return practice


def test_a_miss_brings_a_learned_card_back_and_nothing_else_moves(made: Services) -> None:
    """Once, however often it is missed; the log says that it was practice, and what is computed from it holds."""
    before, size = made.log.memories(), made.log.size()[0]
    practice = practised(made, [LEARNED, OTHER, NEW], {LEARNED, NEW})
    after = made.log.memories()
    assert after[LEARNED].due_day == made.clock().day < before[LEARNED].due_day
    assert {**after, LEARNED: None} == {**before, LEARNED: None}
    assert made.log.size()[0] == size + 1
    assert [review.mode for review, _ in made.log.reviews_of(LEARNED)][-1] == PRACTICE
    assert examine(made, lambda _what, _share: None).is_intact
    assert practice.told() == "Practised 3 cards, 2 missed. 1 missed card comes back in the next session."
    assert LEARNED in study(made, new_limit=0).to_come()


def test_a_card_that_is_due_anyway_stays_as_it_is(made: Services) -> None:
    """It is asked today in any case."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=300)
    before = made.log.memories()
    assert practised(made, [LEARNED], {LEARNED}).told() == "Practised 1 card, 1 missed. No date moved."
    assert made.log.memories() == before


def test_without_the_setting_nothing_is_written(made: Services) -> None:
    """As everywhere else, the usual one is that no date moves."""
    made.prefer(practice_pulls_forward=False)
    before = made.log.size(), made.log.memories()
    practice = practised(made, [LEARNED], {LEARNED})
    assert (made.log.size(), made.log.memories()) == before
    assert practice.rule == "no date moves"
    assert practice.told() == "Practised 1 card, 1 missed. No date moved."


def test_a_miss_of_practice_does_not_count_for_retention(made: Services) -> None:
    """Since what was known in practice is not written, the share would be too low."""
    practised(made, [LEARNED], {LEARNED})
    assert [*recalls(LEARNED, made.log.reviews_of(LEARNED))] == []


def test_undo_takes_it_back(made: Services) -> None:
    """It is the last thing done."""
    before = made.log.memory(LEARNED)
    practised(made, [LEARNED], {LEARNED})
    study(made).undo()
    assert made.log.memory(LEARNED) == before


def test_practice_that_was_left_at_once_says_nothing(made: Services) -> None:
    """There is nothing to say."""
    assert Practice(made, [LEARNED]).told() == ""
