"""Cards that have a new id: progress under the former id belongs to them, and no row is rewritten."""

import sqlite3
from datetime import timedelta

import pytest

from her2quiz.domain.history.action import ActionKind, CardAction
from her2quiz.domain.history.replay import replay
from her2quiz.domain.history.row_ids import review_id
from her2quiz.domain.keys import deck_of
from her2quiz.domain.moment import Moment
from her2quiz.domain.rating import Rating
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.log.action_log import ActionLog
from her2quiz.store.log.renamings import Renamings
from her2quiz.store.log.review_log import ReviewLog
from her2quiz.store.progress_file import ProgressFile
from tests.factories import MONDAY
from tests.store.samples import add, review

OLD, NEW, NEWER = "mixed/old", "mixed/new", "mixed/newer"


class Kept:
    """A progress file with its logs."""

    def __init__(self) -> None:
        """Open an empty one."""
        self.file = ProgressFile(MEMORY)
        self.log, self.actions = ReviewLog(self.file), ActionLog(self.file)
        self.renamings = Renamings(self.file)

    def act(self, kind: ActionKind, card: str, minute: int) -> None:
        """Do an action on a card."""
        moment = Moment.from_local(MONDAY + timedelta(minutes=minute))
        self.actions.add(CardAction(review_id(moment.at, bytes(10)), kind, moment, card))

    def rename(self, former: str, card: str, minute: int) -> None:
        """Return a card another id from some minute on."""
        moment = Moment.from_local(MONDAY + timedelta(minutes=minute))
        self.renamings.rename(former, card, review_id(moment.at, bytes(10)), moment)

    def rows(self) -> list[tuple[object, ...]]:
        """Return the rows of both logs, as they are on disk."""
        tables = (f"SELECT * FROM {table} ORDER BY id" for table in ("log", "action"))  # noqa: S608 - fixed names
        return [row for query in tables for row in self.file.connection.execute(query)]

    def is_intact(self) -> bool:
        """Whether every memory matches the reviews."""
        wanted = {card: replay(history) for card, history in self.log.histories()}
        return self.log.memories() == {card: memory for card, memory in wanted.items() if memory is not None}


@pytest.fixture
def kept() -> Kept:
    """Two answers, a flag and a suspension under the old id."""
    kept = Kept()
    add(kept.log, review(0, OLD))
    add(kept.log, review(1, OLD, Rating.EASY, days=3))
    kept.act(ActionKind.FLAG, OLD, 5)
    kept.act(ActionKind.SUSPEND, OLD, 6)
    return kept


FOURTH_DAY = 4 * 24 * 60
"""In minutes, after the answers above."""


def test_all_progress_moves_to_the_new_id(kept: Kept) -> None:
    """Memory, history, flags and suspensions move; no row of the logs changes."""
    before, rows = kept.log.memory(OLD), kept.rows()
    assert kept.renamings.keys_to_move({OLD: NEW, "mixed/none": NEW}) == [OLD]
    kept.rename(OLD, NEW, FOURTH_DAY)
    assert (kept.log.memory(OLD), kept.log.memory(NEW)) == (None, before)
    assert [each.id for each, _ in kept.log.reviews_of(NEW)] == [review(0).id, review(1, days=3).id]
    assert kept.log.reviews_of(OLD) == []
    assert [flag.card for flag in kept.actions.flags()] == [NEW]
    assert kept.actions.suspended() == {NEW}
    assert kept.rows() == rows
    assert kept.renamings.keys_to_move({OLD: NEW}) == []
    assert kept.is_intact()


def test_a_review_keeps_the_key_that_its_card_had(kept: Kept) -> None:
    """The fuzz depends on the key, so the days to the next review stay as they were shown."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    last = kept.log.last_review(["mixed"])
    assert last is not None
    assert (last.card, last.card_then) == (NEW, OLD)
    first = review(0, OLD)
    assert kept.log.with_todays_key(first) == first._replace(card=NEW, card_then=OLD)
    assert kept.log.with_todays_key(review(7, OLD)) is None


def test_a_card_may_be_renamed_again(kept: Kept) -> None:
    """Answers under any of its ids belong to it."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    add(kept.log, review(2, NEW, days=9))
    kept.rename(NEW, NEWER, 10 * FOURTH_DAY)
    assert [each.card_then for each, _ in kept.log.reviews_of(NEWER)] == [OLD, OLD, NEW]
    assert kept.actions.suspended() == {NEWER}
    assert kept.is_intact()


def test_a_card_may_have_its_old_id_again(kept: Kept) -> None:
    """It is renamed there and back, with an answer under each id."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    add(kept.log, review(2, NEW, days=9))
    kept.rename(NEW, OLD, 10 * FOURTH_DAY)
    add(kept.log, review(3, OLD, days=60))
    assert [each.id for each, _ in kept.log.reviews_of(OLD)] == [
        review(number, days=days).id for number, days in enumerate((0, 3, 9, 60))
    ]
    assert {*kept.log.memories()} == {OLD}
    assert kept.is_intact()


def test_the_id_may_be_given_to_another_card(kept: Kept) -> None:
    """Later answers under the id belong to that card, even after another renaming of the first."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    add(kept.log, review(2, OLD, days=9))
    assert [each.id for each, _ in kept.log.reviews_of(OLD)] == [review(2, days=9).id]
    kept.rename(NEW, NEWER, 10 * FOURTH_DAY)
    assert {card: len(history) for card, history in kept.log.histories()} == {OLD: 1, NEWER: 2}
    assert kept.is_intact()


def test_both_ids_may_have_been_studied(kept: Kept) -> None:
    """The memory is computed from all answers together, in the order in which they were given."""
    add(kept.log, review(2, NEW, days=1))
    kept.rename(OLD, NEW, FOURTH_DAY)
    assert [each.card_then for each, _ in kept.log.reviews_of(NEW)] == [OLD, "", OLD]
    memory = kept.log.memory(NEW)
    assert memory is not None
    assert memory.reviews == 3
    assert kept.is_intact()


def test_a_reset_of_the_present_id_holds_for_what_moves_to_it(kept: Kept) -> None:
    """As if all had been done under one id: what came before the reset is forgotten, even if it was never answered."""
    kept.act(ActionKind.RESET, NEW, FOURTH_DAY)
    kept.rename(OLD, NEW, FOURTH_DAY + 1)
    assert kept.log.memory(NEW) is None
    assert kept.is_intact()


def test_a_reset_of_the_former_id_holds_for_what_was_answered_under_the_present_one(kept: Kept) -> None:
    """Also when nothing but the present id has a memory."""
    add(kept.log, review(2, NEW, days=1))
    kept.act(ActionKind.RESET, OLD, FOURTH_DAY)
    kept.rename(OLD, NEW, FOURTH_DAY + 1)
    assert kept.log.memory(NEW) is None
    assert kept.is_intact()


def test_answers_from_a_copy_with_the_old_deck_move_later(kept: Kept) -> None:
    """They stay at first, and move when the renaming is noticed again."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    add(kept.log, review(2, OLD, days=9))
    assert kept.renamings.keys_to_move({OLD: NEW}) == [OLD]
    kept.rename(OLD, NEW, 10 * FOURTH_DAY)
    assert {card: len(history) for card, history in kept.log.histories()} == {NEW: 3}
    assert kept.is_intact()


def test_a_clock_that_was_set_back_leaves_nothing_behind(kept: Kept) -> None:
    """A renaming comes after all that was done under the former id."""
    kept.rename(OLD, NEW, -FOURTH_DAY)
    assert kept.renamings.keys_to_move({OLD: NEW}) == []
    assert kept.is_intact()


def test_a_card_is_unsuspended_under_its_new_id(kept: Kept) -> None:
    """The latest action counts, under any of its ids."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    latest = kept.actions.last([deck_of(NEW)])
    assert latest is not None
    assert (latest.card, latest.id) == (NEW, review_id(MONDAY + timedelta(minutes=6), bytes(10)))
    kept.act(ActionKind.UNSUSPEND, NEW, FOURTH_DAY + 1)
    assert kept.actions.suspended() == frozenset()


def test_renamings_never_change(kept: Kept) -> None:
    """They are not deleted either."""
    kept.rename(OLD, NEW, FOURTH_DAY)
    for statement in ("UPDATE renamed SET card = 'x'", "DELETE FROM renamed"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            kept.file.connection.execute(statement)


def test_a_renaming_that_cannot_be_written_changes_nothing(kept: Kept) -> None:
    """A renaming is written completely or not at all."""
    kept.file.connection.execute(
        "CREATE TRIGGER no_room BEFORE UPDATE ON memory BEGIN SELECT RAISE(ABORT, 'disk full'); END"
    )
    before = kept.log.memory(OLD)
    with pytest.raises(Exception, match="disk is full"):
        kept.rename(OLD, NEW, FOURTH_DAY)
    assert not kept.file.connection.in_transaction
    assert kept.log.memory(OLD) == before
    assert len(kept.log.reviews_of(OLD)) == 2
