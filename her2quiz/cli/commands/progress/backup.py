"""`her2quiz progress backup`: copies the progress file while it may be in use, and checks the copy."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places


@click.command(
    short_help="Copy your progress, and check the copy.",
    epilog="Example: her2quiz progress backup /media/stick/her2quiz.sqlite",
)
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@with_places
@click.pass_context
def backup(context: click.Context, file: Path | None) -> None:
    """Copy your progress to FILE, or to the folder of backups beside it, and check the copy.

    Backups are also taken by themselves while you study, at most one an hour. Never overwrites a file.
    Exit status: 2 if the copy cannot be written.
    """
    from her2quiz.session.maintenance.backups import back_up_now
    from her2quiz.session.maintenance.restore import in_words

    taken = back_up_now(context.ensure_object(Places).progress, file)
    output.tell(f"Backup written and checked: {taken}")
    output.tell(in_words(taken))
