"""Ids that a deck which others have should not do without."""

from collections.abc import Iterator

from her2quiz.deckfile.ids.missing_ids import missing_ids
from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.lint.check import Check, DeckCheck
from her2quiz.lint.remark import Remark
from her2quiz.lint.sheet import DeckSheet


def no_id(deck: DeckSheet) -> Iterator[Remark]:
    """Cards, questions and tables without an id, in a deck that has a version: others have it, and their progress."""
    if not deck.top.has("version"):
        return
    for added in missing_ids(deck.top.data):
        help_ = f"write id = {added.toml}, under which progress is already stored, or let check --fix add it"
        yield Remark("this has no id: learners lose their progress when its words change", help_, added.path)


CHECKS: tuple[Check, ...] = (DeckCheck("D173", Severity.INFO, no_id, "progress is stored under the id"),)
