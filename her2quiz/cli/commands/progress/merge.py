"""`her2quiz progress merge`: adds what other progress files have."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, taking_in

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.maintenance.merge_files import Merged


@click.command(
    short_help="Add the answers of other progress files to yours.",
    epilog="Example: her2quiz progress merge laptop.sqlite old-answers.jsonl",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@with_places
@click.pass_context
def merge(context: click.Context, files: tuple[Path, ...]) -> None:
    """Add the answers of other progress files, or of exported JSON lines, to your own.

    No answer is counted twice, and the order of FILEs does not matter. FILEs are not changed; a backup is taken first.
    Exit status: 1 if part of a FILE could not be read; 2 if nothing could be added.
    """
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.merge_files import merge_files
    from her2quiz.session.services.clock import system_clock

    places = context.ensure_object(Places)
    with taking_in(places) as services:
        merged = merge_files(
            services.progress,
            files,
            backups_at(places.progress),
            system_clock(),
            output.progress(),
            before="merge",
        )
    show_merged(merged)
    if merged.is_useless:
        sys.exit(output.COULD_NOT)
    sys.exit(output.DONE if merged.is_clean else output.HAS_PROBLEMS)


def show_merged(merged: Merged) -> None:
    """Print what each file added, what was wrong with it, and where the backup is."""
    for source in merged.sources:
        output.say_lines(source.lines())
        for problem in source.problems():
            output.tell(problem)
    if merged.backup is not None:
        output.tell(f"Your progress as it was is kept as {merged.backup}")
