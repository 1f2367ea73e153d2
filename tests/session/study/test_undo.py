"""Taking answers back, and overruling them."""

from pathlib import Path

import pytest

from her2quiz.domain.kinds.question import AnyQuestion
from her2quiz.domain.marking.answer import GaveUp
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services
from her2quiz.session.study.study_session import StudySession
from her2quiz.store.log.review_log import ReviewLog
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, key, right, statements, study


def _question(session: StudySession) -> AnyQuestion:
    assert session.turn is not None
    return session.turn.question


@pytest.fixture
def five(tmp_path: Path) -> Services:
    """Open a deck of five statements."""
    return services(statements(tmp_path, 5))


def test_an_undone_card_stands_there_as_it_was(tmp_path: Path) -> None:
    """The same question in the same order of options, and the one it displaced comes next."""
    opened = services(write_deck(tmp_path))
    session = study(opened)
    first = session.turn
    assert first is not None
    give_up(session)
    assert session.undo() is not None
    assert session.turn is not None
    assert session.turn.question == first.question
    assert (session.turn.seed, session.turn.memory, session.remaining) == (first.seed, None, 4)
    answer_rightly(session)
    assert key(session) == "mixed/statement"


def test_an_answer_is_undone_before_going_on(five: Services) -> None:
    """Right after the answer the question stands open again."""
    session = study(five)
    session.answer(GaveUp())
    assert session.undo() is not None
    assert (key(session), session.answered, session.remaining) == ("many/c0", None, 5)
    assert five.log.size() == (0, 2)


def test_undo_goes_back_to_the_beginning(five: Services) -> None:
    """Every answer of a session can be taken back, the last first, and the log stays sound."""
    session = study(five)
    order = finish(session)
    undone = []
    while (review := session.undo()) is not None:
        undone.append(review.card)
        assert key(session) == review.card
        assert progress_status(five).is_intact
    assert undone == order[::-1]
    assert (five.log.memories(), session.remaining, session.tally.count) == ({}, 5, 0)
    assert sorted(set(finish(session, Rating.EASY))) == sorted(set(order))


def test_answers_of_this_session_are_undone_without_a_search(
    five: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log has no index by card, and may have a million rows. Also an answer that was overruled."""
    session = study(five)
    answer_rightly(session)
    before = five.log.memories()
    answer_rightly(session)
    session.overrule(Rating.HARD)
    monkeypatch.setattr(ReviewLog, "reviews_of", lambda _log, card: pytest.fail(f"searched for {card}"))
    assert session.undo() is not None
    assert five.log.memories() == before
    assert session.undo() is not None
    assert five.log.memories() == {}
    monkeypatch.undo()
    assert progress_status(five).is_intact


def test_undo_counts_what_another_copy_answered_meanwhile(tmp_path: Path) -> None:
    """Its answer to the same card stays, and the schedule is what follows from it."""
    deck, progress, clock = statements(tmp_path, 1), tmp_path / "p.sqlite", HandClock()
    here, there = (services(deck, progress=progress, clock=clock, seed=seed) for seed in (1, 2))
    session, other = study(here), study(there)
    answer_rightly(session)
    other.answer(right(_question(other)))
    other.rate(Rating.HARD)
    assert session.undo() is not None
    assert [each.rating for each, _ in here.log.reviews_of("many/c0")] == [Rating.HARD]
    assert progress_status(here).is_intact


def test_what_another_copy_undid_is_not_undone_again(tmp_path: Path) -> None:
    """Nothing is written for it."""
    deck, progress, clock = statements(tmp_path, 2), tmp_path / "p.sqlite", HandClock()
    here, there = (services(deck, progress=progress, clock=clock, seed=seed) for seed in (1, 2))
    session = study(here)
    answer_rightly(session)
    assert study(there).undo() is not None
    rows = here.log.size()
    session.undo()
    assert here.log.size() == rows
    assert progress_status(here).is_intact


def test_what_another_copy_did_last_is_undone_first(tmp_path: Path) -> None:
    """Although the answer is the last thing that was done here."""
    deck, progress, clock = statements(tmp_path, 2), tmp_path / "p.sqlite", HandClock()
    here, there = (services(deck, progress=progress, clock=clock, seed=seed) for seed in (1, 2))
    session = study(here)
    answer_rightly(session)
    flag = study(there).flag("Is that so?")
    answered = here.log.memories()
    assert session.undo() == flag
    assert here.log.memories() == answered
    assert session.undo() is not None
    assert here.log.memories() == {}
    assert progress_status(here).is_intact


def test_undo_reaches_earlier_sessions_across_decks(tmp_path: Path) -> None:
    """After a restart the answers of earlier sessions are taken back in turn, whichever deck they are of."""
    decks = [statements(tmp_path, 2, name) for name in ("aa", "bb")]
    clock, progress = HandClock(), tmp_path / "p.sqlite"
    opened = services(*decks, clock=clock, progress=progress)
    order = [answer_rightly(study(opened, name, new_limit=9)) for name in ("bb", "aa", "bb")]
    opened.close()
    again = services(*decks, clock=clock, progress=progress)
    session = study(again)
    undone = [review.card for _ in order if (review := session.undo())]
    assert undone == order[::-1]
    assert session.undo() is None
    assert progress_status(again).is_intact


def test_undo_leaves_other_decks_alone(tmp_path: Path) -> None:
    """A session over one deck takes back no answer to another's card."""
    opened = services(statements(tmp_path, 2, "aa"), statements(tmp_path, 2, "bb"))
    give_up(study(opened, "aa"))
    assert study(opened, "bb").undo() is None
    assert opened.log.size() == (1, 1)


def test_an_answer_to_a_card_that_is_gone_can_be_undone(tmp_path: Path) -> None:
    """The card cannot be asked again, and the one that stood there still does."""
    clock, progress = HandClock(), tmp_path / "p.sqlite"
    session = study(services(statements(tmp_path, 2), clock=clock, progress=progress))
    answer_rightly(session, Rating.EASY)
    give_up(session)
    opened = services(statements(tmp_path, 1), clock=clock, progress=progress)
    status = progress_status(opened)
    assert (status.orphans, status.is_intact) == (1, True)
    later = study(opened)
    assert later.turn is None
    undone = later.undo()
    assert undone is not None
    assert (undone.card, later.turn) == ("many/c1", None)
    later.undo()
    assert key(later) == "many/c0"
    assert opened.log.memories() == {}


def test_overruling_changes_the_rating_and_keeps_the_answer(five: Services) -> None:
    """One answer stays one answer: same moment, same words, another rating."""
    session = study(five)
    card = give_up(session)
    old = session.tally.answers[0].review
    given = session.overrule(Rating.EASY)
    assert given is not None
    ((new, _),) = five.log.reviews_of(card)
    assert new == given.review
    assert (new.rating, new.proposed, new.moment, new.answer) == (
        Rating.EASY,
        Rating.AGAIN,
        old.moment,
        old.answer,
    )
    assert session.tally.rated(Rating.AGAIN) == 0
    assert session.remaining == 4
    assert progress_status(five).is_intact


def test_overruling_with_the_same_rating_writes_nothing(five: Services) -> None:
    """What is on disk already is not written again."""
    session = study(five)
    assert session.turn is not None
    session.answer(right(session.turn.question))
    session.rate(Rating.GOOD)
    session.go_on()
    assert session.overrule(Rating.GOOD) is not None
    assert five.log.size() == (1, 1)


def test_a_card_overruled_to_again_comes_back(five: Services) -> None:
    """A card that was not known after all is asked again in this session."""
    session = study(five)
    card = answer_rightly(session, Rating.EASY)
    session.overrule(Rating.AGAIN)
    assert card in finish(session, Rating.EASY)


def test_the_last_card_overruled_to_again_comes_back_at_once(five: Services) -> None:
    """After the last card, too, what was not known after all is asked again."""
    session = study(five)
    card = finish(session, Rating.EASY)[-1]
    assert key(session) is None
    session.overrule(Rating.AGAIN)
    assert (key(session), session.remaining) == (card, 1)
    assert session.turn is not None
    assert session.turn.memory == five.log.memory(card)


def test_the_last_card_overruled_to_easy_does_not_come_back(tmp_path: Path) -> None:
    """When the very card that was overruled stands there again, it goes, or is posed with its new memory."""
    opened = services(statements(tmp_path, 1))
    session = study(opened)
    give_up(session)
    assert key(session) == "many/c0"
    session.overrule(Rating.HARD)
    assert session.turn is not None
    assert session.turn.memory == opened.log.memory("many/c0")
    session.overrule(Rating.EASY)
    assert session.turn is None


def test_after_an_undo_there_is_nothing_to_overrule(five: Services) -> None:
    """What was taken back has no rating to change."""
    session = study(five)
    give_up(session)
    session.undo()
    assert session.overrule(Rating.EASY) is None
    assert five.log.size() == (0, 2)
