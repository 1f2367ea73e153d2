"""Redo: what was undone by mistake is done again, and undo asks before it reaches past this session."""

from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.review import Review
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.cards.card_lists import flagged_cards, suspended_cards
from her2quiz.session.services.services import Services
from her2quiz.session.study import undo_words
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, key, statements, study


@pytest.fixture
def five(tmp_path: Path) -> Services:
    """Open a deck of five statements."""
    return services(statements(tmp_path, 5))


def test_an_undone_answer_is_given_again(five: Services) -> None:
    """It counts as before, with its rating and its moment, and the next card is asked."""
    session = study(five)
    card = answer_rightly(session, Rating.EASY)
    after, before = key(session), five.log.memory(card)
    undone = session.undo()
    redone = session.redo()
    assert isinstance(undone, Review)
    assert isinstance(redone, Review)
    assert (redone.rating, redone.moment, redone.answer) == (Rating.EASY, undone.moment, undone.answer)
    assert (key(session), five.log.memory(card)) == (after, before)
    assert (session.tally.count, session.remaining) == (1, 4)
    assert five.log.size() == (1, 5)
    assert progress_status(five).is_intact


def test_everything_undone_is_redone_in_its_order(five: Services) -> None:
    """Also cards that were missed, which come back as they would have."""
    session = study(five)
    order = [give_up(session), *finish(session, Rating.EASY)]
    memories = five.log.memories()
    while session.undo() is not None:
        pass
    redone = []
    while (again := session.redo()) is not None:
        redone.append(again.card)
    assert redone == order
    assert five.log.memories() == memories
    assert (session.tally.count, key(session)) == (len(order), None)
    assert progress_status(five).is_intact


@pytest.mark.parametrize("kind", ["flag", "bury", "suspend"])
def test_an_undone_action_is_done_again(five: Services, kind: str) -> None:
    """With its note; a card that is buried or suspended gives way again."""
    session = study(five)
    card = key(session)
    session.flag("odd") if kind == "flag" else getattr(session, kind)()
    after = key(session)
    session.undo()
    assert key(session) == card
    redone = session.redo()
    assert isinstance(redone, CardAction)
    assert (redone.kind, redone.card) == (ActionKind(kind), card)
    assert key(session) == after
    assert [flag.note for flag in flagged_cards(five)] == (["odd"] if kind == "flag" else [])
    assert len(suspended_cards(five)) == (kind == "suspend")


def test_an_answered_card_that_was_buried_gives_way_again(five: Services) -> None:
    """Undo had brought it back with its answer."""
    session = study(five)
    card = key(session)
    assert session.turn is not None
    session.answer(GaveUp())
    session.bury()
    session.undo()
    assert key(session) == card
    session.redo()
    assert key(session) != card


def test_nothing_is_redone_once_something_else_was_done(five: Services) -> None:
    """Another answer, flag, burial or rating ends it."""
    session = study(five)
    answer_rightly(session)
    session.undo()
    give_up(session)
    assert session.redo() is None
    session.undo()
    session.flag("odd")
    assert session.redo() is None


def test_redo_undone_again_is_as_before(five: Services) -> None:
    """Undo and redo alternate as often as one likes."""
    session = study(five)
    card = answer_rightly(session)
    for _ in range(3):
        assert session.undo() is not None
        assert key(session) == card
        assert five.log.memory(card) is None
        assert session.redo() is not None
        assert five.log.memory(card) is not None
    assert progress_status(five).is_intact


def test_what_is_undone_is_named(tmp_path: Path) -> None:
    """With the rating, the first words of the card and, if it was before this session, the day."""
    clock, deck, progress = HandClock(), write_deck(tmp_path), tmp_path / "p.sqlite"
    opened = services(deck, clock=clock, progress=progress)
    session = study(opened)
    answer_rightly(session)
    done = session.next_undo()
    assert done is not None
    assert session.is_of_this_session(done)
    assert undo_words.undone(done, opened.library) == "Undone: Good for “Which score is equivocal?”."
    assert undo_words.redone(done, opened.library) == "Redone: Good for “Which score is equivocal?”."
    opened.close()
    clock.advance(days=1)
    again = services(deck, clock=clock, progress=progress)
    later = study(again)
    done = later.next_undo()
    assert done is not None
    assert not later.is_of_this_session(done)
    said = "The last answer was before this session: Good for “Which score is equivocal?”, yesterday."
    assert undo_words.earlier(done, again.library, clock()) == said
    later.flag("odd")
    done = later.next_undo()
    assert isinstance(done, CardAction)
    assert later.is_of_this_session(done)
