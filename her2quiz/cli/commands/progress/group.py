"""The group of commands that look after the progress file."""

import click

from her2quiz.cli.commands.progress.backup import backup
from her2quiz.cli.commands.progress.export import export
from her2quiz.cli.commands.progress.merge import merge
from her2quiz.cli.commands.progress.restore import restore
from her2quiz.cli.commands.progress.status import status
from her2quiz.cli.commands.progress.sync import sync
from her2quiz.cli.commands.progress.verify import verify


@click.group()
def progress() -> None:
    """Look after the file that stores your progress."""


for command in (status, verify, backup, restore, export, merge, sync):
    progress.add_command(command)
