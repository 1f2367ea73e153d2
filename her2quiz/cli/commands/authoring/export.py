"""`her2quiz export`: a deck becomes a file for another program."""

from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.completion import export_formats, files

_FILE = click.Path(path_type=Path, readable=False)


@click.command(epilog="Example: her2quiz export my-deck.toml --to gift -o my-deck.gift")
@click.argument("deck", type=_FILE, metavar="DECK", shell_complete=files)
@click.option(
    "--to",
    "format_",
    required=True,
    metavar="FORMAT",
    shell_complete=export_formats,
    help="The format: gift or anki.",
)
@click.option(
    "-o",
    "--output",
    "file",
    type=_FILE,
    metavar="FILE",
    help="The file to write (default: named after DECK).",
)
@click.option("--overwrite", is_flag=True, help="Replace the file if it exists.")
def export(*, deck: Path, format_: str, file: Path | None, overwrite: bool) -> None:
    """Write a deck as a file for another program, and list what the format cannot say.

    Exit status: 2 if nothing was written.
    """
    from her2quiz.session.authoring.exchange.export_deck import export_deck
    from her2quiz.session.authoring.exchange.export_options import options_now
    from her2quiz.session.authoring.exchange.export_words import export_lines

    result = export_deck(deck, format_, file, options_now(), overwrites=overwrite)
    for line in export_lines(result):
        output.tell(line)
