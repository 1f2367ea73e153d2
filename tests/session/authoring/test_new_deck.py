"""A new deck: what is written, and which paths and titles are refused."""

import os
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import read_deck, read_text
from her2quiz.deckfile.deck.starter import SCHEMA_FILE, starter_deck, title_of
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.grouping import Grouping
from her2quiz.domain.kinds.matching import Matching
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.limits import LONGEST_TITLE
from her2quiz.session.authoring.check.check_decks import check_decks, selected
from her2quiz.session.authoring.new_deck import CannotBeginError, begin_deck
from her2quiz.session.authoring.schema import schema_text
from tests.deckfile.schema.test_schema import complaints
from tests.factories import on_a_full_disk

GOLDEN = Path(__file__).parents[2] / "example-decks" / "new-deck.toml"
"""One of the example decks, so that every test of these answers its cards too."""

DAY = date(2026, 11, 23)


def begin(file: Path, title: str | None = None, *, with_schema: bool = False) -> list[str]:
    """Write a deck."""
    return begin_deck(file, title, with_schema=with_schema)


def test_the_deck_is_the_golden_one(tmp_path: Path) -> None:
    """It matches byte by byte. To change it: her2quiz new tests/example-decks/new-deck.toml."""
    begin(tmp_path / GOLDEN.name)
    assert (tmp_path / GOLDEN.name).read_bytes() == GOLDEN.read_bytes()


@pytest.mark.parametrize("profile", ["default", "exam", "publish"])
def test_only_what_the_author_has_not_said_yet_is_found(tmp_path: Path, profile: str) -> None:
    """In any profile: cards of the template are left, and no source and no day is given; nothing false is claimed."""
    begin(tmp_path / "my-deck.toml", with_schema=True)
    checked = check_decks([tmp_path], DAY, selected((), (), profile))
    assert checked.decks == 1
    rated_by_learners = {"S511"} if profile == "exam" else set()
    assert {each.code for each in checked.diagnostics} == {"K410", "S501", "S502"} | rated_by_learners


def test_it_shows_each_form() -> None:
    """It has every kind of question that an author needs on the first day."""
    deck = read_deck(GOLDEN).deck
    assert deck is not None
    kinds = {type(card.kind) for card in deck.cards}
    assert kinds == {Flip, Typed, TrueFalse, Number, SingleBest, SelectAll, Ordering, Matching, Grouping}
    assert {card.story != "" for card in deck.cards} == {True, False}
    assert all(line.startswith("# -- ") for line in _lines_above_cards())


def _lines_above_cards() -> Iterator[str]:
    lines = GOLDEN.read_text(encoding="utf-8").split("\n")
    yield from (before for before, line in pairwise(lines) if line == "[[card]]")


def test_the_next_steps_are_printed(tmp_path: Path) -> None:
    """The last lines can be pasted into a shell, even with an unusual file name."""
    file = tmp_path / "her2 low.toml"
    *_, check, preview, study = begin(file)
    assert [check, preview, study] == [
        f"  her2quiz {step} '{file}'" for step in ("check", "preview", "study")
    ]
    assert file.read_text(encoding="utf-8").endswith("her2quiz study 'her2 low.toml'\n")


def test_id_and_title_come_from_the_file_name(tmp_path: Path) -> None:
    """A title may also be given; the id is the one that the deck would have without one."""
    begin(tmp_path / "her2-low_IHC.toml")
    begin(tmp_path / "b.toml", 'The "grey" zone \\ of\nHER2')
    begin(tmp_path / "乳腺.toml")
    decks = [read_deck(tmp_path / name).deck for name in ("her2-low_IHC.toml", "b.toml", "乳腺.toml")]
    headers = [deck.header for deck in decks if deck]
    assert [header.title for header in headers] == ["HER2 low IHC", 'The "grey" zone \\ of HER2', "乳腺"]
    assert [header.id for header in headers] == ["her2-low-ihc", "b", "id-656178"]
    assert {(header.as_of, header.source) for header in headers} == {(None, "")}


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30), st.text(max_size=9))
def test_any_title_can_be_read_again(title: str, name: str) -> None:
    """It may contain quotes, backslashes and letters of any script."""
    shown = title.strip() or title_of(name)
    text = starter_deck(name, title, in_a_shell="x.toml", has_schema=True)
    reading = read_text(text, Path("x.toml"))
    assert reading.deck is not None
    if title.strip():
        assert reading.diagnostics == ()
        assert reading.deck.header.title == shown


def test_the_schema_is_written_next_to_the_deck_if_asked_for(tmp_path: Path) -> None:
    """Only then does the first line point to it: an editor complains about a missing schema."""
    begin(tmp_path / "a.toml")
    assert not (tmp_path / SCHEMA_FILE).exists()
    assert not (tmp_path / "a.toml").read_text(encoding="utf-8").startswith("#:schema")
    assert f"# #:schema ./{SCHEMA_FILE}\n" in (tmp_path / "a.toml").read_text(encoding="utf-8")
    said = begin(tmp_path / "b.toml", with_schema=True)
    assert said[0] == f"Created {tmp_path / SCHEMA_FILE}, which tells your editor the keys of a deck."
    assert (tmp_path / SCHEMA_FILE).read_bytes() == schema_text().encode()
    begin(tmp_path / "c.toml")
    for name in ("b.toml", "c.toml"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.startswith(f"#:schema ./{SCHEMA_FILE}\n")
        assert complaints(text) == []


def test_an_existing_schema_is_not_changed(tmp_path: Path) -> None:
    """An outdated one is mentioned, with the command that updates it; a current one is not."""
    begin(tmp_path / "a.toml", with_schema=True)
    assert len(begin(tmp_path / "b.toml", with_schema=True)) == len(begin(tmp_path / "c.toml"))
    (tmp_path / SCHEMA_FILE).write_text("{}")
    said = begin(tmp_path / "d.toml", with_schema=True)
    assert said[0].endswith(f"To update it, run her2quiz schema > {SCHEMA_FILE}")
    assert (tmp_path / SCHEMA_FILE).read_text() == "{}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("deck", "The name of a deck must end in .toml. Write deck.toml."),
        ("deck.TOML", "The name of a deck must end in .toml. Write deck.toml."),
        ("deck.toml.txt", "The name of a deck must end in .toml. Write deck.toml."),
        ("deck.txt", "The name of a deck must end in .toml. Write deck.toml."),
        ("deck.json", "The name of a deck must end in .toml. Write deck.json.toml."),
        ("", ". is a folder. Name a file in it, such as my-deck.toml."),
        ("folder", "folder is a folder. Name a file in it, such as folder/my-deck.toml."),
        ("folder.toml", "folder.toml is a folder. Name a file in it, such as folder.toml/my-deck.toml."),
        ("nowhere/a.toml", "There is no folder nowhere. Create it first, or write the deck elsewhere."),
        ("there.toml/a.toml", "there.toml is not a folder. Create it first, or write the deck elsewhere."),
        ("there.toml", "there.toml already exists and was not changed. Choose another name."),
        ("dangling.toml", "dangling.toml already exists and was not changed. Choose another name."),
        (".toml", "'.toml' cannot be the name of a deck. Use letters, digits and hyphens."),
        (".hidden.toml", "'.hidden.toml' cannot be the name of a deck. Use letters, digits and hyphens."),
        (
            "a\x1b[31m.toml",
            "'a\\x1b[31m.toml' cannot be the name of a deck. Use letters, digits and hyphens.",
        ),
        ("a\0.toml", "'a\\x00.toml' cannot be the name of a deck. Use letters, digits and hyphens."),
        ("\udcff.toml", "'\\udcff.toml' cannot be the name of a deck. Use letters, digits and hyphens."),
        ("ihc-scoring.toml", "her2quiz comes with a deck 'ihc-scoring'. Give yours another name"),
        (f"{'a' * 300}.toml", "cannot be written: file name too long."),
    ],
)
def test_paths_where_no_deck_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    """The error is one line, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    for folder in ("folder", "folder.toml"):
        (tmp_path / folder).mkdir()
    (tmp_path / "there.toml").write_text("mine")
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "nowhere.toml")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotBeginError) as raised:
        begin(Path(name), with_schema=True)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "there.toml").read_text() == "mine"


def test_no_deck_points_to_a_schema_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The schema is written first, so that the author can try again."""

    def schema_text_of_a_full_disk() -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("her2quiz.session.authoring.new_deck.schema_text", schema_text_of_a_full_disk)
    with pytest.raises(CannotBeginError, match="cannot be written: no space left on device"):
        begin(tmp_path / "a.toml", with_schema=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_folder_without_write_permission(tmp_path: Path) -> None:
    """The error says so."""
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(CannotBeginError, match=r"cannot be written: permission denied\.$"):
        begin(tmp_path / "closed" / "a.toml")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (" \n ", "The title is empty"),
        ("x" * (LONGEST_TITLE + 1), "The title is too long"),
        ("a\x1b[31mb", "The title contains a control character"),
        ("a\u202eb", "The title contains a control character"),
        ("\udcff", "The title contains a control character"),
    ],
)
def test_titles_that_are_refused(tmp_path: Path, title: str, said: str) -> None:
    """The error is one line, and nothing is written."""
    with pytest.raises(CannotBeginError, match=said):
        begin(tmp_path / "a.toml", title)
    assert list(tmp_path.iterdir()) == []


def test_a_partly_written_deck_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves no file that would be in the way of the next attempt."""
    monkeypatch.setattr(os, "fsync", on_a_full_disk)
    with pytest.raises(CannotBeginError, match="no space left"):
        begin(tmp_path / "a.toml")
    assert list(tmp_path.iterdir()) == []


def test_the_id_spells_out_umlauts(tmp_path: Path) -> None:
    """The id is permanent, and bung would mean nothing."""
    begin_deck(tmp_path / "Übung.toml", None, with_schema=False)
    assert 'id      = "uebung"' in (tmp_path / "Übung.toml").read_text(encoding="utf-8")
