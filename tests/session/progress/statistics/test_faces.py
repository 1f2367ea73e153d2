"""What hard cards ask is kept, so that the statistics open without making a card."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.progress.statistics.faces import Faces
from her2quiz.session.progress.statistics.statistics import Statistics, gathered
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.store.deck_index import DeckIndex
from tests.factories import HandClock, services, write_deck
from tests.session.sessions import answer_rightly, finish, study

KEY = "mixed/best"


def _library(folder: Path) -> Library:
    """Open the library as a start of the program does."""
    return Library(DeckIndex(folder / "index.sqlite"), (folder / "mixed.toml",))


def _opened(folder: Path) -> Services:
    """Open what is on disk, with a learner who missed what they had learned."""
    made = services(write_deck(folder), clock=HandClock(), progress=folder / "progress.sqlite")
    made.library = _library(folder)
    made.figures_folder = folder / "cache"
    return made


def _again(made: Services, folder: Path) -> Statistics:
    made.library = _library(folder)
    return gathered(made, made.library.decks)


def test_the_statistics_open_without_making_a_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once they were opened, they list the same hard cards."""
    made = _opened(tmp_path)
    finish(study(made), Rating.EASY)
    assert isinstance(made.clock, HandClock)
    made.clock.advance(days=60)
    answer_rightly(study(made), Rating.AGAIN)
    first = _again(made, tmp_path)
    assert first.hardest
    monkeypatch.setattr(Library, "card", lambda *_arguments: pytest.fail("its face is kept"))
    again = _again(made, tmp_path)
    assert (again.hardest, again.confusions) == (first.hardest, first.confusions)


def test_a_card_that_has_changed_has_another_face(tmp_path: Path) -> None:
    """What was kept of it is not shown."""
    file = write_deck(tmp_path)
    before = Faces(_library(tmp_path), b"")
    asked = before.face(KEY).asks
    file.write_text(file.read_text().replace(asked, "Which one?"))
    after = Faces(_library(tmp_path), before.content())
    assert after.face(KEY).asks == "Which one?"
    assert Faces(_library(tmp_path), after.content()).face(KEY).asks == "Which one?"


def test_a_card_in_memory_is_shown_as_it_is_there(tmp_path: Path) -> None:
    """It may be older than the index, so it is not kept; what was kept before stays."""
    write_deck(tmp_path)
    library = _library(tmp_path)
    in_memory = Faces(library, b"")
    assert not in_memory.face(KEY).mark  # the deck was just read
    assert in_memory.content() == b"{}"
    stored = Faces(_library(tmp_path), b"")
    assert stored.face(KEY).mark
    again = Faces(library, stored.content())
    assert again.face(KEY).asks == stored.face(KEY).asks
    assert again.content() == stored.content()


@pytest.mark.parametrize("kept", [b"", b"no", b"[]", b'{"mixed/best": 3}', b'{"mixed/best": ["a"]}', b"\xff"])
def test_damaged_faces_are_made_anew(tmp_path: Path, kept: bytes) -> None:
    """They hold nothing that the decks do not."""
    write_deck(tmp_path)
    assert (
        Faces(_library(tmp_path), kept).face(KEY).asks == _library(tmp_path).card(KEY).example().kind.prompt
    )


def test_a_changed_card_that_is_listed_twice_is_kept_as_it_is_now(tmp_path: Path) -> None:
    """The first list makes the card; the second must not put back what was kept before."""
    file = write_deck(tmp_path)
    asked = Faces(_library(tmp_path), b"").face(KEY).asks  # reads the deck into the index
    before = Faces(_library(tmp_path), b"")
    assert before.face(KEY).asks == asked
    file.write_text(file.read_text().replace(asked, "Which one?"))
    Faces(_library(tmp_path), b"").face(KEY)
    after = Faces(_library(tmp_path), before.content())
    assert [after.face(KEY).asks, after.face(KEY).asks] == ["Which one?", "Which one?"]
    assert b"Which one?" in after.content()
