"""`her2quiz preview`: a deck as a learner sees it, while it is being written."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.domain.errors import Her2QuizError


@click.command(epilog="Example: her2quiz preview my-deck.toml --line 40")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--line", type=click.IntRange(1), default=None, metavar="N", help="Begin with the card that stands there."
)
@click.option("--all", "everything", is_flag=True, help="Show notes too: what works, and could be better.")
def preview(*, file: Path, line: int | None, everything: bool) -> None:
    """Show a deck as a learner sees it, with its problems beside it.

    The file is read again whenever you save it in your editor. Every card can be answered; nothing you answer
    is kept. A broken deck is opened too: mend it, save, and its cards come. Exit 2 if the file cannot be read.
    """
    from her2quiz.session.authoring.preview import Preview
    from her2quiz.session.services.services import open_without_progress

    services = open_without_progress()
    shown = Preview(file, services.clock, services.rng, line=line or 0, everything=everything)
    if not output.is_terminal():
        raise Her2QuizError(
            f"A preview needs a terminal. What is wrong in a deck says: her2quiz check {file}"
        )
    from her2quiz.tui.start import run_preview

    run_preview(shown, services)
