"""What comes after a session."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from her2quiz.domain.rating import Rating
from her2quiz.session.day.what_next import what_next
from her2quiz.session.services.services import Services
from tests.factories import services, write_deck
from tests.session.sessions import answer_rightly, finish, statements, study


def opened(folder: Path, new_per_day: int = 3) -> Services:
    """Open a deck of four cards and one of ten statements."""
    made = services(write_deck(folder), statements(folder, 10))
    made.preferences = replace(made.preferences, new_per_day=new_per_day)
    return made


def test_before_anything_was_seen(tmp_path: Path) -> None:
    """No day is named, and nothing can be gone over."""
    made = opened(tmp_path)
    ahead = what_next(made, made.library.decks)
    assert (ahead.seen, ahead.unseen, ahead.next_day, ahead.next_due) == (0, 14, None, 0)
    assert (ahead.new_tomorrow, ahead.weakest, ahead.all_seen) == (3, (), False)


def test_the_next_day_is_the_first_on_which_a_card_is_due(tmp_path: Path) -> None:
    """New cards of tomorrow are counted, but not more than the decks have."""
    made = opened(tmp_path, new_per_day=10)
    session = study(made, "mixed")
    finish(session, Rating.EASY)
    ahead = what_next(made, session.decks)
    due = sorted(memory.due_day for memory in made.log.memories(["mixed"]).values())
    assert ahead.next_day == due[0] > date(2026, 11, 24)
    assert ahead.next_due == due.count(due[0])
    assert (ahead.all_seen, ahead.new_tomorrow) == (True, 0)


def test_a_backlog_leaves_no_room_for_new_cards(tmp_path: Path) -> None:
    """Tomorrow has more due cards than are asked on a day."""
    made = opened(tmp_path)
    made.preferences = replace(made.preferences, reviews_per_day=2)
    finish(study(made, "mixed"), Rating.EASY)
    assert what_next(made, made.library.decks).new_tomorrow == 3
    made.clock.advance(days=60)  # type: ignore[attr-defined]
    assert what_next(made, made.library.decks).new_tomorrow == 0


def test_the_limit_of_a_deck_holds_tomorrow(tmp_path: Path) -> None:
    """So do the new cards that all decks share: no more are promised than the next session asks."""
    made = opened(tmp_path, new_per_day=9)
    made.preferences = replace(made.preferences, new_per_deck={"many": 2})
    assert what_next(made, made.library.find(["many"])).new_tomorrow == 2
    assert what_next(made, made.library.decks).new_tomorrow == 6
    made.preferences = replace(made.preferences, new_per_day=5)
    assert what_next(made, made.library.decks).new_tomorrow == 5


def test_suspended_cards_make_no_backlog(tmp_path: Path) -> None:
    """They are not asked tomorrow, so new cards have their room."""
    made = opened(tmp_path)
    made.preferences = replace(made.preferences, reviews_per_day=1)
    session = study(made, "many")
    answer_rightly(session, Rating.EASY)
    answer_rightly(session, Rating.EASY)
    made.clock.advance(days=60)  # type: ignore[attr-defined]
    assert what_next(made, made.library.decks).new_tomorrow == 0
    session = study(made, "many")
    session.suspend()
    assert what_next(made, made.library.decks).new_tomorrow == 3


def test_the_weakest_come_first_and_are_at_most_ten(tmp_path: Path) -> None:
    """Those that are forgotten soonest; suspended and buried ones are left out."""
    made = opened(tmp_path, new_per_day=14)
    session = study(made, "many")
    for place in range(9):
        answer_rightly(session, Rating.EASY if place else Rating.GOOD)
    assert session.turn is not None
    suspended = session.turn.key
    session.suspend()
    finish(study(made, "mixed"), Rating.EASY)
    ahead = what_next(made, made.library.decks)
    assert len(ahead.weakest) == 10
    assert ahead.weakest[0] == "many/c0"
    assert suspended not in ahead.weakest
