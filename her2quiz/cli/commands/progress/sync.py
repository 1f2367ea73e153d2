"""`her2quiz progress sync`: shares progress between your computers through a folder."""

import os
import sys
from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.commands.progress.merge import show_merged
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, taking_in
from her2quiz.domain.characters import one_line


@click.command(
    short_help="Share your progress between your computers.",
    epilog="Example: her2quiz progress sync ~/Dropbox/her2quiz",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@with_places
@click.pass_context
def sync(context: click.Context, folder: Path) -> None:
    """Share your progress between your computers through FOLDER, which another program copies.

    Syncthing, Dropbox, git or a USB stick will do. Each computer writes one file of its own into FOLDER and reads
    those of the others. her2quiz itself sends nothing anywhere.
    Exit status: 1 if part of a file could not be read; 2 if it could not be done.
    """
    from her2quiz import paths
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.sync_folder import own_file
    from her2quiz.session.maintenance.sync_folder import sync as exchange
    from her2quiz.session.services.clock import system_clock
    from her2quiz.session.services.kept_id import kept_id
    from her2quiz.session.wording import plural

    places = context.ensure_object(Places)
    with taking_in(places) as services:
        own = own_file(folder, kept_id(paths.machine_file(), os.urandom))
        synced = exchange(
            services.progress,
            own,
            backups_at(places.progress),
            system_clock(),
            output.progress(),
        )
    show_merged(synced.merged)
    verb = "Wrote" if synced.has_changed else "Nothing new to write:"
    output.say(f"{verb} {synced.file} ({plural(synced.rows, 'row')})")
    for line in synced.warnings(paths.machine_file()):
        output.tell(one_line(line))
    sys.exit(output.DONE if synced.merged.is_clean else output.HAS_PROBLEMS)
