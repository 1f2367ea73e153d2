"""`her2quiz progress restore`: lists the backups, or puts one in the place of the progress file."""

import sys
from contextlib import suppress

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, add_up
from her2quiz.domain.errors import ProgressError


@click.command(
    short_help="List the backups, or put one in place of your progress.",
    epilog="Example: her2quiz progress restore progress-2026-11-29T170000Z.sqlite",
)
@click.argument("name", required=False, metavar="[BACKUP]")
@click.option("--yes", is_flag=True, help="Restore without asking.")
@with_places
@click.pass_context
def restore(context: click.Context, name: str | None, *, yes: bool) -> None:
    """Put BACKUP in place of your progress; without BACKUP, list the backups and what each holds.

    BACKUP is a name from the list, or any progress file. What it replaces is kept as a further backup.
    Exit status: 1 if a backup in the list cannot be read; 2 if nothing was restored.
    """
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.restore import in_words, list_backups, present_in_words
    from her2quiz.session.maintenance.restore import restore as put_back

    backups = backups_at(context.ensure_object(Places).progress)
    if name is None:
        lines = list_backups(backups)
        for line in lines:
            output.say(f"{line.name}  {line.text}")
        output.tell(f"In {backups.folder}" if lines else f"There are no backups in {backups.folder} yet.")
        sys.exit(output.DONE if all(line.is_readable for line in lines) else output.HAS_PROBLEMS)
    source = backups.named(name)
    output.say(f"Progress file: {backups.progress}")
    output.say(f"Before: {present_in_words(backups.progress)}")
    output.say(f"After:  {in_words(source)}")
    if not yes and not _agrees():
        raise ProgressError("Nothing was restored.")
    kept = put_back(backups, source)
    _add_up(context)
    output.tell(f"Restored {source}.")
    if kept:
        output.tell(f"The file that was replaced is kept as {kept}")


def _add_up(context: click.Context) -> None:
    """Add the restored answers up for the statistics; a file that cannot be opened is told when it is used."""
    with suppress(ProgressError):
        services = context.ensure_object(Places).open(only_reads=True)
        try:
            add_up(services)
        finally:
            services.close()


def _agrees() -> bool:
    """Ask; no answer is a no."""
    return (output.read_line("Restore this backup? [y/N] ") or "").strip().lower() in ("y", "yes")
