"""Checking decks, and saying what is wrong as compilers do."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.toml.diagnostic import Diagnostic
from her2quiz.deckfile.toml.where import Position
from her2quiz.lint.profile import Profile
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.check_decks import Checked, check_decks
from her2quiz.session.authoring.formats.pretty import diagnostic_lines
from tests.domain.samples import TODAY
from tests.factories import MIXED_DECK, write_deck

DRAFT = Selection(profile=Profile.DRAFT)
"""What keeps a card from being asked, and no more."""

UNTITLED = MIXED_DECK.partition("\n")[2]
"""A deck with a warning."""

BROKEN = MIXED_DECK.replace('answer = "17q"', 'anwser = "17q"')
"""A deck with an error in one card."""


def diagnostic(
    source: str, position: Position, message: str = "it is wrong", help_: str = "fix it"
) -> Diagnostic:
    """Make a diagnostic."""
    return Diagnostic(
        "D999", message, help_, file=Path("deck.toml"), position=evolve(position, source=source)
    )


def told_lines(diagnostic: Diagnostic, width: int = 0) -> list[str]:
    """Return the lines of a diagnostic without their styles."""
    return [line.text for line in diagnostic_lines(diagnostic, width)]


def codes(checked: Checked) -> list[str]:
    """Return the codes of all errors and warnings."""
    return [each.code for each in checked.shown(everything=False)]


def test_a_diagnostic_is_shown_with_its_line_and_carets() -> None:
    """Code, message, position, the line with carets, and help."""
    assert [*told_lines(diagnostic('answer = "x"', Position(12, 10, 3)))] == [
        "error[D999]: it is wrong",
        "  --> deck.toml:12:10",
        "   |",
        '12 | answer = "x"',
        "   |          ^^^",
        "   = help: fix it",
    ]


@pytest.mark.parametrize("source", ["", "  \t"])
def test_a_diagnostic_of_a_whole_file_shows_no_line(source: str) -> None:
    """There is nothing to point at."""
    assert [*told_lines(diagnostic(source, Position(1, 1)))] == [
        "error[D999]: it is wrong",
        " --> deck.toml:1:1",
        "  = help: fix it",
    ]


@pytest.mark.parametrize(
    ("source", "span", "carets"),
    [
        pytest.param("abc", Position(1, 2, 1), "     ^", id="plain"),
        pytest.param("\tabc", Position(1, 2, 3), "        ^^^", id="behind a tab"),
        pytest.param("乳腺 abc", Position(1, 4, 3), "         ^^^", id="behind wide letters"),
        pytest.param("乳腺", Position(1, 1, 2), "    ^^^^", id="under wide letters"),
        pytest.param("e\u0301 abc", Position(1, 4, 3), "      ^^^", id="behind an accent on its own"),
        pytest.param("\x1b abc", Position(1, 3, 3), "      ^^^", id="behind a control character"),
        pytest.param("🧬 abc", Position(1, 3, 3), "       ^^^", id="behind a picture"),
        pytest.param("abc", Position(1, 4, 1), "       ^", id="behind the end"),
        pytest.param("abc", Position(1, 2, 99), "     ^^", id="not over the end"),
    ],
)
def test_carets_are_under_the_words(source: str, span: Position, carets: str) -> None:
    """A wide character has 2 carets, a combining one none."""
    line = next(line for line in told_lines(diagnostic(source, span)) if "^" in line)
    assert line == f"  | {carets[4:]}"


@given(st.text(), st.text(), st.text(), st.integers(1, 20), st.integers(1, 20))
def test_nothing_in_a_deck_steers_the_terminal(
    source: str, message: str, help_: str, column: int, width: int
) -> None:
    """Every line is printable, whatever the deck contains."""
    told = diagnostic(source.replace("\n", ""), Position(1, column, width), message, help_)
    assert all(line.isprintable() for line in told_lines(told))


def test_a_good_deck_has_nothing_wrong(tmp_path: Path) -> None:
    """Decks and the cards that can be asked are counted."""
    checked = check_decks([write_deck(tmp_path, MIXED_DECK.replace('"ERBB-2"', '"neu"'))], TODAY, DRAFT)
    assert checked == Checked(decks=1, cards=4, diagnostics=(), unreadable=0)
    assert not checked.fails(strict=True)
    assert checked.last_line() == "1 deck, 4 cards that can be asked: 0 errors, 0 warnings"


def test_all_files_of_a_folder_are_checked_at_once(tmp_path: Path) -> None:
    """A deck that cannot be read does not affect the others."""
    write_deck(tmp_path, "title =", "a.toml")
    write_deck(tmp_path, BROKEN, "b.toml")
    write_deck(tmp_path, UNTITLED.replace("mixed", "other"), "c.toml")
    checked = check_decks([tmp_path], TODAY, DRAFT)
    assert codes(checked) == ["D001", "D102", "D101"]
    assert (
        checked.last_line()
        == "3 decks, 7 cards that can be asked: 2 errors, 1 warning, 2 notes (--all shows them)"
    )
    assert checked.unreadable == 0


@pytest.mark.parametrize(
    ("text", "fails", "fails_strictly"),
    [
        pytest.param(MIXED_DECK, False, False, id="nothing"),
        pytest.param(UNTITLED, False, True, id="a warning"),
        pytest.param(BROKEN, True, True, id="an error"),
    ],
)
def test_warnings_fail_only_a_strict_check(
    tmp_path: Path, text: str, fails: bool, fails_strictly: bool
) -> None:
    """An error always fails, a warning only with `strict`."""
    checked = check_decks([write_deck(tmp_path, text)], TODAY, DRAFT)
    assert (checked.fails(strict=False), checked.fails(strict=True)) == (fails, fails_strictly)


def test_notes_are_shown_on_request_and_never_fail(tmp_path: Path) -> None:
    """Not even a strict check fails because of a note."""
    checked = check_decks([write_deck(tmp_path)], TODAY, DRAFT)
    assert [diagnostic.code for diagnostic in checked.shown(everything=True)] == ["D193"]
    assert checked.shown(everything=False) == ()
    assert not checked.fails(strict=True)
    assert (
        checked.last_line()
        == "1 deck, 4 cards that can be asked: 0 errors, 0 warnings, 1 note (--all shows them)"
    )


def test_two_decks_with_one_id_are_reported_at_the_second(tmp_path: Path) -> None:
    """The message names the first file."""
    first, second = write_deck(tmp_path, name="a.toml"), write_deck(tmp_path, name="b.toml")
    (told,) = check_decks([tmp_path], TODAY, DRAFT).shown(everything=False)
    assert (told.code, told.file) == ("D171", second)
    assert str(first) in told.message


def test_the_same_file_named_twice_is_one_deck(tmp_path: Path) -> None:
    """A file does not share its id with itself."""
    file = write_deck(tmp_path)
    assert check_decks([file, tmp_path, file], TODAY, DRAFT) == check_decks([file], TODAY, DRAFT)


def test_a_missing_file_is_counted_as_unreadable(tmp_path: Path) -> None:
    """A deck with errors is not counted as unreadable."""
    checked = check_decks([tmp_path / "none.toml", write_deck(tmp_path)], TODAY, DRAFT)
    assert codes(checked) == ["D000"]
    assert (checked.decks, checked.cards, checked.unreadable) == (2, 4, 1)


def test_an_empty_folder_has_no_decks(tmp_path: Path) -> None:
    """No file is checked and there are no diagnostics."""
    assert check_decks([tmp_path], TODAY, DRAFT) == Checked(decks=0, cards=0, diagnostics=(), unreadable=0)


@given(st.text(st.sampled_from("abc 乳"), min_size=1, max_size=300), st.data(), st.integers(20, 120))
def test_a_long_line_is_cropped_around_the_words(text: str, data: st.DataObject, width: int) -> None:
    """At least the beginning of the words is visible, with carets under it."""
    source = f"x{text}"
    start = data.draw(st.integers(0, len(source) - 1))
    span = Position(7, start + 1, data.draw(st.integers(1, len(source) - start)))
    lines = [*told_lines(diagnostic(source, span), width)]
    shown, carets = lines[3].removeprefix("7 | "), lines[4].removeprefix("  | ")
    at, cells = 0, 0
    while cells < carets.index("^"):
        cells += 2 if shown[at] == "乳" else 1
        at += 1
    assert shown[at] == source[start]
    assert len(shown) <= max(width, 44)
    assert len(shown) == len(source) or "…" in shown


@pytest.mark.parametrize("name", ["drugs.toml.txt", "drugs.txt", "drugs.TOML", "drugs"])
def test_a_deck_without_the_toml_ending_is_reported(tmp_path: Path, name: str) -> None:
    """It is read if it is named; in a folder it would be skipped."""
    file = write_deck(tmp_path).rename(tmp_path / name)
    checked = check_decks([file], TODAY, DRAFT)
    assert codes(checked) == ["D005"]
    assert "drugs.toml" in checked.diagnostics[0].help
    assert checked.cards
    assert not checked.fails(strict=False)


def test_a_file_that_is_not_text_is_reported_once(tmp_path: Path) -> None:
    """Its missing .toml ending is not reported as well."""
    file = tmp_path / "drugs.docx"
    file.write_bytes(b"PK\x03\x04 and so on")
    assert codes(check_decks([file], TODAY, DRAFT)) == ["D002"]
