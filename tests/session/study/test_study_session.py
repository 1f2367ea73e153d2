"""Whole sessions as plain calls: which cards come, in which order, and what is kept of each answer."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from her2quiz.domain.marking.answer import GaveUp, Picked, Revealed, Said
from her2quiz.domain.marking.marking import NotAnAnswerError
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Stage
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, key, right, statements, study


@pytest.fixture
def mixed(tmp_path: Path) -> Services:
    """Open the deck with one card of each kind."""
    return services(write_deck(tmp_path))


def test_a_first_session_asks_every_card_until_it_is_learned(mixed: Services) -> None:
    """New cards come in the author's order, then again in their second step, and then no more."""
    cards = finish(session := study(mixed))
    order = ["mixed/best", "mixed/statement", "mixed/symbol", "mixed/recall"]
    assert cards == order * 2
    assert {memory.stage for memory in mixed.log.memories().values()} == {Stage.REVIEW}
    assert (session.remaining, session.answered, session.tally.count) == (0, None, 8)
    assert progress_status(mixed).is_intact


def test_an_answer_is_on_disk_when_it_returns(mixed: Services) -> None:
    """The proposed rating, the score, the seed and the words of the answer are in the log at once."""
    session = study(mixed)
    assert session.turn is not None
    given = session.answer(right(session.turn.question))
    ((review, settings),) = mixed.log.reviews_of("mixed/best")
    assert review == given.review
    assert (review.rating, review.proposed, review.score) == (Rating.GOOD, Rating.GOOD, 1.0)
    assert (review.seed, review.mode, settings) == (session.turn.seed, "study", mixed.settings)
    assert json.loads(review.answer) == {"picked": "Two plus", "standard": review.answer_key}
    assert review.seconds == 1.0


def test_hints_come_one_by_one_and_cap_the_rating(mixed: Services) -> None:
    """A hinted right answer is Hard, and the log says how many hints there were."""
    session = study(mixed)
    assert [session.hint() for _ in range(3)] == ["Not the ends.", "Two of something.", None]
    assert session.turn is not None
    given = session.answer(right(session.turn.question))
    assert (given.proposed, given.rating) == (Rating.HARD, Rating.HARD)
    assert given.review is not None
    assert json.loads(given.review.answer)["hints"] == 2
    assert session.hint() is None


def test_a_wrong_answer_is_again(mixed: Services) -> None:
    """What the learner does not know is rated Again."""
    session = study(mixed)
    assert session.answer(GaveUp()).rating is Rating.AGAIN


def test_a_card_that_only_the_learner_can_mark_waits_for_the_rating(mixed: Services) -> None:
    """Turning a card over writes nothing and leads nowhere; rating it does."""
    session = study(mixed)
    for _ in range(3):
        answer_rightly(session)
    rows = mixed.log.size()
    given = session.answer(Revealed())
    assert (given.review, given.rating, mixed.log.size()) == (None, None, rows)
    with pytest.raises(LookupError, match="not rated"):
        session.go_on()
    with pytest.raises(LookupError, match="answered already"):
        session.answer(Revealed())
    remaining = session.remaining
    session.rate(Rating.EASY)
    assert session.remaining == remaining - 1
    ((review, _),) = mixed.log.reviews_of("mixed/recall")
    assert (review.rating, review.proposed, review.score) == (Rating.EASY, None, None)


def test_an_answer_of_another_kind_leaves_the_question_open(mixed: Services) -> None:
    """A choice cannot be answered with yes, nor with an option that is not there."""
    session = study(mixed)
    for answer in (Said(True), Picked(9)):
        with pytest.raises(NotAnAnswerError):
            session.answer(answer)
    assert (session.answered, key(session), mixed.log.size()) == (None, "mixed/best", (0, 0))


def test_without_a_question_nothing_can_be_answered_or_rated(mixed: Services) -> None:
    """Calls that make no sense are refused, and write nothing."""
    session = study(mixed, new_limit=0)
    assert session.turn is None
    with pytest.raises(LookupError):
        session.answer(GaveUp())
    with pytest.raises(LookupError):
        session.rate(Rating.GOOD)
    assert (session.hint(), session.undo(), session.overrule(Rating.GOOD)) == (None, None, None)


def test_a_card_that_was_not_known_comes_back_in_the_same_session(tmp_path: Path) -> None:
    """A card missed is asked again when its minute has passed, before the rest of the queue."""
    clock = HandClock()
    session = study(services(statements(tmp_path, 5), clock=clock))
    missed = give_up(session)
    assert answer_rightly(session) != missed
    clock.advance(minutes=1)
    answer_rightly(session)
    assert key(session) == missed
    assert session.turn is not None
    assert session.turn.entry.reason is Reason.STEPS


def test_a_lapsed_card_comes_back_in_the_same_session(tmp_path: Path) -> None:
    """A learned card that was forgotten is asked again the same day, and has one lapse."""
    clock = HandClock()
    opened = services(statements(tmp_path, 1), clock=clock)
    finish(study(opened))
    clock.advance(days=30)
    session = study(opened)
    give_up(session)
    assert key(session) == "many/c0"
    finish(session)
    memory = opened.log.memory("many/c0")
    assert memory is not None
    assert (memory.lapses, memory.stage) == (1, Stage.REVIEW)


@pytest.mark.parametrize(
    ("limit", "seen", "new"), [(3, 0, 3), (3, 2, 1), (3, 3, 0), (2, 3, 0), (0, 0, 0), (99, 0, 8)]
)
def test_the_limit_of_new_cards_counts_what_was_seen_today(
    tmp_path: Path, limit: int, seen: int, new: int
) -> None:
    """A second session of the day brings only what is left of the limit; cards in their steps come besides."""
    opened = services(statements(tmp_path, 8))
    first = study(opened, new_limit=seen)
    for _ in range(seen):
        answer_rightly(first)
    session = study(opened, new_limit=limit)
    assert session.remaining == new + seen
    assert session.unseen() == 8 - seen


def test_the_limit_is_the_learners_own_if_none_is_given(tmp_path: Path) -> None:
    """Without a limit in the call the setting counts; the next day brings as many again."""
    clock = HandClock()
    opened = services(statements(tmp_path, 8), clock=clock)
    opened.preferences = replace(Preferences(), new_per_day=2)
    assert len(set(finish(study(opened), Rating.EASY))) == 2
    assert study(opened).turn is None
    clock.advance(days=1)
    assert set(finish(study(opened), Rating.EASY)) == {"many/c2", "many/c3"}


def test_more_new_cards_come_beyond_the_limit(tmp_path: Path) -> None:
    """When nothing is left further new cards are drawn, each once, until there are no more."""
    session = study(services(statements(tmp_path, 3)), new_limit=0)
    assert (session.more_new(2), session.remaining) == (2, 2)
    assert finish(session, Rating.EASY) == ["many/c0", "many/c1"]
    assert (session.more_new(2), session.more_new(2)) == (1, 0)
    assert finish(session, Rating.EASY) == ["many/c2"]


def test_more_new_cards_are_not_those_that_still_come(tmp_path: Path) -> None:
    """Cards that stand before the learner or in the queue are not added a second time."""
    session = study(services(statements(tmp_path, 5)), new_limit=2)
    assert session.more_new(2) == 2
    assert session.remaining == 4
    assert finish(session, Rating.EASY) == ["many/c0", "many/c1", "many/c2", "many/c3"]


def test_the_right_cards_are_due_on_a_later_day(tmp_path: Path) -> None:
    """A card comes back on the day that was shown, and not the day before."""
    clock = HandClock()
    opened = services(statements(tmp_path, 2), clock=clock)
    session = study(opened)
    answer_rightly(session, Rating.EASY)
    finish(session)
    due = {card: memory.due_day for card, memory in opened.log.memories().items()}
    first_day = min(due.values())
    assert first_day > session.tally.answers[0].review.moment.day
    clock.advance(days=(first_day - session.tally.answers[0].review.moment.day).days - 1)
    assert study(opened).turn is None
    clock.advance(days=1)
    assert set(finish(study(opened))) == {card for card, day in due.items() if day <= first_day}
    assert progress_status(opened).is_intact


def test_a_clock_set_back_does_no_harm(tmp_path: Path) -> None:
    """Answers given before the last ones by the clock count as given just after them."""
    clock = HandClock()
    opened = services(statements(tmp_path, 3), clock=clock)
    session = study(opened)
    for _ in range(2):
        give_up(session)
    clock.advance(days=-2)
    finish(session)
    assert progress_status(opened).is_intact
    while session.undo():
        assert progress_status(opened).is_intact
    assert opened.log.size()[0] == 0


def test_what_will_be_due_is_counted_in_the_decks_alone(tmp_path: Path) -> None:
    """A card that was taken out of its deck is not promised for tomorrow."""
    clock = HandClock()
    session = study(services(statements(tmp_path, 3), clock=clock, progress=tmp_path / "p.sqlite"))
    give_up(session)
    answer_rightly(session, Rating.EASY)
    answer_rightly(session, Rating.EASY)
    assert (session.due_on(1), session.due_on(1000)) == (1, 3)
    later = study(services(statements(tmp_path, 2), clock=clock, progress=tmp_path / "p.sqlite"))
    assert later.due_on(1000) == 2


def test_only_the_named_decks_are_asked(tmp_path: Path) -> None:
    """Cards of other decks stay where they are, and a deck named twice is asked once."""
    opened = services(write_deck(tmp_path), statements(tmp_path, 2))
    session = study(opened, "many", "Many")
    assert session.remaining == 2
    assert set(finish(session, Rating.EASY)) == {"many/c0", "many/c1"}
