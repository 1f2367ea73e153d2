"""`was` at the top: a deck with another id keeps the progress of all its cards."""

from datetime import date
from pathlib import Path

import pytest

from her2quiz.domain.rating import Rating
from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.diff.compare_versions import compare_decks
from tests.deckfile.reading import read
from tests.factories import reopened, services, write_deck
from tests.identity_edits import CLOZE, FLIP, ROWS, STORY
from tests.session.sessions import answer_rightly, study

CARDS = FLIP.format('was = "older"\n') + CLOZE.format("", "VII", "X") + STORY + ROWS


def deck(id_: str, more: str = "", cards: str = CARDS) -> str:
    """Write a deck."""
    return f'title = "T"\nid = "{id_}"\n{more}{cards}'


def test_each_card_had_the_old_id() -> None:
    """So had its former names, blanks, questions and rows."""
    reading = read(CARDS, 'id = "new"\nwas = ["old", "oldest"]')
    assert reading.deck is not None
    formers = dict(reading.deck.former_keys)
    assert formers["old/antidote"] == formers["oldest/antidote"] == formers["new/older"] == "new/antidote"
    assert formers["old/older"] == "new/antidote"
    assert formers["old/factors/vii"] == "new/factors/vii"
    assert formers["old/bleed/first"] == "new/bleed/first"
    assert formers["old/drug-amiodarone/effect"] == "new/drug-amiodarone/effect"


@pytest.mark.parametrize(
    ("was", "code"), [('"t"', "D175"), ('"Old deck"', "D172"), ('["old", "t"]', "D175"), ('"old"', "")]
)
def test_what_can_be_no_former_id(was: str, code: str, tmp_path: Path) -> None:
    """The present id, and what is no id, are errors at that place."""
    found = check_decks([write_deck(tmp_path, deck("t", f"was = {was}\n"))], date(2026, 11, 30)).diagnostics
    assert [each.code for each in found if each.code in ("D172", "D175", "D102", "D103")] == [code][
        : bool(code)
    ]


def test_learners_keep_their_progress(tmp_path: Path) -> None:
    """What was answered under the old id is known under the new one."""
    made = services(write_deck(tmp_path, deck("old")))
    answer_rightly(study(made), Rating.EASY)
    (before,) = made.log.memories()
    new = reopened(made, write_deck(tmp_path, deck("new", 'was = "old"\n')))
    new.library.former_keys  # noqa: B018 - the decks are read
    assert [*new.log.memories()] == [before.replace("old/", "new/")]


def test_the_old_deck_is_still_there(tmp_path: Path) -> None:
    """Then its cards keep their progress, and one message says so."""
    write_deck(tmp_path, deck("old"), "a.toml")
    write_deck(tmp_path, deck("new", 'was = "old"\n'), "b.toml")
    found = check_decks([tmp_path], date(2026, 11, 30)).diagnostics
    told = [(each.file.name, each.message, each.position.line) for each in found if each.code == "D175"]
    assert told == [("b.toml", "the deck 'old' is still there: a.toml", 3)]


def test_a_comparison_says_what_to_write(tmp_path: Path) -> None:
    """With it, nothing is lost."""
    old = write_deck(tmp_path, deck("old"), "old.toml")
    new = write_deck(tmp_path, deck("new"), "new.toml")
    lost = compare_decks(str(old), str(new))
    assert lost.loses
    assert 'write was = "old" at the top' in "\n".join(lost.lines(200))
    write_deck(tmp_path, deck("new", 'was = "old"\n'), "new.toml")
    assert not compare_decks(str(old), str(new)).loses
