"""`her2quiz import`: a file of another program becomes a deck."""

import sys
from pathlib import Path

import click

from her2quiz.cli import output
from her2quiz.cli.completion import import_formats

_MOST_SHOWN = 20
"""Errors in the deck that are shown at once."""

_FILE = click.Path(path_type=Path, readable=False)


@click.command("import", epilog="Example: her2quiz import questions.xlsx -o my-deck.toml")
@click.argument("file", type=_FILE, metavar="FILE")
@click.option(
    "-o",
    "--output",
    "deck",
    type=_FILE,
    metavar="DECK",
    help="The deck to write (default: named after FILE).",
)
@click.option(
    "--from",
    "format_",
    default="",
    metavar="FORMAT",
    shell_complete=import_formats,
    help="Read FILE as this format (default: recognised).",
)
@click.option(
    "--columns",
    default="",
    metavar="WHAT=COLUMN,...",
    help="What the columns of a table hold, such as question=B,answer=C (default: guessed from their headers).",
)
@click.option(
    "--sheet",
    default="",
    metavar="NAME",
    help="Read this sheet of a workbook (default: the first), or this deck of a package of Anki (default: all).",
)
@click.option(
    "--title",
    default="",
    metavar="TITLE",
    help="The title of a new deck (default: made from the file's name).",
)
@click.option("--overwrite", is_flag=True, help="Replace a deck that was not imported from such a file.")
def import_(
    *, file: Path, deck: Path | None, format_: str, columns: str, sheet: str, title: str, overwrite: bool
) -> None:
    """Make a deck of a file from another program, and check it.

    Import a newer version of the file into the same deck at any time: what changed there is brought over, and what you
    changed in the deck stays. Exit status: 0 done; 1 the deck has errors to correct; 2 nothing was imported.
    """
    from her2quiz.session.authoring.choices import Format
    from her2quiz.session.authoring.exchange.column_words import columns_asked
    from her2quiz.session.authoring.exchange.import_deck import Wanted, import_deck
    from her2quiz.session.authoring.exchange.import_words import import_lines
    from her2quiz.session.authoring.formats.registry import formatted
    from her2quiz.session.services.clock import system_clock

    wanted = Wanted(file, deck, format_, columns_asked(columns, sheet), title, overwrite)
    show = output.progress()
    try:
        result = import_deck(wanted, system_clock()().day, show)
    finally:
        show("", 1.0)
    output.say_styled(formatted(result.errors[:_MOST_SHOWN], Format.PRETTY, output.terminal_width()))
    for line in import_lines(result):
        output.tell(line)
    sys.exit(output.HAS_PROBLEMS if result.errors else output.DONE)
