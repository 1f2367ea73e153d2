"""Checks that a deck switches off."""

from pathlib import Path

from her2quiz.session.authoring.check.check_decks import check_file
from tests.lint.looking import TODAY, TOP, card


def told(tmp_path: Path, text: str, top: str = TOP) -> list[tuple[str, int]]:
    """Return the codes and lines of the diagnostics of a deck."""
    file = tmp_path / "deck.toml"
    file.write_text(f"{top}{text}", encoding="utf-8")
    _, diagnostics = check_file(file, TODAY)
    return [(diagnostic.code, diagnostic.position.line) for diagnostic in diagnostics]


ESSAY = card("Explain HER2 testing in this laboratory?")


def test_a_card_switches_off_a_check_for_itself(tmp_path: Path) -> None:
    """The switch applies to no other card."""
    other = card("Explain this test in that laboratory?", id_="d")
    assert [code for code, _ in told(tmp_path, ESSAY + other)] == ["F311", "F311"]
    quiet = ESSAY.replace('id = "c"', 'id = "c"\nnolint = ["F311"]')
    assert told(tmp_path, quiet + other) == [("F311", 12)]


def test_the_deck_switches_off_a_check_for_all_cards(tmp_path: Path) -> None:
    """By code, or by the beginning of codes."""
    assert told(tmp_path, f'{ESSAY}\n[lint]\nignore = ["F"]\n') == []
    assert told(tmp_path, f'{ESSAY}\n[lint]\nignore = ["F311"]\n') == []


def test_a_useless_switch_is_reported(tmp_path: Path) -> None:
    """At a code that finds nothing, or that does not exist."""
    quiet = ESSAY.replace('id = "c"', 'id = "c"\nnolint = ["F302", "F311", "X999"]')
    assert told(tmp_path, quiet) == [("L001", 7), ("L002", 7)]
    assert told(tmp_path, f'{ESSAY}\n[lint]\nignore = ["F311", "K4"]\n')[-1][0] == "L001"


def test_an_error_cannot_be_switched_off(tmp_path: Path) -> None:
    """The card still cannot be asked."""
    broken = '[[card]]\nid = "c"\nquestion = "Which gene?"\nnolint = ["D111"]\n'
    assert "D111" in [code for code, _ in told(tmp_path, broken)]


def test_errors_in_the_switches_are_reported(tmp_path: Path) -> None:
    """An unknown key, and codes that are not a list of texts."""
    codes = [code for code, _ in told(tmp_path, f"{ESSAY}\n[lint]\nignored = 3\nignore = 4\n")]
    assert "D102" in codes
    assert "D103" in codes
