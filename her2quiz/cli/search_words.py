"""Makes one search of the words of a command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli.places import ids_of, split_names

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services


_FILE = ".toml"
_TERM = "\0"
"""Stands before a term that begins with a minus while options are read; no word of a command line can have it."""


class SearchCommand(click.Command):
    """A command whose argument `search` has words of a search: -tag:x and -word are terms, and no options.

    An option in one letter, such as -n 20 or -n20, is still one; so is what begins with two dashes.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read options, and leave terms as they are written."""
        rest = super().parse_args(ctx, [*self._marked(args)])
        words: tuple[str, ...] = ctx.params.get("search") or ()
        ctx.params["search"] = tuple(word.removeprefix(_TERM) for word in words)
        return rest

    def _marked(self, args: Sequence[str]) -> Iterator[str]:
        """Mark the terms that begin with a minus; what follows an option that has a value is its value."""
        options = [each for each in self.params if isinstance(each, click.Option)]
        single = {name for each in options for name in each.opts if not name.startswith("--")} | {"-h"}
        with_value = {name for each in options if not each.is_flag for name in each.opts}
        before, are_all_words = "", False
        for word in args:
            are_all_words |= word == "--"
            is_option = word.startswith("--") or word in single or (word[:2] in single and word[2:].isdigit())
            is_term = word.startswith("-") and len(word) > 1 and not is_option
            yield _TERM + word if is_term and before not in with_value and not are_all_words else word
            before = word


def files_among(words: Sequence[str]) -> tuple[Path, ...]:
    """Return the files of decks among words; raises Her2QuizError for one that is not there."""
    _, files = split_names(tuple(word for word in words if word.endswith(_FILE)))
    return files


def decks_of_files(services: Services, words: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the decks whose files are among words; `services` know them."""
    files = files_among(words)
    return ids_of(services, (), files) if files else ()


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
    ids = {deck.header.id for deck in services.library.decks}
    named = (*decks_of_files(services, words), *(word for word in words if word in ids))
    decks = " or ".join(f"deck:{id_}" for id_ in named)
    rest = " ".join(word for word in words if word not in ids and not word.endswith(_FILE))
    return f"({decks}) {rest}".strip() if decks else rest
