"""What is done with cards besides answering them: flag, bury, suspend, "I was right", and the way back."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.kinds.name_all import Named
from her2quiz.domain.limits import LONGEST_NOTE
from her2quiz.domain.marking.answer import Entered, GaveUp
from her2quiz.domain.marking.mark import Verdict
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.cards.card_lists import (
    counted_right,
    flagged_cards,
    suspended_cards,
    unsuspend,
)
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import Services
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, bury_or_suspend, finish, key, statements, study

TYPED = 'title = "T"\nid = "t"\n\n[[card]]\nid = "c"\nquestion = "Gene?"\nanswer = "ERBB2"\naccept = ["neu"]\nhint = ["Say it."]\n'


@pytest.fixture
def clock() -> HandClock:
    """A clock that is set by hand."""
    return HandClock()


@pytest.fixture
def five(tmp_path: Path, clock: HandClock) -> Services:
    """Open a deck of five statements."""
    return services(statements(tmp_path, 5), clock=clock)


def tomorrow(clock: HandClock) -> None:
    """Wait for the next morning."""
    clock.local = (clock.local + timedelta(days=1)).replace(hour=9)


@pytest.mark.parametrize("kind", [ActionKind.BURY, ActionKind.SUSPEND])
def test_a_buried_or_suspended_card_is_not_asked_today(five: Services, kind: ActionKind) -> None:
    """Neither in this session nor in another one, and nothing counts it."""
    session = study(five)
    bury_or_suspend(session, kind)
    assert key(session) == "many/c1"
    assert "many/c0" not in finish(session)
    assert study(five).turn is None
    assert Overview(five).counts["many"].new == 0


def test_a_buried_card_comes_back_tomorrow_and_a_suspended_one_does_not(
    five: Services, clock: HandClock
) -> None:
    """Until it is taken back."""
    session = study(five)
    session.bury()
    session.suspend()
    tomorrow(clock)
    asked = finish(study(five), Rating.EASY)
    assert "many/c0" in asked
    assert "many/c1" not in asked
    assert [card.card for card in suspended_cards(five)] == ["many/c1"]
    assert unsuspend(five, "many/c1")
    assert not unsuspend(five, "many/c1")
    assert key(study(five)) == "many/c1"


@pytest.mark.parametrize("kind", [ActionKind.BURY, ActionKind.SUSPEND])
def test_undo_brings_a_card_back(five: Services, kind: ActionKind) -> None:
    """It stands there again, and the one that had taken its place comes next."""
    session = study(five)
    bury_or_suspend(session, kind)
    undone = session.undo()
    assert undone is not None
    assert (key(session), session.remaining) == ("many/c0", 5)
    answer_rightly(session)
    assert key(session) == "many/c1"
    assert five.progress.buried_or_suspended(five.clock().day) == frozenset()


def test_undo_takes_back_what_was_done_last_whatever_it_was(five: Services) -> None:
    """An answer, a bury, an answer, a flag: one after the other, from the last."""
    session = study(five)
    answer_rightly(session)
    session.bury()
    answer_rightly(session)
    session.flag("odd")
    done = [getattr(session.undo(), "card", None) for _ in range(5)]
    assert done == ["many/c3", "many/c2", "many/c1", "many/c0", None]
    assert key(session) == "many/c0"
    assert five.log.memories() == {}
    assert progress_status(five).is_intact


def test_an_answered_card_can_be_suspended_and_its_answer_stays(five: Services) -> None:
    """What was learned of it is kept."""
    session = study(five)
    session.answer(GaveUp())
    session.suspend()
    assert five.log.size() == (1, 1)
    assert "many/c0" not in finish(session)


def test_a_flag_is_kept_with_its_note(five: Services) -> None:
    """On one line, and no longer than anybody reads; the question stays open."""
    session = study(five)
    session.flag("  the dose\nis wrong " + "x" * 1000)
    (flagged,) = flagged_cards(five)
    assert (flagged.card, flagged.state, flagged.day) == ("many/c0", "flagged", "2026-11-23")
    assert flagged.note.startswith("the dose is wrong x")
    assert len(flagged.note) == LONGEST_NOTE
    assert flagged.line().startswith("many/c0  flagged  2026-11-23  aaaa")
    assert key(session) == "many/c0"
    session.undo()
    assert flagged_cards(five) == []


def test_i_was_right(tmp_path: Path) -> None:
    """It is logged with what was typed, rated Good, offered to the author, and can be undone."""
    opened = services(write_deck(tmp_path, TYPED, "t.toml"))
    session = study(opened)
    given = session.answer(Entered("HER2/neu gene"))
    assert given.rating is Rating.AGAIN
    assert given.can_be_right
    right = session.was_right()
    assert right is not None
    assert (right.rating, right.mark.is_right, right.can_be_right) == (Rating.GOOD, True, False)
    assert [part.verdict for part in right.mark.parts] == [Verdict.RIGHT]
    (candidate,) = counted_right(opened)
    assert (candidate.card, candidate.state, candidate.note) == ("t/c", "counted right", "HER2/neu gene")
    ((review, _),) = opened.log.reviews_of("t/c")
    kept = {"typed": "HER2/neu gene", "was_right": True, "standard": review.answer_key}
    assert json.loads(review.answer) == kept
    assert review.score == 1
    assert progress_status(opened).is_intact
    session.undo()
    assert counted_right(opened) == []
    assert opened.log.memories() == {}


def test_i_was_right_after_a_hint_is_hard(tmp_path: Path) -> None:
    """A hint caps the rating, whoever marks."""
    session = study(services(write_deck(tmp_path, TYPED, "t.toml")))
    session.hint()
    session.answer(Entered("something else"))
    right = session.was_right()
    assert right is not None
    assert right.rating is Rating.HARD


def test_it_can_be_said_of_the_answer_before(tmp_path: Path) -> None:
    """In plain lines the next question stands there already."""
    opened = services(write_deck(tmp_path))
    session = study(opened)
    while key(session) != "mixed/symbol":
        answer_rightly(session)
    session.answer(Entered("something else"))
    session.go_on()
    right = session.was_right()
    assert right is not None
    assert opened.log.reviews_of("mixed/symbol")[-1][0].rating is Rating.GOOD
    assert session.was_right() is None


def test_it_cannot_be_said_of_what_was_not_typed(five: Services) -> None:
    """Nor of what was not known, nor of what was right."""
    session = study(five)
    session.answer(GaveUp())
    assert session.was_right() is None
    session.go_on()
    answer_rightly(session)
    assert session.was_right() is None


@pytest.mark.parametrize("kind", [ActionKind.BURY, ActionKind.SUSPEND])
def test_undo_brings_an_answered_card_back_as_it_stood(five: Services, kind: ActionKind) -> None:
    """With its answer, which the next undo takes back; the card that had taken its place comes next."""
    session = study(five)
    given = session.answer(GaveUp())
    bury_or_suspend(session, kind)
    assert key(session) == "many/c1"
    session.undo()
    assert (key(session), session.answered, session.remaining) == ("many/c0", given, 4)
    session.rate(Rating.EASY)
    session.go_on()
    assert key(session) == "many/c1"
    session.undo()
    assert (key(session), session.answered) == ("many/c0", None)
    assert five.log.memories() == {}


def test_a_card_that_is_not_due_is_not_asked_because_it_is_no_longer_suspended(
    five: Services, clock: HandClock
) -> None:
    """It was answered, then suspended; days later that is taken back."""
    session = study(five)
    session.answer(GaveUp())
    session.rate(Rating.EASY)
    session.suspend()
    tomorrow(clock)
    later = study(five)
    before = key(later)
    assert later.undo() is not None
    assert key(later) == before == "many/c1"
    assert suspended_cards(five) == []


def test_taking_back_that_a_card_is_no_longer_suspended(five: Services) -> None:
    """It is suspended again, and gives way."""
    study(five).suspend()
    unsuspend(five, "many/c0")
    session = study(five)
    assert key(session) == "many/c0"
    session.undo()
    assert key(session) == "many/c1"
    assert "many/c0" not in finish(session)


def test_undo_takes_back_i_was_right_before_a_flag_that_came_before_it(tmp_path: Path) -> None:
    """In the order in which things were done, not in that in which the card was answered."""
    opened = services(write_deck(tmp_path, TYPED, "t.toml"))
    session = study(opened)
    session.answer(Entered("something else"))
    session.flag("too strict")
    session.was_right()
    session.undo()
    assert counted_right(opened) == []
    assert [flag.note for flag in flagged_cards(opened)] == ["too strict"]
    session.undo()
    assert flagged_cards(opened) == []


def test_a_buried_card_is_due_by_tomorrow(five: Services, clock: HandClock) -> None:
    """A suspended one is not."""
    finish(study(five), Rating.GOOD)
    clock.local += timedelta(days=60)
    session = study(five)
    due = session.due_on(1)
    session.bury()
    assert session.due_on(1) == due
    session.suspend()
    assert session.due_on(1) == due - 1


NAMES = 'title = "T"\nid = "t"\n[[card]]\nid = "c"\nquestion = "Which are they?"\nanswer = ["HER1", "HER2", "HER3"]\n'


@pytest.mark.parametrize(("texts", "can_be_right"), [(("HER2",), False), (("HER2", "kinase"), True)], ids=str)
def test_what_was_not_typed_cannot_be_counted_as_right(
    tmp_path: Path, texts: tuple[str, ...], *, can_be_right: bool
) -> None:
    """Only a name that was marked wrong can."""
    session = study(services(write_deck(tmp_path, NAMES, "t.toml")))
    assert session.answer(Named(texts)).can_be_right is can_be_right
    assert (session.was_right() is not None) is can_be_right
