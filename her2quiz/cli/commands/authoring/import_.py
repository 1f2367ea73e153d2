"""`her2quiz import`: a file of another program becomes a deck."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from her2quiz.cli import output
from her2quiz.cli.completion import import_formats
from her2quiz.cli.places import Places

if TYPE_CHECKING:
    from her2quiz.session.authoring.exchange.check_import import ImportResult
    from her2quiz.session.authoring.exchange.import_deck import ImportedDeck, Progress

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
    help="Read this sheet of a workbook (default: the first with a header for questions), or this deck of a package of Anki "
    "(default: all).",
)
@click.option(
    "--title",
    default="",
    metavar="TITLE",
    help="The title of a new deck (default: made from the file's name).",
)
@click.option("--overwrite", is_flag=True, help="Replace a deck that was not imported from such a file.")
@click.option(
    "--with-progress",
    is_flag=True,
    help="Take over your answers, and suspended and flagged cards, of a package of Anki: shown first, and asked.",
)
@click.option("--yes", is_flag=True, help="Take progress over without asking.")
@click.option(
    "--undo-progress", is_flag=True, help="Take back the progress that was taken over; FILE is the deck."
)
@click.pass_context
def import_(context: click.Context, /, file: Path, **typed: Any) -> None:
    """Make a deck of a file from another program, and check it.

    Import a newer version of the file into the same deck at any time: what changed there is brought over, and what you
    changed in the deck stays. Exit status: 0 done; 1 the deck has errors to correct; 2 nothing was imported.
    """
    from her2quiz.cli.past_progress import offer_progress, take_progress_back
    from her2quiz.session.authoring.exchange.column_words import columns_asked
    from her2quiz.session.authoring.exchange.import_deck import Wanted, import_deck
    from her2quiz.session.authoring.exchange.import_histories import check_has_histories
    from her2quiz.shared_work import sharing

    places = context.ensure_object(Places)
    if typed["undo_progress"]:
        take_progress_back(places, file)
        return
    request = columns_asked(typed["columns"], typed["sheet"])
    wanted = Wanted(file, typed["deck"], typed["format_"], request, typed["title"], typed["overwrite"])
    if typed["with_progress"]:
        check_has_histories(wanted)
    show = output.progress()
    try:
        with sharing():
            result = _checked(import_deck(wanted, show), show)
    finally:
        show("", 1.0)
    _tell(result)
    if typed["with_progress"]:
        offer_progress(places, wanted, result.deck, is_agreed=typed["yes"])
    sys.exit(output.HAS_PROBLEMS if result.errors else output.DONE)


def _checked(written: ImportedDeck, show: Progress) -> ImportResult:
    """Check a deck that was written; if that is interrupted, say that the deck is there."""
    try:
        from her2quiz.session.authoring.exchange.check_import import check_import
        from her2quiz.session.services.clock import system_clock

        return check_import(written, system_clock()().day, show)
    except KeyboardInterrupt:
        show("", 1.0)
        output.tell(
            f"{written.file} was imported, but not checked to the end. To check it: her2quiz check {written.file}"
        )
        raise


def _tell(result: ImportResult) -> None:
    """Say what came of an import."""
    from her2quiz.session.authoring.check.choices import Format
    from her2quiz.session.authoring.exchange.exchange_words import import_lines
    from her2quiz.session.authoring.formats.registry import formatted

    output.say_styled(formatted(result.errors[:_MOST_SHOWN], Format.PRETTY, output.terminal_width()))
    for line in import_lines(result):
        output.tell(line)
