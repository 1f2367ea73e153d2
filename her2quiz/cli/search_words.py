"""Makes one search of the words of a command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services


def search_of(services: Services, words: Sequence[str]) -> str:
    """Return the search that words make; the id of a deck stands for its cards, of several decks for those of any.

    Raises:
        click.NoSuchOption: for a mistyped option, which would be searched for otherwise.
    """
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    ids = {deck.header.id for deck in services.library.decks}
    decks = " or ".join(f"deck:{word}" for word in words if word in ids)
    rest = " ".join(word for word in words if word not in ids)
    return f"({decks}) {rest}".strip() if decks else rest
