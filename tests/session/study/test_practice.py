"""Practice: cards once more, outside the schedule."""

from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import GaveUp, Revealed
from her2quiz.session.services.services import Services
from her2quiz.session.study.practice import Practice
from tests.factories import services, write_deck
from tests.session.sessions import finish, give_up, right, study

KEYS = ("mixed/best", "mixed/statement")


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """A learner on the first day."""
    return services(write_deck(tmp_path))


def asked(practice: Practice) -> str:
    """Return the card before the learner."""
    assert practice.turn is not None
    return practice.turn.key


def test_nothing_is_written_and_no_date_moves(opened: Services) -> None:
    """Neither by right answers nor by wrong ones, and statistics count none of them."""
    session = study(opened)
    give_up(session)
    finish(session)
    before = (opened.log.size(), opened.log.memories(["mixed"]), opened.log.tallies())
    practice = Practice(opened, KEYS)
    practice.answer(GaveUp())
    practice.go_on()
    while practice.turn is not None:
        practice.answer(right(practice.turn.question))
        practice.go_on()
    assert (opened.log.size(), opened.log.memories(["mixed"]), opened.log.tallies()) == before


def test_what_was_not_known_comes_again_behind_the_others(opened: Services) -> None:
    """Until it is; then practice is over."""
    practice = Practice(opened, KEYS)
    seen = []
    while practice.turn is not None:
        seen.append(asked(practice))
        practice.answer(GaveUp() if len(seen) == 1 else right(practice.turn.question))
        practice.go_on()
    assert seen == ["mixed/best", "mixed/statement", "mixed/best"]
    assert practice.left == 0


@pytest.mark.parametrize(("knew", "left"), [(True, 1), (False, 2)])
def test_the_learner_marks_a_flip_card(opened: Services, *, knew: bool, left: int) -> None:
    """Only they can tell."""
    practice = Practice(opened, ("mixed/recall", "mixed/best"))
    practice.answer(Revealed())
    practice.go_on(knew=knew)
    assert practice.left == left


def test_cards_that_are_gone_are_left_out(opened: Services) -> None:
    """The others are asked."""
    practice = Practice(opened, ("mixed/gone", "mixed/best"))
    assert (asked(practice), practice.total) == ("mixed/best", 1)


def test_a_card_can_be_flagged(opened: Services) -> None:
    """That is kept: it is about the card."""
    practice = Practice(opened, KEYS)
    practice.flag("odd")
    assert practice.flag_note == "odd"
    assert [flag.card for flag in opened.actions.flags()] == ["mixed/best"]


def test_hints_are_given_one_after_the_other(opened: Services) -> None:
    """And none once the card is answered."""
    practice = Practice(opened, KEYS)
    assert [practice.hint() for _ in range(3)] == ["Not the ends.", "Two of something.", None]
    practice.answer(GaveUp())
    assert practice.hint() is None
    with pytest.raises(LookupError):
        practice.answer(GaveUp())
