"""Golden decks: small decks with one flaw each, and beside each the diagnostics it gets, notes included."""

from datetime import date
from functools import cache
from pathlib import Path

from attrs import evolve

from her2quiz.lint.profile import Profile
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.check_decks import check_file
from her2quiz.session.authoring.formats.pretty import lines

FOLDER = Path(__file__).parent / "golden"
"""The golden decks, in a folder for each family of codes."""

TODAY = date(2026, 11, 25)
"""The study day on which they are checked."""


def decks() -> list[Path]:
    """Return the decks, by family."""
    return sorted(FOLDER.rglob("*.toml"))


def expected_file(deck: Path) -> Path:
    """Return the file with the expected diagnostics of a deck."""
    return deck.with_suffix(".problems.txt")


@cache
def said_about(deck: Path) -> str:
    """Check a deck and return what `her2quiz check --all` prints about it, without the folder.

    Decks in the folder `exam` are checked with that profile.
    """
    profile = Profile.EXAM if deck.parent.name == "exam" else Profile.DEFAULT
    _, diagnostics = check_file(deck, TODAY, Selection(profile=profile))
    told = [evolve(diagnostic, file=Path(deck.name)) for diagnostic in diagnostics]
    return "".join(f"{line.text}\n" for line in lines(told))
