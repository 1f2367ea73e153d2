"""`her2quiz check`: what is wrong in a deck, where, and what to do."""

import sys
from pathlib import Path

import click

from her2quiz.cli import output


@click.command(epilog="Example: her2quiz check my-deck.toml")
@click.argument("places", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE|FOLDER...")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--all", "everything", is_flag=True, help="Show notes too: what works, and could be better.")
def check(places: tuple[Path, ...], strict: bool, everything: bool) -> None:
    """Say what is wrong in decks: file, line, column, and what to do. Exit 1 if there is an error."""
    from her2quiz.session.checking import check_decks, problem_lines

    checked = check_decks(places)
    for problem in checked.told(everything=everything):
        output.say("\n".join(problem_lines(problem)))
        output.say()
    if not checked.decks:
        output.tell("No decks (*.toml) were found there.")
        sys.exit(output.COULD_NOT)
    output.tell(checked.last_line())
    if checked.unreadable:
        sys.exit(output.COULD_NOT)
    sys.exit(output.HAS_PROBLEMS if checked.fails(strict=strict) else output.DONE)
