"""`her2quiz progress export`: writes all answers to a file for other programs."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.options import with_places
from her2quiz.cli.places import Places

_FORMATS = ("toml", "jsonl", "csv")


@click.command(
    short_help="Write all your answers to TOML, JSON lines or CSV.",
    epilog="Example: her2quiz progress export answers.csv",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--format", "format_", type=click.Choice(_FORMATS), help="The format (default: what FILE's name ends in)."
)
@click.option("--overwrite", is_flag=True, help="Replace FILE if it exists.")
@click.option("--force", is_flag=True, hidden=True, help="What --overwrite was called.")
@with_places
@click.pass_context
def export(context: click.Context, file: Path, format_: str | None, *, overwrite: bool, force: bool) -> None:
    """Write all your answers, and all else in the log, to FILE: TOML, JSON lines, or CSV for a spreadsheet.

    In CSV, text that a spreadsheet would take for a formula gets an apostrophe in front.
    Exit status: 2 if FILE exists or cannot be written.
    """
    from her2quiz.session.maintenance.export import export as write
    from her2quiz.session.maintenance.export import guess_format
    from her2quiz.session.maintenance.verify import located
    from her2quiz.session.wording import plural

    chosen = guess_format(file, format_)
    progress = located(context.ensure_object(Places).progress)
    rows = write(progress, file, chosen, output.progress(), replaces=overwrite or force)
    output.tell(f"Wrote {plural(rows, 'row')} to {file}")
