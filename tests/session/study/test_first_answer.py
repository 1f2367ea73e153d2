"""A progress file is created with the first answer, not by looking at the decks."""

from pathlib import Path

import pytest

from her2quiz.domain.errors import ProgressError
from her2quiz.session.maintenance.backup_watch import BackupWatch
from her2quiz.session.services.services import Services
from her2quiz.store.progress_file import ProgressFile
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.screens.study.screen import StudyScreen
from tests.factories import services, write_deck
from tests.session.sessions import answer_rightly, finish, give_up, study


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A progress file in a folder that is not there yet."""
    return tmp_path / "data" / "her2quiz" / "progress.sqlite"


def starting(folder: Path, place: Path) -> Services:
    """Start as the app does."""
    made = services(write_deck(folder))
    made.progress = ProgressFile(place, waits=True)
    return made


async def test_looking_at_cards_creates_nothing(tmp_path: Path, place: Path) -> None:
    """Neither on the first screen nor with a question before the learner; the first answer does."""
    made = starting(tmp_path, place)
    assert made.progress.is_new
    app = Her2QuizApp(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("ctrl+t", "ctrl+u", "ctrl+n")
        await pilot.pause()
        assert not place.parent.parent.exists()
        await pilot.press("ctrl+d")
        await pilot.pause()
        assert place.exists()
    made.close()
    assert ProgressFile(place).answered_on(made.clock().day) == {"mixed/best": True}


def test_leaving_without_an_answer_leaves_nothing(tmp_path: Path, place: Path) -> None:
    """Not even a folder."""
    made = starting(tmp_path, place)
    assert study(made).turn is not None
    made.close()
    assert not place.parent.parent.exists()


@pytest.mark.parametrize("action", ["flag", "bury"])
def test_whatever_is_kept_creates_the_file(tmp_path: Path, place: Path, action: str) -> None:
    """A flag and a buried card are kept, too."""
    made = starting(tmp_path, place)
    session = study(made)
    if action == "flag":
        session.flag("odd")
    else:
        session.bury()
    made.close()
    kept = ProgressFile(place)
    assert kept.connection.execute("SELECT count(*) FROM action").fetchone() == (1,)


def test_two_that_start_at_once_keep_all_answers(tmp_path: Path, place: Path) -> None:
    """Also to the same card: the second answer is put behind the first."""
    first, second = starting(tmp_path, place), starting(tmp_path, place)
    sessions = study(first), study(second)
    give_up(sessions[0])
    answer_rightly(sessions[1])
    finish(sessions[0])
    first.close()
    second.close()
    log = services(write_deck(tmp_path), progress=place).log
    assert log.check() == "ok"
    assert len(log.reviews_of("mixed/best")) == 3


def test_all_that_is_read_later_is_read_from_the_file(tmp_path: Path, place: Path) -> None:
    """What was opened before it was there does not go on looking elsewhere."""
    made = starting(tmp_path, place)
    log, actions = made.log, made.actions
    session = study(made)
    session.flag("odd")
    answer_rightly(session)
    assert log.size()[0] == 1
    assert [flag.note for flag in actions.flags()] == ["odd"]
    assert study(made).remaining == 4
    made.close()


def test_a_place_that_takes_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """Nobody answers a question first."""
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(ProgressError):
        ProgressFile(tmp_path / "file" / "progress.sqlite", waits=True)


def test_no_backup_is_taken_of_a_file_that_is_not_there(tmp_path: Path, place: Path) -> None:
    """The look for a due one creates nothing, and says nothing."""
    made, said = starting(tmp_path, place), list[str]()
    watch = BackupWatch(made, said.append)
    watch.start()
    watch.look_once()
    made.close()
    assert (said, place.parent.parent.exists()) == ([], False)
