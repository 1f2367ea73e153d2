"""`her2quiz export`: a deck becomes a file for another program."""

from pathlib import Path
from typing import Any

import click

from her2quiz.cli import output
from her2quiz.cli.completion import export_formats, files
from her2quiz.domain.limits import MOST_VERSIONS

PARTS = ("all", "exam", "key", "reasons")
_FILE = click.Path(path_type=Path, readable=False)


@click.command(
    short_help="Write a deck for another program, or as an exam on paper.",
    epilog="Example: her2quiz export my-deck.toml --to gift -o my-deck.gift",
)
@click.argument("deck", type=_FILE, metavar="DECK", shell_complete=files)
@click.option(
    "--to",
    "format_",
    required=True,
    metavar="FORMAT",
    shell_complete=export_formats,
    help="The format: gift, moodle-xml, text2qti, anki or paper.",
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
@click.option(
    "--part",
    type=click.Choice(PARTS),
    help="Which part of a paper to write (default: all, each as a file).",
)
@click.option(
    "--versions",
    type=click.IntRange(1, MOST_VERSIONS),
    metavar="N",
    help="Versions of a paper: A, B, ... (default: 1).",
)
@click.option("--seed", type=int, metavar="N", help="Of what is shuffled and drawn on paper (default: 1).")
@click.option(
    "--questions", type=click.IntRange(min=1), metavar="N", help="How many questions on paper (default: all)."
)
def export(
    *,
    deck: Path,
    format_: str,
    file: Path | None,
    overwrite: bool,
    **of_paper: Any,
) -> None:
    """Write a deck as a file for another program, or as an exam on paper, and list what the format cannot say.

    Paper is written as HTML, PDF or Markdown, by the ending of FILE: the exam, its key, and its key with reasons.

    Exit status: 2 if nothing was written.
    """
    from her2quiz.session.authoring.exchange.exchange_words import export_lines
    from her2quiz.session.authoring.exchange.export_deck import export_deck, export_options

    given = [name for name, value in of_paper.items() if value is not None]
    if given and format_ != "paper":
        raise click.UsageError(f"--{given[0]} is for --to paper.")
    options = export_options(file, **of_paper)
    for line in export_lines(export_deck(deck, format_, file, options, overwrites=overwrite)):
        output.tell(line)
