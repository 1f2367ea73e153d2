"""The options that say where decks and progress are; every command takes them, before or after its name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import define

from her2quiz.domain.errors import Her2QuizError
from her2quiz.session.services import Services, open_services

_Command = TypeVar("_Command", bound=Callable[..., Any])


@define
class Places:
    """Where decks and progress are; None for this platform's own places."""

    progress: Path | None = None
    """The progress file."""

    decks: Path | None = None
    """A folder of decks."""

    def open(self, files: tuple[Path, ...] = ()) -> Services:
        """Open them."""
        if self.decks is not None and not self.decks.is_dir():
            raise Her2QuizError(f"There is no folder {self.decks}. Name a folder of decks with --decks DIR.")
        return open_services(self.progress, self.decks, files)


def _remember(name: str) -> Callable[[click.Context, click.Parameter, Path | None], None]:
    def callback(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
        if value is not None:
            setattr(context.ensure_object(Places), name, value)

    return callback


def with_places(command: _Command) -> _Command:
    """Add the options to a command."""
    path = click.Path(path_type=Path)
    decks = click.option(
        "--decks",
        "decks_folder",
        type=path,
        metavar="DIR",
        expose_value=False,
        callback=_remember("decks"),
        help="A folder of decks in place of your own.",
    )
    progress = click.option(
        "--progress",
        "progress_file",
        type=path,
        metavar="FILE",
        expose_value=False,
        callback=_remember("progress"),
        help="The progress file to use.",
    )
    return progress(decks(command))


def split_names(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    """Tell names of decks from deck files: a file ends in .toml or has a path before its name."""
    files = tuple(Path(name) for name in names if _is_file(name))
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        raise Her2QuizError(f"There is no file {missing}.")
    return tuple(name for name in names if not _is_file(name)), files


def _is_file(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or "\\" in name
