"""`her2quiz reset`: make cards new again, or take that back."""

import sys

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places


@click.command(epilog="Example: her2quiz reset ihc-scoring/ihc-3-definition")
@click.argument("names", metavar="CARD...", nargs=-1, required=True)
@click.option("--undo", is_flag=True, help="Give the cards back the dates that they had before.")
@with_places
@click.pass_context
def reset(context: click.Context, names: tuple[str, ...], *, undo: bool) -> None:
    """Make cards new again. Their answers stay in the log. CARD is a name that her2quiz cards SEARCH shows."""
    from her2quiz.session.progress.cards.card_lists import reset as begin_anew
    from her2quiz.session.progress.cards.card_lists import take_back_reset

    services = context.ensure_object(Places).open()
    change = take_back_reset if undo else begin_anew
    unchanged = [name for name in names if not change(services, name)]
    services.close()
    why = "was not reset" if undo else "was never answered, or there is no such card"
    for name in unchanged:
        output.tell(f"'{name}' {why}. To list cards, run her2quiz cards SEARCH.")
    sys.exit(output.HAS_PROBLEMS if unchanged else output.DONE)
