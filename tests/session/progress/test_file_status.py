"""What can be said of the progress file."""

from pathlib import Path

import pytest

from her2quiz.session.progress.file_status import progress_status
from her2quiz.session.services.services import Services, open_services
from tests.factories import HandClock, services, write_deck
from tests.session.sittings import answer_rightly, give_up, statements, study


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Open a file with an answer, and another that was undone."""
    opened = services(write_deck(tmp_path), progress=tmp_path / "p.sqlite")
    session = study(opened)
    answer_rightly(session)
    give_up(session)
    session.undo()
    return opened


def test_a_sound_file(opened: Services) -> None:
    """The numbers are there, and the last line says that all is well."""
    status = progress_status(opened)
    assert (status.reviews, status.rows, status.cards, status.orphans) == (1, 3, 1, 0)
    assert status.size == Path(status.file).stat().st_size
    first, decks, second, last = status.lines()
    assert decks.startswith("Your own decks: ")
    assert first == f"Progress file: {status.file} ({status.size / 1024:,.0f} KiB)"
    assert second == "1 answer in 3 rows of the log, 1 card seen"
    assert last == "Sound: the file is whole, and every card's memory is what its answers give."


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("UPDATE memory SET stability = 99", "The memory of mixed/best is not what its answers give."),
        ("DELETE FROM memory", "The memory of mixed/best is not what its answers give."),
        ("UPDATE day SET reviews = 9", "The count of answers by day is not what the log gives."),
    ],
)
def test_what_does_not_follow_from_the_log_is_named(opened: Services, spoil: str, said: str) -> None:
    """A memory or a day that is not what the log gives makes the file unsound."""
    opened.progress.connection.execute(spoil)
    status = progress_status(opened)
    assert not status.is_intact
    assert [*status.lines()][3:] == [said]


def test_a_memory_without_an_answer_is_named(opened: Services) -> None:
    """A memory that comes from nowhere is one that differs."""
    opened.progress.connection.execute(f"INSERT INTO memory SELECT 'mixed/x', {_REST} FROM memory")  # noqa: S608
    assert progress_status(opened).differing == ("mixed/x",)


_REST = "stage, step, stability, difficulty, at, day, due_at, due_day, first_day, failed_day, reviews, lapses, standard"


def test_cards_of_no_deck_are_counted(opened: Services, tmp_path: Path) -> None:
    """Progress of cards that are gone is kept, and the file is sound."""
    status = progress_status(services(statements(tmp_path, 1), progress=tmp_path / "p.sqlite"))
    assert (status.orphans, status.is_intact) == (1, True)
    assert "1 card of them in no deck at hand; their progress is kept" in status.lines()


def test_damage_is_told(opened: Services) -> None:
    """An index that lacks a row is found by SQLite, and a backup is asked for."""
    connection = opened.progress.connection
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'day TEXT NOT NULL,', 'day TEXT NOT NULL CHECK (0),')"
    )
    connection.execute("PRAGMA writable_schema = RESET")
    status = progress_status(opened)
    assert status.damage
    assert f"Damaged: {status.damage}. Put a backup in its place." in status.lines()


def test_a_log_in_memory_has_no_size(tmp_path: Path) -> None:
    """What is not on disk takes no room there."""
    assert progress_status(services(write_deck(tmp_path), clock=HandClock())).size == 0


def test_this_machines_services_open_and_close(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files named outright come first, then a folder of decks, then those that come with the program."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "decks").mkdir()
    write_deck(tmp_path / "decks")
    opened = open_services(tmp_path / "p.sqlite", tmp_path / "decks", [statements(tmp_path, 1)])
    ids = [deck.header.id for deck in opened.library.decks]
    assert ids[:2] == ["many", "mixed"]
    assert len(ids) > 2
    assert opened.progress.path == str(tmp_path / "p.sqlite")
    opened.close()
