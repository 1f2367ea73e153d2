"""`her2quiz preview`: a deck as a learner sees it, for its author."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError


@click.command(epilog="Example: her2quiz preview my-deck.toml --line 40")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--line", type=click.IntRange(1), default=None, metavar="N", help="Start with the card at this line."
)
@click.option("--all", "everything", is_flag=True, help="Show notes too: what works but could be better.")
def preview(*, file: Path, line: int | None, everything: bool) -> None:
    """Show a deck as a learner sees it, next to its diagnostics.

    Reloads whenever you save the file in your editor. You can answer every card; none of your answers is kept. A
    broken deck opens too: fix it, save it, and its cards appear. Exit status: 2 if the file cannot be read.
    """
    from her2quiz.session.authoring.preview.preview import Preview
    from her2quiz.session.services.services import open_without_progress

    services = open_without_progress()
    shown = Preview(file, services.clock, services.rng, line=line or 0, everything=everything)
    if not output.is_terminal():
        raise Her2QuizError(
            f"The preview needs a terminal. To check the deck without one, run her2quiz check {file}"
        )
    from her2quiz.tui.start import run_preview

    run_preview(shown, services, output.tell)
