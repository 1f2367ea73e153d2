"""Decks that come after each other in a circle."""

from datetime import date
from pathlib import Path

from her2quiz.session.authoring.check.check_decks import check_decks
from her2quiz.session.authoring.check.circles import circles


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
