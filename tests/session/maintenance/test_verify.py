"""Verifying and repairing the progress file."""

from datetime import timedelta
from pathlib import Path

import pytest

from her2quiz.session.maintenance.backups import Backups, rule_of
from her2quiz.session.maintenance.repair import repair
from her2quiz.session.maintenance.verify import verify
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, give_up, study
from tests.store.samples import every_row


@pytest.fixture
def clock() -> HandClock:
    """A clock that is set by hand."""
    return HandClock()


@pytest.fixture
def opened(tmp_path: Path, clock: HandClock) -> Services:
    """Three answers, one of them undone."""
    opened = services(write_deck(tmp_path), progress=tmp_path / "p.sqlite", clock=clock)
    session = study(opened)
    answer_rightly(session)
    give_up(session)
    give_up(session)
    session.undo()
    return opened


def _silent(_name: str, _share: float) -> None:
    """Show nothing."""


def test_an_intact_file(opened: Services) -> None:
    """What is done is reported on the way, up to the end."""
    shares: list[tuple[str, float]] = []
    found = verify(opened, lambda name, share: shares.append((name, share)))
    assert found.is_intact
    assert [*found.lines()] == [
        "2 answers, 2 cards seen",
        "OK: the file is intact and every schedule matches its review history.",
    ]
    assert ("Replaying answers", 1.0) in shares
    assert shares[-1] == ("", 1)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE memory SET stability = 99",
        "DELETE FROM memory",
        "UPDATE day SET reviews = 9",
        "DELETE FROM day",
    ],
)
def test_what_does_not_match_the_log_is_computed_again(opened: Services, tmp_path: Path, spoil: str) -> None:
    """It is named, nothing is changed until a repair, and a repair takes a backup first."""
    before = every_row(opened.progress.connection)
    opened.progress.connection.execute(spoil)
    spoilt = every_row(opened.progress.connection)
    found = verify(opened, _silent)
    assert not found.is_intact
    assert [*found.lines()][-1].endswith("run her2quiz progress verify --repair.")
    assert every_row(opened.progress.connection) == spoilt
    backups = Backups(tmp_path / "p.sqlite", opened.clock, rule_of(Preferences()))
    backup = repair(opened, backups, _silent)
    assert every_row(opened.progress.connection) == before
    assert verify(opened, _silent).is_intact
    assert [each.file for each in backups.all()] == [backup]


def test_a_memory_without_any_answer_is_removed(opened: Services, tmp_path: Path) -> None:
    """It does not match the log."""
    connection = opened.progress.connection
    names = [row[1] for row in connection.execute("PRAGMA table_info(memory)")][1:]
    connection.execute(f"INSERT INTO memory SELECT 'mixed/x', {', '.join(names)} FROM memory LIMIT 1")  # noqa: S608
    assert verify(opened, _silent).differing == ("mixed/x",)
    repair(opened, Backups(tmp_path / "p.sqlite", opened.clock, rule_of(Preferences())), _silent)
    assert verify(opened, _silent).is_intact


def test_answers_later_than_now_are_reported(opened: Services, clock: HandClock) -> None:
    """They are no damage: a clock was wrong, or is."""
    clock.local -= timedelta(days=3)
    found = verify(opened, _silent)
    assert found.is_intact
    assert "2 answers dated later than now: a clock was or is wrong" in found.lines()


def test_cards_of_no_deck_are_reported(opened: Services, clock: HandClock) -> None:
    """Their progress is kept, and they are no damage."""
    found = verify(services(progress=opened.progress.path, clock=clock), _silent)
    assert found.is_intact
    assert "2 cards in no deck that was found; their progress is kept" in found.lines()


def test_an_undo_of_nothing_is_reported(opened: Services) -> None:
    """An answer that only another machine has may be undone here; nothing depends on it."""
    connection = opened.progress.connection
    connection.execute(
        "INSERT INTO log (kind, id, at, offset, day, card, target) SELECT 'undo', 'f' || id, at, offset, day, card, 'gone'"
        " FROM log LIMIT 1"
    )
    found = verify(opened, _silent)
    assert found.odd.undone_without_review == 1
    assert found.odd.any


def test_time_that_went_back_is_reported(opened: Services) -> None:
    """More than a day from one row to the next, in the order in which they were written."""
    connection = opened.progress.connection
    assert verify(opened, _silent).odd.jumps_back == 0
    connection.execute(
        "INSERT INTO log (kind, id, at, offset, day, card, target) SELECT 'undo', 'ff' || id, at - 172800000000, offset,"
        " day, card, 'gone' FROM log LIMIT 1"
    )
    found = verify(opened, _silent)
    assert found.odd.jumps_back == 1
    assert "Time went back by more than a day 1 time: a clock was wrong" in found.lines()
