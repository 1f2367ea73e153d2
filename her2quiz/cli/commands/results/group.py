"""The group of commands for a class's results."""

import click

from her2quiz.cli.commands.results.analyse import analyse
from her2quiz.cli.commands.results.export import export


@click.group(epilog="Example: her2quiz results analyse folder --deck my-deck.toml")
def results() -> None:
    """Write your results for your instructor, or analyse those of a class. Nothing is sent."""


for command in (export, analyse):
    results.add_command(command)
