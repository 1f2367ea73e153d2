"""Parameters that were fitted: memories follow them, dates stay unless asked, and all can be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest
from attrs import evolve

from her2quiz.domain.history.action import ActionKind
from her2quiz.domain.history.replay import replay
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.memory import Memory
from her2quiz.domain.scheduling.settings import FSRS_6_DEFAULTS
from her2quiz.session.maintenance.examination import examine
from her2quiz.session.progress.fitting import adopt, take_back_fit
from her2quiz.session.services.services import Services
from her2quiz.session.study.card_actions import act
from her2quiz.store.log.fits import present_fit
from her2quiz.store.maintenance.log_tables import LOGS, columns_of, is_readable
from her2quiz.store.maintenance.merge import Added, Merge
from tests.factories import HandClock, services
from tests.session.sessions import answer_rightly, key, statements, study

CARD = "many/c0"
SLOW = (*FSRS_6_DEFAULTS[:3], FSRS_6_DEFAULTS[3] / 2, *FSRS_6_DEFAULTS[4:])
"""Parameters by which a card that was easy at first is known half as long."""
FAST = (*FSRS_6_DEFAULTS[:3], FSRS_6_DEFAULTS[3] * 2, *FSRS_6_DEFAULTS[4:])


def silent(_what: str, _share: float) -> None:
    """Report nothing."""


def answered(made: Services, rating: Rating = Rating.EASY, *, days: int = 30) -> None:
    """Answer the card on a day of its own."""
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=days)
    session = study(made)
    while key(session) != CARD:
        session.bury()
    answer_rightly(session, rating)


def memory(made: Services) -> Memory:
    """Return what is remembered of the card."""
    found = made.log.memory(CARD)
    assert found is not None
    return found


def is_sound(made: Services) -> bool:
    """Whether what is stored is what the log gives."""
    return examine(made, silent).is_intact


def with_parameters(made: Services, parameters: tuple[float, ...]) -> Memory:
    """Return what would be remembered if these parameters had held from the first answer on."""
    history = [
        (review._replace(fits_since=()), evolve(settings, parameters=parameters))
        for review, settings in made.log.reviews_of(CARD)
    ]
    found = replay(history)
    assert found is not None
    return found


@pytest.fixture
def made(tmp_path: Path) -> Services:
    """Answer a card on two days."""
    opened = services(statements(tmp_path, 3), clock=HandClock())
    answered(opened)
    answered(opened)
    return opened


def test_a_fit_holds_for_all_answers_and_keeps_the_date_that_was_shown(made: Services) -> None:
    """The memory is that of the new parameters, the date that of the old ones; taken back, all is as before."""
    before = memory(made)
    assert adopt(made, SLOW, silent, moves_dates=False) == 0
    after, wanted = memory(made), with_parameters(made, SLOW)
    assert (after.stability, after.difficulty) == (wanted.stability, wanted.difficulty)
    assert after.stability < before.stability
    assert after.due_day == before.due_day
    assert made.settings.parameters == SLOW
    assert is_sound(made)
    assert take_back_fit(made, silent) == 0
    assert memory(made) == before
    assert made.settings.parameters == FSRS_6_DEFAULTS
    assert is_sound(made)


def test_dates_move_if_asked(made: Services) -> None:
    """To where the new parameters would have put them."""
    assert adopt(made, SLOW, silent, moves_dates=True) == 1
    assert memory(made) == with_parameters(made, SLOW)
    assert take_back_fit(made, silent) == 1
    assert is_sound(made)


def test_the_next_answer_goes_on_from_there(made: Services) -> None:
    """As if the parameters had always held; a second fit replaces the first."""
    adopt(made, SLOW, silent, moves_dates=True)
    answered(made, days=900)
    assert memory(made) == with_parameters(made, SLOW)
    adopt(made, FAST, silent, moves_dates=False)
    wanted = with_parameters(made, FAST)
    assert memory(made).stability == wanted.stability
    assert is_sound(made)
    take_back_fit(made, silent)
    assert memory(made) == with_parameters(made, SLOW)
    assert is_sound(made)


def test_undo_of_an_answer_given_since(made: Services) -> None:
    """Leaves what the fit left; of an answer before the fit, what the fit makes of the others."""
    adopt(made, SLOW, silent, moves_dates=False)
    before = memory(made)
    answered(made, days=900)
    study(made).undo()
    assert memory(made) == before
    study(made).undo()
    assert memory(made).reviews == 1
    assert is_sound(made)


def test_the_fit_survives_a_restart_and_is_none_by_default(made: Services) -> None:
    """It is in the progress file, among what was done."""
    assert present_fit(made.progress) is None
    assert take_back_fit(made, silent) is None
    adopt(made, SLOW, silent, moves_dates=False)
    fit = present_fit(made.progress)
    assert fit is not None
    assert (fit.parameters, fit.moves_dates) == (SLOW, False)


def test_a_fit_of_a_card_that_was_reset_before(made: Services) -> None:
    """What came before the reset stays forgotten, then and at the next answer."""
    act(made, ActionKind.RESET, CARD)
    answered(made)
    adopt(made, SLOW, silent, moves_dates=False)
    (*_, (review, settings)) = made.log.reviews_of(CARD)
    alone = replay([(review._replace(fits_since=()), evolve(settings, parameters=SLOW))])
    assert alone is not None
    assert (memory(made).reviews, memory(made).stability) == (1, alone.stability)
    answered(made, days=900)
    assert memory(made).reviews == 2
    assert is_sound(made)


def test_merging_in_any_order_gives_the_same(tmp_path: Path) -> None:
    """Of three machines one has fitted, one has answered later, and one has fitted and taken that back."""
    deck = statements(tmp_path, 3)

    def machine(seed: int, *steps: Callable[[Services], object]) -> Services:
        opened = services(deck, clock=HandClock(), seed=seed)
        for step in steps:
            step(opened)
        return opened

    def fitted(opened: Services) -> None:
        adopt(opened, SLOW, silent, moves_dates=False)

    machines = [
        machine(1, answered, fitted),
        machine(2, answered, answered),
        machine(3, answered, fitted, lambda opened: take_back_fit(opened, silent)),
    ]
    found = set()
    for order in permutations(machines):
        into = services(deck)
        merge = Merge(into.progress, datetime.max.replace(tzinfo=UTC))
        for each in order:
            connection = each.progress.connection
            rows = [
                (table, dict(zip(columns_of(connection, table), row, strict=True)))
                for table in LOGS
                for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - fixed names
            ]
            merge.collect(rows, Added())
        merge.write()
        merge.close()
        assert is_sound(into)
        found.add((memory(into).reviews, memory(into).stability, memory(into).due_day))
    assert len(found) == 1


@pytest.mark.parametrize(
    "note",
    [
        "",
        "[]",
        '{"parameters": [1, 2], "moves_dates": false}',
        '{"parameters": "x", "moves_dates": false}',
        '{"parameters": [' + ", ".join(["1e9"] * 21) + '], "moves_dates": false}',
        '{"parameters": [' + ", ".join(["NaN"] * 21) + '], "moves_dates": false}',
    ],
)
def test_a_row_that_no_version_wrote_is_not_read(made: Services, note: str) -> None:
    """It would stop every replay."""
    adopt(made, SLOW, silent, moves_dates=False)
    connection = made.progress.connection
    (row,) = connection.execute("SELECT * FROM action WHERE kind = 'fit'")
    values = dict(zip(columns_of(connection, "action"), row, strict=True))
    assert is_readable("action", values)
    assert not is_readable("action", {**values, "note": note, "seal": None})
