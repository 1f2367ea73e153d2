"""Editing a card of a deck that came with the program: a copy of the learner's own is opened, and wins from then on."""

from pathlib import Path

import pytest

from her2quiz.cli.commands.home import due_lines
from her2quiz.domain.rating import Rating
from her2quiz.session.progress.overview import Overview
from her2quiz.tui.app import Her2QuizApp
from her2quiz.tui.widgets.deck_list import DeckList
from her2quiz.tui.widgets.deck_panel import DeckPanel
from tests.factories import MIXED_DECK, write_deck
from tests.own_folders import EDITED, OTHER, Folders, own_folders
from tests.plain.scripts import play
from tests.session.sessions import answer_rightly, study
from tests.tui.editing import use_editor
from tests.tui.playing import notifications, page, seen, study_screen, studying


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return the folders, with an editor that writes one text."""
    folders = own_folders(tmp_path, monkeypatch)

    def edit(file: Path) -> None:
        folders.opened.append(str(file))
        if folders.to_write is not None:
            file.write_text(folders.to_write, encoding="utf-8")

    use_editor(monkeypatch, edit)
    return folders


@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_a_copy_is_opened_and_shown_and_the_installation_stays(
    folders: Folders, size: tuple[int, int]
) -> None:
    """The warning names the file before it opens; the card shown afterwards is the edited one."""
    app = studying(folders.services())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Your own copy:" in page(app)
        assert str(folders.own).removeprefix(str(Path.home()))[:20] in page(app).replace(" ", "")
        assert not folders.own.exists()
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert folders.opened == [str(folders.own)]
        assert "What score is equivocal?" in page(app)
        assert "mixed.toml. Your own copy is used from now on." in notifications(app)
    assert folders.own.read_text(encoding="utf-8") == EDITED
    assert folders.shipped.read_text(encoding="utf-8") == MIXED_DECK


async def test_the_copy_wins_at_the_next_start_and_the_lists_say_so(folders: Folders) -> None:
    """On the home screen, in its list and beside it, and with the path in the list of decks."""
    write_deck(folders.own.parent, EDITED)
    made = folders.services()
    assert made.library.card("mixed/best").kind.prompt == "What score is equivocal?"
    assert f"  your own copy: {folders.own}" in due_lines(Overview(made))
    app = Her2QuizApp(made)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "your own copy" in app.screen.query_one(DeckList).text
        assert "takes the place of the deck that came" in " ".join(
            app.screen.query_one(DeckPanel).text.split()
        )
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert "your own copy" in seen(app)


async def test_a_deck_of_ones_own_is_no_copy(folders: Folders) -> None:
    """Neither is one that only came with the program."""
    write_deck(folders.own.parent, EDITED.replace('id = "mixed"', 'id = "mine"'), "mine.toml")
    app = Her2QuizApp(folders.services())
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "your own copy" not in app.screen.query_one(DeckList).text


async def test_progress_goes_on_with_the_copy(folders: Folders) -> None:
    """The cards keep their ids, so what was learned stays, and the session goes on where it was."""
    made = folders.services()
    assert answer_rightly(study(made, "mixed"), Rating.EASY) == "mixed/best"
    before = made.log.memories(["mixed"])
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert made.log.memories(["mixed"]) == before
        assert study_screen(app).session.remaining == 3


async def test_after_the_answer_the_card_shown_is_the_edited_one(folders: Folders) -> None:
    """Its question, its reason and the mark are drawn anew, and the rating stays."""
    app = studying(folders.services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+d", "ctrl+o")
        await pilot.pause()
        answered = study_screen(app).session.answered
        assert answered is not None
        assert answered.rating is Rating.AGAIN
        assert "What score is equivocal?" in page(app)
        assert "This sends the case to ISH." in page(app)
        assert "You didn't know" in page(app)


async def test_an_answer_whose_option_has_moved_stays_beside_its_question(folders: Folders) -> None:
    """It would otherwise be shown as another answer; the reason is the new one."""
    folders.to_write = EDITED.replace("- None       -- That is negative.\n", "")
    app = studying(folders.services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("1", "ctrl+o")
        await pilot.pause()
        assert "Which score is equivocal?" in page(app)
        assert "None" in page(app)
        assert "This sends the case to ISH." in page(app)


@pytest.mark.parametrize(
    ("there", "opened"),
    [
        pytest.param("title = ", "mixed.toml", id="a copy that broke"),
        pytest.param(OTHER, "mixed-2.toml", id="another deck"),
    ],
)
async def test_no_file_of_ones_own_is_overwritten_by_the_copy(
    folders: Folders, there: str, opened: str
) -> None:
    """A copy that is broken is opened to be fixed; a deck that only has the name of the file is left alone."""
    folders.to_write = None
    write_deck(folders.own.parent, there)
    app = studying(folders.services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
    assert [Path(name).name for name in folders.opened] == [opened]
    assert folders.own.read_text(encoding="utf-8") == there


@pytest.mark.parametrize(("editor", "is_kept"), [("nano", False), ("window", True)])
async def test_an_unchanged_copy_is_kept_only_if_the_editor_may_still_be_open(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, editor: str, *, is_kept: bool
) -> None:
    """So a deck that nobody changed goes on being the one that comes with the program."""
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setenv("EDITOR", editor)
    folders.to_write = None
    app = studying(folders.services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert ("no copy was kept" in notifications(app)) is not is_kept
    assert folders.own.exists() is is_kept


async def test_a_deck_named_by_its_file_gives_way_to_the_copy(folders: Folders) -> None:
    """For as long as the session lasts."""
    made = folders.services(folders.shipped)
    app = studying(made)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "What score is equivocal?" in page(app)


@pytest.fixture
def no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the learner's own folder be on a disk that takes no file."""

    def refuse(*_args: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("her2quiz.session.services.deck_to_edit.write_new_file", refuse)


@pytest.mark.usefixtures("no_copies")
async def test_a_folder_that_takes_no_copy_is_named(folders: Folders) -> None:
    """The session goes on, and nothing is opened."""
    app = studying(folders.services())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "ctrl+o")
        await pilot.pause()
        assert "no copy to edit can be made" in notifications(app)
        assert "Which score is equivocal?" in page(app)
    assert folders.opened == []


def test_plain_mode_names_the_copy(folders: Folders) -> None:
    """It opens no editor, but nobody is led into the installation."""
    said = play(folders.services(), "edit", "stop")
    assert f"This card is in {folders.own}, line 6." in said
    assert "Your own copy is used from now on. To get the original back, delete it." in said
    assert "If you have not changed it when you leave, it is removed." in said
    assert folders.own.read_text(encoding="utf-8") == MIXED_DECK


@pytest.mark.usefixtures("no_copies")
def test_plain_mode_goes_on_without_a_copy(folders: Folders) -> None:
    """It says why there is none, and the card is asked on."""
    said = play(folders.services(), "edit", "repeat", "stop")
    assert any("no copy to edit can be made" in line for line in said)
    assert said.count("Which score is equivocal?") == 2
    assert not folders.own.exists()
