"""How large a deck may be: more is refused at once, instead of being read for minutes."""

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.toml.where import Where
from her2quiz.domain.limits import (
    MOST_CARDS,
    MOST_PROBLEMS,
    MOST_REJECTED_OF_DECK,
    MOST_SHOWN_BLANKS,
)


def report_too_many_cards(top: Table) -> None:
    """Report a deck of more cards than are read."""
    message = f"this deck has more than {MOST_CARDS:,} cards; the rest are left out"
    top.report("D196", message, "split it into several decks", Where(("card", MOST_CARDS), at_key=True))


def report_too_many_problems(top: Table) -> None:
    """Report a deck with so many problems that its further cards are not read."""
    message = f"this deck has more than {MOST_PROBLEMS:,} problems; the cards after these are not read"
    top.report("D196", message, "fix these first, then check again", top.here)


def report_too_much(top: Table) -> None:
    """Report a deck whose cards have so much in them that its further cards are not read."""
    message = "this deck is too large: its cards have too many lines, texts in lists, names, calculations, or texts and stories that are shown again"
    top.report("D196", message, "split it into several decks", top.here)


def report_too_many_rejected(top: Table) -> None:
    """Report a deck whose cards reject so many answers that its further cards are not read."""
    message = (
        f"the cards of this deck reject more than {MOST_REJECTED_OF_DECK:,} answers; the rest are left out"
    )
    top.report(
        "D196", message, "keep those that learners really give, or split it into several decks", top.here
    )


def report_too_many_blanks(top: Table) -> None:
    """Report a deck whose texts have so many blanks that its further cards are not read."""
    message = (
        f"the texts of this deck have too many blanks: more than {MOST_SHOWN_BLANKS:,} in all cards together"
    )
    top.report("D196", message, "split it into several decks, and long texts into several cards", top.here)
