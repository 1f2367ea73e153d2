"""`her2quiz progress sync`: three machines and one folder."""

import os
import shutil
from pathlib import Path

import pytest

from her2quiz.store.maintenance.snapshot import contents
from tests.cli.progress.running import Ran, Shell
from tests.factories import on_a_full_disk


class Machine:
    """A machine with its own data folder; the synced folder is shared."""

    def __init__(self, shell: Shell, monkeypatch: pytest.MonkeyPatch, home: Path, name: str) -> None:
        """Have nothing yet."""
        self._shell, self._monkeypatch = shell, monkeypatch
        self.data, self.folder = home / name, home / "folder"
        self.data.mkdir()
        self.folder.mkdir(exist_ok=True)

    def __call__(self, *words: str, typed: str = "") -> Ran:
        """Run a command on this machine."""
        self._monkeypatch.setenv("XDG_DATA_HOME", str(self.data))
        self._monkeypatch.setenv("HER2QUIZ_PROGRESS", str(self.data / "progress.sqlite"))
        return self._shell(*words, typed=typed)

    def study(self, *answers: str) -> None:
        """Answer cards."""
        self("study", "mixed", "--plain", typed="".join(f"{each}\n" for each in (*answers, "stop")))

    def sync(self, code: int = 0) -> str:
        """Sync; gives what was printed."""
        ran = self("progress", "sync", str(self.folder))
        assert ran.code == code, ran
        return f"{ran.out}{ran.err}"

    @property
    def answers(self) -> int:
        """How many answers it has."""
        return contents(self.data / "progress.sqlite").answers


@pytest.fixture
def machines(shell: Shell, monkeypatch: pytest.MonkeyPatch, home: Path) -> list[Machine]:
    """Three machines."""
    return [Machine(shell, monkeypatch, home, name) for name in ("desk", "laptop", "phone")]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_all_machines_end_with_all_answers(machines: list[Machine]) -> None:
    """Each writes one file of its own, named by an id that is random and stays."""
    for number, machine in enumerate(machines):
        machine.study(*"?" * (number + 1))
        machine.sync()
    for machine in machines:
        machine.sync()
    assert [machine.answers for machine in machines] == [6, 6, 6]
    files = _files(machines[0].folder)
    assert len(files) == 3
    assert {each.name for each in files} == {
        f"her2quiz-{(machine.data / 'her2quiz' / 'machine-id').read_text().strip()}.jsonl"
        for machine in machines
    }
    assert all(each.stat().st_mode & 0o777 == 0o600 for each in files)
    assert machines[0]("progress", "verify").code == 0


def test_without_news_nothing_is_written(machines: list[Machine]) -> None:
    """No upload, no backup."""
    desk = machines[0]
    desk.study("?")
    desk.sync()
    (file,) = _files(desk.folder)
    before = file.stat()
    assert "Nothing new to write" in desk.sync()
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not [*(desk.data / "backups").glob("*-before-sync*")]


@pytest.mark.parametrize(
    "name",
    [
        "{} (conflicted copy 2026-11-29).jsonl",
        "{}.sync-conflict-20261129-120000-ABCDEFG.jsonl",
        "{} (1).jsonl",
        "{}.jsonl.orig",
        "Copy of {}.jsonl",
    ],
)
def test_a_conflict_copy_is_one_more_log(machines: list[Machine], name: str) -> None:
    """Whatever the other program calls it; it is read, and left where it is."""
    desk, laptop, _ = machines
    laptop.study("?", "?")
    laptop.sync()
    (file,) = _files(desk.folder)
    copy = file.rename(desk.folder / name.format(file.stem))
    desk.sync()
    assert desk.answers == 2
    assert copy.exists()


def test_files_of_others_are_left_alone(machines: list[Machine]) -> None:
    """Also hidden ones, half-written ones and folders."""
    desk = machines[0]
    for name in (
        "notes.txt",
        ".her2quiz-1.jsonl",
        "her2quiz-1.jsonl.tmp",
        "~her2quiz-1.jsonl",
        "her2quiz.png",
    ):
        (desk.folder / name).write_bytes(b"x")
    (desk.folder / "her2quiz-x.jsonl").mkdir()
    desk.study("?")
    desk.sync()
    assert len(_files(desk.folder)) == 7


def test_a_bad_file_is_named_and_stops_no_other(machines: list[Machine]) -> None:
    """A file that was cut off gives what it has; one that is no log is named."""
    desk, laptop, phone = machines
    laptop.study("?")
    laptop.sync()
    phone.study("?")
    phone.sync()
    mine = (phone.data / "her2quiz" / "machine-id").read_text().strip()
    cut = next(each for each in _files(desk.folder) if mine not in each.name)
    cut.write_bytes(cut.read_bytes()[:-30])
    (desk.folder / "her2quiz-other.jsonl").write_bytes(b"\x00" * 100)
    said = desk.sync(code=1)
    assert "was cut off" in said
    assert "her2quiz-other.jsonl" in said
    assert desk.answers >= 2


def test_a_restored_backup_gets_its_answers_back(machines: list[Machine]) -> None:
    """A machine reads its own file, too, before it writes it."""
    desk = machines[0]
    desk.study("?", "?")
    desk.sync()
    for each in desk.data.glob("progress.sqlite*"):
        each.unlink()
    desk.sync()
    assert desk.answers == 2


def test_a_missing_folder_is_not_created(machines: list[Machine]) -> None:
    """It may be a disk that is not connected."""
    desk = machines[0]
    desk.study("?")
    desk.folder.rmdir()
    assert "There is no folder" in desk.sync(code=2)
    assert not desk.folder.exists()


def test_a_full_disk(machines: list[Machine], monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, and the machine's old file stays."""
    desk = machines[0]
    desk.study("?")
    desk.sync()
    (file,) = _files(desk.folder)
    before = file.read_bytes()
    desk.study("?")
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    assert "no space left" in desk.sync(code=2)
    assert [each.read_bytes() for each in _files(desk.folder)] == [before]


def test_a_damaged_machine_id_is_made_anew(machines: list[Machine]) -> None:
    """The old file becomes one more log."""
    desk = machines[0]
    desk.study("?")
    desk.sync()
    (desk.data / "her2quiz" / "machine-id").write_bytes(b"\xff/../x")
    desk.sync()
    assert len(_files(desk.folder)) == 2


def test_a_pipe_in_place_of_the_machine_id_is_not_waited_for(machines: list[Machine]) -> None:
    """A new id is made in its place."""
    desk = machines[0]
    desk.study("?")
    (desk.data / "her2quiz").mkdir(exist_ok=True)
    os.mkfifo(desk.data / "her2quiz" / "machine-id")
    desk.sync()
    assert (desk.data / "her2quiz" / "machine-id").is_file()


def test_a_file_that_leads_to_a_closed_place_stops_no_other(
    machines: list[Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named; everything else is read and written."""
    desk, laptop, _ = machines
    laptop.study("?")
    laptop.sync()
    (desk.folder / "her2quiz-closed.jsonl").touch()
    stat = Path.stat

    def closed(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "her2quiz-closed.jsonl":
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", closed)
    said = desk.sync(code=1)
    assert "her2quiz-closed.jsonl cannot be used: permission denied." in said
    assert "Wrote" in said
    assert desk.answers == 1


def test_two_machines_with_one_id_are_noticed(machines: list[Machine]) -> None:
    """One was set up as a copy of the other. No answer is lost, and each is told what to do, until it is done."""
    desk, copy, _ = machines
    desk.study("?")
    desk.sync()
    shutil.copytree(desk.data, copy.data, dirs_exist_ok=True)
    copy.study("?")
    assert "another computer writes the same file" not in copy.sync()
    desk.study("?")
    said = desk.sync()
    assert "held 1 row that this computer did not have" in said
    assert str(desk.data / "her2quiz" / "machine-id") in said
    assert desk.answers == 3
    (copy.data / "her2quiz" / "machine-id").unlink()
    assert "another computer" not in copy.sync() + desk.sync() + copy.sync()
    assert (copy.answers, len(_files(desk.folder))) == (3, 2)


def test_a_twin_is_noticed_though_a_third_machine_has_its_answers(machines: list[Machine]) -> None:
    """Whichever file has them."""
    desk, copy, phone = machines
    desk.study("?")
    desk.sync()
    shutil.copytree(desk.data, copy.data, dirs_exist_ok=True)
    copy.study("?")
    copy.sync()
    phone.sync()
    id_ = (phone.data / "her2quiz" / "machine-id").read_text().strip()
    (file,) = (each for each in _files(desk.folder) if id_ in each.name)
    file.rename(file.with_name("her2quiz-0.jsonl"))
    assert "another computer writes the same file" in desk.sync()
