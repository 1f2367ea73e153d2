"""`her2quiz optimize`: FSRS fitted to the learner's own answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places, add_up

if TYPE_CHECKING:  # loaded when it is asked for
    from her2quiz.session.services.services import Services

_BETTER = "The fitted parameters foresee your answers better."
_NOT_BETTER = "What is in use foresees your answers as well or better, so it stays."


@click.command(epilog="Example: her2quiz optimize --dry-run")
@click.option("--dry-run", is_flag=True, help="Show what would come of it, and change nothing.")
@click.option("--dates", "moves_dates", is_flag=True, help="Move the dates of waiting cards, too.")
@click.option("--undo", "takes_back", is_flag=True, help="Take the latest fit back.")
@with_places
@click.pass_context
def optimize(context: click.Context, *, dry_run: bool, moves_dates: bool, takes_back: bool) -> None:
    """Fit the scheduler to how you forget.

    FSRS is fitted to your earlier answers, and tried on your later ones. It is taken into use only if it foresees those
    better than what is in use; both figures are shown. Cards keep the dates you were shown until their next answer,
    unless you ask for --dates. It takes some hundreds of answers, and can be taken back.

    Exit status: 0 done, even if what is in use stays; 1 there are too few answers; 2 it could not be done.
    """
    from her2quiz.session.progress.fitting import NotEnoughAnswersError

    if takes_back and (dry_run or moves_dates):
        raise click.UsageError("--undo takes no other option.")
    services = context.ensure_object(Places).open(only_reads=dry_run)
    try:
        if takes_back:
            _take_back(services)
        else:
            _fit(services, dry_run=dry_run, moves_dates=moves_dates)
        if services.progress.is_changed:
            add_up(services)
    except NotEnoughAnswersError as error:
        output.tell(str(error))
        sys.exit(output.HAS_PROBLEMS)
    finally:
        services.close()


def _take_back(services: Services) -> None:
    from her2quiz.session.progress.fitting import take_back_fit

    moved = take_back_fit(services, output.progress())
    if moved is None:
        output.say("There is no fit to take back: the published parameters are in use.")
    else:
        output.say(_moved(moved))


def _fit(services: Services, *, dry_run: bool, moves_dates: bool) -> None:
    from her2quiz.session.progress.fitting import adopt, fit

    found = fit(services, output.progress())
    output.say_lines(found.lines())
    output.say(_BETTER if found.is_better else _NOT_BETTER)
    if dry_run:
        output.say("Nothing was changed.")
    elif found.is_better or moves_dates:
        parameters = found.parameters if found.is_better else services.settings.parameters
        moved = adopt(services, parameters, output.progress(), moves_dates=moves_dates)
        output.say(f"{_moved(moved)} To take it back, run her2quiz optimize --undo")


def _moved(cards: int) -> str:
    if not cards:
        return "It is done, and all waiting cards keep their dates."
    return (
        "It is done, and 1 waiting card has a new date."
        if cards == 1
        else f"It is done, and {cards:,} waiting cards have new dates."
    )
