"""What a plain session showed: which answers were marked, which were taken back."""

import re
from collections import Counter
from pathlib import Path

from attrs import Factory, define, frozen

from her2quiz.session.maintenance.file_status import progress_status
from tests.factories import services

_UNDONE = re.compile("Undone: (?:Again|Hard|Good|Easy) for ")
_QUESTION = re.compile(r"([a-z])\1{29} (\d+)")
_ONE_CHANGE = 2
"""Rows of a rating that was changed: what may be saved when the end comes before it is shown."""
_MARKS = ("Right: ", "Wrong.", "You didn't know.")


@define
class Transcript:
    """The lines that one session showed."""

    marked: Counter[str] = Factory(Counter)
    """How often each card's mark was shown."""

    undone: int = 0
    """How often it was shown that an answer was taken back."""

    overruled: int = 0
    """How often it was shown that a rating was changed."""

    _card: str = ""

    def read(self, text: str) -> None:
        """Read them all; the last one may be cut off."""
        for line in text.splitlines():
            question = _QUESTION.fullmatch(line)
            if question:
                self._card = f"many/c{question[2]}"
            elif line.startswith(_MARKS):
                self.marked[self._card] += 1
            elif _UNDONE.match(line):
                self.undone += 1
            elif line.startswith("Changed to "):
                self.overruled += 1


@frozen
class Kept:
    """What a progress file holds."""

    reviews: Counter[str]
    """Rows of reviews, also of those that were undone, by card."""

    undos: int
    """Rows that undo a review."""

    wrong: str = ""
    """What is wrong with the file; empty if nothing is."""


NOTHING = Kept(Counter(), 0)
"""What is in no file."""


def kept(progress: Path, deck: Path) -> Kept:
    """Read a progress file as the program does, and check it."""
    if not progress.exists():
        return NOTHING
    opened = services(deck, progress=progress)
    try:
        status = progress_status(opened)
        rows = opened.progress.connection.execute("SELECT card, kind FROM log").fetchall()
    finally:
        opened.close()
    reviews = Counter(card for card, kind in rows if kind == "review")
    wrong = "" if status.is_intact else " ".join(status.lines())
    return Kept(reviews, sum(kind == "undo" for _, kind in rows), wrong)


def missing(shown: Transcript, before: Kept, held: Kept, *, saw_all: bool) -> str:
    """Say what one session showed and is not in the file, or is there and was not done; empty if neither.

    Args:
        shown: what it showed.
        before: what was in the file before it.
        held: what is in the file now.
        saw_all: whether nothing that it showed went unread, as it may where a terminal is closed.
    """
    if held.wrong:
        return held.wrong
    wanted, undone = shown.marked.total() + shown.overruled, shown.undone + shown.overruled
    if not held.reviews >= before.reviews + shown.marked:
        return f"shown as marked and not in the file: {before.reviews + shown.marked - held.reviews}"
    reviews, undos = held.reviews.total() - before.reviews.total(), held.undos - before.undos
    if reviews < wanted or undos < undone:
        return f"shown: {wanted} answers, {undone} taken back; in the file: {reviews} and {undos}"
    if saw_all and reviews + undos > wanted + undone + _ONE_CHANGE:
        return (
            f"more is in the file than was done: {reviews} answers for {wanted}, {undos} undone for {undone}"
        )
    return ""
