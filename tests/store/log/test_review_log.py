"""The review log: append-only and atomic, and what is read from it."""

import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.domain.errors import OvertakenError, ProgressError
from her2quiz.domain.history.memory_summary import MemorySummary
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.review import Review
from her2quiz.domain.history.tally import Tally
from her2quiz.domain.moment import days_after
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.scheduler import outcomes
from her2quiz.domain.scheduling.settings import SchedulerSettings
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MONDAY
from tests.store.samples import SETTINGS as USUAL
from tests.store.samples import add, every_row, review
from tests.store.strategies import MEMORIES, REVIEWS, SETTINGS


@pytest.fixture
def log() -> Iterator[ReviewLog]:
    """Open a log in memory."""
    opened = ProgressFile(MEMORY)
    yield ReviewLog(opened)
    opened.close()


@given(REVIEWS, SETTINGS, MEMORIES)
def test_a_review_is_read_as_it_was_added(
    answered: Review, settings: SchedulerSettings, after: Memory
) -> None:
    """The log returns the review, the settings of the scheduler and the memory."""
    opened = ProgressFile(MEMORY)
    log = ReviewLog(opened)
    log.add(answered, settings, None, after)
    assert log.reviews_of(answered.card) == [(answered, settings)]
    assert [*log.histories()] == [(answered.card, [(answered, settings)])]
    assert log.memory(answered.card) == after
    assert log.memories() == {answered.card: after}
    opened.close()


def test_an_undo_hides_a_review_and_deletes_nothing(log: ReviewLog) -> None:
    """An undone review stays in the log, but no longer counts as a review, nor on its day."""
    after = add(log, answered := review(1))
    log.undo(answered, "f" * 32, review(2).moment, after, None)
    assert log.size() == (0, 2)
    assert log.memory(answered.card) is None
    assert log.last_review(["mixed"]) is None
    assert [*log.file.studied_days()] == []
    assert not log.days_differ()


def test_a_replacement_is_an_undo_and_a_review_at_once(log: ReviewLog) -> None:
    """After an overruled answer there is one live review, and the memory after the new rating."""
    before = add(log, old := review(1, rating=Rating.AGAIN))
    new = review(1)._replace(id="e" * 32, rating=Rating.EASY)
    after = outcomes(new.card, None, new.moment, USUAL).easy
    log.replace(old, undo_id="f" * 32, new=new, settings=USUAL, before=before, after=after)
    assert log.reviews_of(new.card) == [(new, USUAL)]
    assert (log.size(), log.memory(new.card)) == ((1, 3), after)


@pytest.mark.parametrize(
    "statement", ["UPDATE log SET rating = 4", "DELETE FROM log", "REPLACE INTO log SELECT * FROM log"]
)
def test_the_log_never_changes(log: ReviewLog, statement: str) -> None:
    """Rows of the log can be neither changed, nor deleted, nor replaced."""
    add(log, review(1))
    before = every_row(log.file.connection)
    if not statement.startswith("REPLACE"):
        with pytest.raises(sqlite3.IntegrityError, match="the log never"):
            log.file.connection.execute(statement)
    else:
        log.file.connection.execute(statement)
    assert every_row(log.file.connection) == before


def test_a_newer_memory_is_not_overwritten(log: ReviewLog) -> None:
    """An answer computed from an old memory is refused, and nothing is written."""
    add(log, review(1))
    before = every_row(log.file.connection)
    late = review(2)
    after = outcomes(late.card, None, late.moment, USUAL).good
    with pytest.raises(OvertakenError, match="mixed/best was answered in another copy"):
        log.add(late, USUAL, None, after)
    with pytest.raises(OvertakenError):
        log.undo(late, "f" * 32, late.moment, after, None)
    assert every_row(log.file.connection) == before
    assert not log.file.connection.in_transaction


def test_an_id_that_is_taken_is_refused(log: ReviewLog) -> None:
    """Two rows never share an id, and a row that fails leaves no memory behind."""
    after = add(log, review(1))
    before = every_row(log.file.connection)
    with pytest.raises(ProgressError):
        log.add(review(1), USUAL, after, after)
    assert every_row(log.file.connection) == before


def test_a_full_disk_writes_nothing_and_says_so(log: ReviewLog) -> None:
    """Without a free page the answer is refused and nothing changes; with space it can be added again."""
    add(log, review(1))
    connection = log.file.connection
    before = every_row(connection)
    connection.execute("PRAGMA max_page_count = 1")  # SQLite takes this as: no more than there are
    long = review(2, "mixed/recall")._replace(answer="x" * 50_000)
    after = outcomes(long.card, None, long.moment, USUAL).good
    with pytest.raises(ProgressError, match="The disk is full, so nothing was written"):
        log.add(long, USUAL, None, after)
    assert every_row(connection) == before
    connection.execute("PRAGMA max_page_count = 100000")
    log.add(long, USUAL, None, after)
    assert log.reviews_of(long.card) == [(long, USUAL)]


def test_settings_that_were_not_committed_are_written_again(log: ReviewLog) -> None:
    """A scheduler whose row was rolled back with its review gets a new row."""
    other = SchedulerSettings(retention=0.8)
    add(log, first := review(1))
    with pytest.raises(ProgressError):
        log.add(first, other, log.memory(first.card), outcomes(first.card, None, first.moment, other).good)
    new = review(2, "mixed/recall")
    log.add(new, other, None, outcomes(new.card, None, new.moment, other).good)
    assert log.reviews_of(new.card) == [(new, other)]


def test_settings_of_a_rolled_back_review_are_forgotten(log: ReviewLog) -> None:
    """The id that their row had goes to the next settings; a review is never filed under another's."""
    lost, kept = SchedulerSettings(retention=0.8), SchedulerSettings(retention=0.85)
    add(log, first := review(1))
    with pytest.raises(ProgressError):
        log.add(first, lost, log.memory(first.card), outcomes(first.card, None, first.moment, lost).good)
    for number, settings in ((2, kept), (3, lost)):
        new = review(number, f"mixed/card-{number}")
        log.add(new, settings, None, outcomes(new.card, None, new.moment, settings).good)
        assert log.reviews_of(new.card) == [(new, settings)]


def test_memories_are_read_by_deck(log: ReviewLog) -> None:
    """Only cards of the decks that are asked for are returned; an id is not matched as a prefix."""
    for number, card in enumerate(("mixed/a", "mixed-two/a", "other/a")):
        add(log, review(number, card))
    assert set(log.memories(["mixed"])) == {"mixed/a"}
    assert set(log.memories(["mixed", "other"])) == {"mixed/a", "other/a"}
    assert log.memories_of(["mixed/a", "mixed/none"]) == log.memories(["mixed"])
    assert log.memories([]) == {}
    assert len(log.memories()) == 3


def test_the_last_review_is_the_last_of_those_decks(log: ReviewLog) -> None:
    """Answers to cards of other decks, and undone answers, are ignored."""
    add(log, wanted := review(1))
    after = add(log, undone := review(2, "mixed/recall"))
    add(log, review(3, "other/a"))
    log.undo(undone, "f" * 32, review(4).moment, after, None)
    assert log.last_review(["mixed"]) == wanted
    assert log.last_review(["none"]) is None


def test_tallies_count_by_deck_and_rating(log: ReviewLog) -> None:
    """Answers are counted by deck and rating from a day on; those only rated by the learner do not count as marked."""
    add(log, review(1))
    add(log, review(2, "mixed/statement"))
    add(log, review(3, "mixed/recall")._replace(score=None, proposed=None))
    add(log, review(4, "other/a", Rating.AGAIN, days=1))
    good = Tally("mixed", Rating.GOOD, count=3, marked=2, right=2, seconds=13.5)
    again = Tally("other", Rating.AGAIN, count=1, marked=1, right=0, seconds=4.5)
    assert log.tallies() == [good, again]
    assert log.tallies(date(2026, 11, 24)) == [again]


@pytest.mark.parametrize("spoil", ["UPDATE day SET reviews = 7", "INSERT INTO day VALUES ('2026-01-01', 1)"])
def test_days_that_do_not_match_the_log_are_found(log: ReviewLog, spoil: str) -> None:
    """A wrong count and an extra day are found."""
    add(log, review(1))
    assert not log.days_differ()
    log.file.connection.execute(spoil)
    assert log.days_differ()


def test_the_stored_memory_matches_the_reviews(log: ReviewLog) -> None:
    """After several answers on several days, the stored memory is the one that replaying them gives."""
    for number, rating in enumerate((Rating.GOOD, Rating.AGAIN, Rating.HARD, Rating.EASY, Rating.GOOD)):
        add(log, review(number, rating=rating, days=3 * number))
    assert log.memory("mixed/best") == replay(log.reviews_of("mixed/best"))
    assert [answered.seed for answered, _ in log.reviews_of("mixed/best")] == [0, 1, 2, 3, 4]


def test_an_intact_file_is_ok(log: ReviewLog) -> None:
    """SQLite finds no damage in a file that was just written."""
    add(log, review(1))
    assert log.check() == "ok"


def test_days_and_summaries_are_read_without_the_log(log: ReviewLog) -> None:
    """The first screen gets the days, the latest first, and a summary of each card."""
    after = add(log, review(1))
    add(log, review(2, "mixed/recall", days=2))
    assert [*log.file.studied_days()] == [date(2026, 11, 25), date(2026, 11, 23)]
    summary = log.file.memory_summaries()["mixed/best"]
    assert summary == MemorySummary(False, after.stability, "2026-11-23", after.due_day.isoformat())
    add(log, review(3, days=1))
    assert log.file.memory_summaries()["mixed/best"].came_back


@given(st.lists(MEMORIES, max_size=6), st.integers(0, 400))
def test_summaries_of_what_is_due_soon_leave_out_what_is_due_later(memories: list[Memory], days: int) -> None:
    """Cards in their steps are due at any time."""
    opened = ProgressFile(MEMORY)
    for number, memory in enumerate(memories):
        ReviewLog(opened).remember(f"mixed/c{number}", memory)
    before = days_after(memories[0].due_day if memories else MONDAY.date(), days)
    soon = {
        card: each
        for card, each in opened.memory_summaries().items()
        if not each.is_learned or each.due_day < before.isoformat()
    }
    assert opened.memory_summaries(before) == soon
    opened.close()


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE memory SET stage = 'learninh'",
        "UPDATE memory SET day = 'yesterday'",
        "UPDATE memory SET at = 'noon'",
        "UPDATE memory SET stability = 'long'",
        "UPDATE memory SET difficulty = 'hard'",
        "UPDATE memory SET stability = 0",
        "UPDATE memory SET stability = 9e999",
        "UPDATE memory SET difficulty = 0",
        "UPDATE memory SET difficulty = 9e999",
        "UPDATE memory SET step = 'first'",
        "UPDATE memory SET lapses = x'ff'",
        "UPDATE memory SET standard = x'ff'",
        "UPDATE scheduler SET settings = '{'",
        "UPDATE scheduler SET settings = '{}'",
    ],
)
def test_an_impossible_row_is_damage(log: ReviewLog, spoil: str) -> None:
    """A value that no version ever wrote is reported as damage, not as a bug."""
    add(log, review(1))
    log.file.connection.execute(spoil)
    with pytest.raises(ProgressError, match="is damaged"):
        _ = log.memories(), log.reviews_of("mixed/best")


@pytest.mark.parametrize(
    "spoil",
    [
        "stability = 'long'",
        "stability = x'ff'",
        "stability = 0",
        "stability = -1",
        "stability = 9e999",
        "day = 'today'",
        "day = 5",
        "due_day = x'ff'",
        "standard = x'ff'",
    ],
)
def test_an_impossible_memory_is_damage_for_the_first_screen(log: ReviewLog, spoil: str) -> None:
    """It says where to find out what can be done; nothing ends in a traceback later."""
    add(log, review(1))
    log.file.connection.execute(f"UPDATE memory SET {spoil}")  # noqa: S608
    with pytest.raises(ProgressError, match=r"is damaged.* run her2quiz progress verify\."):
        log.file.memory_summaries()


def test_the_cards_that_a_deck_had_are_stored(log: ReviewLog) -> None:
    """The latest cards are stored; storing the same cards again writes nothing."""
    file = log.file
    assert file.known() == {}
    file.keep_known("mixed", "mixed/a mixed/b")
    file.keep_known("other", "")
    before = file.connection.total_changes
    file.keep_known("mixed", "mixed/a mixed/b")
    assert file.connection.total_changes == before
    file.keep_known("mixed", "mixed/b")
    assert file.known() == {"mixed": "mixed/b", "other": ""}
