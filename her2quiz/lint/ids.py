"""Ids that a shared deck needs."""

from collections.abc import Iterator

from her2quiz.deckfile.ids.missing_ids import missing_ids
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.where import Where
from her2quiz.lint.check import AnyCheck, Check, DeckCheck
from her2quiz.lint.sheet import DeckSheet


def no_id(check: Check, deck: DeckSheet) -> Iterator[Diagnostic]:
    """A card, question or table has no id, in a deck with a version: others study it and have progress to lose."""
    if not deck.top.has("version"):
        return
    for added in missing_ids(deck.top.data):
        help_ = f"write id = {added.toml}, under which progress is already stored, or let check --fix add it"
        yield check.found(
            "this has no id: learners lose their progress when its words change", help_, Where(added.path)
        )


CHECKS: tuple[AnyCheck, ...] = (
    DeckCheck("D173", Severity.INFO, no_id, note="progress is stored under the id"),
)
