"""Makes one search of the words of a command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli.places import ids_of, split_names

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services


_FILE = ".toml"


def files_among(words: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of decks among words; raises Her2QuizError for one that is not there."""
    _, files = split_names(tuple(word for word in words if word.endswith(_FILE)))
    return files


def search_of(services: Services, words: Sequence[str]) -> str:
    """Return the search that words make; the id or the file of a deck stands for its cards, several for those of any.

    Args:
        services: which know the files among the words; see `files_among`.
        words: of the command line.

    Raises:
        click.NoSuchOption: for a mistyped option, which would be searched for otherwise.
    """
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    from_files = ids_of(services, (), files_among(words)) if files_among(words) else ()
    ids = {deck.header.id for deck in services.library.decks}
    named = (*from_files, *(word for word in words if word in ids))
    decks = " or ".join(f"deck:{id_}" for id_ in named)
    rest = " ".join(word for word in words if word not in ids and not word.endswith(_FILE))
    return f"({decks}) {rest}".strip() if decks else rest
