"""Backups: when they are taken, which are kept, and what is said when one cannot be written."""

import os
import shutil
from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.domain.history.rotation import RotationRule
from her2quiz.session.maintenance.backup_watch import BackupWatch
from her2quiz.session.maintenance.backups import SPECIAL_KEPT, Backups, rule_of
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.maintenance.snapshot import contents
from tests.factories import HandClock, on_a_full_disk, services, write_deck
from tests.session.sessions import give_up, study


@pytest.fixture
def clock() -> HandClock:
    """A clock that stands still unless it is told to go on."""
    return HandClock()


@pytest.fixture
def opened(tmp_path: Path, clock: HandClock) -> Services:
    """A file with one answer."""
    opened = services(write_deck(tmp_path), progress=tmp_path / "p.sqlite", clock=clock)
    give_up(study(opened))
    return opened


def _backups(opened: Services, rule: RotationRule | None = None) -> Backups:
    return Backups(Path(opened.progress.path), opened.clock, rule or RotationRule())


def test_a_backup_is_named_after_the_file_and_the_moment(opened: Services, tmp_path: Path) -> None:
    """It is for its owner alone, in a folder for its owner alone, and says what was about to be done."""
    backups = _backups(opened)
    first, second = backups.take(opened.progress), backups.take(opened.progress, "merge")
    assert first.parent == tmp_path / "backups"
    assert first.parent.stat().st_mode & 0o777 == 0o700
    assert first.name.startswith("p-2026-11-23T08")
    assert second.name.endswith("Z-before-merge.sqlite")
    assert [each.before for each in backups.all()] == ["merge", ""]
    assert contents(first).answers == 1


def test_files_that_differ_in_their_endings_have_backups_of_their_own(
    opened: Services, tmp_path: Path
) -> None:
    """None is listed or removed as one of the other's."""
    files = [Backups(tmp_path / name, opened.clock, RotationRule()) for name in ("p.sqlite", "p.db", "p")]
    taken = [backups.take(opened.progress) for backups in files]
    assert [[each.file for each in backups.all()] for backups in files] == [[file] for file in taken]


def test_backups_of_earlier_versions_are_found_and_stay(opened: Services, tmp_path: Path) -> None:
    """Those of the file `p`, whose names began as those of `p.sqlite` do, as long as there is no such file."""
    former = tmp_path / "backups" / "q-2020-01-01T000000Z.sqlite"
    backups = Backups(tmp_path / "q", opened.clock, RotationRule(hourly=1, daily=0, weekly=0, monthly=0))
    taken = [backups.take(opened.progress) for _ in range(3)]
    shutil.copy(taken[-1], former)
    backups.take(opened.progress)
    assert former in [each.file for each in backups.all()]
    assert taken[0].name.startswith("q_2026")
    (tmp_path / "q.sqlite").touch()
    renewed = Backups(tmp_path / "q", opened.clock, RotationRule())
    assert former not in [each.file for each in renewed.all()]


def test_two_backups_in_one_second_have_two_names(opened: Services, clock: HandClock) -> None:
    """Neither takes the other's place."""
    clock.tick *= 0
    taken = {_backups(opened).take(opened.progress) for _ in range(3)}
    assert len(taken) == len(_backups(opened).all()) == 3


def test_a_backup_just_taken_stays_when_the_clock_was_set_back(opened: Services, clock: HandClock) -> None:
    """It looks older than another backup of the same hour, and is still the one that was asked for."""
    clock.local = clock.local.replace(minute=40)
    _backups(opened).take(opened.progress)
    clock.local = clock.local.replace(minute=10)
    assert _backups(opened).take(opened.progress).exists()


def test_a_backup_is_due_after_an_hour_and_an_answer(opened: Services, clock: HandClock) -> None:
    """Not sooner, and not if nothing was answered since."""
    backups = _backups(opened)
    assert backups.take_if_due(opened.progress)
    give_up(study(opened))
    assert backups.take_if_due(opened.progress) is None
    clock.advance(hours=1)
    assert backups.take_if_due(opened.progress)
    clock.advance(hours=2)
    assert backups.take_if_due(opened.progress) is None


def test_a_backup_from_the_future_does_not_stop_others(opened: Services, clock: HandClock) -> None:
    """After a clock that was ten years ahead, backups go on."""
    backups = _backups(opened)
    clock.advance(days=3650)
    backups.take(opened.progress)
    clock.advance(days=-3650)
    assert backups.take_if_due(opened.progress)
    assert len(backups.all()) == 2


def test_without_answers_or_with_all_numbers_0_none_is_taken(opened: Services, tmp_path: Path) -> None:
    """An empty file never pushes out a backup, and backups can be switched off."""
    empty = services(write_deck(tmp_path), progress=tmp_path / "empty.sqlite")
    assert _backups(empty).take_if_due(empty.progress) is None
    off = Preferences(backups_hourly=0, backups_daily=0, backups_weekly=0, backups_monthly=0)
    assert _backups(opened, rule_of(off)).take_if_due(opened.progress) is None


def test_old_backups_are_removed_and_nothing_else(opened: Services, clock: HandClock, tmp_path: Path) -> None:
    """Backups of another progress file, and files of other names, stay; those before a command are counted apart."""
    backups = _backups(opened, RotationRule(2, 0, 0, 0))
    other = Backups(tmp_path / "other.sqlite", clock, RotationRule())
    kept_elsewhere = other.take(opened.progress)
    note = tmp_path / "backups" / "note.txt"
    note.write_text("mine")
    for _ in range(SPECIAL_KEPT + 2):
        backups.take(opened.progress, "restore")
        backups.take(opened.progress)
        clock.advance(hours=1)
    found = backups.all()
    assert [each.before for each in found].count("restore") == SPECIAL_KEPT
    assert [each.before for each in found].count("") == 2
    assert kept_elsewhere.exists()
    assert note.exists()


def test_settings_that_cannot_be_read_remove_no_backup(opened: Services, clock: HandClock) -> None:
    """Nobody knows how many they keep."""
    backups = _backups(
        opened, rule_of(Preferences(backups_hourly=0, backups_daily=0), "They cannot be read.")
    )
    for _ in range(100):
        (backups.new_name()).touch()
        clock.advance(hours=1)
    backups.take(opened.progress)
    assert len(backups.all()) == 101


def test_what_a_learner_takes_stays_where_no_backup_is_wanted(opened: Services, clock: HandClock) -> None:
    """It is taken by hand for a reason."""
    backups = _backups(opened, RotationRule(0, 0, 0, 0))
    for _ in range(3):
        backups.take(opened.progress)
        clock.advance(hours=1)
    assert len(backups.all()) == 3


def test_what_a_crash_left_is_removed(opened: Services) -> None:
    """A half-written backup is gone after the next one, unless it may still be being written."""
    backups = _backups(opened)
    backups.take(opened.progress)
    left, recent = backups.folder / ".her2quiz-0a.new", backups.folder / ".her2quiz-0b.new"
    for file, age in ((left, 7200), (recent, 60)):
        file.write_bytes(b"half")
        os.utime(file, (backups.folder.stat().st_mtime - age,) * 2)
    backups.take(opened.progress)
    assert (left.exists(), recent.exists()) == (False, True)


def test_a_session_ends_with_a_backup(opened: Services, tmp_path: Path) -> None:
    """It is taken from the open file, so that it is whole even if somebody deleted the file."""
    said: list[str] = []
    BackupWatch(opened, said.append).start()
    for name in ("p.sqlite", "p.sqlite-wal", "p.sqlite-shm"):
        (tmp_path / name).unlink()
    backups = _backups(opened)
    opened.close()
    assert [contents(each.file).answers for each in backups.all()] == [1]
    assert said == []


def test_a_look_at_the_decks_alone_ends_without_a_backup(
    opened: Services, tmp_path: Path, clock: HandClock
) -> None:
    """What was written before has been looked at then, so that leaving need not look again."""
    opened.close()
    again = services(tmp_path / "mixed.toml", progress=tmp_path / "p.sqlite", clock=clock)
    BackupWatch(again, lambda _text: None).start()
    again.close()
    assert not (tmp_path / "backups").exists()


def test_a_look_in_between_uses_a_connection_of_its_own(opened: Services) -> None:
    """While the session goes on, the backup has every answer so far."""
    watch = BackupWatch(opened, lambda _text: None)
    watch.look_once()
    assert [contents(each.file).answers for each in _backups(opened).all()] == [1]
    opened.progress.connection.close()


def test_a_backup_that_cannot_be_taken_is_reported_at_the_end(
    opened: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The session ends as it should, and one sentence says why there is no backup."""
    said: list[str] = []
    watch = BackupWatch(opened, said.append)
    watch.start()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", on_a_full_disk)
        watch.look_once()
        opened.close()
    (line,) = said
    assert line.startswith("No backup was made. ")
    assert "no space left" in line


def test_a_folder_that_is_a_file_is_named(opened: Services, tmp_path: Path) -> None:
    """One sentence says which."""
    (tmp_path / "backups").write_text("")
    with pytest.raises(ProgressError, match="backups"):
        _backups(opened).take(opened.progress)


def test_a_progress_file_in_memory_has_no_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    opened = services(write_deck(tmp_path))
    BackupWatch(opened, lambda _text: None).start()
    give_up(study(opened))
    opened.close()
    assert [each.name for each in tmp_path.iterdir()] == ["mixed.toml"]
