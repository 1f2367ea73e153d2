"""The other decks of its folder that a deck needs: one that it translates, one whose synonyms it uses."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from her2quiz.deckfile.fields.table import Table
from her2quiz.deckfile.names.synonyms import lender_name

Data = Mapping[str, Any]
"""A deck file as TOML has it."""


@frozen
class OtherDecks:
    """The other decks that a deck needs."""

    translated: Data | None = None
    """The deck that it translates; None if it translates none, or one that cannot be read."""

    lender: Data | None = None
    """The deck whose synonyms it uses, or those of the deck that it translates; None as above."""

    files: tuple[Path, ...] = ()
    """Where they are, or were looked for: if one of these changes, the deck must be read again."""


FindOthers = Callable[[Data], OtherDecks]
"""Returns the other decks that a deck needs."""


def is_translation(data: Data) -> bool:
    """Whether a file is the translation of another deck."""
    return "translates" in data


def translated_name(data: Data) -> str:
    """Return the name or the id of the deck that a file translates."""
    return Table(data, ()).text("translates")


def lender_file_name(data: Data) -> str:
    """Return the name of the file whose synonyms a deck uses; empty if there is none."""
    name = lender_name(Table(data, ()))
    return f"{name}.toml" if name else ""
