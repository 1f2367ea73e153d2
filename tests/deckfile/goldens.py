"""Small decks with one mistake each, and beside each what is said about it."""

from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.session.authoring.formats.pretty import diagnostic_lines

FOLDER = Path(__file__).parent / "golden"
"""Where they are, in a folder for each family of codes."""


def decks() -> list[Path]:
    """Return the decks, family by family."""
    return sorted(FOLDER.rglob("*.toml"))


def expected_file(deck: Path) -> Path:
    """Name the file that holds what is said about a deck."""
    return deck.with_suffix(".problems.txt")


def said_about(deck: Path) -> str:
    """Read a deck and give what is said about it, as `her2quiz check` prints it but for the folder."""
    diagnostics = [evolve(diagnostic, file=Path(deck.name)) for diagnostic in read_deck(deck).diagnostics]
    return "\n".join(
        "".join(f"{line.text}\n" for line in diagnostic_lines(diagnostic)) for diagnostic in diagnostics
    )
