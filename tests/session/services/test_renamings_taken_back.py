"""A renaming by `was` that was wrong is taken back with its progress, and listing decks moves nothing."""

from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.maintenance.file_status import progress_status
from her2quiz.session.progress.overview import Overview
from her2quiz.session.services.services import open_services
from tests.factories import services, write_deck
from tests.homes import use_home
from tests.session.services.test_follow_renamed_cards import deck, renamed
from tests.session.sessions import answer_rightly, study

TRUE = 'title = "T"\nid = "t"\n' + "".join(
    f'[[card]]\nid = "{id_}"\n{{{id_}}}question = "{id_ * 20} is it?"\nanswer = "{id_}"\n'
    for id_ in ("a", "b")
)


def two_cards(was: str = "", on: str = "b") -> str:
    """Make a deck of two cards, one of which may say what it was."""
    line = f"was = {was}\n" if was else ""
    return TRUE.format(**{"a": "", "b": "", on: line})


def only(text: str, id_: str) -> str:
    """Leave one card of the deck."""
    head, a, b = text.split("[[card]]")
    return f"{head}[[card]]{a if id_ == 'a' else b}"


def test_a_wrong_was_is_taken_back_with_its_progress(tmp_path: Path) -> None:
    """When the deck no longer says so and has the card, what went over goes back, and what came later stays."""
    made = services(write_deck(tmp_path, only(two_cards(), "a")))
    answer_rightly(study(made), Rating.EASY)
    study(made).undo()
    answer_rightly(study(made), Rating.EASY)
    before = made.log.memory("t/a")
    wrong = renamed(made, tmp_path, only(two_cards('"a"'), "b"))
    assert (wrong.log.memory("t/a"), wrong.log.memory("t/b")) == (None, before)
    made.clock.advance(days=100)  # type: ignore[attr-defined]
    answer_rightly(study(wrong), Rating.GOOD)
    mended = renamed(wrong, tmp_path, two_cards())
    assert mended.log.memory("t/a") == before
    memory = mended.log.memory("t/b")
    assert memory is not None
    assert memory.reviews == 1
    assert progress_status(mended).is_intact
    again = renamed(mended, tmp_path, two_cards())
    assert again.log.memory("t/a") == before


def test_a_was_on_the_wrong_card_goes_over_to_the_right_one(tmp_path: Path) -> None:
    """Once the deck says which card it was."""
    text = TRUE.replace('id = "a"', 'id = "c"')
    made = services(write_deck(tmp_path, only(two_cards(), "a")))
    answer_rightly(study(made), Rating.EASY)
    before = made.log.memory("t/a")
    wrong = renamed(made, tmp_path, text.format(a="", b='was = "a"\n'))
    assert wrong.log.memory("t/b") == before
    right_one = renamed(wrong, tmp_path, text.format(a='was = "a"\n', b=""))
    assert (right_one.log.memory("t/b"), right_one.log.memory("t/c")) == (None, before)
    assert progress_status(right_one).is_intact


def test_an_id_given_to_a_new_card_takes_nothing_back(tmp_path: Path) -> None:
    """What was answered under it was measured by another answer."""
    made = services(write_deck(tmp_path, only(two_cards(), "a")))
    answer_rightly(study(made), Rating.EASY)
    followed = renamed(made, tmp_path, only(two_cards('"a"'), "b"))
    before = followed.log.memory("t/b")
    reused = renamed(followed, tmp_path, two_cards().replace('answer = "a"', 'answer = "something else"'))
    assert (reused.log.memory("t/a"), reused.log.memory("t/b")) == (None, before)


def test_listing_decks_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a renamed card is known by is shown, and the progress file stays as it was."""
    use_home(monkeypatch, tmp_path)
    progress, folder = tmp_path / "p.sqlite", tmp_path / "own"
    folder.mkdir()
    first = services(write_deck(folder, deck(("old", ""))), progress=progress)
    answer_rightly(study(first), Rating.EASY)
    first.close()
    before = progress.read_bytes()
    write_deck(folder, deck(("new", '"old"')))
    listed = open_services(progress, folder, only_reads=True)
    assert listed.log.memory("t/new") is not None
    assert Overview(listed).counts["t"].new == 0
    listed.close()
    assert progress.read_bytes() == before
