"""A card that is reset is new again; nothing is lost, and it can be undone."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.examination import examine
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act, take_back
from her2quiz.session.turn.leech import leech_of
from her2quiz.store.maintenance.log_stream import TableRow
from her2quiz.store.maintenance.log_tables import LOGS, columns_of
from her2quiz.store.maintenance.merge import Added, Merge
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, give_up, key, statements, study

CARD = "many/c0"


def answered(made: Services, rating: Rating = Rating.EASY) -> None:
    """Answer the card on a day of its own."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=30)
    session = study(made)
    while key(session) != CARD:
        session.bury()
    answer_rightly(session, rating)


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Answer a card on two days."""
    opened = services(statements(tmp_path, 3), clock=HandClock())
    answered(opened)
    answered(opened)
    return opened


def is_sound(made: Services) -> bool:
    """Whether what is stored is what the log gives."""
    return examine(made, lambda _what, _share: None).is_intact


def test_a_reset_card_is_new_and_undo_brings_its_dates_back(made: Services) -> None:
    """Its answers stay in the log either way."""
    before = made.log.memory(CARD)
    assert before is not None
    action = act(made, ActionKind.RESET, CARD)
    assert made.log.memory(CARD) is None
    assert len(made.log.reviews_of(CARD)) == 2
    assert is_sound(made)
    take_back(made, action)
    assert made.log.memory(CARD) == before
    assert is_sound(made)


def test_an_answer_after_it_is_a_first_one(made: Services) -> None:
    """Another reset forgets that too, and undo takes back the last one only."""
    act(made, ActionKind.RESET, CARD)
    answered(made)
    memory = made.log.memory(CARD)
    assert memory is not None
    assert (memory.reviews, memory.first_day) == (1, memory.day)
    second = act(made, ActionKind.RESET, CARD)
    assert made.log.memory(CARD) is None
    take_back(made, second)
    assert made.log.memory(CARD) == memory
    assert is_sound(made)


def test_undo_of_an_answer_after_it_leaves_a_new_card(made: Services) -> None:
    """Whatever was known before the reset."""
    act(made, ActionKind.RESET, CARD)
    answered(made)
    study(made).undo()
    assert made.log.memory(CARD) is None
    assert is_sound(made)


def test_undo_in_a_session_asks_the_card_again_if_it_is_due(made: Services) -> None:
    """And redo makes it new again."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=400)
    act(made, ActionKind.RESET, CARD)
    session = study(made, new_limit=0)
    assert session.turn is None
    session.undo()
    assert key(session) == CARD
    session.redo()
    assert session.turn is None
    assert made.log.memory(CARD) is None


def test_a_reset_card_is_no_leech(tmp_path: Path) -> None:
    """What was missed before counts no more."""
    made = services(statements(tmp_path, 1), clock=HandClock())
    made.prefer(leech_misses=2)
    for _ in range(2):
        assert isinstance(made.clock, HandClock)
        made.clock.advance(days=30)
        give_up(study(made))
    assert [card for card, *_ in made.log.often_missed(2)] == [CARD]
    act(made, ActionKind.RESET, CARD)
    assert made.log.often_missed(2) == []
    assert leech_of(made, CARD) is None


def rows_of(made: Services) -> list[TableRow]:
    """Return every row of the logs."""
    connection = made.progress.connection
    return [
        (table, dict(zip(columns_of(connection, table), row, strict=True)))
        for table in LOGS
        for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - fixed names
    ]


def test_merging_in_any_order_gives_the_same(tmp_path: Path) -> None:
    """Of three machines one has reset the card, one has answered it later, and one has undone the reset."""
    deck = statements(tmp_path, 3)

    def machine(seed: int, *steps: Callable[[Services], object]) -> Services:
        opened = services(deck, clock=HandClock(), seed=seed)
        for step in steps:
            step(opened)
        return opened

    def reset(opened: Services) -> None:
        act(opened, ActionKind.RESET, CARD)

    machines = [
        machine(1, answered, reset),
        machine(2, answered, answered),
        machine(3, answered, lambda opened: take_back(opened, act(opened, ActionKind.RESET, CARD))),
    ]
    found = set()
    for order in permutations(machines):
        into = services(deck)
        merge = Merge(into.progress, datetime.max.replace(tzinfo=UTC))
        for each in order:
            merge.collect(rows_of(each), Added())
        merge.write()
        merge.close()
        assert is_sound(into)
        memory = into.log.memory(CARD)
        assert memory is not None
        found.add((memory.reviews, memory.stability, memory.due_day))
    assert len(found) == 1
    assert {reviews for reviews, *_ in found} == {1}


def test_one_history_is_read_as_all_histories_are(made: Services) -> None:
    """Of each card with its own resets."""
    act(made, ActionKind.RESET, CARD)
    act(made, ActionKind.RESET, "many/c1")
    answered(made)
    histories = dict(made.log.histories())
    assert {card: made.log.reviews_of(card) for card in histories} == histories
    assert [review.resets_since for review, _ in histories[CARD]] == [1, 1, 0]
