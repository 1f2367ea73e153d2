"""`her2quiz progress verify`: checks the progress file, and repairs it if asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places
from her2quiz.domain.characters import one_line
from her2quiz.domain.errors import ProgressError

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services


@click.command(
    short_help="Check that your progress is intact, and repair it.",
    epilog="Example: her2quiz progress verify --repair",
)
@click.option("--repair", "repairs", is_flag=True, help="Repair what is wrong, after taking a backup.")
@with_places
@click.pass_context
def verify(context: click.Context, *, repairs: bool) -> None:
    """Check that your progress is intact: the file itself, and every schedule against its review history.

    With --repair, schedules are computed again from the review history; of a damaged file, what can be read is saved
    into a new one, and what was lost is counted. The file as it was is always kept.
    Exit status: 0 intact, or repaired without loss; 1 something is wrong or was lost; 2 it could not be done.
    """
    from her2quiz.session.maintenance.verify import located, lost_its_file

    places = context.ensure_object(Places)
    file = located(places.progress)
    output.say(one_line(f"Progress file: {file}"))
    if lost_its_file(file):
        lost = ProgressError("Its write-ahead log is there, but the file is missing or empty.")
        sys.exit(_damaged(places, lost, repairs=repairs))
    try:
        code = _verified(places, repairs=repairs)
    except ProgressError as error:
        code = _damaged(places, error, repairs=repairs)
    sys.exit(code)


def _verified(places: Places, *, repairs: bool) -> int:
    from her2quiz.session.maintenance.verify import verify as look_through

    services = places.open(only_reads=not repairs)
    try:
        found = look_through(services, output.progress())
        output.say_lines(found.lines())
        if found.is_damaged and repairs:
            raise ProgressError("The file is damaged.")
        if not repairs or found.is_intact:
            return output.DONE if found.is_intact else output.HAS_PROBLEMS
        _repair(places, services)
    finally:
        services.close()
    return output.DONE


def _repair(places: Places, services: Services) -> None:
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.repair import repair

    backup = repair(services, backups_at(places.progress), output.progress())
    output.say("Repaired: all schedules and counts were computed again from the review log.")
    output.tell(f"The file as it was is kept as {backup}")


def _damaged(places: Places, error: ProgressError, *, repairs: bool) -> int:
    """Save what can be read, if asked; else say that it can be."""
    from her2quiz.session.maintenance.backups import backups_at
    from her2quiz.session.maintenance.repair import can_be_salvaged, repair_damaged, without_advice

    backups = backups_at(places.progress)
    if not can_be_salvaged(error, backups.progress):
        raise error
    output.tell(without_advice(error))
    if not repairs:
        output.tell("To save what can be read into a new file, run her2quiz progress verify --repair.")
        output.tell("To put a backup in its place, run her2quiz progress restore.")
        return output.HAS_PROBLEMS
    repaired = repair_damaged(backups, output.progress())
    output.say_lines(repaired.lines())
    return output.DONE if repaired.is_complete else output.HAS_PROBLEMS
