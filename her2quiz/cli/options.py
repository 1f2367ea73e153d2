"""Options that several commands take: `--plain`, and `--decks` and `--progress` before or after a command's name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from her2quiz.cli.places import Places

_Command = TypeVar("_Command", bound=Callable[..., Any])
_PATH = click.Path(path_type=Path, readable=False)


def with_plain(command: _Command) -> _Command:
    """Add the option that asks for plain lines."""
    help_ = "Use plain lines, for screen readers, pipes and simple terminals."
    return click.option("--plain", is_flag=True, help=help_)(command)


def with_places(command: _Command) -> _Command:
    """Add both options to a command."""
    decks = _place("decks", "DIR", "Use this folder for your own decks.")
    progress = _place("progress", "FILE", "Use this progress file.")
    return progress(decks(command))


def _place(name: str, metavar: str, help_: str) -> Callable[[_Command], _Command]:
    def remember(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
        if value is not None:
            setattr(context.ensure_object(Places), name, value)

    return click.option(
        f"--{name}",
        f"{name}_place",
        type=_PATH,
        metavar=metavar,
        expose_value=False,
        callback=remember,
        help=help_,
    )
