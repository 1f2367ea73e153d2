"""Small decks with one flaw each, and beside each all that a check says of it, notes too."""

from datetime import date
from pathlib import Path

from attrs import evolve

from her2quiz.session.authoring.check_decks import check_file
from her2quiz.session.authoring.formats.pretty import lines

FOLDER = Path(__file__).parent / "golden"
"""Where they are, in a folder for each family of codes."""

TODAY = date(2026, 11, 25)
"""The study day on which they are checked."""


def decks() -> list[Path]:
    """Give the decks, family by family."""
    return sorted(FOLDER.rglob("*.toml"))


def expected_file(deck: Path) -> Path:
    """Name the file that holds what is said about a deck."""
    return deck.with_suffix(".problems.txt")


def said_about(deck: Path) -> str:
    """Check a deck and give all that is said about it, as `her2quiz check --all` prints it but for the folder."""
    _, diagnostics = check_file(deck, TODAY)
    told = [evolve(diagnostic, file=Path(deck.name)) for diagnostic in diagnostics]
    return "".join(f"{line}\n" for line in lines(told))
