"""`her2quiz decks`: all decks, and what is due in each."""

import click

from her2quiz.cli import output
from her2quiz.cli.commands.home import due_lines
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places
from her2quiz.domain.characters import one_line


@click.command(epilog="Example: her2quiz decks --json")
@click.option("--json", "as_json", is_flag=True, help="Print a list of decks with their counts as JSON.")
@with_places
@click.pass_context
def decks(context: click.Context, as_json: bool) -> None:
    """List the decks and what is due in each."""
    from her2quiz.session.progress.overview import Overview
    from her2quiz.session.progress.report import deck_report

    services = context.ensure_object(Places).look()
    view = Overview(services)
    view.leave_out_postponed(services)
    services.close()
    if as_json:
        output.say_json(deck_report(view))
    else:
        for line in due_lines(view)[:-1]:
            output.say(line)
    for diagnostic in view.diagnostics:
        output.tell(one_line(f"{diagnostic.file}: {diagnostic.message}"))
