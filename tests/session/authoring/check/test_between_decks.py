"""`was` that names a card of another deck, checked where both decks are."""

from datetime import date
from pathlib import Path

import pytest

from her2quiz.session.authoring.check.between_decks import circles
from her2quiz.session.authoring.check.check_decks import check_decks
from tests.factories import write_deck
from tests.identity_edits import CASE, FIRST, FLIP, SECOND, STORY, TOP

OTHER = 'title = "A"\nid = "other"\n'


def errors(folder: Path, *decks: str) -> list[tuple[str, str, str]]:
    """Check decks in one folder; gives file, the line that is shown, and the message of each D175."""
    for number, text in enumerate(decks):
        write_deck(folder, text, f"{number}.toml")
    found = check_decks([folder], date(2026, 11, 30)).diagnostics
    return [
        (each.file.name, each.position.source.strip(), each.message) for each in found if each.code == "D175"
    ]


def test_a_card_that_its_old_deck_has_still_is_an_error(tmp_path: Path) -> None:
    """Its progress stays there, so this `was` does nothing."""
    assert errors(tmp_path, TOP + FLIP.format(""), OTHER + FLIP.format('was = "warf/antidote"\n')) == [
        ("1.toml", 'was = "warf/antidote"', "'warf/antidote' is still in the deck 0.toml")
    ]


def test_a_card_that_moved_is_none(tmp_path: Path) -> None:
    """Its old deck does not have it any longer."""
    assert errors(tmp_path, TOP + STORY, OTHER + FLIP.format('was = "warf/antidote"\n')) == []


@pytest.mark.parametrize(("kept", "is_error"), [("", False), (SECOND.format("second", ""), True)])
def test_a_case_may_move_in_part(tmp_path: Path, kept: str, *, is_error: bool) -> None:
    """It is an error only if all of its questions are still there."""
    old = TOP + CASE.format("bleed", "") + FIRST.format("first", "") + kept
    new = (
        OTHER
        + CASE.format("gi", 'was = "warf/bleed"\n')
        + FIRST.format("first", "")
        + SECOND.format("second", "")
    )
    assert bool(errors(tmp_path, old, new)) == is_error


def test_two_decks_cannot_both_have_a_card(tmp_path: Path) -> None:
    """The second is told, with the file of the first."""
    moved = FLIP.format('was = ["older", "warf/antidote"]\n')
    assert errors(tmp_path, TOP + STORY, OTHER + moved, OTHER.replace("other", "third") + moved) == [
        ("2.toml", 'was = ["older", "warf/antidote"]', "a card of 1.toml names 'warf/antidote' in 'was' too")
    ]


def test_each_circle_is_told_once() -> None:
    """A deck after itself is a circle; unknown decks and decks that only lead into a circle are none."""
    after = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["nosuch"], "e": ["e"], "f": ["a", "d"]}
    assert [*circles(after)] == [("a", "b", "c"), ("e",)]
    assert [*circles({"a": ["b"], "b": []})] == []


def test_check_tells_of_a_circle_at_the_line_of_its_first_deck(tmp_path: Path) -> None:
    """One warning names the decks in order."""
    for name, other in (("one", "two"), ("two", "one"), ("three", "one")):
        card = '[[card]]\nid = "c"\nquestion = "Which gene?"\nanswer = "ERBB2"\n'
        text = f'title = "{name}"\nid = "{name}"\nafter = ["{other}"]\n{card}'
        (tmp_path / f"{name}.toml").write_text(text)
    found = check_decks([tmp_path], date(2026, 11, 25)).diagnostics
    told = [(each.file.name, each.position.line, each.message) for each in found if each.code == "D177"]
    assert told == [("one.toml", 3, "these decks go in a circle: 'one' after 'two' after 'one'")]


def test_check_tells_of_a_deck_that_is_not_there(tmp_path: Path) -> None:
    """A deck beside the checked one, and one that comes with her2quiz, are known; so are several at once."""
    card = '[[card]]\nid = "c"\nquestion = "Which gene?"\nanswer = "ERBB2"\n'
    (tmp_path / "other.toml").write_text(f'title = "O"\nid = "basics"\n{card}')
    file = tmp_path / "a.toml"
    file.write_text(f'title = "A"\nid = "a"\nafter = ["basics", "ihc-scoring", "other", "basic"]\n{card}')
    for places in ([file], [tmp_path]):
        found = check_decks(places, date(2026, 11, 25)).diagnostics
        told = [(each.file.name, each.position.line, each.message, each.help) for each in found]
        assert [each for each in told if "there is no deck" in each[2]] == [
            ("a.toml", 3, f"there is no deck '{id_}' here, nor among those that come with her2quiz", help_)
            for id_, help_ in (
                (
                    "other",
                    "write the id of a deck, or remove it: learners who have no such deck lose nothing",
                ),
                ("basic", "did you mean 'basics'?"),
            )
        ]
