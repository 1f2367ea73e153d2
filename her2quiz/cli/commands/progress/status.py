"""`her2quiz progress status`: where the progress file is, and whether it is intact."""

import sys

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places


@click.command(
    short_help="Show where your progress is, and whether it is intact.",
    epilog="Example: her2quiz progress status",
)
@with_places
@click.pass_context
def status(context: click.Context) -> None:
    """Show where your progress is stored and whether the file is intact."""
    from her2quiz.session.maintenance.file_status import progress_status

    services = context.ensure_object(Places).open(only_reads=True)
    report = progress_status(services, services.clock(), output.progress())
    services.close()
    for line in report.lines():
        output.say(line)
    sys.exit(output.DONE if report.is_intact else output.HAS_PROBLEMS)
