"""The state of the progress file."""

from pathlib import Path

import pytest
from attrs import evolve

from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.services.services import Services, open_services
from her2quiz.store.progress_file import ProgressFile
from tests.factories import HandClock, services, write_deck
from tests.homes import use_home
from tests.session.sessions import answer_rightly, give_up, statements, study


@pytest.fixture
def opened(tmp_path: Path) -> Services:
    """Open a file with an answer, and another that was undone."""
    opened = services(write_deck(tmp_path), progress=tmp_path / "p.sqlite")
    session = study(opened)
    answer_rightly(session)
    give_up(session)
    session.undo()
    return opened


def test_an_intact_file(opened: Services) -> None:
    """The counts are right, and the last line says that all is well."""
    status = progress_status(opened)
    assert (status.reviews, status.rows, status.cards, status.orphans) == (1, 3, 1, 0)
    assert status.size == Path(status.file).stat().st_size
    first, decks, second, last = status.lines()
    assert decks.startswith("Your own decks: ")
    assert first == f"Progress file: {status.file} ({status.size / 1024:,.0f} KiB)"
    assert second == "1 answer in 3 rows of the log, 1 card seen"
    assert last == "OK: the file is intact and every schedule matches its review history."


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("UPDATE memory SET stability = 99", "The schedule of mixed/best does not match its review history."),
        ("DELETE FROM memory", "The schedule of mixed/best does not match its review history."),
        ("UPDATE day SET reviews = 9", "The number of answers by day does not match the review log."),
    ],
)
def test_anything_that_does_not_match_the_log_is_reported(opened: Services, spoil: str, said: str) -> None:
    """The file is not intact if a memory or a day does not match the log."""
    opened.progress.connection.execute(spoil)
    status = progress_status(opened)
    assert not status.is_intact
    assert [*status.lines()][3:] == [said]


def test_a_memory_without_an_answer_is_reported(opened: Services) -> None:
    """A memory without any review does not match the log."""
    opened.progress.connection.execute(f"INSERT INTO memory SELECT 'mixed/x', {_REST} FROM memory")  # noqa: S608
    assert progress_status(opened).differing == ("mixed/x",)


_REST = "stage, step, stability, difficulty, at, day, due_at, due_day, first_day, failed_day, reviews, lapses, standard, ahead"


def test_cards_of_no_deck_are_counted(opened: Services, tmp_path: Path) -> None:
    """Progress of removed cards is kept, and the file is intact."""
    status = progress_status(services(statements(tmp_path, 1), progress=tmp_path / "p.sqlite"))
    assert (status.orphans, status.is_intact) == (1, True)
    assert "1 card of these in no deck that was found; their progress is kept" in status.lines()


def test_damage_is_reported(opened: Services) -> None:
    """SQLite finds a damaged table, and the message asks for a backup."""
    connection = opened.progress.connection
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'day TEXT NOT NULL,', 'day TEXT NOT NULL CHECK (0),')"
    )
    connection.execute("PRAGMA writable_schema = RESET")
    status = progress_status(opened)
    assert status.damage
    assert (
        f"The file is damaged: {status.damage}. To restore a backup, run her2quiz progress restore."
        in status.lines()
    )


def test_a_log_in_memory_has_no_size(tmp_path: Path) -> None:
    """A file that is not on disk has size 0."""
    assert progress_status(services(write_deck(tmp_path), clock=HandClock())).size == 0


def test_a_file_that_is_not_there_is_not_called_intact(tmp_path: Path) -> None:
    """A mistyped path is seen."""
    opened = services(write_deck(tmp_path), progress=tmp_path / "mistyped.sqlite")
    status = evolve(progress_status(opened), size=0)
    assert next(status.lines()).startswith(f"There is no progress at {status.file} yet.")
    assert not any(line.startswith("OK") for line in status.lines())


def test_services_open_and_close_on_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that were named come first, then the folder of decks, then the decks of the program."""
    use_home(monkeypatch, tmp_path / "home")
    (tmp_path / "decks").mkdir()
    write_deck(tmp_path / "decks")
    opened = open_services(tmp_path / "p.sqlite", tmp_path / "decks", [statements(tmp_path, 1)])
    ids = [deck.header.id for deck in opened.library.decks]
    assert ids[:2] == ["many", "mixed"]
    assert len(ids) > 2
    assert opened.progress.path == str(tmp_path / "p.sqlite")
    opened.close()


def test_an_altered_row_and_a_missing_row_are_reported(opened: Services) -> None:
    """Also where no schedule follows from what was altered."""
    connection = opened.progress.connection
    connection.execute("DROP TRIGGER log_never_changes")
    connection.execute("UPDATE log SET seconds = seconds + 1 WHERE kind = 'review' AND target IS NULL")
    connection.execute("UPDATE file SET rows = rows + 1")
    status = progress_status(opened)
    assert (status.altered, status.missing, status.differing) == (2, 1, ())
    assert [line.split(".")[0] for line in status.lines()][3:] == [
        "2 rows altered since written",
        "1 row missing from the logs, or counted wrongly",
    ]


def test_it_is_said_what_is_being_done(opened: Services) -> None:
    """With a million answers it takes a minute; the last report has no name."""
    said: list[tuple[str, float]] = []
    progress_status(opened, None, lambda name, share: said.append((name, share)))
    assert [name for name, _ in said] == ["Reading the file", "Replaying answers", ""]
    assert all(0 <= share <= 1 for _, share in said)


def test_what_a_copy_would_lack_is_said(opened: Services) -> None:
    """While another copy reads, answers are in the log alone, and its name and size are shown."""
    other = ProgressFile(opened.progress.path)
    other.connection.execute("BEGIN")
    other.connection.execute("SELECT * FROM log").fetchone()
    answer_rightly(study(opened))
    status = progress_status(opened)
    assert not status.is_complete
    (line,) = [line for line in status.lines() if "would lack the latest answers" in line]
    assert "p.sqlite-wal (" in line
    other.close()
    again = progress_status(opened)
    assert again.is_complete
    assert not any("would lack" in line for line in again.lines())
