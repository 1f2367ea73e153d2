"""Golden decks: small decks with one mistake each, and next to each its diagnostics."""

from functools import cache
from pathlib import Path

from attrs import evolve

from her2quiz.deckfile.deck.read import read_deck
from her2quiz.session.authoring.formats.pretty import diagnostic_lines

FOLDER = Path(__file__).parent / "golden"
"""Their folder, with a folder for each family of codes."""


def decks() -> list[Path]:
    """Return the decks, family by family."""
    return sorted(FOLDER.rglob("*.toml"))


def expected_file(deck: Path) -> Path:
    """Return the file with the diagnostics of a deck."""
    return deck.with_suffix(".problems.txt")


@cache
def printed_for(deck: Path) -> str:
    """Read a deck and return its diagnostics, as `her2quiz check` prints them but without the folder."""
    diagnostics = [evolve(diagnostic, file=Path(deck.name)) for diagnostic in read_deck(deck).diagnostics]
    return "\n".join(
        "".join(f"{line.text}\n" for line in diagnostic_lines(diagnostic)) for diagnostic in diagnostics
    )
